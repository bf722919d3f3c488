/** The ledger of the tasks that an editor shows, as a file. */
import type { Plan } from '../core/plan.ts';
import { csv } from '../ledger/csv.ts';
import { html } from '../ledger/html.ts';
import { ics } from '../ledger/ics.ts';
import { type LedgerLook, ledgerSheet } from '../ledger/ledger.ts';
import { markdown } from '../ledger/markdown.ts';
import { type LedgerDocument, rowsOfPlans } from '../ledger/row.ts';
import { SHEET_IDS, SHEETS, type SheetId } from '../ledger/workbook-sheets.ts';
import { xlsx } from '../ledger/xlsx/workbook.ts';
import type { LedgerFormat, Requests } from '../protocol.ts';
import { version } from '../version.ts';
import type { OpenPlan } from './open-plans.ts';
import type { Session } from './session.ts';
import { pathOf } from './uri.ts';

/** Open plans as they are being written, the others as they are on disk; null where none of them can be read. */
export async function ledger(
  { plans, closed, localeIn }: Session,
  { plans: wanted, format, asOf }: Requests['planlint/ledger']['params'],
): Promise<Requests['planlint/ledger']['result']> {
  const read = await Promise.all(
    wanted.map(async ({ uri, ids }) => ({ ids, plan: (await plans.get(uri)) ?? (await closed.read(uri)) })),
  );
  const known = read.flatMap(({ plan, ids }) => (plan ? [{ plan, ids }] : []));
  const first = known[0]?.plan.config;
  if (!first) return null;
  const { columns, group = 'none', sheets = SHEET_IDS } = first.ledger;
  const locale = localeIn(first);
  const look: LedgerLook = {
    columns: columns?.map(({ column = null, name }) => ({ column, ...(name && { name }) })) ?? null,
    group,
    locale,
    asOf,
  };
  const file = WRITERS[format](
    known.map(({ plan, ids }) => documentOf(plan, ids, locale)),
    look,
    sheets,
  );
  return typeof file === 'string' ? { text: file } : { bytes: [...file] };
}

type Write = (
  documents: readonly LedgerDocument[],
  look: LedgerLook,
  sheets: readonly SheetId[],
) => string | Uint8Array;

const WRITERS: Readonly<Record<LedgerFormat, Write>> = {
  xlsx: (documents, look, sheets) => {
    const rows = rowsOfPlans(documents);
    return xlsx(
      sheets.map((id) => SHEETS[id](documents, rows, look)),
      look.locale,
    );
  },
  csv: (documents, look) => csv(ledgerSheet(rowsOfPlans(documents), look, true)),
  md: (documents, look) => markdown(ledgerSheet(rowsOfPlans(documents), look)),
  html: (documents, look) => html([ledgerSheet(rowsOfPlans(documents), look)], look.locale),
  ics: (documents, look) =>
    ics(
      documents.flatMap((document) =>
        rowsOfPlans([document]).map((row) => ({ row, date: document.plan.document.date })),
      ),
      version,
      look.locale,
    ),
};

/** A plan as ledgers and reports take it, under the name of its file; of the tasks with these ids alone, where any are given. */
export function documentOf(
  open: OpenPlan,
  ids: readonly string[] | null,
  locale: LedgerLook['locale'],
): LedgerDocument {
  const { document } = open;
  const path = pathOf(document.uri) ?? document.uri;
  return {
    path: path.slice(path.lastIndexOf('/') + 1),
    plan: ids ? withTasks(open.plan, ids) : open.plan,
    findings: () => open.findings,
    placeOf(offset) {
      const line = document.positionAt(offset).line + 1;
      return locale === 'en' ? `line ${line}` : `第${line}行`;
    },
  };
}

function withTasks(plan: Plan, ids: readonly string[]): Plan {
  const wanted = new Set(ids);
  return { ...plan, tasks: plan.tasks.filter(({ id }) => wanted.has(id)) };
}
