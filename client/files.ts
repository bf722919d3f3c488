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
const MOST = 2_000;

/** Addresses of the files in a folder, or of the texts in it and below. */
export async function listFiles({ uri, deep }: Params<'planlint/listFiles'>): Promise<string[] | null> {
  const folder = Uri.parse(uri);
  try {
    if (deep) {
      const found = await workspace.findFiles(new RelativePattern(folder, TEXTS), undefined, MOST);
      return found.map(String);
    }
    const entries = await workspace.fs.readDirectory(folder);
    const files = entries.filter(([, type]) => type & FileType.File);
    return files.map(([name]) => Uri.joinPath(folder, name).toString());
  } catch {
    return null;
  }
}
