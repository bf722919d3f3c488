import type { Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import { type CellContext, COLUMNS, type Column, type ColumnId, USUAL } from './columns.ts';
import type { LedgerRow } from './row.ts';
import { cellText, type Section, type Sheet, type SheetRow, seen } from './sheet.ts';
import { isPast } from './status.ts';

/** A column as configured: one of COLUMNS, under another name perhaps, or an empty one to be filled in by hand. */
export interface ColumnChoice {
  readonly column: ColumnId | null;
  readonly name?: string;
}

export const GROUPS = ['none', 'heading', 'lead', 'month', 'file'] as const;

/** What the rows of a ledger are put together by. */
export type Group = (typeof GROUPS)[number];

/** How a ledger is to look. */
export interface LedgerLook extends CellContext {
  /** Null for the usual columns, of which those without a cell are left out. */
  readonly columns: readonly ColumnChoice[] | null;
  readonly group: Group;
}

/** The rows as the sheet 任务台账. `keepEmpty`: for programs, which count on every column. */
export function ledgerSheet(rows: readonly LedgerRow[], look: LedgerLook, keepEmpty = false): Sheet {
  const choices = look.columns ?? usualColumns(rows, look, keepEmpty);
  const columns = choices.map(({ column, name }) => ({ ...(column ? COLUMNS[column] : BY_HAND), name }));
  const due = choices.findIndex(({ column }) => column === 'due');
  const sheetRow = (row: LedgerRow): SheetRow => ({
    cells: columns.map((column) => column.cell(row, look)),
    ...(due >= 0 && isPast(row.due, look.asOf) && { alert: due }),
  });
  return {
    ...named(NAME, rows, look),
    columns: columns.map(({ head, name, kind, least, most }) => ({
      head: name === undefined ? say(head, look.locale) : seen(name),
      kind,
      least,
      most,
    })),
    sections: sectionsOf(rows, look, sheetRow),
  };
}

const NAME: Words = { zh: '任务台账', en: 'Tasks' };

const BY_HAND: Column = { head: { zh: '', en: '' }, kind: 'text', least: 12, most: 20, cell: () => null };

function usualColumns(rows: readonly LedgerRow[], look: LedgerLook, keepEmpty: boolean): ColumnChoice[] {
  const several = new Set(rows.map(({ path }) => path)).size > 1;
  const wanted = USUAL.flatMap((id): ColumnId[] => {
    if (id === 'number' && several) return [id, 'file'];
    return id === 'due' && look.asOf !== null ? [id, 'status'] : [id];
  });
  const isFilled = (id: ColumnId): boolean => rows.some((row) => cellText(COLUMNS[id].cell(row, look)) !== '');
  return wanted.filter((id) => keepEmpty || rows.length === 0 || isFilled(id)).map((column) => ({ column }));
}

/** Name and title of a sheet: 某某行动计划 任务台账; of several plans their number. */
export function named(name: Words, rows: readonly LedgerRow[], { locale }: CellContext): Pick<Sheet, 'name' | 'title'> {
  const plans = [...new Set(rows.map(({ path }) => path))];
  const title =
    plans.length === 1 ? rows[0]!.plan : say({ zh: `${plans.length}份文件`, en: `${plans.length} plans` }, locale);
  return { name: say(name, locale), title: `${title} ${say(name, locale)}` };
}

/** Groups in the order in which they first occur, months by time; rows keep their order within. */
function sectionsOf(
  rows: readonly LedgerRow[],
  look: LedgerLook,
  sheetRow: (row: LedgerRow) => SheetRow,
): readonly Section[] {
  if (look.group === 'none') return [{ title: null, rows: rows.map(sheetRow) }];
  const titleOfGroup = GROUPINGS[look.group];
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const title = titleOfGroup(row);
    const group = groups.get(title);
    if (group) group.push(row);
    else groups.set(title, [row]);
  }
  const entries = [...groups];
  if (look.group === 'month') entries.sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  return entries.map(([title, members]) => ({ title: title || say(NONE, look.locale), rows: members.map(sheetRow) }));
}

const NONE: Words = { zh: '未写明', en: 'not stated' };

const GROUPINGS: Readonly<Record<Exclude<Group, 'none'>, (row: LedgerRow) => string>> = {
  heading: ({ first, task }) => first || task,
  lead: ({ lead, joint }) => lead[0] ?? joint[0] ?? '',
  month: ({ due }) => due?.slice(0, 7) ?? '',
  file: ({ plan }) => plan,
};
