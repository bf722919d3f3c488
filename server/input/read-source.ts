import type { Problem } from './decoded.ts';
import { decode } from './encoding.ts';
import { isArchive } from './foreign-format.ts';
import { readPage } from './page/page.ts';
import { isPage, statedEncoding } from './page/recognise.ts';
import type { Source } from './source.ts';
import { readWordSource } from './word/word.ts';

/** What a file says, or why it cannot be read. `name`, with or without folders, helps where the bytes do not tell. */
export function readSource(bytes: Uint8Array, name: string): Source | Problem {
  if (isArchive(bytes)) return readWordSource(bytes);
  const decoded = decode(bytes, false, statedEncoding(bytes));
  if ('problem' in decoded) return decoded;
  if (isPage(decoded.text, name)) return readPage(decoded.text);
  return { kind: 'text', text: decoded.text, decoded, places: null };
}
