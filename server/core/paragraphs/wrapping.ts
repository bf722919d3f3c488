import type { Line } from './lines.ts';
import { NOT_DECIMAL } from './markers.ts';

/** How the lines of a document came about. */
export interface Layout {
  /** Lines end in the middle of sentences: text of a PDF, cut at the page's width. */
  readonly hardWrapped: boolean;
  /** Columns of a full line, where the text is cut at a fixed width; null where the cuts are irregular. */
  readonly width: number | null;
  /** In hard-wrapped text: paragraphs open with an indent, their other lines have none. */
  readonly indented: boolean;
  /** Blanks are scattered between Han characters and digits (2021 年 10 月, 行 动 方 案) and mean nothing. */
  readonly spaced: boolean;
  /** Headings and emphasis are marked as in Markdown. */
  readonly markdown: boolean;
}

/** A line this long that ends without a stop is cut, not a heading. */
const LONGEST_HEADING = 28;
const SENTENCE_END = /[。!?;:.)〕\]】”》…]$/;

/**
 * A document is taken for hard-wrapped where several lines plainly go on in the next (a bracket still open, a comma at
 * the end), or where many long lines of one width end in the middle of a sentence. In typed text both are next to none.
 */
export function measureLayout(folded: string, lines: readonly Line[]): Layout {
  let long = 0;
  let cut = 0;
  let plain = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next && next.blanksBefore === 0 && plainlyContinues(folded, [line], next)) plain++;
    if (line.width < 16 || isRow(folded, line)) continue;
    long++;
    if ((next?.blanksBefore ?? 1) > 0) continue;
    if (!SENTENCE_END.test(folded.charAt(line.end - 1)) && !opensHeading(folded, line)) cut++;
  }
  const width = fullWidth(lines);
  const hardWrapped = plain >= 3 || (cut >= 6 && cut * 7 >= long && width !== null);
  return {
    hardWrapped,
    width: hardWrapped ? width : null,
    indented: hardWrapped && width !== null && opensByIndent(lines, width),
    spaced: isSpaced(folded),
    markdown: /^#{1,6} |\*\*/m.test(folded),
  };
}

/** A line ends so many columns early where a number or a word did not fit in. */
const GAP = 6;

/** Nine in ten lines below a line that is not full are indented, and a good part of the others is not. */
function opensByIndent(lines: readonly Line[], width: number): boolean {
  let opening = 0;
  let openingIndented = 0;
  let flush = 0;
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (!above || above.width + above.indent < width - GAP) {
      opening++;
      if (line.indent >= 1) openingIndented++;
    } else if (line.indent < 1) flush++;
  }
  return openingIndented * 10 >= opening * 9 && flush * 4 >= lines.length - opening;
}

/** Headings on lines of their own end without a stop too; they open with a marker and are short. */
const opensHeading = (folded: string, line: Line): boolean => line.width <= LONGEST_HEADING && beginsUnit(folded, line);

/** Rows of tables, and lines of a table of contents with their leader dots, stand for themselves. */
const isRow = (folded: string, line: Line): boolean =>
  folded.charAt(line.start) === '|' || isLeader(folded, line) || folded.slice(line.start, line.end).includes('\t');

/** ……… 12: leader dots before a page number. */
function isLeader(folded: string, line: Line): boolean {
  let end = line.end;
  while (end > line.start && /[\d ()—-]/.test(folded[end - 1]!)) end--;
  return /^(?:[.·…]{4}|(?:[\udb80-\udbff][\udc00-\udfff]){2})$/.test(folded.slice(Math.max(line.start, end - 4), end));
}

const WIDEST = 70;

/** The width at which at least a quarter of the lines stop and next to none is wider; null where there is none. */
function fullWidth(lines: readonly Line[]): number | null {
  const widths = lines.map((l) => l.width).sort((a, b) => a - b);
  const w = widths[Math.floor(widths.length * 0.9)]!;
  const near = widths.filter((x) => x >= w - 3 && x <= w + 1).length;
  return w <= WIDEST && near * 4 >= widths.length ? w : commonWidth(widths.filter((x) => x >= 16));
}

/**
 * Among the cells of tables and paragraphs that are whole: the width near which most of the long lines stop;
 * `widths` in order.
 */
