import { parseNumeral } from '../numerals.ts';
import type { Span } from '../text.ts';

/** An ordinal that opens a clause of the sentence: 一是, 二要, 第三，, 其一，, 首先. */
export interface Ordinal extends Span {
  readonly series: '是' | '要' | '第' | '其' | '首先';
  readonly number: number;
}

const N = '[一二三四五六七八九十]{1,2}';
const ORDINAL = new RegExp(
  `(^|[。;,:!?、( ”])(?:(${N}) ?([是要])|([第其])(${N})(?=[,、:])|(首先|其次|再次|最后)(?=[,、]))`,
  'g',
);
const WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3 };

/** Ordinals of the enumerations in a text in half width, in order. 一是一、二是二 and 第一、第二产业 are none. */
export function readOrdinals(folded: string): Ordinal[] {
  const found: Ordinal[] = [];
  for (const m of folded.matchAll(ORDINAL)) {
    const [all, before, numeral, word, series, ordinal, phrase] = m;
    const start = m.index + before!.length;
    const end = m.index + all!.length;
    if (phrase) {
      const number = WORDS[phrase];
      if (number) found.push({ series: '首先', number, start, end });
      continue;
    }
    const value = parseNumeral((numeral ?? ordinal)!);
    const rest = folded.slice(end, end + 3);
    if (value === null || (numeral && rest.startsWith(numeral)) || /^[、,][第其]?[一二三四五六七八九十]/.test(rest))
      continue;
    if (word === '要' && rest.startsWith('求')) continue;
    found.push({ series: (word ?? series) as Ordinal['series'], number: value, start, end });
  }
  return found;
}
