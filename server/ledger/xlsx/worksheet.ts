import { type Cell, isDay, rowsOf, type Sheet, type SheetRow } from '../sheet.ts';
import { daysBetween } from '../status.ts';
import { layoutOf } from './layout.ts';
import { STYLE } from './styles.ts';
import { xmlText } from './xml.ts';

/** Gives texts their numbers in the table of strings that all sheets share. */
export type Intern = (text: string) => number;

/** A worksheet: frozen head with filters, sizes that fit the text, set up for A4 across with the head on every page. */
export function worksheetXml(sheet: Sheet, first: boolean, intern: Intern, pages: string): string {
  const { widths, heights } = layoutOf(sheet);
  const rows = rowsOf(sheet);
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width + 0.71}" customWidth="1"/>`,
  );
  const head = sheet.columns.map(({ head }, i) => cellXml(head, reference(i, 1), STYLE.head, intern));
  const lines = [head, ...rows.map((row, i) => rowCells(row, i + 2, intern))];
  const data = lines.map((cells, i) => `<row r="${i + 1}" ht="${heights[i]}" customHeight="1">${cells.join('')}</row>`);
  const range = rangeOf(sheet);
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/><sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14"/><cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData><autoFilter ref="${range}"/><printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddHeader>${xmlText(headerOf(sheet.title))}</oddHeader><oddFooter>${xmlText(`&C${pages}`)}</oddFooter></headerFooter></worksheet>`;
}

/** Head and rows: A1:N88. */
export const rangeOf = (sheet: Sheet): string => `A1:${reference(sheet.columns.length - 1, rowsOf(sheet).length + 1)}`;

/** B3 of column 1, row 3. */
const reference = (column: number, row: number): string => letters(column) + row;

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const rowCells = ({ cells, alert }: SheetRow, row: number, intern: Intern): string[] =>
  cells.map((cell, i) => cellXml(cell, reference(i, row), styleOf(cell, i === alert), intern));

function styleOf(cell: Cell, alert: boolean): number {
  if (isDay(cell)) return alert ? STYLE.dayAlert : STYLE.day;
  if (typeof cell === 'number') return STYLE.number;
  return alert ? STYLE.textAlert : STYLE.text;
}

/** Text is a string of the table whatever it begins with: nothing that a document says becomes a formula. */
function cellXml(cell: Cell, at: string, style: number, intern: Intern): string {
  if (cell === null || cell === '') return `<c r="${at}" s="${style}"/>`;
  if (typeof cell === 'string') return `<c r="${at}" s="${style}" t="s"><v>${intern(cell)}</v></c>`;
  return `<c r="${at}" s="${style}"><v>${isDay(cell) ? daysBetween(DAY_ZERO, cell.day) : cell}</v></c>`;
}

/** From here spreadsheets count days; right for every day since March 1900. */
const DAY_ZERO = '1899-12-30';

/** Even doubled, `&` by `&`, it stays below the 255 characters that a header may have. */
const LONGEST_HEADER = 110;

/** The title on every page. `&` begins a code; the face parts the size from figures that a title may begin with. */
const headerOf = (title: string): string =>
  `&C&14&"黑体,Regular"${title.slice(0, LONGEST_HEADER).replaceAll('&', '&&')}`;
