import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Runtime } from './server.ts';

/** The server on a machine with files. */
export const nodeRuntime: Runtime = {
  turn: () => setImmediate(),
  readFile: async (uri) => {
    try {
      return uri.startsWith('file:') ? await readFile(fileURLToPath(uri), 'utf8') : null;
    } catch {
      return null;
    }
  },
};
