import { columnsOf, takeStart } from './display.ts';

/** Marks that may not begin a line, and those that may not end one. */
const NOT_FIRST = /^[，。、；：？！）》〉〕】”’…％,.;:?!)\]%]/;
const NOT_LAST = /[（《〈〔【“‘([]$/;

/** The text in lines of no more than so many columns: broken at blanks, or between Han characters by the usual rules. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (columnsOf(rest) > columns) {
    const fits = takeStart(rest, columns);
    const end = breakBefore(rest, Math.max(fits.length, 1));
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}

/** Where to break at or before `end`; `end` itself where no better place is near. */
function breakBefore(text: string, end: number): number {
  for (let at = end; at > end / 2; at--) {
    const before = text.slice(0, at);
    const after = text.slice(at, at + 2);
    const insideWord = /[\w.-]$/.test(before) && /^[\w.-]/.test(after);
    if (!insideWord && !NOT_FIRST.test(after) && !NOT_LAST.test(before) && !/[\ud800-\udbff]$/.test(before)) return at;
  }
  return end;
}
