import { attribute, type Element, elementsBelow, isElement, isLeftOut } from './tree.ts';

/** Cells as lines. One that spans rows says in every row what it says, one that spans columns in the first. */
type Row = readonly (readonly string[])[];

/**
 * The lines of a table: a line a row, with tabs between the cells, or, where the table only lays out the page, the lines
 * of its cells one after the other. `linesOf` gives those of a cell.
 */
export function readTable(table: Element, linesOf: (cell: Element) => readonly string[]): string[] {
  const caption = table.childNodes.filter((node): node is Element => isElement(node) && node.tagName === 'caption');
  const rows = gridOf(rowsOf(table), linesOf);
  const shown = isLayout(table, rows) ? rows.flatMap((row) => row.flat()) : rows.map(rowLine);
  return [...caption.flatMap(linesOf), ...shown.filter((line) => line.trim() !== '')];
}

const rowLine = (row: Row): string => row.map((lines) => lines.join(' ').replaceAll('\t', ' ')).join('\t');

/** Cells of so many characters, with nearly all of the table's text, hold a page and not a datum. */
const PAGE_LENGTH = 500;
const PAGE_SHARE = 0.8;

function isLayout(table: Element, rows: readonly Row[]): boolean {
  if (rows.every((row) => row.length <= 1)) return true;
  for (const { tagName } of elementsBelow(table)) if (tagName === 'table') return true;
  const lengths = rows.flatMap((row) => row.map((lines) => lines.reduce((sum, line) => sum + line.length, 0)));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return longest > PAGE_LENGTH && longest > PAGE_SHARE * whole;
}

/** Those of the table itself, not of tables in its cells. */
const rowsOf = (table: Element): Element[] =>
  table.childNodes.flatMap((node) => {
    if (!isElement(node) || isLeftOut(node)) return [];
    if (node.tagName === 'tr') return [node];
    return /^(?:thead|tbody|tfoot)$/.test(node.tagName) ? rowsOf(node) : [];
  });

/** More columns, and rows that a cell spans, than any table of a plan has. */
const MOST_COLUMNS = 100;
const MOST_SPANNED = 100;
/** Longer texts are said once: what a hundred rows repeat is a name. */
const LONGEST_REPEATED = 200;
const NO_LINES: readonly string[] = [];

const isLong = (lines: readonly string[]): boolean => lines.reduce((sum, l) => sum + l.length, 0) > LONGEST_REPEATED;

function gridOf(rows: readonly Element[], linesOf: (cell: Element) => readonly string[]): Row[] {
  const hanging: { lines: readonly string[]; left: number }[] = [];
  return rows.map((row) => {
    const grid: (readonly string[])[] = [];
    const takeHanging = (): void => {
      for (let above = hanging[grid.length]; above && above.left > 0; above = hanging[grid.length]) {
        above.left--;
        grid.push(above.lines);
      }
    };
    for (const cell of row.childNodes) {
      if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName) || isLeftOut(cell)) continue;
      takeHanging();
      const lines = linesOf(cell);
      const height = spanOf(cell, 'rowspan');
      for (let i = 0; i < spanOf(cell, 'colspan') && grid.length < MOST_COLUMNS; i++) {
        const own = i === 0 ? lines : NO_LINES;
        hanging[grid.length] = { lines: isLong(own) ? NO_LINES : own, left: height - 1 };
        grid.push(own);
      }
    }
    takeHanging();
    return grid;
  });
}

const spanOf = (cell: Element, name: string): number =>
  Math.max(1, Math.min(MOST_SPANNED, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1));
