/** In what a format counts columns: JavaScript's units, characters of Unicode, or bytes of UTF-8. */
export type ColumnUnit = 'utf-16' | 'code-point' | 'utf-8';

/** How much a UTF-16 code unit counts; the halves of a pair count together what their character does. */
const WEIGH: Readonly<Record<Exclude<ColumnUnit, 'utf-16'>, (code: number) => number>> = {
  'code-point': (code) => (isLowHalf(code) ? 0 : 1),
  'utf-8': (code) => (code < 0x80 ? 1 : code < 0x800 || isHalf(code) ? 2 : 3),
};

const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Counted in advance at every so many code units: a paragraph may be one line as long as the document. */
const STEP = 1024;

/** How many units of a kind stand before an offset of the text. */
export function counterOf(text: string, unit: ColumnUnit): (offset: number) => number {
  if (unit === 'utf-16') return (offset) => offset;
  const weigh = WEIGH[unit];
  const sum = (from: number, to: number): number => {
    let total = 0;
    for (let i = from; i < to; i++) total += weigh(text.charCodeAt(i));
    return total;
  };
  const before = [0];
  for (let i = STEP; i <= text.length; i += STEP) before.push(before.at(-1)! + sum(i - STEP, i));
  return (offset) => {
    const step = Math.floor(offset / STEP);
    return before[step]! + sum(step * STEP, offset);
  };
}
