import type { Marker, Note, Paragraph, Register } from '../plan.ts';
import { type ClauseRole, isNothing } from '../responsibility/note-words.ts';
import { readCell } from '../responsibility/responsibility.ts';
import { type Span, span } from '../text.ts';

/** The paragraphs with what their table columns make of them, and those that open a row without a number. */
export interface Tabled {
  readonly paragraphs: readonly Paragraph[];
  readonly rowStarts: ReadonlySet<number>;
}

const HEADER_WORD =
  /^(?:序号|编号|类别|领域|备注|(?:\d{4}年)?[\u4e00-\u9fff]{0,6}(?:任务|内容|举措|措施|事项|目标|项目|名称|时限|时间|节点|进度|期限|成果|单位|部门|处室|领导))$/;
const DUTY_WORD = /(?:单位|部门|处室)$/;

/** Columns that say what is to be done; before those that say it in wider words. */
const WORK_WORD = /任务|内容|举措|措施|事项|目标|项目|名称|职责|分工|领域|要求|工作$/;
const MAIN_WORD = /任务|内容|举措|措施|事项|目标|项目|名称/;

const dutyOf = (header: string): ClauseRole => {
  if (/牵头|主办|主要/.test(header)) return 'lead';
  return /配合|协办|协助|参与|参加/.test(header) ? 'support' : 'duty';
};

/** Reads tables whose header names the units: rows of cells on one line, or one cell a line as copied out of a page. */
export function readTables(paragraphs: readonly Paragraph[], register: Register): Tabled {
  const read = [...paragraphs];
  const rowStarts = new Set<number>();
  for (let i = 0; i < read.length; i++) {
    if (read[i]!.form === 'row') i = readRows(read, i, rowStarts, register);
    else {
      const columns = flatHeader(read, i);
      if (columns.length >= 3 && !opensWithDuty(columns))
        i = readFlat(read, i + columns.length, columns, rowStarts, register);
    }
  }
  return { paragraphs: read, rowStarts };
}

// ---- One cell a line ----------------------------------------------------------------------------------------------

const bare = (p: Paragraph): string => p.folded.replace(/ /g, '');

/** Header words on consecutive lines, at least one of which names a duty. */
function flatHeader(paragraphs: readonly Paragraph[], from: number): string[] {
  const words: string[] = [];
  for (let i = from; i < paragraphs.length && words.length < 12; i++) {
    const word = bare(paragraphs[i]!);
    if (word.length > 10 || !HEADER_WORD.test(word)) break;
    words.push(word);
  }
  return words.some((w) => DUTY_WORD.test(w)) ? words : [];
}

/** The header of a table that allocates work, set in rows or one cell a line. */
export const isTableHeader = (paragraphs: readonly Paragraph[], i: number): boolean =>
  paragraphs[i]?.form === 'row' || flatHeader(paragraphs, i).length >= 3;

/** After this many cells without a unit the table is over. */
const PATIENCE = 8;

/** Rows end where their unit cells end. Returns the last paragraph that belongs to the table. */
function readFlat(
  paragraphs: Paragraph[],
  from: number,
  columns: readonly string[],
  rowStarts: Set<number>,
  register: Register,
): number {
  const duties = columns.filter((c) => DUTY_WORD.test(c)).map(dutyOf);
  let last = from - 1;
  let open: number | null = null;
  let unitCells = 0;
  for (let i = from; i < paragraphs.length && i - last <= PATIENCE; i++) {
    const p = paragraphs[i]!;
    if (p.form === 'attachment' || flatHeader(paragraphs, i).length >= 3) break;
    // 东湖算力中心 at the start of a row is what is built, not who builds it.
    const cell = open === null ? null : unitCell(p, duties[unitCells] ?? null, register);
    if (cell) {
      paragraphs[i] = { ...withoutBody(p), notes: [cell] };
      unitCells++;
      last = i;
    } else if (isTimeCell(p)) {
      if (open !== null) paragraphs[i] = withoutBody(p);
    } else {
      if (unitCells > 0) open = null;
      unitCells = 0;
      if (isNumberCell(p)) paragraphs[i] = withoutBody(p);
      else if (open === null) {
        open = i;
        if (p.marker === null) rowStarts.add(i);
      } else if (p.marker !== null) rowStarts.delete(open);
    }
  }
  if (open !== null && open > last) rowStarts.delete(open);
  return Math.max(last, from - 1);
}

