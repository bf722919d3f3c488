import type { Words } from '../core/rule.ts';
import { encode, reproduces } from '../input/encoding.ts';
import { replaceFile, WriteRefused } from '../input/files.ts';
import { type Document, whyUnreadable } from './documents.ts';
import type { Session } from './session.ts';

/**
 * Writes a mended document back as it was: same encoding, byte order mark and line ends. A file that did not change is
 * not touched; standard input always comes out on standard output. False, and told, where it cannot be written.
 */
export async function deliver(document: Document, text: string, session: Session): Promise<boolean> {
  const { bytes, decoded, file, path } = document;
  const changed = text !== decoded.text;
  if (!changed && file !== null) return true;
  const written = changed ? encode(text, decoded.encoding, decoded.bom) : bytes;
  const refusal = 'problem' in written ? written.problem : changed && !reproduces(bytes, decoded) ? LOSSY : null;
  if (refusal) session.fail(refusal, path);
  if (file === null) session.io.stdout.write(refusal ? bytes : (written as Uint8Array));
  if (refusal || file === null) return refusal === null;
  try {
    await replaceFile(file, written as Uint8Array);
    return true;
  } catch (error) {
    session.fail(error instanceof WriteRefused ? error.words : whyUnreadable(error), path);
    return false;
  }
}

const LOSSY: Words = {
  zh: '文件中有此编码的非常规字节，写回会改变其他内容，文件未改动。请先将文件另存为 UTF-8。',
  en: 'The file holds unusual bytes of its encoding that writing would change; it was left as it is. Save it as UTF-8 first.',
};
