import type { Locale } from '../core/config.ts';
import type { Role } from '../core/plan.ts';
import type { Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import { COLUMNS } from './columns.ts';
import { type LedgerLook, named } from './ledger.ts';
import type { LedgerRow } from './row.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { isPast } from './status.ts';

/** A unit with its part in tasks. */
export interface UnitLoad {
  readonly name: string;
  readonly parts: readonly { readonly row: LedgerRow; readonly role: Role }[];
}

/** Every unit under the name it first has, whatever others it has: those with most to lead first. */
export function unitLoads(rows: readonly LedgerRow[]): UnitLoad[] {
  const loads = new Map<string, { name: string; parts: { row: LedgerRow; role: Role }[] }>();
  for (const row of rows) {
    for (const { key, name, role } of row.units) {
      const load = loads.get(key) ?? { name, parts: [] };
      loads.set(key, load);
      if (load.parts.at(-1)?.row !== row) load.parts.push({ row, role });
    }
  }
  const weight = ({ parts }: UnitLoad): number =>
    parts.filter(({ role }) => role === 'lead' || role === 'joint').length;
  return [...loads.values()].sort((a, b) => weight(b) - weight(a) || b.parts.length - a.parts.length);
}

const column = (zh: string, en: string, least: number, most: number, locale: Locale): SheetColumn => ({
  head: say({ zh, en }, locale),
  kind: 'text',
  least,
  most,
});

const number = (zh: string, en: string, locale: Locale): SheetColumn => ({
  ...column(zh, en, 8, 12, locale),
  kind: 'number',
});

/** A row for every part of a unit in a task; the number is that of the ledger. */
export function unitSheet(rows: readonly LedgerRow[], look: LedgerLook): Sheet {
  const { locale } = look;
  return {
    ...named({ zh: '按单位', en: 'By department' }, rows, look),
    columns: [
      column('单位', 'Unit', 12, 24, locale),
      column('职责', 'Part', 8, 8, locale),
      number('序号', 'No.', locale),
      column('任务', 'Task', 40, 70, locale),
      column('完成时限', 'Deadline', 12, 20, locale),
      { ...column('到期日', 'Due', 12, 12, locale), kind: 'day' },
      column('条目', 'Item', 8, 16, locale),
    ],
    sections: unitLoads(rows).map(({ name, parts }) => ({
      title: name,
      rows: parts.map(({ row, role }) => ({
        cells: [
          name,
          say(ROLES[role], locale),
          row.number,
          row.text,
          row.deadlines.join('；'),
          COLUMNS.due.cell(row, look),
          row.id,
        ],
        ...(isPast(row.due, look.asOf) && { alert: DUE }),
      })),
    })),
  };
}

/** Where the day stands among the columns. */
const DUE = 5;

const ROLES: Readonly<Record<Role, Words>> = {
  lead: { zh: '牵头', en: 'leads' },
  joint: { zh: '分工负责', en: 'shares' },
  support: { zh: '配合', en: 'supports' },
  implied: { zh: '涉及', en: 'concerned' },
};

/** How much every unit has to do. */
export function loadSheet(rows: readonly LedgerRow[], look: LedgerLook): Sheet {
  const { locale } = look;
  const loads = unitLoads(rows);
  return {
    ...named({ zh: '单位汇总', en: 'Load' }, rows, look),
    columns: [
      column('单位', 'Unit', 16, 36, locale),
      number('牵头', 'Leads', locale),
      number('分工负责', 'Shares', locale),
      number('配合', 'Supports', locale),
      number('合计', 'All', locale),
      number('无到期日', 'No due date', locale),
      { ...column('最早到期', 'First due', 12, 12, locale), kind: 'day' },
      { ...column('最晚到期', 'Last due', 12, 12, locale), kind: 'day' },
    ],
    sections: [
      {
        title: null,
        rows: loads.map(({ name, parts }) => {
          const count = (role: Role): number => parts.filter((part) => part.role === role).length;
          const days = parts.flatMap(({ row }) => row.due ?? []).sort();
          const day = (text: string | undefined) => (text === undefined ? null : { day: text });
          return {
            cells: [
              name,
              count('lead'),
              count('joint'),
              count('support'),
              parts.length,
              parts.length - days.length,
              day(days[0]),
              day(days.at(-1)),
            ],
          };
        }),
      },
    ],
  };
}
