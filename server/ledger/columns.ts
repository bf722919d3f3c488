import type { Locale } from '../core/config.ts';
import type { LeadBasis } from '../core/plan.ts';
import type { Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import type { LedgerRow } from './row.ts';
import type { Cell, SheetColumn } from './sheet.ts';
import { statusOf } from './status.ts';

/** What the cells of a ledger depend on besides its rows. */
export interface CellContext {
  readonly locale: Locale;
  /** ISO day that deadlines are held against; null where nobody gave one. Never today. */
  readonly asOf: string | null;
}

export interface Column extends Pick<SheetColumn, 'kind' | 'least' | 'most'> {
  readonly head: Words;
  readonly cell: (row: LedgerRow, context: CellContext) => Cell;
}

type Width = readonly [least: number, most: number];

const text = (zh: string, en: string, [least, most]: Width, cell: Column['cell']): Column => ({
  head: { zh, en },
  kind: 'text',
  least,
  most,
  cell,
});

const empty = (zh: string, en: string, width: Width): Column => text(zh, en, width, () => null);

/** Every column a ledger may have; the keys are what configuration and `--columns` name. */
export const COLUMNS = {
  number: { ...text('序号', 'No.', [5, 6], ({ number }) => number), kind: 'number' },
  file: text('文件', 'File', [14, 28], ({ path }) => path),
  plan: text('计划名称', 'Plan', [16, 30], ({ plan }) => plan),
  first: text('一级任务', 'Heading', [10, 14], ({ first }) => first),
  second: text('二级任务', 'Subheading', [10, 14], ({ second }) => second),
  task: text('任务', 'Task', [14, 26], ({ task }) => task),
  measure: text('具体举措', 'Measure', [16, 46], ({ measure }) => measure),
  text: text('任务全文', 'Full text', [20, 56], (row) => row.text),
  lead: text('牵头单位', 'Lead', [10, 16], (row, { locale }) => leadCell(row, locale)),
  support: text('配合单位', 'Support', [10, 18], supportCell),
  concerned: text('涉及单位', 'Also concerned', [10, 18], (row) => names(row.concerned)),
  basis: text('牵头依据', 'Lead known from', [10, 12], ({ basis }, { locale }) => say(BASIS[basis], locale)),
  deadline: text('完成时限', 'Deadline', [10, 14], (row) => row.deadlines.join('；')),
  until: text('时限', 'Until', [10, 16], ({ due, deadlines }) => due ?? deadlines.join('；')),
  due: { ...text('到期日', 'Due', [12, 12], ({ due }) => (due === null ? null : { day: due })), kind: 'day' },
  status: text('到期情况', 'Status', [10, 12], ({ due }, { asOf, locale }) => {
    const words = statusOf(due, asOf);
    return words && say(words, locale);
  }),
  targets: text('目标', 'Targets', [12, 20], ({ targets }) => targets.join('；')),
  citations: text('依据文件', 'Documents cited', [12, 20], ({ citations }) => citations.join('\n')),
  id: text('条目', 'Item', [8, 12], ({ id }) => id),
  place: text('位置', 'Place', [8, 10], ({ place }) => place),
  progress: empty('进展情况', 'Progress', [20, 20]),
  person: empty('责任人', 'Person', [10, 10]),
  remarks: empty('备注', 'Remarks', [12, 12]),
} as const satisfies Record<string, Column>;

export type ColumnId = keyof typeof COLUMNS;

export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[];

/** The column of a name: its key, or its head in either language. */
export function columnNamed(name: string): ColumnId | null {
  const wanted = name.trim().toLowerCase();
  const isNamed = (id: ColumnId): boolean => {
    const { zh, en } = COLUMNS[id].head;
    return [id, zh, en].some((known) => known.toLowerCase() === wanted);
  };
  return COLUMN_IDS.find(isNamed) ?? null;
}

/** What a ledger has where nobody says otherwise: as offices keep them. */
export const USUAL: readonly ColumnId[] = [
  'number',
  'first',
  'second',
  'task',
  'measure',
  'lead',
  'support',
  'basis',
  'deadline',
  'due',
  'targets',
  'citations',
  'id',
  'place',
];

const names = (units: readonly string[]): string => units.join('、');

/** Who leads; where nobody leads alone, those who share the task. */
function leadCell({ lead, joint }: LedgerRow, locale: Locale): string {
  if (lead.length > 0 || joint.length === 0) return names(lead);
  return say({ zh: `${names(joint)}（分工负责）`, en: `${names(joint)} (shared)` }, locale);
}

/** Who helps; besides a lead also those who share the task. */
function supportCell({ lead, joint, support }: LedgerRow): string {
  return names(lead.length > 0 ? [...support, ...joint] : support);
}

const BASIS: Readonly<Record<LeadBasis, Words>> = {
  explicit: { zh: '写明牵头', en: 'named in the text' },
  declaration: { zh: '文中统一声明', en: 'a declaration of the document' },
  sole: { zh: '唯一责任单位', en: 'the only unit' },
  joint: { zh: '分工负责，未定牵头', en: 'shared, no lead named' },
  'first-listed': { zh: '按首位推定', en: 'presumed: listed first' },
  inherited: { zh: '沿用上级条目', en: 'from the item above' },
  range: { zh: '以上（以下）任务的分工', en: 'a statement on several tasks' },
  none: { zh: '未写明', en: 'nobody named' },
};
