/** Documents gone wrong in every way that transport, programs and malice have found, drawn from a seed. */
import fc from 'fast-check';
import { fullWidth, halfWidth } from '../twins.ts';
import { type Chance, chance } from './chance.ts';
import { endless } from './endless.ts';
import { type Damage, damaged, odd, piece, planText } from './plan-text.ts';

/** A document, and what is typed into it afterwards. */
export interface Trial {
  readonly text: string;
  readonly edits: readonly Damage[];
}

/** Texts to draw from. */
export interface Sources {
  readonly documents: readonly string[];
  readonly pieces: readonly string[];
}

const POOL = 2_000;
const MOST_EDITS = 16;
/** A document is mostly a stretch of about this length, so that many are tried. */
const STRETCH = 300;
/** One in so many is a whole document. */
const WHOLE = 100;

/** The given documents beside generated ones and pieces of text, which are always the same. */
export function sources(documents: readonly string[]): Sources {
  const drawn = { numRuns: POOL, seed: 1 };
  return {
    documents: [...documents, ...documents, ...fc.sample(planText, { ...drawn, numRuns: documents.length })],
    pieces: [...fc.sample(piece, drawn), ...fc.sample(odd, { ...drawn, numRuns: POOL / 4 }), ...BIDI, ...LINE_ENDS],
  };
}

const BIDI = ['\u202e', '\u2066', '\u2069', '\u200f', '\u061c'];
const LINE_ENDS = ['\n', '\r\n', '\r', '\n\n', '\u2029', '\u000b', '\u0085'];

/** The trial of a seed. */
export function trialOf(seed: number, from: Sources): Trial {
  const by = chance(seed);
  let text = stretch(by, from);
  for (let n = by.below(4); n >= 0; n--) text = by.from(MUTATIONS)(text, by, from);
  return { text, edits: Array.from({ length: by.below(MOST_EDITS + 1) }, () => edit(by, from)) };
}

function stretch(by: Chance, { documents }: Sources): string {
  const document = by.from(documents);
  if (by.below(WHOLE) === 0) return document;
  const start = by.below(document.length);
  return document.slice(start, start + by.below(2 * STRETCH));
}

const edit = (by: Chance, from: Sources): Damage => ({
  at: by.share(),
  length: by.below(3) === 0 ? by.below(40) : by.below(3),
  instead: by.below(3) === 0 ? '' : by.from(from.pieces),
});

type Mutation = (text: string, by: Chance, from: Sources) => string;

/** Two places in the text, in order. */
function span(text: string, by: Chance): readonly [number, number] {
  const [a, b] = [by.below(text.length + 1), by.below(text.length + 1)];
  return a < b ? [a, b] : [b, a];
}

const inSpan =
  (change: (part: string, by: Chance, from: Sources) => string): Mutation =>
  (text, by, from) => {
    const [start, end] = span(text, by);
    return text.slice(0, start) + change(text.slice(start, end), by, from) + text.slice(end);
  };

const shuffled = <T>(list: readonly T[], by: Chance): T[] =>
  list
    .map((value) => ({ value, rank: by.share() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);

const strewn: Mutation = (text, by, { pieces }) => {
  const strange = by.below(2) === 0 ? by.from(pieces) : null;
  return damaged(
    text,
    Array.from({ length: 1 + by.below(12) }, () => ({
      at: by.share(),
      length: by.below(2),
      instead: strange ?? by.from(pieces),
    })),
  );
};

const repeats = Object.values(endless);

const MUTATIONS: readonly Mutation[] = [
  (text) => text,
  (text, by) => text.slice(...span(text, by)),
  inSpan(() => ''),
  inSpan((part) => part + part),
  inSpan((part, by) => shuffled(part.split('\n'), by).join('\n')),
  inSpan((part, by) => shuffled(part.split(/(?<=[，。；、])/), by).join('')),
  strewn,
  strewn,
  inSpan(fullWidth),
  inSpan(halfWidth),
  inSpan((part) => part.replace(/\n/g, '')),
  inSpan((part, by) => part.replace(/\r?\n/g, () => by.from(LINE_ENDS))),
  inSpan((part) => part.replace(/[\s\S]/g, (c) => `${c} `)),
  inSpan((part) => part.split('').reverse().join('')),
  inSpan((part, by) => part.replace(/.{18,30}/g, (line) => line + by.from(LINE_ENDS))),
  inSpan((part, by, from) => part + stretch(by, from)),
  inSpan((_, by, from) => stretch(by, from)),
  inSpan((_, by) => by.from(repeats)(by.below(by.below(10) === 0 ? 300 : 20))),
  inSpan((part, by, { pieces }) => `${part.replace(/[，。；：、（）]/g, () => by.from(pieces))}`),
];
