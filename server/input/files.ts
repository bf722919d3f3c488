import { closeSync, fchmodSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
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
 * never half of either, and a signal comes before or after, since nothing is awaited. Refuses symbolic links, as the
 * rename would put a file in the link's place.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) throw new WriteRefused(LINK);
  if (!stats.isFile()) throw new WriteRefused(NOT_A_FILE);
  putWhole(path, bytes, stats.mode);
}

/** Writes a file, new or not, that stands there whole or not at all. */
export function putWhole(path: string, bytes: Uint8Array, mode?: number): void {
  // Not made from the name: a Han title may fill all the bytes a file name can have.
  const temporary = join(dirname(path), `.planlint-${process.pid}-${Date.now().toString(36)}.tmp`);
  try {
    const file = openSync(temporary, 'wx', mode);
    try {
      if (mode !== undefined) fchmodSync(file, mode);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const LINK: Words = {
  zh: '这是符号链接，未改动。请对它所指向的文件运行 --fix。',
  en: 'This is a symbolic link and was left as it is. Run --fix on the file it points to.',
};
const NOT_A_FILE: Words = { zh: '不是普通文件，未改动。', en: 'Not a regular file; left as it is.' };
