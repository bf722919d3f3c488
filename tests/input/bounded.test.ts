import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect, FileTooLarge, readBounded } from '../../server/input/bounded.ts';
import { folderWith } from '../support/cli.ts';

test('a file is read whole up to the limit, and not beyond it', async () => {
  const path = join(await folderWith({ 'a.txt': '计划' }), 'a.txt');
  expect(String(await readBounded(path, 6))).toBe('计划');
  await expect(readBounded(path, 5)).rejects.toThrow(FileTooLarge);
});

test('an empty file is empty', async () => {
  const path = join(await folderWith({ 'a.txt': '' }), 'a.txt');
  expect(await readBounded(path)).toHaveLength(0);
});

test.runIf(existsSync('/dev/zero'))('a device without an end is not read for ever', async () => {
  await expect(readBounded('/dev/zero', 1_000_000)).rejects.toThrow(FileTooLarge);
});

test.runIf(process.platform !== 'win32')('a pipe is read to its end', async () => {
  const path = join(await folderWith({}), 'pipe');
  execFileSync('mkfifo', [path]);
  spawn('sh', ['-c', 'printf 123456 > "$1"', 'sh', path]);
  expect(String(await readBounded(path, 6))).toBe('123456');
});

test('a stream gives no more than it may', async () => {
  async function* chunks(): AsyncIterable<Uint8Array> {
    for (;;) yield new Uint8Array(10);
  }
  await expect(collect(chunks(), 95)).rejects.toMatchObject({ code: 'ERR_FS_FILE_TOO_LARGE' });
});
