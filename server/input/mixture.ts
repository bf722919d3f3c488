import type { Words } from '../core/rule.ts';
import { guessTables } from './guess.ts';
import { surveyUtf8 } from './utf8.ts';

/**
 * Why bytes cannot be read that are partly UTF-8 and partly GB18030 or Big5, as texts put together from several files
 * are; null where they are no such mixture. Judged line by line: only lines of Han can tell.
 */
export function mixture(bytes: Uint8Array): Words | null {
  let first: Stretch | null = null;
  for (const stretch of stretches(bytes)) {
    first ??= stretch;
    if (first.isUtf8 === stretch.isUtf8) continue;
    const [a, b] = [nameOf(first), nameOf(stretch)];
    const { line, offset } = stretch;
    return {
      zh: `文件混用了两种编码：第 ${first.line} 行为 ${a}，第 ${line} 行（偏移 ${offset}）起为 ${b}。请将各部分分别转为 UTF-8 后再合并。`,
      en: `The file mixes two encodings: line ${first.line} is ${a}, line ${line} (offset ${offset}) ${b}. Convert each part to UTF-8 and join them again.`,
    };
  }
  return null;
}

/** A line whose encoding is beyond doubt. */
interface Stretch {
  readonly line: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly isUtf8: boolean;
}

const nameOf = ({ isUtf8, bytes }: Stretch): string => (isUtf8 ? 'UTF-8' : guessTables(bytes)[0]!.toUpperCase());

function* stretches(bytes: Uint8Array): Iterable<Stretch> {
  let line = 1;
  for (let offset = 0; offset < bytes.length; line++) {
    const newline = bytes.indexOf(LF, offset);
    const end = newline === -1 ? bytes.length : newline;
    const own = bytes.subarray(offset, end);
    const isUtf8 = own.length < FEWEST ? null : isLineUtf8(own);
    if (isUtf8 !== null) yield { line, offset, bytes: own, isUtf8 };
    offset = end + 1;
  }
}

const LF = 0x0a;
const FEWEST = 9;

/** Null where a line may be either. */
function isLineUtf8(line: Uint8Array): boolean | null {
  const { damages, pairs, han } = surveyUtf8(line);
  if (damages === 0) return han >= 3 && han >= 4 * pairs ? true : null;
  // A damaged line of UTF-8 forms common codes of a table here and there.
  return guessTables(line).length === 0 || han > damages ? null : false;
}
