import { fold } from './text.ts';

const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0, // U+25CB, the usual stand-in for 〇
  O: 0,
  o: 0,
  '0': 0, // 二0一七: the zero alone is borrowed
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Runs of single characters that stand for consecutive numbers: first code point, length, first value. */
const ENCLOSED: readonly (readonly [number, number, number])[] = [
  [0x2460, 20, 1], // ① … ⑳
  [0x2474, 20, 1], // ⑴ … ⒇
  [0x2488, 20, 1], // ⒈ … ⒛
  [0x2776, 10, 1], // ❶ … ❿
  [0x3220, 10, 1], // ㈠ … ㈩
  [0x3251, 15, 21], // ㉑ … ㉟
  [0x3280, 10, 1], // ㊀ … ㊉
  [0x32b1, 15, 36], // ㊱ … ㊿
];

const ARABIC = /^\d{1,9}$/;
const HAN_BY_DIGIT = /^[一二三四五六七八九][〇零○Oo0一二三四五六七八九]{1,8}$/;
const HAN_SINGLE = /^[〇零一二两三四五六七八九]$/;
const HAN_ZERO = /[〇零○Oo0]/;
const HAN_BY_VALUE =
  /^(?:([一二两三四五六七八九])千)?零?(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/;

/**
 * Value of a numeral that fills the text: 12, １２, 十二, 一百零三, 二〇一七 (digit by digit, also with 零 ○ 0 O for 〇),
 * ⑫ and ⑴; null for all else. Two Han digits without a zero (二三) are an estimate or a list and have no value.
 */
export function parseNumeral(text: string): number | null {
  const t = fold(text);
  if (ARABIC.test(t)) return Number(t);
  if (HAN_SINGLE.test(t)) return HAN_DIGITS[t]!;
  if (t.length === 1 && t !== '十') return enclosedValue(t.charCodeAt(0));
  if (HAN_BY_DIGIT.test(t)) return t.length > 2 || HAN_ZERO.test(t) ? byDigit(t) : null;
  const m = HAN_BY_VALUE.exec(t);
  if (!m) return null;
  const [, thousands, hundreds, tens, ten, ones] = m;
  const tensDigit = ten ? digit(tens ?? '一') : 0;
  return digit(thousands) * 1000 + digit(hundreds) * 100 + tensDigit * 10 + digit(ones) || null;
}

/** 一, 十二, 九十九 for 1…99, as headings are numbered; null outside. */
export function hanNumeral(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 99) return null;
  const names = '〇一二三四五六七八九';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? names[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? names[ones]! : '');
}

const digit = (han: string | undefined): number => (han ? HAN_DIGITS[han]! : 0);

const byDigit = (text: string): number => [...text].reduce((value, c) => value * 10 + HAN_DIGITS[c]!, 0);

function enclosedValue(code: number): number | null {
  const run = ENCLOSED.find(([first, length]) => code >= first && code < first + length);
  return run ? code - run[0] + run[2] : null;
}
