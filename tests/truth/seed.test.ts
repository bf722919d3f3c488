import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lint } from '../../server/core/lint.ts';
import { parsePlan } from '../../server/core/parse.ts';
import { compareWithTruth } from './compare.ts';

const plan = parsePlan(readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8'));

test.each(compareWithTruth(plan, lint(plan)))('the example plan: $what ($expected)', ({ missing, surplus }) => {
  expect({ missing, surplus }).toEqual({ missing: [], surplus: [] });
});
