import type { Dirent, Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { looksLikePlan, mayBePlan } from '../core/looks-like-plan.ts';
import type { Words } from '../core/rule.ts';
import { readBounded } from '../input/bounded.ts';
import { decode } from '../input/encoding.ts';
import { readSource } from '../input/read-source.ts';
import { didYouMean } from './closest.ts';
import { literalMarks } from './glob.ts';
import { slashed } from './node-files.ts';

/** A document to read, or `-` for standard input. */
export interface Found {
  /** Absolute, with `/`; `-` for standard input. */
  readonly path: string;
  /** Named by its own path, not found in a folder or by a glob: it is read whatever it is called. */
  readonly named: boolean;
}

export interface Discovery {
  readonly documents: readonly Found[];
  readonly problems: readonly Words[];
}

/** Whether a folder (absolute, with `/` at its end) is passed over with all that is below it. */
export type PassesOver = (folder: string) => Promise<boolean>;

/**
 * The documents that paths name, in the order of the paths and sorted within each, every one once. A path that exists is
 * taken as it is, whatever marks its name has; only another is read as a glob. Folders give what looks like a plan.
 * Links are not followed from a folder, so that none leads in a circle; what vanishes meanwhile is not there.
 */
export async function discover(
  paths: readonly string[],
  cwd: string,
  passesOver: PassesOver = async () => false,
): Promise<Discovery> {
  const documents = new Map<string, Found>();
  const problems: Words[] = [];
  const walk: Walk = { passesOver, unreadable: (path) => problems.push(unreadable(path, cwd)) };
  const add = (path: string, named: boolean): void => {
    if (named || !documents.has(path)) documents.set(path, { path, named });
  };
  for (const path of paths) {
    const target = resolve(cwd, path);
    // An empty path is a variable of a script that is not set: it must not mean the whole folder.
    const stats = path === '' ? null : await statsOf(target);
    if (path === '-') add('-', true);
    else if (stats?.isDirectory()) for await (const file of plansIn(target, walk)) add(slashed(file), false);
    else if (stats) add(slashed(target), true);
    else if (!isGlob(path)) problems.push(await notFound(path, target));
    else {
      const files = await filesMatching(path, cwd, walk);
      if (files.length === 0) problems.push(nothingMatches(path));
      for (const file of files) add(slashed(file), false);
    }
  }
  return { documents: [...documents.values()], problems };
}

async function statsOf(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

interface Walk {
  readonly passesOver: PassesOver;
  /** Hears of folders and files that cannot be read. */
  readonly unreadable: (path: string) => void;
}

const ALL: Walk = { passesOver: async () => false, unreadable: () => {} };

/** Files below a folder that look like plans. */
async function* plansIn(folder: string, walk: Walk): AsyncIterable<string> {
  for await (const file of filesBelow(folder, walk)) {
    // Word documents and web pages are plans by the same words, in their name or their first lines.
    const name = file.replace(CONVERTED, '.txt');
    if (!mayBePlan(name) || basename(file).startsWith(LOCK)) continue;
    if (looksLikePlan(name, []) || looksLikePlan(name, await firstLines(file, walk))) yield file;
  }
}

/** Files that are read as plan text, but are none. */
const CONVERTED = /\.(?:s?html?|doc[xm]|dotx)$/i;
/** Word keeps its locks beside documents that are open. */
const LOCK = '~$';

/** Files that a glob means: those below its plain beginning that the rest fits. */
async function filesMatching(pattern: string, cwd: string, walk: Walk): Promise<string[]> {
  const { base, glob } = picomatch.scan(slashed(pattern));
  const folder = resolve(cwd, base);
  const matches = picomatch(literalMarks(glob), { noextglob: true, nonegate: true });
  const files: string[] = [];
  for await (const file of filesBelow(folder, walk)) if (matches(slashed(relative(folder, file)))) files.push(file);
  return files;
}

/** A bracket that is never closed is no pattern, but part of a name. */
const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path) && picomatch.scan(slashed(path)).glob !== '';

/** All files below a folder, sorted by name within each folder; no links, nothing hidden, no installed packages. */
export async function* filesBelow(folder: string, walk: Walk = ALL): AsyncIterable<string> {
  for (const entry of (await entriesOf(folder, walk)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && !(await walk.passesOver(`${slashed(path)}/`))) yield* filesBelow(path, walk);
  }
}

async function entriesOf(folder: string, walk: Walk): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (!isGone(error)) walk.unreadable(folder);
    return [];
  }
}

/** Enough for the first lines of any plan. */
const HEAD = 8192;

/** None where the file cannot be read, or not as text: then it is no plan that a folder gives. */
async function firstLines(path: string, walk: Walk): Promise<string[]> {
  try {
    if (CONVERTED.test(path)) {
      const source = await readSource(await readBounded(path), path);
      return 'problem' in source ? [] : source.text.slice(0, HEAD).split('\n');
    }
    const bytes = await headOf(path);
    const decoded = decode(bytes, true);
    // A damaged plan is to be told as such, not to be left out.
    const text = 'problem' in decoded ? new TextDecoder().decode(bytes) : decoded.text;
    return text.includes('\0') ? [] : text.split(/\r\n?|\n/);
  } catch (error) {
    if (!isGone(error)) walk.unreadable(path);
    return [];
  }
}

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const unreadable = (path: string, cwd: string): Words => {
  const shown = slashed(relative(cwd, path)) || '.';
  return {
    zh: `“${shown}”没有读取权限或无法读取。`,
    en: `“${shown}” cannot be read: no permission, or a fault of the disk.`,
  };
};

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function notFound(path: string, target: string): Promise<Words> {
  const siblings = path === '' ? [] : await readdir(dirname(target)).catch(() => []);
  const near = didYouMean(basename(target), siblings);
  return { zh: `找不到“${path}”。${near.zh}`, en: `There is no “${path}”.${near.en}` };
}

const nothingMatches = (pattern: string): Words => ({
  zh: `没有文件与“${pattern}”相符。`,
  en: `No file matches “${pattern}”.`,
});
