import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { ClientRequests } from '../server/protocol.ts';

type Params<M extends keyof ClientRequests> = ClientRequests[M]['params'];

/** For the server, which reaches no file of a virtual workspace and none in the browser. */
export async function readFile({ uri: address }: Params<'planlint/readFile'>): Promise<string | null> {
  const uri = Uri.parse(address);
  try {
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch {
    return null;
  }
}

const TEXTS = '**/*.{txt,md,markdown,text,plan}';
const IS_TEXT = /\.(?:txt|md|markdown|text|plan)$/i;
const MOST = 2_000;

/** Addresses of the files in a folder, or of the texts in it and below. */
export async function listFiles({ uri, deep }: Params<'planlint/listFiles'>): Promise<string[] | null> {
  const given = Uri.parse(uri);
  // The root of a virtual workspace may be named without a path, to which nothing can be joined.
  const folder = given.path === '' ? given.with({ path: '/' }) : given;
  try {
    const files = deep ? await textsBelow(folder) : (await entriesOf(folder)).files;
    return files.map(String);
  } catch {
    return null;
  }
}

/** Asks the editor's search, which knows what is excluded; where it knows no files, as in some browsers, looks itself. */
async function textsBelow(folder: Uri): Promise<Uri[]> {
  const found = await searched(folder);
  if (found.length > 0) return found;
  const texts: Uri[] = [];
  const folders = [folder];
  for (let next = folders.shift(); next && texts.length < MOST; next = folders.shift()) {
    const entries = await entriesOf(next);
    texts.push(...entries.files.filter(({ path }) => IS_TEXT.test(path)));
    folders.push(...entries.folders);
  }
  return texts;
}

async function searched(folder: Uri): Promise<Uri[]> {
  try {
    return await workspace.findFiles(new RelativePattern(folder, TEXTS), undefined, MOST);
  } catch {
    return [];
  }
}

/** Neither hidden folders nor installed packages, and no links. */
async function entriesOf(folder: Uri): Promise<{ readonly files: Uri[]; readonly folders: Uri[] }> {
  const entries = await workspace.fs.readDirectory(folder);
  const of = (kind: FileType, names: (name: string) => boolean): Uri[] =>
    entries.filter(([name, type]) => type === kind && names(name)).map(([name]) => Uri.joinPath(folder, name));
  return {
    files: of(FileType.File, () => true),
    folders: of(FileType.Directory, (name) => !name.startsWith('.') && name !== 'node_modules'),
  };
}
