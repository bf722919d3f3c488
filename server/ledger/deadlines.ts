import type { COLUMNS } from './columns.ts';
import { type LedgerLook, ledgerSheet, named } from './ledger.ts';
import type { LedgerRow } from './row.ts';
import type { Sheet } from './sheet.ts';

/** The tasks by the day they are due; those without a day at the end. The number is that of the ledger. */
export function deadlineSheet(rows: readonly LedgerRow[], look: LedgerLook): Sheet {
  const columns = [
    'due',
    ...(look.asOf === null ? [] : (['status'] as const)),
    'deadline',
    'number',
    'text',
    'lead',
    ...(rows.some(({ support }) => support.length > 0) ? (['support'] as const) : []),
    'id',
  ] as const satisfies readonly (keyof typeof COLUMNS)[];
  const sorted = [...rows].sort((a, b) => orderOf(a) - orderOf(b) || a.number - b.number);
  const sheet = ledgerSheet(sorted, { ...look, columns: columns.map((column) => ({ column })), group: 'none' });
  return { ...sheet, ...named({ zh: '按时限', en: 'By deadline' }, rows, look) };
}

const orderOf = ({ due }: LedgerRow): number =>
  due === null ? Number.MAX_SAFE_INTEGER : Number(due.replaceAll('-', ''));
