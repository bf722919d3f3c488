import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Found } from '../project/discover.ts';
import { changedFiles, NoChanges } from '../project/git-changes.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** Of the documents that paths name, those that `--changed` and `--since` ask for; all where neither is given. */
export async function onlyChanged(
  documents: readonly Found[],
  paths: readonly string[],
  { io, options }: Session,
): Promise<readonly Found[]> {
  if (!options.changed && options.since === null) return documents;
  if (documents.some(({ path }) => path === '-')) throw NO_STDIN();
  const folders = new Set(paths.map((path) => folderIn(resolve(io.cwd, path)) ?? io.cwd));
  const changed = new Set<string>();
  try {
    for (const folder of folders)
      for (const file of await changedFiles(folder, options.since, io.env)) changed.add(file);
  } catch (error) {
    if (error instanceof NoChanges) throw new UsageError(error.words.zh, error.words.en);
    throw error;
  }
  return documents.filter(({ path }) => changed.has(path));
}

/** The path where it is a folder, else the folder it lies in; null where there is none. */
function folderIn(path: string): string | null {
  for (const folder of [path, dirname(path)])
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  return null;
}

const NO_STDIN = (): UsageError =>
  new UsageError(
    '标准输入没有改动记录，不能与 --changed、--since 同用；请写出文件或文件夹。',
    'Standard input has no history, so --changed and --since do not go with it: name files or folders.',
  );
