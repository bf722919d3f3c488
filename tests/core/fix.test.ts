import { expect, test } from 'vitest';
import { applyEdits, safeEdits } from '../../server/core/fix.ts';
import type { Edit, Finding } from '../../server/core/rule.ts';

const words = { zh: '', en: '' };

/** A finding whose fix replaces `[start, end]` pairs by `x`. */
const finding = (...edits: [number, number][]): Finding => ({
  rule: 'r',
  severity: 'error',
  start: 0,
  end: 0,
  message: words,
  fix: { title: words, safe: true, edits: edits.map(([start, end]): Edit => ({ start, end, newText: 'x' })) },
  suggestions: [],
  related: [],
});

test.each<[string, Finding[], string]>([
  ['none', [], 'abcdef'],
  ['disjoint, in any order', [finding([4, 5]), finding([0, 1])], 'xbcdxf'],
  ['neighbours', [finding([0, 2]), finding([2, 4])], 'xxef'],
  ['overlapping: the first stands', [finding([1, 3]), finding([2, 4])], 'axdef'],
  ['one inside another', [finding([0, 6]), finding([2, 3])], 'x'],
  ['the same twice', [finding([1, 2]), finding([1, 2])], 'axcdef'],
  ['one insertion at a place', [finding([3, 3]), finding([3, 3])], 'abcxdef'],
  ['an insertion inside an edit', [finding([1, 4]), finding([2, 2])], 'axef'],
  ['insertions at both ends of an edit', [finding([1, 4]), finding([1, 1]), finding([4, 4])], 'axxxef'],
  ['all edits of a fix or none', [finding([1, 2]), finding([1, 2], [4, 5])], 'axcdef'],
])('%s', (_, findings, expected) => {
  expect(applyEdits('abcdef', safeEdits(findings))).toBe(expected);
});

test('a fix that is not safe is not applied', () => {
  const { fix, ...rest } = finding([0, 1]);
  expect(safeEdits([{ ...rest, fix: { ...fix!, safe: false } }])).toEqual([]);
});

test('many edits take time in proportion', () => {
  const one = finding(...Array.from({ length: 20_000 }, (_, i): [number, number] => [4 * i, 4 * i + 1]));
  const others = Array.from({ length: 20_000 }, (_, i) => finding([4 * i + 2, 4 * i + 3]));
  expect(safeEdits([one, ...others])).toHaveLength(40_000);
});
