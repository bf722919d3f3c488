import type { Plan } from '../../core/plan.ts';
import type { Words } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { type ColumnChoice, ledgerSheet } from '../../ledger/ledger.ts';
import { rowsOfPlans } from '../../ledger/row.ts';
import { visible } from './display.ts';
import { ledgerDocument, type NewLedgerReporter } from './ledger-document.ts';
import { paint } from './paint.ts';
import type { Look } from './reporter.ts';
import { sheetTable } from './sheet-table.ts';

/** What fits a screen. */
const screen = (locale: Look['locale']): readonly ColumnChoice[] => [
  { column: 'id' },
  { column: 'text', name: say({ zh: '任务', en: 'Task' }, locale) },
  { column: 'lead' },
  { column: 'support' },
  { column: 'until', name: say({ zh: '完成时限', en: 'Due' }, locale) },
];

/** The task ledger for people at a terminal: a row a task, cut to the width of the screen. */
export const tasksTable: NewLedgerReporter = (settings) => (look) => ({
  document(read) {
    const { path, plan } = read;
    const { bold, dim } = paint(look.colour);
    const columns = settings.columns ?? screen(look.locale);
    const sheet = ledgerSheet(rowsOfPlans([ledgerDocument(read, look.locale)]), {
      ...settings,
      locale: look.locale,
      columns,
    });
    return [
      bold(visible(plan.document.title ?? path)),
      dim(say(summaryOf(plan), look.locale)),
      '',
      ...(plan.tasks.length > 0 ? [...sheetTable(sheet, look), ''] : []),
    ]
      .map((text) => `${text}\n`)
      .join('');
  },
  end: () => '',
});

function summaryOf(plan: Plan): Words {
  const total = plan.tasks.length;
  const led = plan.tasks.filter(({ units }) => units.some(({ role }) => role === 'lead')).length;
  const timed = plan.tasks.filter(({ deadlines }) => deadlines.length > 0).length;
  return {
    zh: `共 ${total} 项任务，${led} 项有牵头单位，${timed} 项有完成时限`,
    en: `${total} tasks, ${led} with a lead, ${timed} with a deadline`,
  };
}
