import type { Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { looksLikePlan, mayBePlan } from '../core/looks-like-plan.ts';
import type { Words } from '../core/rule.ts';
import { decode } from '../input/encoding.ts';
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

/**
 * The documents that paths name, in the order of the paths and sorted within each, every one once. A path that exists is
 * taken as it is, whatever marks its name has; only another is read as a glob. Folders give what looks like a plan.
 * Links are not followed from a folder.
 */
export async function discover(paths: readonly string[], cwd: string): Promise<Discovery> {
  const documents = new Map<string, Found>();
  const problems: Words[] = [];
  const add = (path: string, named: boolean): void => {
    if (named || !documents.has(path)) documents.set(path, { path, named });
  };
  for (const path of paths) {
    const target = resolve(cwd, path);
    const stats = await statsOf(target);
    if (path === '-') add('-', true);
    else if (stats?.isDirectory()) for (const file of await plansIn(target)) add(slashed(file), false);
    else if (stats) add(slashed(target), true);
    else if (!isGlob(path)) problems.push(await notFound(path, target));
    else {
      const files = await filesMatching(path, cwd);
      if (files.length === 0) problems.push(nothingMatches(path));
      for (const file of files) add(slashed(file), false);
    }
  }
  return { documents: [...documents.values()], problems };
}

async function statsOf(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

/** Files below a folder that look like plans. */
async function plansIn(folder: string): Promise<string[]> {
  const plans: string[] = [];
  for await (const file of filesBelow(folder)) {
    if (mayBePlan(file) && looksLikePlan(file, await firstLines(file))) plans.push(file);
  }
  return plans;
}

/** Files that a glob means: those below its plain beginning that the rest fits. */
async function filesMatching(pattern: string, cwd: string): Promise<string[]> {
  const { base, glob } = picomatch.scan(slashed(pattern));
  const folder = resolve(cwd, base);
  const matches = picomatch(literalMarks(glob), { noextglob: true, nonegate: true });
  const files: string[] = [];
  for await (const file of filesBelow(folder)) if (matches(slashed(relative(folder, file)))) files.push(file);
  return files;
}

const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

/** All files below a folder, sorted by name within each folder; no links, nothing hidden, no installed packages. */
export async function* filesBelow(folder: string): AsyncIterable<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isFile()) yield path;
    else if (entry.isDirectory()) yield* filesBelow(path);
  }
}

/** Enough for the first lines of any plan. */
const HEAD = 8192;

/** None where the file cannot be read, or not as text: then it is no plan that a folder gives. */
async function firstLines(path: string): Promise<string[]> {
  try {
    const decoded = decode(await headOf(path), true);
    return 'problem' in decoded ? [] : decoded.text.split(/\r\n?|\n/);
  } catch {
    return [];
  }
}

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
  const siblings = await readdir(dirname(target)).catch(() => []);
  const near = didYouMean(basename(target), siblings);
  return { zh: `找不到“${path}”。${near.zh}`, en: `There is no “${path}”.${near.en}` };
}

const nothingMatches = (pattern: string): Words => ({
  zh: `没有文件与“${pattern}”相符。`,
  en: `No file matches “${pattern}”.`,
});