function commonWidth(widths: readonly number[]): number | null {
  let most = 0;
  let common = 0;
  for (let from = 0, to = 0; from < widths.length; from++) {
    while (to < widths.length && widths[to]! <= widths[from]! + 4) to++;
    if (to - from <= most) continue;
    most = to - from;
    common = widths[from + Math.floor(most * 0.75)]!;
  }
  return most * 9 > widths.length * 5 && common <= WIDEST ? common : null;
}

const SCATTERED = /[\u4e00-\u9fff\d] [\u4e00-\u9fff]|[\u4e00-\u9fff] \d/g;

/** More than one scattered blank in two hundred characters, and more than a dozen of them. */
function isSpaced(folded: string): boolean {
  const enough = Math.max(12, folded.length / 200);
  let count = 0;
  for (const _ of folded.matchAll(SCATTERED)) if (++count > enough) return true;
  return false;
}

const UNIT_START = new RegExp(
  `^(?:第[一二三四五六七八九十百\\d]{1,4}[章节篇部]|[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十]{1,4}\\)|\\d{1,2}[.、]${NOT_DECIMAL}|` +
    '\\(\\d{1,2}\\)|#{1,6} |[①-⑳]|[•·●○◆■□▲△★☆※➢►]|[—―─-]{2}|专栏|附[件表录图]|' +
    '(?:牵头|责任|配合|主办|协办|参加|参与|承办)(?:单位|部门|处室)[:(]|完成(?:时限|时间|期限)[:(]|[|]|\\(此件)',
);

