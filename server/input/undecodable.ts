import type { Words } from '../core/rule.ts';
import { guessTables, guessUtf16 } from './guess.ts';
import { markedEncoding } from './marks.ts';
import { mixture } from './mixture.ts';
import { utf8Damage } from './utf8.ts';

/** Why bytes that no encoding accepts cannot be read, with the place where it can be told. */
export function undecodable(bytes: Uint8Array): Words {
  const marked = markedEncoding(bytes);
  if (marked) return damagedFrom(marked.length, bytes, marked.encoding);
  const mixed = mixture(bytes);
  if (mixed) return mixed;
  const utf8 = utf8Damage(bytes);
  if (utf8 !== null) return damagedAt(utf8, bytes, 'utf-8');
  const guess = bytes.length < FEWEST ? null : (guessUtf16(bytes) ?? guessTables(bytes)[0]);
  return guess ? damagedFrom(0, bytes, guess, GUESSED) : UNKNOWN;
}

/** Fewer bytes look like this and that. */
const FEWEST = 16;

const UNKNOWN: Words = {
  zh: '无法识别文件编码（已尝试 UTF-8、UTF-16、GB18030、Big5）。请用编辑器或 WPS 打开，另存为 UTF-8 编码的纯文本后再检查。',
  en: 'The encoding of the file is unknown (tried UTF-8, UTF-16, GB18030, Big5). Open it in an editor and save it as UTF-8 plain text.',
};

const STATED: Words = { zh: '为', en: 'is' };
const GUESSED: Words = { zh: '似为', en: 'seems to be' };

const damagedFrom = (from: number, bytes: Uint8Array, encoding: string, how = STATED): Words =>
  damagedAt(from + firstDamage(bytes.subarray(from), encoding), bytes, encoding, how);

function damagedAt(offset: number, bytes: Uint8Array, encoding: string, how = STATED): Words {
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, offset), { stream: true });
  const line = before.split(/\r\n?|\n/).length;
  const name = encoding.toUpperCase();
  return {
    zh: `文件${how.zh} ${name} 编码，但第 ${line} 行有损坏的字节（偏移 ${offset}）。请从原件重新复制，或在编辑器中改正后保存。`,
    en: `The file ${how.en} ${name}, but line ${line} holds damaged bytes (offset ${offset}). Copy it again from its source, or correct and save it in an editor.`,
  };
}

/** Offset before which all is sound: found by halving, as the platform's decoder tells that it failed but not where. */
function firstDamage(bytes: Uint8Array, encoding: string): number {
  let sound = 0;
  let unsound = bytes.length + 1;
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    if (isSound(bytes.subarray(0, middle), encoding)) sound = middle;
    else unsound = middle;
  }
  return Math.max(0, Math.min(sound, bytes.length - 1));
}

/** Whether bytes have their place in the encoding; the last character may be cut. */
function isSound(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
