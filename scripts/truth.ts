/** Prints how the reading of the example plan compares with the hand-made truth. */
import { readFileSync } from 'node:fs';
import { lint } from '../server/core/lint.ts';
import { parsePlan } from '../server/core/parse.ts';
import { compareWithTruth } from '../tests/truth/compare.ts';

const plan = parsePlan(readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8'));
let wrong = 0;
for (const { what, expected, missing, surplus } of compareWithTruth(plan, lint(plan))) {
  console.log(
    `${what.padEnd(22)} ${String(expected - missing.length).padStart(4)} of ${expected}, surplus ${surplus.length}`,
  );
  for (const m of missing) console.log(`  missing  ${m}`);
  for (const s of surplus) console.log(`  surplus  ${s}`);
  wrong += missing.length + surplus.length;
}
process.exitCode = wrong > 0 ? 1 : 0;
