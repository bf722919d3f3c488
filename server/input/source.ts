import { type Decoded, decode, type Problem } from './encoding.ts';
import { isArchive } from './foreign-format.ts';
import { type PageSource, readPage } from './page/page.ts';
import { isPage, statedEncoding } from './page/recognise.ts';
import type { PlaceStart } from './place.ts';
import { readWordSource } from './word/word.ts';

/** A plain text; the only kind that fixes can be written back to. */
export interface TextSource {
  readonly kind: 'text';
  readonly text: string;
  readonly decoded: Decoded;
  readonly places: null;
}

/** The text of a Word document, with the automatic numbers standing in it. */
export interface WordSource {
  readonly kind: 'word';
  readonly text: string;
  /** Of its paragraphs, in order of the text. */
  readonly places: readonly PlaceStart[];
}

/** A document of any kind as text for the core. Plain data: it may be sent between threads and kept. */
export type Source = TextSource | WordSource | PageSource;

/** What a file says, or why it cannot be read. `name`, with or without folders, helps where the bytes do not tell. */
export function readSource(bytes: Uint8Array, name: string): Source | Problem {
  if (isArchive(bytes)) return readWordSource(bytes);
  const decoded = decode(bytes, false, statedEncoding(bytes));
  if ('problem' in decoded) return decoded;
  if (isPage(decoded.text, name)) return readPage(decoded.text);
  return { kind: 'text', text: decoded.text, decoded, places: null };
}
