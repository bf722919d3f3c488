/** Files that are there when a folder is listed, and gone, forbidden or too large when they are read. */
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { filesBelow } from '../../server/project/discover.ts';
import { folderWith, PLAN, planlint } from '../support/cli.ts';

/** What becomes of a file between listing and reading; what its name says of listings and readings. */
const world = vi.hoisted(() => ({ meanwhile: (_: string): void => {}, refuse: '', code: '' }));

vi.mock('../../server/cli/only-changed.ts', () => ({
  onlyChanged: async (found: readonly { path: string }[]) => {
    for (const { path } of found) world.meanwhile(path);
    return found;
  },
}));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const guarded =
    <A extends readonly unknown[], R>(work: (...args: A) => R) =>
    (...args: A): R => {
      if (basename(String(args[0])) === world.refuse)
        throw Object.assign(new Error(`${world.code}: pretended`), { code: world.code });
      return work(...args);
    };
  return { ...real, open: guarded(real.open), readdir: guarded(real.readdir as never) };
});

afterEach(() => {
  Object.assign(world, { meanwhile: () => {}, refuse: '', code: '' });
});

const folder = (): Promise<string> =>
  folderWith({ '甲.plan': PLAN, '乙.plan': PLAN, '下/丙.txt': PLAN, '下/丁.plan': PLAN });

test('a file that is gone when it is read is told, and the others are checked', async () => {
  const cwd = await folder();
  world.meanwhile = (path) => basename(path) === '甲.plan' && fs.rmSync(path);
  const { status, out, err } = await planlint(['--format', 'json'], { cwd });
  expect([status, err]).toEqual([2, '甲.plan: 找不到文件。\n']);
  expect(JSON.parse(out).documents).toHaveLength(3);
});

test('a file that became a folder is told', async () => {
  const cwd = await folder();
  world.meanwhile = (path) => {
    if (basename(path) !== '甲.plan') return;
    fs.rmSync(path);
    fs.mkdirSync(path);
  };
  const { status, err } = await planlint(['--format', 'json'], { cwd });
  expect([status, err]).toEqual([2, '甲.plan: 这是文件夹。\n']);
});

test('a file that grew beyond all measure is told with the limit', async () => {
  const cwd = await folder();
  world.meanwhile = (path) => basename(path) === '甲.plan' && fs.truncateSync(path, 256 * 1024 * 1024 + 1);
  const { status, err } = await planlint(['--format', 'json'], { cwd });
  expect([status, err]).toEqual([2, expect.stringMatching(/^甲\.plan: 文件过大（超过 256 MB），未读取。/)]);
});

test.each<[string, string, RegExp]>([
  ['下', 'EACCES', /“下”没有读取权限或无法读取。/],
  ['丙.txt', 'EACCES', /“下\/丙\.txt”没有读取权限或无法读取。/],
  ['下', 'ENOENT', /^$/],
  ['丙.txt', 'ENOENT', /^$/],
  ['甲.plan', 'EACCES', /^甲\.plan: 没有读取权限。\n$/],
  ['甲.plan', 'EIO', /^甲\.plan: 无法读写（EIO: pretended）。\n$/],
])('%s, of which the system says %s', async (refuse, code, words) => {
  const cwd = await folder();
  Object.assign(world, { refuse, code });
  const { status, out, err } = await planlint(['--format', 'json'], { cwd });
  expect([status, err]).toEqual([err === '' ? 1 : 2, expect.stringMatching(words)]);
  expect(JSON.parse(out).documents.length).toBeGreaterThanOrEqual(2);
});

test('links that lead in circles are not followed', async () => {
  const cwd = await folder();
  fs.symlinkSync(cwd, join(cwd, '下', '环'));
  fs.symlinkSync(join(cwd, '甲.plan'), join(cwd, '链.plan'));
  const names: string[] = [];
  for await (const path of filesBelow(cwd)) names.push(basename(path));
  expect(names.sort()).toEqual(['丁.plan', '丙.txt', '乙.plan', '甲.plan'].sort());
});
