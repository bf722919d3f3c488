import { type Cell, cellText, rowsOf, type Sheet } from './sheet.ts';

/**
 * A sheet as CSV that spreadsheets open rightly: UTF-8 with byte order mark, lines ended by CRLF (RFC 4180). Sections
 * give the order alone.
 */
export function csv(sheet: Sheet): string {
  const lines = [sheet.columns.map(({ head }) => head), ...rowsOf(sheet).map(({ cells }) => cells)];
  return `\ufeff${lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet would take for the beginning of a formula (OWASP, CSV injection), in both widths. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text is marked as text by an apostrophe where it could run; what holds marks of the format is quoted. */
function field(cell: Cell): string {
  const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cellText(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
