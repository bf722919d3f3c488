/**
 * Planlint beside floors and peers, in turn on one machine, and the table of docs/performance.md made anew:
 *   npm run bench [-- --rounds 5] [--large] [--dry]
 * `--large` adds 100 MB; `--dry` prints and writes nothing. Peers are run where `npm run bench:peers` has put them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { COPIES, type Input, writeInput, writeThousand } from './bench-inputs.ts';
import { keystrokes } from './bench-keystrokes.ts';
import { median } from './bench-numbers.ts';
import { type Program, programs } from './bench-programs.ts';
import { stages } from './bench-stages.ts';
import { type Figures, LANGUAGES, type Run, tables } from './bench-tables.ts';

const flag = (name: string): boolean => process.argv.includes(`--${name}`);
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 5;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-bench-'));
  try {
    const figures = await measure(folder);
    for (const { locale, file } of LANGUAGES) {
      const table = tables(figures, locale);
      if (flag('dry')) console.log(table);
      else writeBetweenMarks(file, table);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string): Promise<Figures> {
  const { here, missing } = programs(join(tmpdir(), 'planlint-peers'));
  const sizes = (['seed', '1 MB', '10 MB'] as const).map((name) => writeInput(name, folder));
  const inputs = [...sizes, writeThousand(folder), ...(flag('large') ? [writeInput('100 MB', folder)] : [])];
  const runs = inputs.map((input) => ({ input: input.name, of: inTurn(here, input, folder) }));
  const typed = [];
  for (const [name, count] of [
    ['seed', 400],
    ['1 MB', 80],
    ['10 MB', 16],
  ] as const) {
    note(`keystrokes, ${name}`);
    typed.push(await keystrokes(name, COPIES[name], count));
  }
  note('stages and rules');
  return { rounds, runs, missing, keystrokes: typed, stages: stages(Math.min(rounds, 3)) };
}

/** Every program once, then every program again, so that what else the machine does falls on all. */
function inTurn(all: readonly Program[], input: Input, folder: string): Run[] {
  const run = all.filter(({ upTo }) => input.bytes <= upTo);
  const used = run.map((): Used[] => []);
  for (let i = 0; i < rounds; i++) {
    note(`${input.name}, round ${i + 1} of ${rounds}`);
    for (const [k, program] of run.entries()) used[k]!.push(once(program.args(input), folder));
  }
  const of = (k: number, what: keyof Used): number => median(used[k]!.map((u) => u[what]));
  return run.map(({ name }, k) => ({ name, wall: of(k, 'wall'), cpu: of(k, 'cpu'), memory: of(k, 'memory') }));
}

type Used = Omit<Run, 'name'>;

/** In the folder of the inputs: zhlint takes no path that leads out of the folder it runs in. */
function once(args: readonly string[], cwd: string): Used {
  const meter = join(cwd, 'meter.json');
  const env = { ...process.env, BENCH_METER: meter, NODE_OPTIONS: `--require ${resolve('build/bench-meter.cjs')}` };
  const begin = performance.now();
  spawnSync(process.execPath, [...args], { env, cwd, stdio: 'ignore' });
  const wall = performance.now() - begin;
  return { wall, ...JSON.parse(readFileSync(meter, 'utf8')) };
}

/** What stands around the table is written by hand. */
function writeBetweenMarks(file: string, table: string): void {
  const page = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    page.replace(/(<!-- bench -->\n)[\s\S]*?(\n<!-- \/bench -->)/, (_, begin, end) => begin + table + end),
  );
}

const note = (what: string): void => void process.stderr.write(`${what}\n`);

void main();
