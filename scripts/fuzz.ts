/**
 * Tries documents gone wrong, and edits, against every invariant, one seed after the other:
 *   npm run fuzz -- [--runs 1000 | --minutes 10] [--seed 1]
 * then endless texts of 1 MB against the clock, and properties and storms of requests (vitest) with the same seed. Ends with 1 at
 * the first that breaks something and prints the smallest case; `--seed` of that one and `--runs 1` try it again.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endless, wholeMegabyte } from '../tests/properties/endless.ts';
import { sources, type Trial, trialOf } from '../tests/properties/mutations.ts';
import { damaged } from '../tests/properties/plan-text.ts';
import { smallest } from '../tests/properties/shrink.ts';
import { allowed, faultOf, timeOf } from '../tests/properties/trial.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: 'documents,endless,storms' },
  },
});
const first = Number(values.seed);
const runs = Number(values.runs ?? (values.minutes ? Number.POSITIVE_INFINITY : 1_000));
const until = values.minutes ? Date.now() + Number(values.minutes) * 60_000 : Number.POSITIVE_INFINITY;
const PROGRESS_MS = 10_000;
const TRIES = 3;

function tryDocuments(): void {
  const from = sources(
    ['seeds', 'tests/examples'].flatMap((folder) =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
    ),
  );
  const began = Date.now();
  let [documents, edits, told] = [0, 0, began];
  const tell = (): void =>
    console.log(
      `seeds ${first} to ${first + documents - 1}: ${documents} documents, ${edits} edits, ${seconds(began)} s`,
    );
  for (; documents < runs && Date.now() < until; documents++) {
    const trial = trialOf(first + documents, from);
    const fault = faultOf(trial) ?? slow(damaged(trial.text, trial.edits));
    if (fault) broken(first + documents, trial, fault);
    edits += trial.edits.length;
    if (Date.now() - told > PROGRESS_MS) {
      told = Date.now();
      tell();
    }
  }
  tell();
}

/** A first time over the limit may be the machine's; a third is the document's. */
function slow(text: string): string | null {
  const limit = allowed(text);
  for (let n = 0; n < TRIES; n++) if (timeOf(text) <= limit) return null;
  return `takes more than ${Math.round(limit)} ms`;
}

function broken(seed: number, trial: Trial, fault: string): never {
  console.log(`seed ${seed} BROKEN: ${fault}`);
  const kind = kindOf(fault);
  const least = smallest(trial, (t) => kindOf(faultOf(t) ?? slow(damaged(t.text, t.edits)) ?? '') === kind);
  console.log(JSON.stringify(least));
  process.exit(1);
}

/** A fault without its numbers and places. */
function kindOf(fault: string): string {
  return fault.split('\n')[0]!.replace(/\d+|".*"/g, '');
}

function tryEndless(): void {
  for (const [name, make] of Object.entries(endless)) {
    const text = wholeMegabyte(make);
    const took = timeOf(text);
    const fault = faultOf({ text, edits: [] }) ?? slow(text);
    console.log(`1 MB of ${name}: ${Math.round(took)} ms${fault ? ` BROKEN: ${fault.slice(0, 500)}` : ''}`);
    if (fault) process.exitCode = 1;
  }
}

function tryStorms(): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=600000', 'tests/properties.test.ts', 'tests/lsp/storm'],
    { env: { ...process.env, PLANLINT_SEED: String(first), PLANLINT_RUNS: '10' }, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(1);
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1_000);
}

const parts: Readonly<Record<string, () => void>> = { documents: tryDocuments, endless: tryEndless, storms: tryStorms };
for (const part of values.only.split(',')) parts[part]?.();
