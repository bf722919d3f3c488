import type { Words } from '../core/rule.ts';
import type { Problem } from '../input/decoded.ts';
import { encode, reproduces } from '../input/encoding.ts';
import { replaceFile, WriteRefused } from '../input/files.ts';
import type { Source } from '../input/source.ts';
import { type Document, whyUnwritable } from './documents.ts';
import type { Session } from './session.ts';

/**
 * Writes a mended document back as it was: same encoding, byte order mark and line ends. A file that did not change is
 * not touched; standard input always comes out on standard output. False, and told, where it cannot be written.
 */
export function deliver(document: Document, text: string, session: Session): boolean {
  const { bytes, source, file, path } = document;
  const changed = text !== source.text;
  if (!changed && file !== null) return true;
  const written = changed ? rewritten(bytes, source, text) : bytes;
  const refusal = 'problem' in written ? written.problem : null;
  if (refusal) session.fail(refusal, path);
  if (file === null) session.io.stdout.write(refusal ? bytes : (written as Uint8Array));
  if (refusal || file === null) return refusal === null;
  try {
    replaceFile(file, written as Uint8Array);
    return true;
  } catch (error) {
    session.fail(error instanceof WriteRefused ? error.words : whyUnwritable(error), path);
    return false;
  }
}

/** The text in the encoding of its source, where that is a plain text and writes back what it does not change. */
function rewritten(bytes: Uint8Array, source: Source, text: string): Uint8Array | Problem {
  if (source.kind !== 'text') return { problem: NOT_MENDABLE[source.kind] };
  const { encoding, bom } = source.decoded;
  const written = encode(text, encoding, bom);
  return 'problem' in written || reproduces(bytes, source.decoded) ? written : { problem: LOSSY };
}

/** Tells, for a document that is no plain text, what to do instead of `--fix` and `--diff`. */
export function tellNotMendable({ source, path }: Document, session: Session): void {
  if (source.kind !== 'text') session.fail(NOT_MENDABLE[source.kind], path);
}

const NOT_MENDABLE: Readonly<Record<Exclude<Source['kind'], 'text'>, Words>> = {
  word: {
    zh: 'Word 文件不能自动修复，文件未改动。请用 planlint review 文件 -o 新文件 将问题写成批注，再在 Word 或 WPS 中修改。',
    en: 'A Word file is not mended by --fix or --diff; it was left as it is. planlint review FILE -o NEW writes the findings into it as comments.',
  },
  page: {
    zh: '网页不能自动修复，文件未改动。请在原稿中修改，或用 planlint convert 转成文本后再修复。',
    en: 'A web page is not mended by --fix or --diff; it was left as it is. Correct its source, or turn it into text with planlint convert and mend that.',
  },
};

const LOSSY: Words = {
  zh: '文件中有此编码的非常规字节，写回会改变其他内容，文件未改动。请先将文件另存为 UTF-8。',
  en: 'The file holds unusual bytes of its encoding that writing would change; it was left as it is. Save it as UTF-8 first.',
};
