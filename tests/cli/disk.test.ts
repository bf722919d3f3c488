/** Whatever is written stands there whole or not at all: a disk that fills up while each of the writers writes. */
import * as fs from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { docx, p } from '../input/word/docx.ts';
import { folderWith, PLAN, planlint } from '../support/cli.ts';

/** How many more bytes the disk takes, and what it says then; and what it says to a rename. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, full: 'ENOSPC', rename: '' }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const fail = (code: string): never => {
    throw Object.assign(new Error(`${code}: pretended`), { code });
  };
  return {
    ...real,
    writeSync(file: number, bytes: Uint8Array, at = 0) {
      if (disk.left <= 0) fail(disk.full);
      const taken = Math.min(bytes.length - at, disk.left);
      disk.left -= taken;
      return real.writeSync(file, bytes, at, taken);
    },
    renameSync: (from: string, to: string) => (disk.rename ? fail(disk.rename) : real.renameSync(from, to)),
  };
});

const WORD = docx({
  body: [p('某某市数字经济发展行动计划'), p('一、建设城市算力中心，20259月底前建成投运。（市财政局）')].join(''),
});

/** Each command that writes, and the file it writes. */
const WRITERS: readonly (readonly [string[], string])[] = [
  [['--fix', '计划.txt'], '计划.txt'],
  [['--format', 'json=out', '计划.txt'], 'out'],
  [['--format', 'html=out', '计划.txt'], 'out'],
  [['tasks', '-o', 'out.xlsx', '计划.txt'], 'out.xlsx'],
  [['tasks', '-o', 'out.csv', '计划.txt'], 'out.csv'],
  [['tasks', '--format', 'ics=out', '计划.txt'], 'out'],
  [['outline', '--format', 'json=out', '计划.txt'], 'out'],
  [['baseline', '计划.txt'], 'planlint-baseline.json'],
  [['convert', '计划.docx', '-o', 'out', '--force'], 'out'],
  [['review', '计划.docx', '-o', 'out', '--force'], 'out'],
  [['merge', '台账.csv', '计划.txt', '-o', 'out.xlsx'], 'out.xlsx'],
  [['diff', '计划.txt', '新.txt', '--format', 'json=out'], 'out'],
];
const LEDGER = '序号,任务,牵头单位,完成时限,进展\n1,建设城市算力中心,市发展改革委,2025年9月底前,已开工\n';

let cwd: string;
beforeEach(async () => {
  cwd = await folderWith({ '计划.txt': PLAN, '新.txt': `${PLAN}补充。\n`, '计划.docx': WORD, '台账.csv': LEDGER });
});
afterEach(async () => {
  Object.assign(disk, { left: Number.POSITIVE_INFINITY, full: 'ENOSPC', rename: '' });
  await rm(cwd, { recursive: true });
});

/** All files of the folder with their contents. */
async function contents(): Promise<Record<string, string>> {
  const names = (await readdir(cwd)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(cwd, name), 'latin1')])),
  );
}

describe.each(WRITERS)('%j', (args, target) => {
  const OLD = target === 'planlint-baseline.json' ? '{ "version": 1, "documents": {} }\n' : '旧';
  const before = async (there: boolean) => {
    if (there && target !== '计划.txt') fs.writeFileSync(join(cwd, target), OLD);
    return contents();
  };

  test('writes', async () => {
    const { err } = await planlint(args, { cwd });
    expect([fs.existsSync(join(cwd, target)), err]).toEqual([true, expect.not.stringMatching(/磁盘|权限/)]);
    if (target === '计划.txt') expect(await readFile(join(cwd, target), 'utf8')).not.toBe(PLAN);
  });

  test.each([
    ['a disk that is full at once', { left: 0 }, /磁盘空间已满/],
    ['a disk that is full after a few bytes', { left: 20 }, /磁盘空间已满/],
    ['a disk that fails', { left: 20, full: 'EIO' }, /无法读写（EIO/],
    ['a folder that takes no new name', { rename: 'EACCES' }, /没有写入权限/],
    ['a file system that is only read', { rename: 'EROFS' }, /没有写入权限/],
  ])('%s leaves all as it was', async (_, state, words) => {
    for (const there of [false, true]) {
      const all = await before(there);
      Object.assign(disk, { left: Number.POSITIVE_INFINITY, full: 'ENOSPC', rename: '', ...state });
      const { status, err } = await planlint(args, { cwd });
      expect([status, err]).toEqual([2, expect.stringMatching(words)]);
      expect(await contents()).toEqual(all);
    }
  });
});

test('a cache on a full disk is told once, and the run is as ever', async () => {
  Object.assign(disk, { left: 20 });
  const { status, out, err } = await planlint(['--cache', '--format', 'json', '计划.txt', '新.txt'], {
    cwd,
    program: __filename,
  });
  expect(err).toMatch(/^planlint: 缓存无法写入，本次不再使用：磁盘空间已满。\n$/);
  expect([status, JSON.parse(out).documents.length]).toEqual([1, 2]);
  const kept = (await readdir(join(cwd, '.planlintcache'), { recursive: true })).filter((name) =>
    name.endsWith('.tmp'),
  );
  expect(kept).toEqual([]);
});
