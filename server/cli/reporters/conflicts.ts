import type { Words } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { type Conflict, conflictSheet, conflictsOf } from '../../ledger/conflicts.ts';
import { csv } from '../../ledger/csv.ts';
import { html } from '../../ledger/html.ts';
import { markdown } from '../../ledger/markdown.ts';
import { type LedgerRow, rowsOfPlans } from '../../ledger/row.ts';
import { rowsOf } from '../../ledger/sheet.ts';
import { xlsx } from '../../ledger/xlsx/workbook.ts';
import { version } from '../../version.ts';
import type { NewLedgerReporter } from './ledger-document.ts';
import { gathered } from './ledger-gathered.ts';
import { sheetTable } from './sheet-table.ts';

/** The formats of `planlint tasks --conflicts`. */
export const CONFLICT_REPORTERS = {
  table: gathered((documents, look, _, screen) => {
    const sheet = conflictSheet(rowsOfPlans(documents), look);
    const rows = rowsOf(sheet);
    const lines = [say(summaryOf(documents.length, rows.length), look.locale)];
    if (rows.length > 0) lines.push('', ...sheetTable(sheet, screen));
    return lines.map((line) => `${line}\n`).join('');
  }),
  json: gathered((documents) => {
    const conflicts = conflictsOf(rowsOfPlans(documents)).map(conflictJson);
    return `${JSON.stringify({ version, conflicts }, null, 2)}\n`;
  }),
  csv: gathered((documents, look) => csv(conflictSheet(rowsOfPlans(documents), look))),
  xlsx: gathered((documents, look) => xlsx([conflictSheet(rowsOfPlans(documents), look)], look.locale)),
  markdown: gathered((documents, look) => markdown(conflictSheet(rowsOfPlans(documents), look))),
  html: gathered((documents, look) => html([conflictSheet(rowsOfPlans(documents), look)], look.locale)),
} as const satisfies Readonly<Record<string, NewLedgerReporter>>;

const summaryOf = (plans: number, conflicts: number): Words => ({
  zh: `${plans} 份文件，${conflicts} 处同一任务的牵头单位或时限不一致`,
  en: `${plans} plans, ${conflicts} tasks that two of them give to other leads or for another day`,
});

const conflictJson = ({ about, rows }: Conflict): unknown => ({ about, tasks: rows.map(taskJson) });

const taskJson = ({ path, id, text, lead, joint, due, place }: LedgerRow): unknown => ({
  path,
  id,
  text,
  lead,
  joint,
  due,
  place,
});
