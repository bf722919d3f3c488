import { describe, expect, test } from 'vitest';
import { contentLines } from '../../server/core/paragraphs/lines.ts';
import { beginsUnit, continuesOn, type Layout, measureLayout } from '../../server/core/paragraphs/wrapping.ts';
import { fold } from '../../server/core/text.ts';
import { readTable } from '../support/cases.ts';

const TYPED: Layout = { hardWrapped: false, width: null, indented: false, spaced: false, markdown: false };

const LAYOUTS: Readonly<Record<string, Layout>> = {
  typed: TYPED,
  cut: { ...TYPED, hardWrapped: true, width: 30 },
  irregular: { ...TYPED, hardWrapped: true },
  indented: { ...TYPED, hardWrapped: true, width: 30, indented: true },
};

/** Lines are parted by ⏎; two ⏎ stand for a blank line between. The last line is the one that is asked about. */
test.each(readTable('wrapping'))('$section: $text', ({ section, text, expected }) => {
  const source = text.replaceAll('⏎', '\n');
  const folded = fold(source);
  const lines = contentLines(source);
  if (section === 'units') expect(beginsUnit(folded, lines[0]!) ? ['begins'] : []).toEqual(expected);
  else {
    const joined = continuesOn(folded, lines.slice(0, -1), lines.at(-1)!, LAYOUTS[section]!);
    expect(joined ? 'joined' : 'apart').toBe(expected[0]);
  }
});

const layoutOf = (lines: readonly string[]): Layout => {
  const text = lines.join('\n');
  return measureLayout(fold(text), contentLines(text));
};

/** A line of so many columns that stops in the middle of a sentence; one that ends it. */
const cutLine = (columns: number, indent = ''): string => indent + '算'.repeat(columns);
const ended = (columns: number, indent = ''): string => `${indent}${'力'.repeat(columns - 1)}。`;
const times = (n: number, line: string): string[] => Array.from({ length: n }, () => line);

describe('hard-wrapped', () => {
  test.each<[string, string[], boolean, number | null]>([
    ['nothing', [], false, null],
    ['three lines that go on', times(3, '算力，').concat('力。'), true, 3],
    ['two lines that go on', times(2, '算力，').concat('力。'), false, null],
    ['blank lines between', times(4, '算力，').join('\n\n').split('\n'), false, null],
    ['six lines cut', times(6, cutLine(30)).concat(ended(30)), true, 30],
    ['five lines cut', times(5, cutLine(30)).concat(ended(30)), false, null],
    ['six cut lines of 42', times(6, cutLine(30)).concat(times(36, ended(30))), true, 30],
    ['six cut lines of 43', times(6, cutLine(30)).concat(times(37, ended(30))), false, null],
    ['short lines do not count', times(9, cutLine(15)).concat(ended(15)), false, null],
    ['lines of 16 columns do', times(6, cutLine(16)).concat(ended(16)), true, 16],
    ['headings do not count', times(9, `一、${cutLine(18)}`).concat(ended(20)), false, null],
    ['long lines with a number do', times(6, `一、${cutLine(27)}`).concat(ended(29)), true, 29],
    ['rows of a table do not count', times(9, `${cutLine(18)}\t甲`).concat(ended(20)), false, null],
    ['nor do lines with leader dots', times(9, `${cutLine(14)}....12`).concat(ended(20)), false, null],
    ['no line is wider than 70', times(8, cutLine(71)).concat(ended(71)), false, null],
    ['lines of 70 columns', times(8, cutLine(70)).concat(ended(70)), true, 70],
    ['no width of its own', [16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60].map((n) => cutLine(n)), false, null],
    [
      'most long lines of one width, between whole paragraphs and cells',
      [...times(12, cutLine(28)), ...[60, 63, 66, 70, 80, 90].map((n) => cutLine(n)), ...times(20, '算力')],
      true,
      28,
    ],
    [
      'hardly more than half of the long lines',
      [...times(10, cutLine(28)), ...times(9, '').map((_, i) => cutLine(60 + 5 * i)), ...times(22, '算力')],
      false,
      null,
    ],
    [
      'a quarter of one width',
      [...times(3, cutLine(40)), ...[16, 18, 20, 22, 24, 26, 28, 30, 32].map((n) => cutLine(n))],
      true,
      40,
    ],
  ])('%s', (_, lines, hardWrapped, width) => {
    expect(layoutOf(lines)).toMatchObject({ hardWrapped, width });
  });
});

describe('indented', () => {
  const paragraph = [cutLine(28, '　　'), cutLine(30), cutLine(30), ended(20)];
  const flush = [cutLine(30), cutLine(30), ended(20)];
  test.each<[string, string[], boolean]>([
    ['every paragraph opens with an indent', times(4, paragraph.join('\n')), true],
    ['one in ten does not', [...times(9, paragraph.join('\n')), flush.join('\n')], true],
    ['two in ten do not', [...times(8, paragraph.join('\n')), ...times(2, flush.join('\n'))], false],
    ['an indent of half a column is none', times(4, paragraph.join('\n').replaceAll('　　', ' ')), false],
    ['every line is indented', times(4, paragraph.map((l) => `　　${l.trim()}`).join('\n')), false],
    ['typed text', times(4, ended(20, '　　')), false],
  ])('%s', (_, blocks, indented) => {
    expect(layoutOf(blocks.join('\n').split('\n')).indented).toBe(indented);
  });
});

describe('scattered blanks and Markdown', () => {
  test.each<[string, string, Partial<Layout>]>([
    ['twelve blanks', '算 力，'.repeat(12), { spaced: false }],
    ['thirteen blanks', '算 力，'.repeat(13), { spaced: true }],
    ['before digits', '算 1，'.repeat(13), { spaced: true }],
    ['behind digits', '1 算，'.repeat(13), { spaced: true }],
    ['between Latin words', 'a b '.repeat(40), { spaced: false }],
    ['few in a long text', '算 力，'.repeat(15) + '力'.repeat(3000), { spaced: false }],
    ['enough in a long text', '算 力，'.repeat(16) + '力'.repeat(3000), { spaced: true }],
    ['a heading', '# 算力\n', { markdown: true }],
    ['a heading further down', '算力\n### 算力\n', { markdown: true }],
    ['emphasis', '算**力**\n', { markdown: true }],
    ['a number sign', '#1 算力\n', { markdown: false }],
    ['one star', '算*力*\n', { markdown: false }],
  ])('%s', (_, text, layout) => {
    expect(layoutOf([text])).toMatchObject(layout);
  });
});
