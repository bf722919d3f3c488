/**
 * Every kind of defect is put into the project's own correct plans; each must be found where it stands, be repaired where
 * the repair is unique, and bring no finding that it does not justify. `PLANLINT_CORPUS=FOLDER` asks the same, within
 * bounds, of the documents of a folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lineAt, lineStarts } from '../../server/core/text.ts';
import { examplePlans } from '../support/examples.ts';
import { clean, draw, inject, type Outcome } from './measure.ts';
import { type Operator, seeded } from './operator.ts';
import { operators } from './operators/index.ts';

const SEED = 20240903;
/** Places in one example. */
const EACH = 2;

const examples = examplePlans.map(({ name, text }) => ({ name, before: clean(text) }));

describe.each(operators)('$name', (operator) => {
  test('is found in the example plans', () => {
    const random = seeded(SEED);
    const wrong: string[] = [];
    let applied = 0;
    for (const { name, before } of examples) {
      for (const injection of draw(operator, before.plan, random, EACH).chosen) {
        const outcome = inject(operator, before, injection);
        if (outcome) applied++;
        const failure = outcome && failureOf(outcome);
        if (failure) wrong.push(`${name}: ${failure}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThan(0);
  });
});

const folder = process.env.PLANLINT_CORPUS;

describe.runIf(folder)('in the documents of a folder', () => {
  const names = folder ? readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name)) : [];

  test('at least 98 of 100 are found, and 98 of 100 bring nothing else', { timeout: 3_600_000 }, () => {
    const tallies = new Map<Operator, { applied: number; found: number; alone: number }>();
    for (const [i, name] of names.sort().entries()) {
      const before = clean(readFileSync(join(folder!, name), 'utf8').replace(/^\ufeff/, ''));
      for (const [j, operator] of operators.entries()) {
        const tally = tallies.get(operator) ?? { applied: 0, found: 0, alone: 0 };
        tallies.set(operator, tally);
        for (const injection of draw(operator, before.plan, seeded(SEED + i * 1_009 + j), 1).chosen) {
          const outcome = inject(operator, before, injection);
          if (!outcome) continue;
          tally.applied++;
          if (outcome.found) tally.found++;
          if (outcome.surplus.length === 0) tally.alone++;
        }
      }
    }
    const low = [...tallies].filter(([, t]) => Math.min(t.found, t.alone) < 0.98 * t.applied - 1);
    expect(low.map(([{ name }, t]) => `${name}: ${t.found} found, ${t.alone} alone, of ${t.applied}`)).toEqual([]);
  });
});

/** What is wrong with the outcome, and the line it stands in; null where nothing is. */
function failureOf({ damaged, injection, found, repaired, surplus }: Outcome): string | null {
  const what = !found
    ? 'not found'
    : !repaired
      ? `repaired otherwise: ${JSON.stringify([found.fix, ...found.suggestions].map((f) => f?.edits[0]))}`
      : surplus.map((f) => `${f.rule} at ${damaged.slice(f.start, f.end)}`).join(', ');
  if (!what) return null;
  const starts = lineStarts(damaged);
  const line = lineAt(starts, injection.place.start);
  return `${what}; line ${line + 1}: ${damaged.slice(starts[line], starts[line + 1] ?? damaged.length).trim()}`;
}
