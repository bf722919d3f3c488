import type { Marker, Paragraph, Register } from '../plan.ts';
import { isNothing } from '../responsibility/note-words.ts';
import { readCell } from '../responsibility/responsibility.ts';
import { type Span, span } from '../text.ts';
import { DUTY_WORD, dutyOf, HEADER_WORD, MAIN_WORD, NUMBER_WORD, WORK_WORD } from './columns.ts';
import { flatHeader, readFlat } from './flat-tables.ts';

/** The paragraphs with what their table columns make of them, and those that open a row without a number. */
export interface Tabled {
  readonly paragraphs: readonly Paragraph[];
  readonly rowStarts: ReadonlySet<number>;
}

/** Reads tables whose header names the units: rows of cells on one line, or one cell a line as copied out of a page. */
export function readTables(paragraphs: readonly Paragraph[], register: Register): Tabled {
  const read = [...paragraphs];
  const rowStarts = new Set<number>();
  for (let i = 0; i < read.length; i++) {
    if (read[i]!.form === 'row') i = readRows(read, i, rowStarts, register);
    else {
      const columns = flatHeader(read, i);
      if (columns.length >= 3) i = readFlat(read, i + columns.length, columns, rowStarts, register);
    }
  }
  return { paragraphs: read, rowStarts };
}

/** The header of a table that allocates work, set in rows or one cell a line. */
export const isTableHeader = (paragraphs: readonly Paragraph[], i: number): boolean =>
  paragraphs[i]?.form === 'row' || flatHeader(paragraphs, i).length >= 3;

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
