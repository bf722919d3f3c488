/** A ledger that people filled in, carried over to a revised plan: nothing that was typed is lost. */
import { pairUp } from '../compare/similar.ts';
import type { Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import { type CellContext, COLUMNS, type ColumnId, columnNamed } from './columns.ts';
import type { FilledSheet } from './filled.ts';
import { ledgerSheet } from './ledger.ts';
import type { LedgerRow } from './row.ts';
import { type Cell, cellText, rowsOf, type Sheet } from './sheet.ts';

/**
 * `added`, `dropped`: a task of one side alone. `plan`: the plan changed the cell. `typed`: people changed it, and it is
 * kept. `both`: the plan's words stand in the ledger, the people's in the list. `unknown`: one of the two, and without
 * the plan that the ledger was made from nobody knows which; the plan's words stand in the ledger. `silent`: the plan
 * gives nothing, and what stood there is kept.
 */
export type MergeKind = 'added' | 'dropped' | 'plan' | 'typed' | 'both' | 'unknown' | 'silent';

export interface MergeNote {
  readonly kind: MergeKind;
  /** Number of the row in the new ledger; null for what has no row there. */
  readonly number: number | null;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface Merged {
  readonly ledger: Sheet;
  readonly notes: readonly MergeNote[];
  /** What people typed that has no task any more, row by row; remarks pinned to cells. */
  readonly leftovers: readonly (readonly Cell[])[];
  /** How many rows of the old ledger were found again. */
  readonly kept: number;
}

/** The head and the rows of a filled ledger. */
interface Filled {
  readonly heads: readonly string[];
  readonly columns: readonly (ColumnId | null)[];
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly text: string }[];
  /** Rows above the head. */
  readonly above: readonly (readonly Cell[])[];
}

/**
 * Carries a filled ledger over to the rows of a plan; `base`: rows of the plan that the ledger was made from. Null where
 * the sheet has no column that tells its tasks.
 */
export function mergeLedger(
  sheet: FilledSheet,
  rows: readonly LedgerRow[],
  base: readonly LedgerRow[] | null,
  context: CellContext,
): Merged | null {
  const filled = readFilled(sheet);
  if (!filled) return null;
  const { heads, columns } = filled;
  const choices = columns.map((column, i) => ({ column, name: heads[i]! }));
  const fresh = ledgerSheet(rows, { ...context, columns: choices, group: 'none' });
  const before = pairsBy(
    filled.rows.map(({ text }) => text),
    rows.map(taskText(columns)),
  );
  const origin =
    base &&
    pairsBy(
      filled.rows.map(({ text }) => text),
      base.map(taskText(columns)),
    );

  const notes: MergeNote[] = [];
  const merged = rowsOf(fresh).map((row, index) => {
    const number = rows[index]!.number;
    const from = before.get(index);
    if (from === undefined) {
      notes.push({ kind: 'added', number, column: '', before: '', after: rows[index]!.text });
      return row;
    }
    const oldRow = base && origin ? base[origin.get(from) ?? -1] : undefined;
    const cells = row.cells.map((cell, i): Cell => {
      const was = oldRow && columns[i] ? cellText(COLUMNS[columns[i]].cell(oldRow, context)) : null;
      const { kept, kind } = settle(columns[i]!, filled.rows[from]!.cells[i] ?? null, cell, was);
      if (kind)
        notes.push({
          kind,
          number,
          column: heads[i]!,
          before: cellText(filled.rows[from]!.cells[i] ?? null),
          after: cellText(cell),
        });
      return kept;
    });
    return { ...row, cells };
  });
  const found = new Set(before.values());
  const lost = filled.rows.filter((_, i) => !found.has(i));
  for (const { text } of lost)
    if (text !== '') notes.push({ kind: 'dropped', number: null, column: '', before: text, after: '' });
  return {
    ledger: { ...fresh, sections: [{ title: null, rows: merged }] },
    notes,
    leftovers: [
      ...filled.above,
      ...lost.map(({ cells }) => cells),
      ...sheet.comments.map(({ row, text }) => remark(sheet, row, text)),
    ],
    kept: found.size,
  };
}

/** The first row in which two cells are heads that we know, one of them telling the task. */
function readFilled({ rows }: FilledSheet): Filled | null {
  const at = rows.findIndex((row) => {
    const known = row.map((cell) => columnNamed(cellText(cell))).filter((id) => id !== null);
    return known.length >= 2 && known.some((id) => TELLING.includes(id));
  });
  if (at === -1) return null;
  const width = rows.slice(at).reduce((most, row) => Math.max(most, row.length), 0);
  const heads = Array.from({ length: width }, (_, i) => cellText(rows[at]![i] ?? null).trim());
  const columns = heads.map(columnNamed).map((id, i, all) => (id !== null && all.indexOf(id) === i ? id : null));
  const isFilled = (row: readonly Cell[]): boolean => row.some((cell) => cellText(cell).trim() !== '');
  const textOf = (cells: readonly Cell[]): string =>
    TELLING.map((id) => cellText(cells[columns.indexOf(id)] ?? null))
      .join('\n')
      .trim();
  return {
    heads,
    columns,
    rows: rows
      .slice(at + 1)
      .filter(isFilled)
      .map((cells) => ({ cells, text: textOf(cells) })),
    above: rows.slice(0, at).filter(isFilled),
  };
}

/** Columns that say what the task is. */
const TELLING: readonly ColumnId[] = ['text', 'task', 'measure'];

/** What a row of the ledger says of its task in those of the columns that the filled one has. */
const taskText =
  (columns: readonly (ColumnId | null)[]) =>
  (row: LedgerRow): string =>
    TELLING.map((id) => (columns.includes(id) ? row[id as 'text' | 'task' | 'measure'] : ''))
      .join('\n')
      .trim();

/** New row → old row. */
function pairsBy(before: readonly string[], after: readonly string[]): Map<number, number> {
  return new Map(
    [...pairUp(before, after)].flatMap(([from, to]) => (before[from] === '' ? [] : [[to, from] as const])),
  );
}

/** What stands in columns that are made anew each time; anything else there was typed. */
const MADE: Readonly<Partial<Record<ColumnId, RegExp>>> = {
  number: /^\d*$/,
  place: /^$|^第\d+[行段]|^line \d+$|^¶\d+/,
  status: /^$|^(?:超期|剩余)\d+天$|^\d+ days (?:past|left)$|^当日到期$|^无到期日$|^due that day$|^no due date$/,
  file: /^/,
  plan: /^/,
};

/** The cell that stands in the new ledger, and what there is to tell of it. `was`: what the old plan gave, where known. */
function settle(column: ColumnId | null, old: Cell, fresh: Cell, was: string | null): Settled {
  const [before, after] = [cellText(old).trim(), cellText(fresh).trim()];
  if (column === null || same(before, after)) return { kept: after === '' ? old : fresh, kind: null };
  if (before === '' || MADE[column]?.test(before)) return { kept: fresh, kind: null };
  if (was !== null && same(before, was)) return { kept: fresh, kind: 'plan' };
  if (was !== null && same(was, after)) return { kept: old, kind: after === '' ? null : 'typed' };
  if (after === '') return { kept: old, kind: BY_HAND.has(column) ? null : 'silent' };
  return { kept: fresh, kind: was === null ? 'unknown' : 'both' };
}

interface Settled {
  readonly kept: Cell;
  readonly kind: MergeKind | null;
}

/** Columns that a plan never fills. */
const BY_HAND: ReadonlySet<ColumnId> = new Set(['progress', 'person', 'remarks']);

const same = (a: string, b: string): boolean => a.replace(/\s+/g, '') === b.replace(/\s+/g, '');

const remark = ({ rows }: FilledSheet, row: number, text: string): readonly Cell[] => [
  text,
  ...(rows[row] ?? []).map((cell) => cell),
];

export const MERGE_WORDS: Readonly<Record<MergeKind, Words>> = {
  added: { zh: '新增任务', en: 'new task' },
  dropped: { zh: '计划已无此任务', en: 'task no longer in the plan' },
  plan: { zh: '计划改动，已更新', en: 'changed by the plan, taken over' },
  typed: { zh: '人工改动，已保留', en: 'changed by hand, kept' },
  both: { zh: '两边都改了，以计划为准，请核对', en: 'changed by both: the plan’s stands, please check' },
  silent: { zh: '计划未写明，保留原台账内容', en: 'not in the plan; the old ledger’s is kept' },
  unknown: { zh: '与计划不同，以计划为准，请核对', en: 'differs from the plan, whose words stand; please check' },
};

/** The notes as a sheet. */
export const notesSheet = (notes: readonly MergeNote[], { locale }: CellContext): Sheet => ({
  name: say({ zh: '变动清单', en: 'Changes' }, locale),
  title: say({ zh: '变动清单', en: 'Changes' }, locale),
  columns: [
    { head: say({ zh: '序号', en: 'No.' }, locale), kind: 'number', least: 6, most: 8 },
    { head: say({ zh: '情况', en: 'What' }, locale), kind: 'text', least: 20, most: 30 },
    { head: say({ zh: '栏目', en: 'Column' }, locale), kind: 'text', least: 10, most: 16 },
    { head: say({ zh: '原台账', en: 'Old ledger' }, locale), kind: 'text', least: 24, most: 50 },
    { head: say({ zh: '新计划', en: 'New plan' }, locale), kind: 'text', least: 24, most: 50 },
  ],
  sections: [
    {
      title: null,
      rows: notes.map(({ kind, number, column, before, after }) => ({
        cells: [number, say(MERGE_WORDS[kind], locale), column, before, after],
      })),
    },
  ],
});

/** What has no place in the new ledger, under the heads of the old one. */
export function leftoversSheet({ ledger, leftovers }: Merged, { locale }: CellContext): Sheet {
  const width = leftovers.reduce((most, row) => Math.max(most, row.length), ledger.columns.length);
  const name = say({ zh: '原台账其余内容', en: 'Rest of the old ledger' }, locale);
  return {
    name,
    title: name,
    columns: Array.from({ length: width }, (_, i) => ({
      head: ledger.columns[i]?.head ?? '',
      kind: 'text' as const,
      least: 10,
      most: 40,
    })),
    sections: [
      {
        title: null,
        rows: leftovers.map((cells) => ({ cells: Array.from({ length: width }, (_, i) => cells[i] ?? null) })),
      },
    ],
  };
}
