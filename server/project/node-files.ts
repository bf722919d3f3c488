import { sep } from 'node:path';
import { readBounded } from '../input/bounded.ts';
import { decode } from '../input/encoding.ts';
import type { Files } from './project.ts';

/** The file system of Node as configuration sees it. */
export const nodeFiles: Files = {
  async readText(path) {
    const bytes = await readBounded(path).catch(() => null);
    if (bytes === null) return null;
    const decoded = decode(bytes);
    // Undecodable bytes come out as U+FFFD, which no configuration accepts: told at their place.
    return 'problem' in decoded ? new TextDecoder().decode(bytes) : decoded.text;
  },
};

/** A path of the system with `/` between its parts. */
export const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));
