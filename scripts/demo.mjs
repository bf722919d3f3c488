// What Planlint says of the example document: its findings, and the beginning of its ledger of tasks.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const ROWS = 14;
const seed = `seeds/${readdirSync('seeds').find((name) => name.endsWith('.txt'))}`;

heading('检查：缺牵头单位、时限残缺、序号不接……', 'Check: who leads, by when, does the numbering follow on');
const check = planlint('check', seed);
console.log(check.stdout);

heading('任务台账（前几行）', 'The ledger of tasks (its first rows)');
const tasks = planlint('tasks', seed);
const rows = tasks.stdout.split('\n');
console.log(rows.slice(0, ROWS).join('\n'));
console.log(`…\n`);

heading('接下来', 'What next');
console.log(`  node dist/cli.js --diff ${seed}
  node dist/cli.js tasks ${seed}
  node dist/cli.js outline ${seed}
  node dist/cli.js explain date-malformed
  node dist/cli.js --help
`);

// The example is damaged on purpose: findings (1) are what a demo is to show.
process.exitCode = check.status === 1 && tasks.status === 0 ? 0 : 1;

function planlint(...args) {
  const terminal = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const run = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    encoding: 'utf8',
    env: { ...terminal, ...process.env },
    maxBuffer: 2 ** 26,
  });
  process.stderr.write(run.stderr ?? '');
  return run;
}

function heading(zh, en) {
  console.log(`== ${zh}  ${en}\n`);
}
