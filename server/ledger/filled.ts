/** Ledgers that people have filled in, as they come back from spreadsheets. */
import { parseCsv } from 'hucre/csv';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import type { Cell } from './sheet.ts';

/** A sheet as people see it: cells of every row, and remarks pinned to cells. */
export interface FilledSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly comments: readonly { readonly row: number; readonly text: string }[];
}

/** Sheets of a workbook; formulas as what they came to. Throws where it is none, or is damaged or locked. */
export async function filledXlsx(bytes: Uint8Array): Promise<FilledSheet[]> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets.map(({ name, rows, cells }) => ({
    name,
    rows: rows.map((row) => row.map(cellOf)),
    comments: [...(cells ?? [])].flatMap(([place, { comment }]) =>
      comment ? [{ row: Number(place.split(',')[0]), text: comment.text }] : [],
    ),
  }));
}

/** A ledger as CSV, with commas, semicolons or tabs. */
export const filledCsv = (text: string): FilledSheet[] => [
  {
    name: '',
    rows: parseCsv(text, { delimiter: delimiterOf(text) }).map((row) => row.map(cellOf).map(withoutGuard)),
    comments: [],
  },
];

/** The mark between the heads in the first line; what stands in the cells below tells nothing. */
function delimiterOf(text: string): string {
  const [head = ''] = text.replace(/^\ufeff/, '').split(/\r\n?|\n/, 1);
  const count = (mark: string): number => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const MIDNIGHT = /T00:00:00(?:\.000)?Z$/;

function cellOf(value: CellValue): Cell {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return value === '' ? null : value;
  const day = value.toISOString();
  return MIDNIGHT.test(day) ? { day: day.slice(0, 10) } : day.slice(0, 16).replace('T', ' ');
}

/** The apostrophe that our CSV puts before what a spreadsheet would take for a formula. */
const withoutGuard = (cell: Cell): Cell => (typeof cell === 'string' && /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);
