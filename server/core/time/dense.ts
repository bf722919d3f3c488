import { isDigit } from './time-draft.ts';

/** A text without the blanks inside its phrases, and where each of its units stood. */
export interface Dense {
  readonly text: string;
  /** Offset in the original text; null where nothing was taken out. */
  readonly origin: Int32Array | null;
}

const SPACED_DIGITS = /(?<!\d)\d+(?: +\d+)+/g;

/**
 * Leaves out blanks as PDF extraction strews them: `2021 年 10 月`, `“ 十四五 ”`. Between digits a blank may also part
 * two columns; it goes only where the digits together make one year or one month or day (`20 21年`, `12月3 1日`).
 */
export function withoutBlanks(text: string): Dense {
  if (!text.includes(' ')) return { text, origin: null };
  const joins = joinedRuns(text);
  const origin = new Int32Array(text.length);
  let dense = '';
  let kept = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && (text.charCodeAt(i) !== 32 || parts(text, i, joins))) {
      origin[kept++] = i;
    } else {
      if (i > from) dense += text.slice(from, i);
      from = i + 1;
    }
  }
  return { text: dense, origin };
}

/** Whether the blank at the offset stands between two digits that stay apart. */
function parts(text: string, i: number, joins: ReadonlySet<number>): boolean {
  return isDigit(text, i - 1) && !joins.has(i) && isDigit(text, next(text, i));
}

function joinedRuns(text: string): Set<number> {
  const joins = new Set<number>();
  for (const run of text.matchAll(SPACED_DIGITS)) {
    const digits = run[0].replaceAll(' ', '');
    const end = run.index + run[0].length;
    const before =
      text
        .slice(Math.max(0, run.index - 4), run.index)
        .trimEnd()
        .at(-1) ?? '';
    if (!joinsUp(digits, before, text[next(text, end - 1)] ?? '')) continue;
    for (let i = run.index; i < end; i++) if (text[i] === ' ') joins.add(i);
  }
  return joins;
}

function joinsUp(digits: string, before: string, after: string): boolean {
  if (digits.length === 4) return /^(?:19|20)/.test(digits) && /[年\-—–~至]/.test(after);
  return (
    digits.length === 2 &&
    Number(digits) >= 10 &&
    Number(digits) <= 31 &&
    /[月日]/.test(after) &&
    /[一-鿿]/.test(before)
  );
}

/** Offset of the next unit that is no blank. */
function next(text: string, i: number): number {
  let j = i + 1;
  while (text[j] === ' ') j++;
  return j;
}
