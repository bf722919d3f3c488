import ignore, { type Ignore } from 'ignore';
import { folderOf, foldersUpwards } from './paths.ts';

/** Name of the file that lists, in the syntax of .gitignore, what is not to be checked in its folder and below. */
export const IGNORE_NAME = '.planlintignore';

/** Says which ignore file leaves a path out; null where none does. A folder ends with `/`. */
export type IgnoreFiles = (path: string) => Promise<string | null>;

/** The ignore files of all folders from the path upwards; the nearest that speaks of a path decides. */
export function openIgnoreFiles(readText: (path: string) => Promise<string | null>): IgnoreFiles {
  const read = new Map<string, Promise<Ignore | null>>();
  const listIn = (folder: string): Promise<Ignore | null> => {
    const list =
      read.get(folder) ?? readText(folder + IGNORE_NAME).then((text) => (text === null ? null : ignore().add(text)));
    read.set(folder, list);
    return list;
  };
  return async (path) => {
    for (const folder of foldersUpwards(folderOf(path.replace(/\/$/, '')))) {
      const verdict = (await listIn(folder))?.test(path.slice(folder.length));
      if (verdict?.ignored) return folder + IGNORE_NAME;
      if (verdict?.unignored) return null;
    }
    return null;
  };
}
