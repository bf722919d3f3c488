import { csv } from '../../ledger/csv.ts';
import { html } from '../../ledger/html.ts';
import { ics } from '../../ledger/ics.ts';
import { type LedgerLook, ledgerSheet } from '../../ledger/ledger.ts';
import { markdown } from '../../ledger/markdown.ts';
import { type LedgerDocument, rowsOfPlans } from '../../ledger/row.ts';
import { SHEETS } from '../../ledger/workbook-sheets.ts';
import { xlsx } from '../../ledger/xlsx/workbook.ts';
import { version } from '../../version.ts';
import type { Formats } from '../reports.ts';
import { type LedgerRead, type LedgerSettings, ledgerDocument, type NewLedgerReporter } from './ledger-document.ts';
import type { Reporter } from './reporter.ts';
import { tasksJson } from './tasks-json.ts';
import { tasksTable } from './tasks-table.ts';

/** The formats of `planlint tasks`, the one of the terminal first. */
export const LEDGER_REPORTERS = {
  table: tasksTable,
  json: () => tasksJson,
  csv: whole((documents, look) => csv(ledgerSheet(rowsOfPlans(documents), look, true))),
  xlsx: whole((documents, look, { sheets }) => {
    const rows = rowsOfPlans(documents);
    return xlsx(
      sheets.map((id) => SHEETS[id](documents, rows, look)),
      look.locale,
    );
  }),
  markdown: whole((documents, look) => markdown(ledgerSheet(rowsOfPlans(documents), look))),
  html: whole((documents, look) => html([ledgerSheet(rowsOfPlans(documents), look)], look.locale)),
  ics: whole((documents, look) => ics(calendarOf(documents), version, look.locale)),
} as const satisfies Readonly<Record<string, NewLedgerReporter>>;

export const ledgerFormats = (settings: LedgerSettings): Formats<LedgerRead, void> =>
  Object.fromEntries(Object.entries(LEDGER_REPORTERS).map(([name, reporter]) => [name, reporter(settings)]));

/** A report of all plans together, written when the last has been read. */
function whole(
  write: (documents: readonly LedgerDocument[], look: LedgerLook, settings: LedgerSettings) => string | Uint8Array,
): NewLedgerReporter {
  return (settings) =>
    ({ locale }): Reporter<LedgerRead, void> => {
      const documents: LedgerDocument[] = [];
      return {
        document(read) {
          documents.push(ledgerDocument(read, locale));
          return '';
        },
        end: () => write(documents, { ...settings, locale }, settings),
      };
    };
}

const calendarOf = (documents: readonly LedgerDocument[]) =>
  documents.flatMap((document) => {
    const { date } = document.plan.document;
    return rowsOfPlans([document]).map((row) => ({ row, date }));
  });
