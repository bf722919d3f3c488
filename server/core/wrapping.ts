import type { Line } from './lines.ts';
import { fold } from './text.ts';

/** How the lines of a document came about. */
export interface Layout {
  /** Lines end in the middle of sentences: text of a PDF, cut at the page's width. */
  readonly hardWrapped: boolean;
  /** Columns of a full line, where the text is cut at a fixed width; null where the cuts are irregular. */
  readonly width: number | null;
  /** Blanks are scattered between Han characters and digits (2021 年 10 月, 行 动 方 案) and mean nothing. */
  readonly spaced: boolean;
  /** Headings and emphasis are marked as in Markdown. */
  readonly markdown: boolean;
}

/** A line this long that ends without a stop is cut, not a heading. */
const LONGEST_HEADING = 28;
const SENTENCE_END = /[。！？；：!?;:.．)）〕］\]】”》…]$/;

/**
 * A document is taken for hard-wrapped where several lines plainly go on in the next (a bracket still open, a comma at
 * the end), or where many long lines of one width end in the middle of a sentence. In typed text both are next to none.
 */
export function measureLayout(text: string, lines: readonly Line[]): Layout {
  let long = 0;
  let cut = 0;
  let plain = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next && next.blanksBefore === 0 && plainlyContinues(text, [line], next)) plain++;
    if (line.width < 16 || isRow(text, line)) continue;
    long++;
    if ((next?.blanksBefore ?? 1) > 0) continue;
    if (!SENTENCE_END.test(text.charAt(line.end - 1)) && !opensHeading(text, line)) cut++;
  }
  const width = fullWidth(lines);
  const hardWrapped = plain >= 3 || (cut >= 6 && cut * 7 >= long && width !== null);
  return {
    hardWrapped,
    width: hardWrapped ? width : null,
    spaced: isSpaced(text),
    markdown: /^#{1,6} |\*\*/m.test(text),
  };
}

/** Headings on lines of their own end without a stop too; they open with a marker and are short. */
const opensHeading = (text: string, line: Line): boolean => line.width <= LONGEST_HEADING && beginsUnit(text, line);

const isRow = (text: string, line: Line): boolean => {
  const tab = text.indexOf('\t', line.start);
  return text.charAt(line.start) === '|' || (tab !== -1 && tab < line.end);
};

/** The width at which at least a quarter of the lines stop; null where there is none. */
function fullWidth(lines: readonly Line[]): number | null {
  const widths = lines.map((l) => l.width).sort((a, b) => a - b);
  const w = widths[Math.floor(widths.length * 0.9)]!;
  const near = widths.filter((x) => x >= w - 3 && x <= w + 1).length;
  return w <= 70 && near * 4 >= widths.length ? w : null;
}

const SCATTERED = /[\u4e00-\u9fff\d０-９][ \u00a0][\u4e00-\u9fff]|[\u4e00-\u9fff][ \u00a0][\d０-９]/g;

/** More than one scattered blank in two hundred characters, and more than a dozen of them. */
function isSpaced(text: string): boolean {
  const enough = Math.max(12, text.length / 200);
  let count = 0;
  for (const _ of text.matchAll(SCATTERED)) if (++count > enough) return true;
  return false;
}

const UNIT_START =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[章节篇部]|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,4}\)|\d{1,2}[.、](?!\d)|\d{1,2}[.、](?=\d{4}年|\d{1,2}月)|\(\d{1,2}\)|[①-⑳]|[•·●○◆■□▲△★☆※➢►]|[—―─-]{2}|专栏|附[件表录图]|(?:牵头|责任|配合|主办|协办|参加|参与|承办)(?:单位|部门|处室)[:(]|完成(?:时限|时间|期限)[:(]|[|])/;

/** The line opens something of its own: a heading, an item, a field. */
export function beginsUnit(text: string, line: Line): boolean {
  return UNIT_START.test(
    fold(text.slice(line.start, Math.min(line.end, line.start + 12))).replace(/^([一二三四五六七八九十\d(]+) /, '$1'),
  );
}

/** Whether `next` goes on with the sentence in which the group stops. */
export function continuesOn(text: string, group: readonly Line[], next: Line, layout: Layout): boolean {
  const last = group.at(-1)!;
  if (isRow(text, last) || isRow(text, next) || beginsUnit(text, next)) return false;
  if (next.blanksBefore > (layout.hardWrapped ? 3 : 0)) return false;
  if (plainlyContinues(text, group, next) || isCutProse(text, last, next)) return true;
  if (!layout.hardWrapped) return false;
  const end = text.charAt(last.end - 1);
  if (layout.width === null) return !SENTENCE_END.test(end) && last.width > LONGEST_HEADING && next.blanksBefore === 0;
  if (last.width < layout.width - 2.6) return false;
  // A full line may end in a stop by chance; then only an indent elsewhere tells that no new paragraph begins.
  return !/[。！？；：]/.test(end) || (next.blanksBefore === 0 && next.indent === 0 && group[0]!.indent > 0);
}

const CLOSING_START = /^[，、。；：,;:）〕》”！？%％]/;
const OPEN_END = /[，、（(《〔“]$/;

/** A comma at the end, a closing mark at the start, or a bracket that the next line closes: no paragraph ends here. */
function plainlyContinues(text: string, group: readonly Line[], next: Line): boolean {
  const last = group.at(-1)!;
  if (beginsUnit(text, next)) return false;
  const begin = text.charAt(next.start);
  const end = text.charAt(last.end - 1);
  if (CLOSING_START.test(begin) && !/[。；！？]/.test(end)) return true;
  return OPEN_END.test(end) || closesBracket(text, group, next);
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['《', '》'],
  ['〔', '〕'],
  ['“', '”'],
];

/** A bracket opened in the last lines of the group is closed in the next line. */
function closesBracket(text: string, group: readonly Line[], next: Line): boolean {
  const tail = fold(
    text.slice(Math.max(group.at(-3)?.start ?? group[0]!.start, group.at(-1)!.end - 160), group.at(-1)!.end),
  );
  const head = fold(text.slice(next.start, Math.min(next.end, next.start + 160)));
  return PAIRS.some(([open, close]) => {
    if (tail.lastIndexOf(open) <= tail.lastIndexOf(close)) return false;
    let depth = 1;
    for (const c of head) {
      if (c === open) depth++;
      else if (c === close && --depth === 0) return true;
    }
    return false;
  });
}

/** A list of units ends like this; it may be a cell of a table. */
const UNIT_END = /(?:政府|[厅局委办部院会社]|部门|单位|中心|公司|集团)$/;

/** Prose that stops without a stop, and goes on below without an indent. */
function isCutProse(text: string, last: Line, next: Line): boolean {
  if (last.width < 20 || next.blanksBefore > 0 || next.indent >= 1) return false;
  const line = text.slice(last.start, last.end);
  if (SENTENCE_END.test(line) || !/[，、。；]/.test(line) || UNIT_END.test(line)) return false;
  return /[，、。；]/.test(text.slice(next.start, next.end));
}
