import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Declaration, LeadBasis, Note, UnitMention } from '../../server/core/plan.ts';
import { assignRoles, readCell, readNotes } from '../../server/core/responsibility/responsibility.ts';
import { defaultRegister } from '../../server/core/responsibility/units.ts';
import { fold, span } from '../../server/core/text.ts';
import { widen } from '../support/width.ts';

const register = defaultRegister();

interface Case {
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly given: readonly Declaration[];
  readonly expected: Readonly<Record<string, readonly string[]>>;
}

/** Facts that are looked at only where a case states them. */
const OPTIONAL = ['twice', 'unregistered', 'place'];

describe.each([
  ['half width', (text: string) => text],
  ['full width', widen],
])('%s', (_, form) => {
  test.each(readCases())('$name', ({ paragraphs, given, expected }) => {
    expect(factsOf(paragraphs.map(form), given, expected)).toEqual(expected);
  });
});

test('spans lie in the text and units are read at their places', () => {
  for (const { paragraphs } of readCases()) {
    for (const text of paragraphs.filter((p) => !p.startsWith('|'))) {
      for (const note of readNotes(fold(text), register)) {
        expect(note.start).toBeGreaterThanOrEqual(0);
        expect(note.end).toBeLessThanOrEqual(text.length);
        for (const unit of note.units) {
          expect([unit.start >= note.start, unit.end <= note.end, unit.end > unit.start]).toEqual([true, true, true]);
        }
      }
    }
  }
});

test('hostile paragraphs are read to their end', () => {
  const piece = [
    '(',
    '〔(',
    '(牵头单位:',
    '、',
    '等',
    '省',
    '由',
    '(省财政厅',
    '各市、',
    '会同',
    '牵头',
    '市和',
    '。(',
    '责任单位:',
    ' 省厅',
  ];
  for (const p of piece) {
    for (const text of [p.repeat(20_000), `(责任单位:${p.repeat(20_000)})`, `(${p.repeat(600)}省财政厅牵头)`]) {
      expect(readNotes(fold(text), register).length).toBeGreaterThanOrEqual(0);
    }
  }
});

function factsOf(paragraphs: readonly string[], given: readonly Declaration[], asked: Case['expected']) {
  const notes = paragraphs.flatMap(notesOf);
  const { units, basis } = together(notes.map(({ note }) => assignRoles(note, [...given, ...note.declarations])));
  const names = (of: (u: UnitMention) => boolean): string[] => units.filter(of).map((u) => u.name);
  const facts: Record<string, string[]> = {
    lead: names((u) => u.role === 'lead'),
    support: names((u) => u.role === 'support'),
    joint: names((u) => u.role === 'joint'),
    implied: names((u) => u.role === 'implied'),
    basis: basis === 'none' ? [] : [basis],
    vague: [
      ...names((u) => u.kind === 'vague'),
      ...notes.flatMap(({ note, text }) => note.openEnds.map((s) => slice(text, s))),
    ],
    declares: notes.flatMap(({ note, text }) =>
      note.declarations.map((d) => `${d.kind}${d.onward ? '+' : ''} ${slice(text, d)}`),
    ),
    defect: notes.flatMap(({ note, text }) => note.defects.map((d) => `${d.kind} ${slice(text, d)}`)),
    range: notes.flatMap(({ note }) => note.range ?? []),
    twice: units.map((u) => u.name).filter((name, i, all) => all.indexOf(name) < i),
    unregistered: names((u) => u.unit === null && u.kind !== 'vague' && u.kind !== 'collective'),
    place: notes.map(({ note, text }) => slice(text, note)),
  };
  if (facts.unregistered!.length === 0) facts.unregistered = ['-'];
  const told = (key: string): boolean => (OPTIONAL.includes(key) ? key in asked : facts[key]!.length > 0);
  return Object.fromEntries(Object.entries(facts).filter(([key]) => told(key)));
}

const slice = (text: string, { start, end }: { start: number; end: number }): string => fold(text).slice(start, end);

function notesOf(text: string): { note: Note; text: string }[] {
  const folded = fold(text);
  if (!folded.startsWith('|')) return readNotes(folded, register).map((note) => ({ note, text }));
  const second = folded.indexOf('|', 1);
  const cells = [
    readCell(folded, span(1, second), 'lead', register),
    readCell(folded, span(second + 1, folded.length), 'support', register),
  ];
  return cells.flatMap((note) => (note ? [{ note, text }] : []));
}

/** Several notes of one item: where one says who leads, the others support. */
function together(read: readonly { units: readonly UnitMention[]; basis: LeadBasis }[]) {
  const explicit = read.some((r) => r.basis === 'explicit');
  const units = read.flatMap((r) =>
    r.units.map((u): UnitMention => {
      const demoted = explicit && r.basis !== 'explicit' && r.basis !== 'sole' && u.role === 'lead';
      return demoted ? { ...u, role: 'support' } : u;
    }),
  );
  return { units, basis: explicit ? 'explicit' : (read.find((r) => r.basis !== 'none')?.basis ?? 'none') };
}

function readCases(): Case[] {
  const lines = readFileSync(new URL('notes.cases.txt', import.meta.url), 'utf8').split('\n');
  const blocks: string[][] = [];
  for (const line of lines.map((l) => l.trim())) {
    if (line.startsWith('== ')) blocks.push([line.slice(3)]);
    else if (line && !line.startsWith('#')) blocks.at(-1)!.push(line);
  }
  return blocks.map(([name, ...rest]) => {
    const expected: Record<string, string[]> = {};
    for (const line of rest.filter((l) => !/^[>|]|^given /.test(l))) {
      const [key, ...values] = line.split(' ');
      expected[key!] = [...(expected[key!] ?? []), ...(SENTENCES.has(key!) ? [values.join(' ')] : values)];
    }
    const paragraphs = rest.filter((l) => /^[>|]/.test(l)).map((l) => (l.startsWith('>') ? l.slice(2) : l));
    const given = rest.filter((l) => l.startsWith('given ')).map((l) => declared(l.slice(6)));
    return { name: name!, paragraphs, given, expected };
  });
}

const SENTENCES = new Set(['declares', 'defect', 'place']);

const declared = (kind: string): Declaration => ({ kind: kind as Declaration['kind'], onward: true, start: 0, end: 0 });
