import { cellText, type Sheet, type SheetColumn } from '../../ledger/sheet.ts';
import { columnsOf, cut, pad, visible } from './display.ts';
import { paint } from './paint.ts';
import type { Look } from './reporter.ts';

const GAP = '  ';

/** The lines of a sheet for a terminal, cut to its width: the head, then every section. */
export function sheetTable(sheet: Sheet, look: Pick<Look, 'colour' | 'columns'>): string[] {
  const { bold, dim } = paint(look.colour);
  const text = (cells: readonly (string | null)[]): string[] =>
    cells.map((cell) => visible((cell ?? '').replace(/\s+/g, ' ')));
  const heads = text(sheet.columns.map(({ head }) => head));
  const sections = sheet.sections.map(({ title, rows }) => ({
    title,
    rows: rows.map(({ cells }) => text(cells.map(cellText))),
  }));
  const widths = widthsOf(sheet.columns, [heads, ...sections.flatMap(({ rows }) => rows)], look.columns);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => pad(cut(cell, widths[i]!), widths[i]!))
      .join(GAP)
      .trimEnd();
  return [
    dim(line(heads)),
    ...sections.flatMap(({ title, rows }) => [
      ...(title === null ? [] : ['', bold(visible(title))]),
      ...rows.map(line),
    ]),
  ];
}

/** Widths that fill the room: no column wider than what it holds; what one leaves over the others share, long ones twice. */
function widthsOf(columns: readonly SheetColumn[], rows: readonly (readonly string[])[], room: number): number[] {
  const held = columns.map((_, i) => rows.reduce((most, row) => Math.max(most, columnsOf(row[i]!)), 0));
  const widths = columns.map(({ least }, i) => Math.min(least, held[i]!));
  const shares = columns.map(({ least, most }) => (most > 2 * least ? 2 : 1));
  let free = room - GAP.length * (columns.length - 1) - widths.reduce((a, b) => a + b, 0);
  while (free > 0) {
    const growing = shares.flatMap((share, i) => (widths[i]! < held[i]! ? Array<number>(share).fill(i) : []));
    if (growing.length === 0) break;
    for (const i of growing.slice(0, free)) widths[i]!++;
    free -= growing.length;
  }
  return widths;
}
