/**
 * Paths as the configuration sees them, the same on every system and in a browser: parts divided by `/`, beginning with
 * `/`, a drive (`C:/`) or the root of a URI (`vscode-vfs://github/`). A folder ends with `/`.
 */
const ROOT = /^(?:[a-z][\w+.-]+:\/\/[^/]*)?\/(?:[a-z]:\/)?|^[a-z]:\//i;

const rootOf = (path: string): string => ROOT.exec(path)?.[0] ?? '';

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The folder and all above it, nearest first. */
export function* foldersUpwards(folder: string): Iterable<string> {
  const root = rootOf(folder);
  let at = folder;
  while (at.length > root.length) {
    yield at;
    at = folderOf(at.slice(0, -1));
  }
  yield root;
}

/** A path written in a file of the folder: `units.tsv`, `../planlint.json`, `/etc/planlint.json`. */
export function resolveFrom(folder: string, written: string): string {
  const path = written.replaceAll('\\', '/');
  const root = rootOf(path) || rootOf(folder);
  const from = rootOf(path) ? path : folder + path;
  const parts: string[] = [];
  for (const part of from.slice(root.length).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return root + parts.join('/');
}

/** The path as seen from the folder; of a file outside the folder its name alone. */
export const seenFrom = (folder: string, path: string): string =>
  path.startsWith(folder) ? path.slice(folder.length) : path.slice(path.lastIndexOf('/') + 1);

/** The path as written from the folder, with `../` where it lies elsewhere; whole where it has another root. */
export function pathFrom(folder: string, path: string): string {
  const root = rootOf(path);
  if (rootOf(folder) !== root) return path;
  const from = folder.slice(root.length).split('/').slice(0, -1);
  const parts = path.slice(root.length).split('/');
  const common = from.findIndex((part, i) => part !== parts[i]);
  const same = common === -1 ? from.length : common;
  return [...from.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
}