const NUMBER_WORD = /^(?:序号|编号)$/;

/** Where the units stand first nothing tells in which row a cell belongs. */
const opensWithDuty = (columns: readonly string[]): boolean =>
  DUTY_WORD.test(columns.find((c) => !NUMBER_WORD.test(c))!);

const isNumberCell = (p: Paragraph): boolean => p.marker === null && /^\d{1,3}$/.test(p.folded);

/** The number of a row, its units and its time are no text of a task. */
const withoutBody = (p: Paragraph): Paragraph => {
  const nothing = span(p.body.end, p.body.end);
  return { ...p, body: nothing, title: nothing, standalone: false };
};

/**
 * A line that is nothing but a list of units, with or without a declaration behind it. `role` is that of the column;
 * null behind the last column, where only the rest of a list can stand.
 */
function unitCell(p: Paragraph, role: ClauseRole | null, register: Register): Note | null {
  if (p.form !== 'text' || (p.marker !== null && p.marker.style !== 'bullet')) return null;
  const cell = p.marker ? span(0, p.body.end) : p.body; // △市财政局
  const note = readCell(p.folded, cell, role ?? 'support', register);
  if (!note || note.units.filter((u) => u.kind !== 'other').length * 10 < note.units.length * 7) return null;
  if (role === null && note.units.some((u) => u.unit === null && u.kind === 'institution')) return null;
  const named = [...note.units, ...note.declarations].reduce((sum, s) => sum + s.end - s.start, 0);
  return named * 10 >= (cell.end - cell.start) * 6 ? note : null;
}

const isTimeCell = (p: Paragraph): boolean =>
  p.times.length === 1 && p.times[0]!.end - p.times[0]!.start >= p.body.end - p.body.start - 2;

// ---- A row a line -------------------------------------------------------------------------------------------------

/** Rows of cells below a header row. Returns the last paragraph that belongs to the table. */
function readRows(paragraphs: Paragraph[], header: number, rowStarts: Set<number>, register: Register): number {
  const { folded } = paragraphs[header]!;
  const names = cellsOf(paragraphs[header]!).map((c) => folded.slice(c.start, c.end).replace(/ /g, ''));
  const duties = dutyColumns(names);
  let i = header + 1;
  if (!duties.some((k) => names[k]!.length <= 10) || !namesColumns(names)) return header;
  for (; i < paragraphs.length && (paragraphs[i]!.form === 'row' || headsRows(paragraphs, i, names.length)); i++) {
    const p = paragraphs[i]!;
    if (p.form !== 'row') continue;
    if (isHeaderRow(p)) break; // the second line of a header, or another table
    const cells = /^[|\s:-]+$/.test(p.folded) ? null : fitted(p, cellsOf(p), names, duties, register);
    if (!cells) continue;
    paragraphs[i] = asRow(p, cells, names, duties, register);
    rowStarts.add(i);
  }
  return i - 1;
}

/** 单位 stands above quantities and 部门 above persons too; and the row 1 | 主管部门 | … is none of names. */
const namesColumns = (names: readonly string[]): boolean =>
  names.some((n) => WORK_WORD.test(n)) && !names.some((n) => /^\d+$/.test(n));

/** A row of one cell over the whole width, 一、夯实基础, lost its empty cells; the rows below it go on with the table. */
function headsRows(paragraphs: readonly Paragraph[], i: number, columns: number): boolean {
  const [p, next] = [paragraphs[i]!, paragraphs[i + 1]];
  const isHeading = p.form === 'text' && p.marker !== null && p.standalone && p.text.length <= LONGEST_HEADING;
  return isHeading && next?.form === 'row' && cellsOf(next).length === columns && !isHeaderRow(next);
}

const LONGEST_HEADING = 40;

const isHeaderRow = (p: Paragraph): boolean =>
  cellsOf(p).every((c) => HEADER_WORD.test(p.folded.slice(c.start, c.end).replace(/ /g, '')));

