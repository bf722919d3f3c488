import type { Piece } from './piece.ts';
import type { Line } from './story.ts';
import { child, type Element, onOff, valOf, wholeNumber } from './xml.ts';

interface Cell {
  /** Column of the grid at which it begins, and how many it takes. */
  readonly column: number;
  readonly span: number;
  readonly lines: readonly Line[];
  readonly merge: 'start' | 'goes-on' | null;
}

/**
 * The lines of a table: a line a row, with a tab between cells, so that every column of the grid has its place. A cell
 * that goes on downwards says in every row what it says. A table of one column is layout: its paragraphs are lines.
 */
export function readTable(table: Element, readCell: (cell: Element) => readonly Line[]): Line[] {
  const rows = rowsOf(table).map((row) => cellsOf(row, readCell));
  const columns = rows.reduce((most, row) => row.reduce((m, { column, span }) => Math.max(m, column + span), most), 0);
  if (columns <= 1) return rows.flat().flatMap(({ lines }) => lines);

  const above: (readonly Line[])[] = [];
  return rows.map((row) => {
    const cells: Piece[][] = Array.from({ length: columns }, () => []);
    for (const { column, span, lines, merge } of row) {
      const shown = merge === 'goes-on' ? (above[column] ?? lines) : lines;
      above[column] = merge === null ? [] : shown;
      cells[column] = joined(shown);
      for (let i = 1; i < span; i++) above[column + i] = [];
    }
    return parted(cells);
  });
}

/** Cells with tabs between them; a tab counts to the cell behind it, before an empty one to the first of the row. */
function parted(cells: readonly (readonly Piece[])[]): Line {
  const first = cells.flat()[0];
  if (!first) return [];
  return cells.flatMap((cell, i) => (i === 0 ? cell : [generated(cell[0] ?? first, '\t'), ...cell]));
}

function cellsOf(row: Element, readCell: (cell: Element) => readonly Line[]): Cell[] {
  const properties = child(row, 'w:trPr');
  let column = Math.min(wholeNumber(valOf(properties, 'w:gridBefore')) ?? 0, MOST_COLUMNS);
  return elementsWithin(row, 'w:tc').flatMap((element) => {
    const properties = child(element, 'w:tcPr');
    if (child(properties, 'w:cellDel')) return [];
    const span = Math.max(1, Math.min(wholeNumber(valOf(properties, 'w:gridSpan')) ?? 1, MOST_COLUMNS));
    const merge = child(properties, 'w:vMerge');
    const cell: Cell = {
      column,
      span,
      lines: readCell(element),
      merge: merge && (merge.attributes.val === 'restart' ? 'start' : 'goes-on'),
    };
    column += span;
    return column > MOST_COLUMNS ? [] : [cell];
  });
}

/** As many as Word lets a table have. */
const MOST_COLUMNS = 63;

const rowsOf = (table: Element): Element[] => elementsWithin(table, 'w:tr').filter((row) => !isGone(row));

function isGone(row: Element): boolean {
  const properties = child(row, 'w:trPr');
  return child(properties, 'w:del') !== null || onOff(properties, 'w:hidden') === true;
}

/** Rows of a table or cells of a row, also within content controls. */
function elementsWithin(parent: Element, name: string): Element[] {
  return parent.children.flatMap((element) => {
    if (element.name === name) return [element];
    const wraps = ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(element.name);
    return wraps ? elementsWithin(element, name) : [];
  });
}

/** All lines of a cell in one, without tabs and breaks of their own. */
function joined(lines: readonly Line[]): Piece[] {
  const filled = lines.map((line) => line.map(flat)).filter((line) => line.some(({ text }) => text.trim() !== ''));
  if (filled.length === 0)
    return lines
      .flat()
      .slice(0, 1)
      .map((piece) => generated(piece, ''));
  return filled.flatMap((line, i) => (i === 0 ? line : [generated(line[0]!, ' '), ...line]));
}

const flat = (piece: Piece): Piece => ({ ...piece, text: piece.text.replace(/[\t\n]/g, ' ') });

/** Text that stands beside a piece and that no element shows. */
const generated = ({ paragraph }: Piece, text: string): Piece => ({ text, paragraph, anchor: null, skipped: null });
