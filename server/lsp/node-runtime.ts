import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { mayBePlan } from '../core/looks-like-plan.ts';
import { readBounded } from '../input/bounded.ts';
import { foreignFormat, isArchive } from '../input/foreign-format.ts';
import { readWordSource } from '../input/word/word.ts';
import { filesBelow } from '../project/discover.ts';
import { nodeFiles, slashed } from '../project/node-files.ts';
import type { Runtime } from './files.ts';
import { uriOf } from './uri.ts';

/** The server on a machine with files, in whatever encoding they are. */
export const nodeRuntime: Runtime = {
  turn: () => setImmediate(),
  readFile: async (uri) => {
    const path = pathOn(uri);
    return path === null ? null : nodeFiles.readText(path);
  },
  readWord: async (uri) => {
    const path = pathOn(uri);
    if (path === null) return null;
    const bytes = await readBounded(path);
    const problem = isArchive(bytes) ? null : foreignFormat(bytes);
    return problem ? { problem } : readWordSource(bytes);
  },
  listFiles: async (uri, deep) => {
    const folder = pathOn(uri);
    if (folder === null) return null;
    try {
      const names = deep ? await plansBelow(folder) : (await readdir(folder)).map((name) => join(folder, name));
      return names.map((path) => uriOf(slashed(path)));
    } catch {
      return null;
    }
  },
};

/** Path of the machine, or null for an address of another kind. */
function pathOn(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

async function plansBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const path of filesBelow(folder)) if (mayBePlan(path)) found.push(path);
  return found;
}
