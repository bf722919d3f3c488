import type { Words } from '../core/rule.ts';
import type { Decoded, Encoding, Problem } from './decoded.ts';
import { foreignFormat } from './foreign-format.ts';
import { guessEncodings } from './guess.ts';
import { markedEncoding, markOf } from './marks.ts';
import { mixture } from './mixture.ts';
import { tableEncoder } from './table-encoder.ts';
import { undecodable } from './undecodable.ts';

const BINARY: Words = {
  zh: '文件含有空字节，不是纯文本。请另存为纯文本（.txt，UTF-8 编码）后再检查。',
  en: 'The file holds NUL bytes and is no plain text. Save it as plain text (.txt, UTF-8) and check that.',
};

/**
 * Text of a file whose encoding nobody stated. A byte order mark decides; without one the text is UTF-8 if it is so
 * without a fault, else the encoding that the file states within itself, if it does, else what `guessEncodings` says.
 * With `head`, the bytes are only the beginning of a file.
 */
export function decode(bytes: Uint8Array, head = false, stated: Encoding | null = null): Decoded | Problem {
  const foreign = foreignFormat(bytes);
  if (foreign) return { problem: foreign };
  const decoded = withBom(bytes, head) ?? withoutBom(bytes, head, stated);
  if (!decoded) return { problem: undecodable(bytes) };
  return decoded.text.includes('\0') ? { problem: BINARY } : decoded;
}

/** Bytes of the text; a problem where the encoding has no code for one of its characters. */
export function encode(text: string, encoding: Encoding, bom: boolean): Uint8Array | Problem {
  const body = encodeBody(text, encoding);
  if (!bom || 'problem' in body) return body;
  return Uint8Array.from([...markOf(encoding), ...body]);
}

/** Whether encoding the text again gives the very bytes it was read from: only then may a file be rewritten. */
export function reproduces(bytes: Uint8Array, { text, encoding, bom }: Decoded): boolean {
  const again = encode(text, encoding, bom);
  return !('problem' in again) && again.length === bytes.length && again.every((byte, i) => byte === bytes[i]);
}

function withBom(bytes: Uint8Array, head: boolean): Decoded | null {
  const marked = markedEncoding(bytes);
  const text = marked && strictly(bytes.subarray(marked.length), marked.encoding, head);
  return marked && text !== null ? { text, encoding: marked.encoding, bom: true } : null;
}

function withoutBom(bytes: Uint8Array, head: boolean, stated: Encoding | null): Decoded | null {
  if (markedEncoding(bytes)) return null;
  const utf8 = strictly(bytes, 'utf-8', head);
  if (utf8 !== null && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8', bom: false };
  for (const encoding of [...(stated ? [stated] : []), ...guessEncodings(bytes)]) {
    const text = strictly(bytes, encoding, head);
    if (text !== null && !(isTable(encoding) && mixture(bytes))) return { text, encoding, bom: false };
  }
  return utf8 === null ? null : { text: utf8, encoding: 'utf-8', bom: false };
}

const isTable = (encoding: Encoding): boolean => encoding === 'gb18030' || encoding === 'big5';

/** Null where a byte has no place in the encoding. A second byte order mark stays in the text. */
function strictly(bytes: Uint8Array, encoding: Encoding, head: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: head });
  } catch {
    return null;
  }
}

function encodeBody(text: string, encoding: Encoding): Uint8Array | Problem {
  const lone = /\p{Surrogate}/u.exec(text);
  if (lone) return cannotEncode(lone[0], encoding);
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding === 'utf-16le');
  const bytesOf = tableEncoder(encoding);
  const out: number[] = [];
  for (const character of text) {
    const bytes = bytesOf(character);
    if (!bytes) return cannotEncode(character, encoding);
    for (const byte of bytes) out.push(byte);
  }
  return Uint8Array.from(out);
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

function cannotEncode(character: string, encoding: Encoding): Problem {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    problem: {
      zh: `字符 ${code} 在文件的编码 ${encoding} 中不存在，文件未改动。请先将文件另存为 UTF-8。`,
      en: `Character ${code} has no code in the file's encoding ${encoding}; the file was left as it is. Save it as UTF-8 first.`,
    },
  };
}
