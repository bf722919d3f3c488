import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile, WriteRefused } from '../../server/input/files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planlint-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('replaces the contents, keeps the mode and leaves nothing behind', async () => {
  const path = join(folder, `${'某某省行动计划'.repeat(11)}.txt`);
  await writeFile(path, '旧');
  await chmod(path, 0o666);
  replaceFile(path, Buffer.from('新'));
  expect(await readFile(path, 'utf8')).toBe('新');
  expect((await stat(path)).mode & 0o777).toBe(0o666);
  expect(await readdir(folder)).toHaveLength(1);
});

test('refuses a symbolic link and leaves link and target alone', async () => {
  const target = join(folder, 'target.txt');
  const link = join(folder, 'link.txt');
  await writeFile(target, '旧');
  await symlink(target, link);
  expect(() => replaceFile(link, Buffer.from('新'))).toThrow(/symbolic link/);
  expect(await readFile(link, 'utf8')).toBe('旧');
});

test('makes no new file', () => {
  expect(() => replaceFile(join(folder, 'none.txt'), Buffer.from('新'))).toThrow(/ENOENT/);
  expect(() => replaceFile(folder, Buffer.from('新'))).toThrow(WriteRefused);
});