/** The number of a row; automatic numbers mostly have a point. */
const ROW_NUMBER = /^(\d{1,3})[.、]?$/;

const OFFICE = /[处科股]室$/;

/** The columns that name who is responsible; the offices inside a department only where no column names departments. */
function dutyColumns(names: readonly string[]): number[] {
  const duties = names.flatMap((name, k) => (DUTY_WORD.test(name) ? [k] : []));
  const bodies = duties.filter((k) => !OFFICE.test(names[k]!));
  return bodies.length > 0 ? bodies : duties;
}

/**
 * The cells of a row below the names of the columns; null where they do not fit. A row that shares the first cells of the
 * one above lacks them: its cells stand at the right. A numbered row may lack cells at its end.
 */
function fitted(
  p: Paragraph,
  cells: readonly Span[],
  names: readonly string[],
  duties: readonly number[],
  register: Register,
): readonly Span[] | null {
  const missing = names.length - cells.length;
  if (missing <= 0) return missing === 0 ? cells : null;
  const textOf = (c: Span): string => p.folded.slice(c.start, c.end);
  const numbered = NUMBER_WORD.test(names[0]!) && ROW_NUMBER.test(textOf(cells[0]!));
  if (numbered) {
    const end = span(p.folded.length, p.folded.length);
    return duties.every((k) => k < cells.length) ? [...cells, ...new Array<Span>(missing).fill(end)] : null;
  }
  if (missing >= duties[0]!) return null;
  const full = [...new Array<Span>(missing).fill(span(0, 0)), ...cells];
  const named = (k: number): boolean =>
    readCell(p.folded, full[k]!, dutyOf(names[k]!), register)?.units.some((u) => u.kind !== 'other') ?? false;
  const fits = duties.every((k) => named(k) || isNothing(textOf(full[k]!)) || textOf(full[k]!) === '');
  return fits && duties.some(named) ? full : null;
}

function cellsOf(p: Paragraph): Span[] {
  const mark = p.folded.includes('\t') ? '\t' : '|';
  const inner = mark === '|' ? span(1, p.folded.length - 1) : span(0, p.folded.length);
  const cells: Span[] = [];
  for (let at = inner.start; at <= inner.end; ) {
    const next = p.folded.indexOf(mark, at);
    const end = next === -1 || next > inner.end ? inner.end : next;
    cells.push(trim(p.folded, span(at, end)));
    at = end + 1;
  }
  return cells;
}

function trim(folded: string, cell: Span): Span {
  let { start, end } = cell;
  while (start < end && folded[start] === ' ') start++;
  while (end > start && folded[end - 1] === ' ') end--;
  return span(start, end);
}

function asRow(
  p: Paragraph,
  cells: readonly Span[],
  names: readonly string[],
  duties: readonly number[],
  register: Register,
): Paragraph {
  const notes = duties.flatMap((k) => readCell(p.folded, cells[k]!, dutyOf(names[k]!), register) ?? []);
  const filled = (cell: Span): boolean => cell.end > cell.start;
  const named = (word: RegExp) => cells.filter((c, k) => filled(c) && !duties.includes(k) && word.test(names[k]!));
  const main = named(MAIN_WORD);
  const words = main.length > 0 ? main : named(WORK_WORD);
  const body = words.length > 0 ? span(words[0]!.start, words.at(-1)!.end) : trim(p.folded, span(0, p.folded.length));
  return {
    ...p,
    form: 'text',
    marker: rowMarker(p, cells, names),
    body,
    title: words[0] ?? body,
    standalone: false,
    notes,
  };
}

function rowMarker(p: Paragraph, cells: readonly Span[], names: readonly string[]): Marker | null {
  const k = names.findIndex((n) => /序号|编号/.test(n));
  const cell = cells[k];
  const raw = cell ? p.folded.slice(cell.start, cell.end) : '';
  const key = ROW_NUMBER.exec(raw)?.[1];
  if (!cell || key === undefined) return null;
  return { ...cell, style: 'arabic', level: 3, number: Number(key), raw, key, unclosed: false };
}
