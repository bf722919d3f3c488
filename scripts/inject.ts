/**
 * Puts every kind of defect into the documents of a folder at seeded random places and counts what is found.
 *   npm run inject -- FOLDER [--seed N] [--per-operator N] [--only TEXT[,TEXT…]] [--show N]
 * `--per-operator` is the number of places an operator takes in one document; `--show` prints the first N failures of each.
 */
import { parseArgs } from 'node:util';
import { lineAt, lineStarts } from '../server/core/text.ts';
import { clean, draw, inject, type Outcome } from '../tests/injection/measure.ts';
import { type Operator, seeded } from '../tests/injection/operator.ts';
import { operators } from '../tests/injection/operators/index.ts';
import { readDocuments } from './documents.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    'per-operator': { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '0' },
  },
});

interface Tally {
  applied: number;
  found: number;
  wrongRepair: number;
  surplus: Map<string, number>;
  skipped: Map<string, number>;
  shown: number;
}

const only = values.only.split(',');
const active = operators.filter((o) => only.some((word) => o.name.includes(word) || o.rule === word));
const tallies = new Map<Operator, Tally>(
  active.map((o) => [o, { applied: 0, found: 0, wrongRepair: 0, surplus: new Map(), skipped: new Map(), shown: 0 }]),
);

let document = 0;
for (const { name, text } of readDocuments(positionals[0])) {
  const before = clean(text);
  for (const [i, operator] of active.entries()) {
    const random = seeded(Number(values.seed) * 1_000_003 + document * 1_009 + i);
    const { chosen, skips } = draw(operator, before.plan, random, Number(values['per-operator']));
    const tally = tallies.get(operator)!;
    for (const { skipped } of skips) add(tally.skipped, skipped);
    for (const injection of chosen) {
      const outcome = inject(operator, before, injection);
      if (outcome) count(tally, outcome, operator, name);
      else add(tally.skipped, 'reported there already');
    }
  }
  document++;
}

function count(tally: Tally, outcome: Outcome, operator: Operator, name: string): void {
  tally.applied++;
  if (outcome.found) tally.found++;
  if (outcome.found && !outcome.repaired) tally.wrongRepair++;
  for (const f of outcome.surplus) add(tally.surplus, f.rule);
  const failed = !outcome.found || !outcome.repaired || outcome.surplus.length > 0;
  if (failed && tally.shown++ < Number(values.show)) show(outcome, operator, name);
}

function show({ injection, damaged, found, repaired, surplus }: Outcome, operator: Operator, name: string): void {
  const { place } = injection;
  const line = lineAt(lineStarts(damaged), place.start) + 1;
  const around = (at: { start: number; end: number }): string =>
    `${damaged.slice(Math.max(0, at.start - 50), at.start)}⟦${damaged.slice(at.start, at.end).slice(0, 120)}⟧${damaged.slice(at.end, at.end + 50)}`.replace(
      /\r?\n/g,
      '⏎',
    );
  const what = !found ? 'missed' : !repaired ? 'wrong repair' : 'surplus';
  console.log(`\n${operator.name}: ${what} in ${name}:${line}\n    ${around(place)}`);
  if (found && !repaired) {
    console.log(`    offered ${JSON.stringify([found.fix, ...found.suggestions].map((f) => f?.edits.slice(0, 3)))}`);
  }
  for (const f of surplus.slice(0, 3)) console.log(`    surplus ${f.rule}: ${around(f)}\n      ${f.message.zh}`);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const listed = (counts: Map<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key, n]) => `${key} ${n}`)
    .join(', ');

console.log(
  `\n${document} documents\n${'operator'.padEnd(36)}${'rule'.padEnd(26)}applied  found  recall  wrong repair  surplus`,
);
for (const [operator, t] of tallies) {
  const recall = t.applied === 0 ? '–' : (t.found / t.applied).toFixed(3);
  const surplus = [...t.surplus.values()].reduce((a, b) => a + b, 0);
  console.log(
    `${operator.name.padEnd(36)}${operator.rule.padEnd(26)}${String(t.applied).padStart(7)}${String(t.found).padStart(7)}${recall.padStart(8)}${String(t.wrongRepair).padStart(14)}${String(surplus).padStart(9)}`,
  );
  if (t.surplus.size > 0) console.log(`    surplus: ${listed(t.surplus)}`);
  if (t.skipped.size > 0) console.log(`    skipped: ${listed(t.skipped)}`);
}
