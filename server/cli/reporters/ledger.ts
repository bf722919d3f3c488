import { csv } from '../../ledger/csv.ts';
import { html } from '../../ledger/html.ts';
import { ics } from '../../ledger/ics.ts';
import { ledgerSheet } from '../../ledger/ledger.ts';
import { markdown } from '../../ledger/markdown.ts';
import { type LedgerDocument, rowsOfPlans } from '../../ledger/row.ts';
import { SHEETS } from '../../ledger/workbook-sheets.ts';
import { xlsx } from '../../ledger/xlsx/workbook.ts';
import { version } from '../../version.ts';
import type { ByFormat } from '../format-names.ts';
import type { Formats } from '../reports.ts';
import type { LedgerRead, LedgerSettings, NewLedgerReporter } from './ledger-document.ts';
import { gathered } from './ledger-gathered.ts';
import { tasksJson } from './tasks-json.ts';
import { tasksTable } from './tasks-table.ts';

/** The formats of `planlint tasks`, the one of the terminal first. */
export const LEDGER_REPORTERS = {
  table: tasksTable,
  json: () => tasksJson,
  csv: gathered((documents, look) => csv(ledgerSheet(rowsOfPlans(documents), look, true))),
  xlsx: gathered((documents, look, { sheets }) => {
    const rows = rowsOfPlans(documents);
    const shown = sheets.filter((id) => id !== 'conflicts' || documents.length > 1);
    return xlsx(
      shown.map((id) => SHEETS[id](documents, rows, look)),
      look.locale,
    );
  }),
  markdown: gathered((documents, look) => markdown(ledgerSheet(rowsOfPlans(documents), look))),
  html: gathered((documents, look) => html([ledgerSheet(rowsOfPlans(documents), look)], look.locale)),
  ics: gathered((documents, { locale }) => ics(calendarOf(documents), version, locale)),
} as const satisfies ByFormat<'tasks', NewLedgerReporter>;

export const ledgerFormats = (
  reporters: Readonly<Record<string, NewLedgerReporter>>,
  settings: LedgerSettings,
): Formats<LedgerRead, void> =>
  Object.fromEntries(Object.entries(reporters).map(([name, reporter]) => [name, async () => reporter(settings)]));

const calendarOf = (documents: readonly LedgerDocument[]) =>
  documents.flatMap((document) => {
    const { date } = document.plan.document;
    return rowsOfPlans([document]).map((row) => ({ row, date }));
  });
