// Properties and storms of requests with one seed after the other, until a number of runs or of minutes is over:
//   npm run fuzz -- [--minutes 10 | --runs 5] [--seed 1] [--times 10]
// Prints each seed. Ends with 1 at the first that breaks something; vitest has then printed the smallest case.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    times: { type: 'string', default: '10' },
  },
});
const until = values.minutes ? Date.now() + Number(values.minutes) * 60_000 : Number.POSITIVE_INFINITY;
const runs = Number(values.runs ?? (values.minutes ? Number.POSITIVE_INFINITY : 1));
const times = Number(values.times);

for (let run = 0; run < runs && Date.now() < until; run++) {
  const seed = Number(values.seed) + run;
  const began = Date.now();
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=600000', 'tests/properties.test.ts', 'tests/lsp/storm'],
    { env: { ...process.env, PLANLINT_SEED: String(seed), PLANLINT_RUNS: String(times) }, stdio: 'inherit' },
  );
  console.log(
    `seed ${seed}, ${times} times: ${status === 0 ? 'whole' : 'BROKEN'} after ${Math.round((Date.now() - began) / 1000)} s`,
  );
  if (status !== 0) process.exit(1);
}
