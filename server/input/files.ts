import { lstat, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Words } from '../core/rule.ts';

/** A refusal to write, with words for the user. */
export class WriteRefused extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/**
 * Replaces the contents of an existing file in one step and keeps its mode: a reader sees the old or the new contents,
 * never half of either. Refuses symbolic links, since the rename would put a file in the link's place.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) throw new WriteRefused(LINK);
  if (!stats.isFile()) throw new WriteRefused(NOT_A_FILE);
  // Not made from the name: a Han title may fill all the bytes a file name can have.
  const temporary = join(dirname(path), `.planlint-${process.pid}-${Date.now().toString(36)}.tmp`);
  try {
    const file = await open(temporary, 'wx', stats.mode);
    try {
      await file.chmod(stats.mode);
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

const LINK: Words = {
  zh: '这是符号链接，未改动。请对它所指向的文件运行 --fix。',
  en: 'This is a symbolic link and was left as it is. Run --fix on the file it points to.',
};
const NOT_A_FILE: Words = { zh: '不是普通文件，未改动。', en: 'Not a regular file; left as it is.' };