/** The line opens something of its own: a heading, an item, a field. */
export function beginsUnit(folded: string, line: Line): boolean {
  return UNIT_START.test(
    folded.slice(line.start, Math.min(line.end, line.start + 12)).replace(/^([一二三四五六七八九十\d(]+) /, '$1'),
  );
}

const BARE_CHAPTER = /^第 ?[一二三四五六七八九十百\d]{1,4} ?(?:章|节|篇|编|部分)$/;

/** 第二章 on a line of its own: the line below it is its title. */
export const isBareChapter = (folded: string, { start, end }: Line): boolean =>
  end - start <= 9 && BARE_CHAPTER.test(folded.slice(start, end));

const BARE_MARKER = /^(?:\( ?[一二三四五六七八九十\d]{1,3} ?\)|[一二三四五六七八九十]{1,3}、|\d{1,2} ?[.、]|[①-⑳])$/;

const isBareMarker = (folded: string, { start, end }: Line): boolean =>
  end - start <= 7 && BARE_MARKER.test(folded.slice(start, end));

/** 目 and 录 on lines of their own: a word set apart and cut. */
const isLoneHan = (folded: string, { start, end }: Line): boolean =>
  end - start === 1 && /[\u4e00-\u9fff]/.test(folded.charAt(start));

const isTitleLine = (folded: string, line: Line): boolean =>
  line.blanksBefore <= 2 &&
  line.width <= 32 &&
  !beginsUnit(folded, line) &&
  !/[,。;:]/.test(folded.slice(line.start, line.end));

/** Whether `next` goes on with the sentence in which the group stops. */
export function continuesOn(folded: string, group: readonly Line[], next: Line, layout: Layout): boolean {
  const last = group.at(-1)!;
  if (group.length === 1 && isBareChapter(folded, last)) return isTitleLine(folded, next);
  if (group.length < 3 && isLoneHan(folded, last) && isLoneHan(folded, next)) return true;
  if (group.length === 1 && isBareMarker(folded, last)) return next.blanksBefore === 0 && !beginsUnit(folded, next);
  if (isRow(folded, last) || isRow(folded, next)) return false;
  if (layout.indented && next.blanksBefore === 0)
    return next.indent < 1
      ? last.width + last.indent >= layout.width! - GAP
      : !beginsUnit(folded, next) && stopsInside(tailOf(folded, group), folded, next);
  if (beginsUnit(folded, next)) return folded.charAt(last.end - 1) === '第' && next.blanksBefore === 0;
  if (next.blanksBefore > (layout.hardWrapped ? 3 : 0)) return next.blanksBefore <= 1 && closesNote(folded, last, next);
  if (plainlyContinues(folded, group, next) || isCutProse(folded, group, next)) return true;
  if (!layout.hardWrapped) return false;
  const end = folded.charAt(last.end - 1);
  if (layout.width === null || last.width > layout.width + 4) {
    const whole = SENTENCE_END.test(end) || UNIT_END.test(folded.slice(last.start, last.end));
    return !whole && last.indent + last.width > LONGEST_HEADING && next.blanksBefore === 0;
  }
  if (last.width < layout.width - 2.6) return false;
  // A full line may end in a stop by chance; then only an indent elsewhere tells that no new paragraph begins.
  return !/[。!?;:]/.test(end) || (next.blanksBefore === 0 && next.indent === 0 && group[0]!.indent > 0);
}

const CLOSING_START = /^[,、。;:)〕》”!?%]/;
const OPEN_END = /[,、(《〔“]$/;

/** A comma at the end, a closing mark at the start, or a bracket that the next line closes: no paragraph ends here. */
function plainlyContinues(folded: string, group: readonly Line[], next: Line): boolean {
  const last = group.at(-1)!;
  if (beginsUnit(folded, next)) return false;
  const begin = folded.charAt(next.start);
  const end = folded.charAt(last.end - 1);
  if (CLOSING_START.test(begin) && !/[。;!?]/.test(end)) return true;
  return OPEN_END.test(end) || stopsInside(tailOf(folded, group), folded, next);
}

/** The tail of a group stops inside a note or a bracket that goes on below. */
const stopsInside = (tail: string, folded: string, next: Line): boolean =>
  CUT_LABEL.test(tail) || isCutList(tail) || closesBracket(tail, folded, next);

/** （责任单 ⏎ 位： ⏎ 市财政局）: the label of a note is cut, or its list stands below it. */
const CUT_LABEL = /[(〔[](?:牵头|牵|责任|责|主办|主|配合|配)(?:单位|单|部门|部)?:?$/;

/** （责任单位：省 ⏎ 生态环境厅: the list of a note stops in the middle of a name. With a whole name only the mark is lost. */
const isCutList = (tail: string): boolean => CUT_LIST.test(tail) && !UNIT_END.test(tail);
const CUT_LIST = /[(〔[](?:牵头|责任|主办|配合)(?:单位|部门):[^()〔〕[\]。;]{1,60}$/;

/** End of the group's text, its last lines put together. */
const tailOf = (folded: string, group: readonly Line[]): string =>
  group
    .slice(-3)
    .map((line) => folded.slice(Math.max(line.start, line.end - 160), line.end))
    .join('');

/** A note whose label or list is cut: （牵头部 ⏎ 门：市交通委）. */
function closesNote(folded: string, last: Line, next: Line): boolean {
  const open = folded.lastIndexOf('(', last.end);
  if (open < last.start || last.end - open > 40 || !/^\((?:牵头|责任|主办|配合)/.test(folded.slice(open, last.end)))
    return false;
  return closesBracket(folded.slice(open, last.end), folded, next);
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['《', '》'],
  ['〔', '〕'],
  ['“', '”'],
];

/** A bracket opened in the tail of a group is closed in the next line. */
function closesBracket(tail: string, folded: string, next: Line): boolean {
  const head = folded.slice(next.start, Math.min(next.end, next.start + 160));
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
function isCutProse(folded: string, group: readonly Line[], next: Line): boolean {
  const last = group.at(-1)!;
  if (last.width < 20 || next.blanksBefore > 0 || next.indent >= 1) return false;
  const line = folded.slice(last.start, last.end);
  if (SENTENCE_END.test(line) || !/[,、。;]/.test(line) || UNIT_END.test(line)) return false;
  if (group.length === 1 && last.indent < 1 && (TITLE_END.test(line) || mayBeHeading(folded, last))) return false;
  return /[,、。;]/.test(folded.slice(next.start, next.end));
}

/** A line above prose is its title where it says nothing else and ends like this. */
const TITLE_END = /^[^。;:]*(?:规划|方案|计划|意见|措施|要点|办法|通知)$/;

/** A numbered line without a stop: where no paragraph is indented nothing tells whether it is cut. */
const mayBeHeading = (folded: string, line: Line): boolean =>
  beginsUnit(folded, line) && !/[。;:]/.test(folded.slice(line.start, line.end));
