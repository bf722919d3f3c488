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
 * A document is taken for hard-wrapped where at least one in seven of its long lines ends in the middle of a sentence.
 * In text typed by people such lines are next to none.
 */
export function measureLayout(text: string, lines: readonly Line[]): Layout {
  let long = 0;
  let cut = 0;
  for (const [i, line] of lines.entries()) {
    if (line.width < 16 || isRow(text, line)) continue;
    long++;
    if ((lines[i + 1]?.blanksBefore ?? 1) > 0) continue;
    if (!SENTENCE_END.test(text.charAt(line.end - 1)) && !opensHeading(text, line)) cut++;
  }
  const hardWrapped = cut >= 4 && cut * 7 >= long;
  return {
    hardWrapped,
    width: hardWrapped ? fullWidth(lines) : null,
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
const OPEN_TABLE = /\t/;

/** The line opens something of its own: a heading, an item, a field. */
export function beginsUnit(text: string, line: Line): boolean {
  return UNIT_START.test(
    fold(text.slice(line.start, Math.min(line.end, line.start + 12))).replace(/^([一二三四五六七八九十\d(]+) /, '$1'),
  );
}

/** Whether `next` goes on with the sentence in which the group stops. */
export function continuesOn(text: string, group: readonly Line[], next: Line, layout: Layout): boolean {
  const last = group.at(-1)!;
  const end = text.charAt(last.end - 1);
  const begin = text.charAt(next.start);
  if (OPEN_TABLE.test(text.slice(last.start, last.end))) return false;
  if (/[，、。；：,.;:）)〕》”！？%％]/.test(begin) && !/[。；]/.test(end)) return true;
  if (opensBracket(text, group)) return next.blanksBefore <= 1 || !/[。；]/.test(end);
  if (/[，、,（(《〔“]/.test(end)) return true;
  const full = layout.width === null ? last.width > LONGEST_HEADING : last.width >= layout.width - 2.6;
  if (/[。！？；：]/.test(end))
    return full && layout.width !== null && next.blanksBefore === 0 && next.indent === 0 && group[0]!.indent > 0;
  return full && next.blanksBefore <= (layout.width === null ? 0 : 3);
}

/** A bracket opened in the last lines of the group is still open. */
function opensBracket(text: string, group: readonly Line[]): boolean {
  const recent = group.slice(-3);
  const tail = fold(text.slice(recent[0]!.start, recent.at(-1)!.end)).slice(-160);
  return ['()', '《》', '〔〕', '“”'].some(([open, close]) => tail.lastIndexOf(open!) > tail.lastIndexOf(close!));
}
