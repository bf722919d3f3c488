import { cellText, rowsOf, type Sheet } from '../sheet.ts';
import { columnsOf } from '../width.ts';

/** Sizes that fit the text: programs do not fit rows to Han text by themselves when they open a file. */
export interface Layout {
  /** Of each column, in columns of half-width characters. */
  readonly widths: readonly number[];
  /** Of the head and of each row, in points. */
  readonly heights: readonly number[];
}

/** Height of a line of 10 points, and what stands above and below the text of a row. */
const LINE = 14;
const PADDING = 5;
/** No spreadsheet has higher rows. */
const HIGHEST = 409;
const MOST_LINES = Math.floor((HIGHEST - PADDING) / LINE);
const WIDEST = 120;
/** The button of a filter stands beside the word of the head. */
const BUTTON = 3;

export function layoutOf(sheet: Sheet): Layout {
  const rows = [sheet.columns.map(({ head }) => head), ...rowsOf(sheet).map(({ cells }) => cells.map(cellText))];
  const widths = sheet.columns.map(({ head, least, most }, i) => {
    const lengths = rows.map((row) => linesOf(row[i]!).map(columnsOf));
    const longest = lengths.flat().reduce((a, b) => Math.max(a, b), 0);
    const fullest = lengths.map(sum).reduce((a, b) => Math.max(a, b), 0);
    const room = Math.min(Math.max(longest + 1, columnsOf(head) + BUTTON, least), Math.max(most, least));
    return Math.min(Math.max(room, Math.ceil(fullest / (MOST_LINES - 2)) + 2), WIDEST);
  });
  return { widths, heights: rows.map((row) => heightOf(row, widths)) };
}

const linesOf = (text: string): string[] => text.split('\n');

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function heightOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((text, i) => sum(linesOf(text).map((line) => wrapped(line, widths[i]!))));
  return Math.min(Math.max(...lines, 1) * LINE + PADDING, HIGHEST);
}

/** Lines that a text takes in so many columns; a mark that may not begin a line takes the character before with it. */
const wrapped = (line: string, width: number): number =>
  Math.max(1, Math.ceil(columnsOf(line) / Math.max(width - 1.5, 1)));
