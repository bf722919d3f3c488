import type { Words } from '../core/rule.ts';
import type { Problem } from './decoded.ts';
import { decode } from './encoding.ts';
import { isArchive } from './foreign-format.ts';
import { isPage, statedEncoding } from './page/recognise.ts';
import type { Source } from './source.ts';

const WORD_FILE = /\.(?:doc[xm]?|dotx|wps)$/i;
/** A copy that broke off must not pass for a document without findings. */
const EMPTY: Words = {
  zh: 'Word 文件是空的（0 字节）。请重新下载或复制。',
  en: 'The Word file is empty (0 bytes). Download or copy it again.',
};

/**
 * What a file says, or why it cannot be read. `name`, with or without folders, helps where the bytes do not tell. What
 * reads Word files and pages is loaded when the first of them comes: most plans are text.
 */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source | Problem> {
  if (bytes.length === 0 && WORD_FILE.test(name)) return { problem: EMPTY };
  if (isArchive(bytes)) return (await import('./word/word.ts')).readWordSource(bytes);
  const decoded = decode(bytes, false, statedEncoding(bytes));
  if ('problem' in decoded) return decoded;
  if (isPage(decoded.text, name)) return (await import('./page/page.ts')).readPage(decoded.text);
  return { kind: 'text', text: decoded.text, decoded, places: null };
}
