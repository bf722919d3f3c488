/**
 * No text makes the reader work more than in proportion to its length. Work is compared with work, not with a clock: four
 * times the text may take ten times as long (four, with room for a busy machine), where sixteen times would be quadratic.
 */
import { describe, expect, test } from 'vitest';
import { applyEdits, safeEdits } from '../server/core/fix.ts';
import { lint } from '../server/core/lint.ts';
import { parsePlan } from '../server/core/parse.ts';
import { endless } from './properties/endless.ts';

const GENEROUS = 10;
/** Work below this many milliseconds is lost in the noise; the text grows until it takes as long. */
const MEASURABLE = 6;
const LONGEST = 60_000;
const TRIES = 3;

describe.each(Object.keys(endless))('%s without end', (name) => {
  test('take work in proportion', () => {
    const make = endless[name]!;
    let n = 1_000;
    while (n < LONGEST && work(make(n)) < MEASURABLE) n *= 2;
    const ratios: number[] = [];
    while (ratios.length < TRIES && !ratios.some((r) => r <= GENEROUS)) {
      ratios.push(work(make(4 * n)) / Math.max(work(make(n)), MEASURABLE / 2));
    }
    expect(Math.min(...ratios)).toBeLessThanOrEqual(GENEROUS);
  });
});

function work(text: string): number {
  const began = performance.now();
  applyEdits(text, safeEdits(lint(parsePlan(text))));
  return performance.now() - began;
}

describe('texts too long for anybody', () => {
  test.each([
    ['one line of 200,000 characters', '加快推进重点任务，'.repeat(22_000)],
    ['a hundred thousand brackets, one in the other', '('.repeat(100_000) + ')'.repeat(100_000)],
    ['a hundred thousand titles, one in the other', '《'.repeat(100_000) + '》'.repeat(100_000)],
    [
      'a hundred thousand titles that a hundred thousand brackets do not close',
      '《'.repeat(100_000) + ')'.repeat(100_000),
    ],
    ['a hundred thousand lines of one number', '一、\n'.repeat(100_000)],
  ])('%s are read and checked', (_name, text) => {
    const findings = lint(parsePlan(text));
    expect(findings.every((f) => f.start >= 0 && f.end <= text.length)).toBe(true);
    expect(findings.map((f) => f.message.en).filter((m) => m.includes(' failed ('))).toEqual([]);
  });
});
