import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as mending from '../../server/cli/mending.ts';
import { folderWith, MENDED, PLAN, planlint } from '../support/cli.ts';

const judge = vi.spyOn(mending, 'judge');

/** Runs with the cache; how many documents were judged, and what was said. */
async function run(
  cwd: string,
  ...args: string[]
): Promise<{ judged: number; out: string; err: string; status: number }> {
  judge.mockClear();
  const { out, err, status } = await planlint([...args], { cwd, program: join(cwd, 'program.js') });
  return { judged: judge.mock.calls.length, out, err, status };
}

const world = (): Promise<string> => folderWith({ 'a.plan': PLAN, 'b.plan': MENDED, 'program.js': '1' });

/** All entries, as paths. */
const entriesOf = async (cwd: string, folder = '.planlintcache'): Promise<string[]> =>
  (await readdir(join(cwd, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /^[0-9a-f]{62}$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

test('unchanged documents are not judged again, and the same is said', async () => {
  const cwd = await world();
  const first = await run(cwd, '--cache');
  expect(first.judged).toBe(2);
  expect(await run(cwd, '--cache')).toEqual({ ...first, judged: 0 });
  expect((await run(cwd)).judged).toBe(2);
});

test.each<[string, (cwd: string) => Promise<unknown>, string[], number]>([
  ['another text', (cwd) => writeFile(join(cwd, 'a.plan'), MENDED.replace('算力', '数据')), [], 1],
  ['another profile', async () => {}, ['--profile', 'review'], 2],
  [
    'another configuration',
    (cwd) => writeFile(join(cwd, 'planlint.json'), '{ "rules": { "date-malformed": "hint" } }'),
    [],
    2,
  ],
  ['another date', (cwd) => writeFile(join(cwd, 'planlint.json'), '{ "documentDate": "2025-01-02" }'), [], 2],
  [
    'other units',
    async (cwd) => {
      await writeFile(join(cwd, 'planlint.json'), '{ "units": "u.tsv" }');
      await writeFile(join(cwd, 'u.tsv'), 'full_name\n某某市算力处\n');
    },
    [],
    2,
  ],
  ['another program', (cwd) => writeFile(join(cwd, 'program.js'), '2'), [], 2],
  [
    'an entry cut short',
    async (cwd) => {
      const [entry] = await entriesOf(cwd);
      await writeFile(entry!, (await readFile(entry!)).subarray(0, 90));
    },
    [],
    1,
  ],
  [
    'an entry with another word',
    async (cwd) => {
      for (const entry of await entriesOf(cwd)) {
        const text = await readFile(entry, 'utf8');
        await writeFile(entry, text.replace('date-malformed', 'date-Malformed'));
      }
    },
    [],
    1,
  ],
  ['fixes asked for', async () => {}, ['--diff'], 1],
  ['times asked for', async () => {}, ['--timing'], 2],
])('%s: judged anew', async (_name, change, args, judged) => {
  const cwd = await world();
  await run(cwd, '--cache');
  await change(cwd);
  const after = await run(cwd, '--cache', ...args);
  expect(after.judged).toBe(judged);
  if (!args.includes('--timing')) expect(after).toEqual({ ...(await run(cwd, ...args)), judged: after.judged });
});

test('documents that cannot be read are told every time', async () => {
  const cwd = await folderWith({ 'a.plan': Buffer.from('一、任务\0'), 'program.js': '1' });
  const first = await run(cwd, '--cache');
  expect(first.status).toBe(2);
  expect(await run(cwd, '--cache')).toEqual(first);
});

test('web pages are kept with their text', async () => {
  const cwd = await folderWith({ '行动计划.html': `<html><body><p>${PLAN}</p></body></html>`, 'program.js': '1' });
  const first = await run(cwd, '--cache', '--format', 'json');
  expect(await run(cwd, '--cache', '--format', 'json')).toEqual({ ...first, judged: 0 });
});

test('the folder is marked as a cache, kept out of version control, and elsewhere if asked', async () => {
  const cwd = await world();
  await run(cwd, '--cache-location', 'x/y');
  expect(await readFile(join(cwd, 'x/y/CACHEDIR.TAG'), 'utf8')).toMatch(
    /^Signature: 8a477f597d28d172789f06886806bc55\n/,
  );
  expect(await readFile(join(cwd, 'x/y/.gitignore'), 'utf8')).toBe('*\n');
  expect((await readdir(cwd)).sort()).toEqual(['a.plan', 'b.plan', 'program.js', 'x']);
  expect((await run(cwd, '--cache-location', 'x/y')).judged).toBe(0);
});

test('a folder that holds something else is refused', async () => {
  const cwd = await world();
  await mkdir(join(cwd, 'x'));
  await writeFile(join(cwd, 'x/v-plan.txt'), '一');
  const { status, err } = await run(cwd, '--cache-location', 'x');
  expect(status).toBe(2);
  expect(err).toMatch(/不是缓存文件夹.*--cache-location DIR/);
  expect(await readdir(join(cwd, 'x'))).toEqual(['v-plan.txt']);
});

test('a file in the place of the folder is refused', async () => {
  const cwd = await world();
  const { status, err } = await run(cwd, '--cache-location', 'a.plan');
  expect([status, err]).toEqual([2, expect.stringMatching(/不是缓存文件夹.*--cache-location DIR/)]);
  expect(await readFile(join(cwd, 'a.plan'), 'utf8')).toBe(PLAN);
});

test('where no cache can be made, that is told and the run goes on without', async () => {
  const cwd = await world();
  const { status, err, judged } = await run(cwd, '--cache-location', 'a.plan/x');
  expect([status, judged, err]).toEqual([1, 2, expect.stringMatching(/^planlint: 缓存无法写入，本次不再使用：.*\n$/)]);
});

test('what is old or of another version goes away, once a day', async () => {
  const cwd = await world();
  await run(cwd, '--cache');
  const [old] = await entriesOf(cwd);
  const month = new Date(Date.now() - 31 * 24 * 3600 * 1000);
  await utimes(old!, month, month);
  await mkdir(join(cwd, '.planlintcache/v-0123'));
  await run(cwd, '--cache');
  expect(await readdir(join(cwd, '.planlintcache'))).toContain('v-0123');
  await utimes(join(cwd, '.planlintcache/tidied'), month, month);
  expect((await run(cwd, '--cache')).judged).toBe(1);
  expect(await readdir(join(cwd, '.planlintcache'))).not.toContain('v-0123');
});

test('after --fix the mended document is judged once, and then known', async () => {
  const cwd = await world();
  await run(cwd, '--cache');
  expect((await run(cwd, '--cache', '--fix')).judged).toBeGreaterThan(0);
  expect(await readFile(join(cwd, 'a.plan'), 'utf8')).toBe(MENDED);
  await run(cwd, '--cache');
  expect((await run(cwd, '--cache', '--fix')).judged).toBe(0);
});
