import { resolve } from 'node:path';
import { lint } from '../core/lint.ts';
import { parsePlan } from '../core/parse.ts';
import { type Filter, filterPlan } from '../ledger/filter.ts';
import { SHEET_IDS } from '../ledger/workbook-sheets.ts';
import { slashed } from '../project/node-files.ts';
import { documentsOf } from './documents.ts';
import { CONFLICT_REPORTERS } from './reporters/conflicts.ts';
import { LEDGER_REPORTERS, ledgerFormats } from './reporters/ledger.ts';
import type { LedgerSettings } from './reporters/ledger-document.ts';
import { openReports } from './reports.ts';
import type { Session } from './session.ts';

export const TASKS_FORMATS = Object.keys(LEDGER_REPORTERS);

/** `planlint tasks`: the task ledger of the plans. */
export async function tasks(paths: readonly string[], session: Session): Promise<number> {
  const filter = filterOf(session);
  const reporters = session.options.conflicts ? CONFLICT_REPORTERS : LEDGER_REPORTERS;
  const reports = openReports(ledgerFormats(reporters, await settingsOf(paths[0] ?? '.', session)), session);
  for await (const { path, source, config } of documentsOf(paths, session)) {
    const plan = parsePlan(source.text, config.read);
    reports.document({
      path,
      plan: filterPlan(plan, filter),
      places: source.places,
      findings: () => lint(plan, config.settings),
    });
  }
  await reports.end();
  return session.failed() ? 2 : 0;
}

const filterOf = ({ options }: Session): Filter => ({
  lead: options.lead,
  unit: options.unit,
  dueBefore: options['due-before'],
  noLead: options['no-lead'],
  noDeadline: options['no-deadline'],
});

/** Options stand above the configuration of the first path. */
async function settingsOf(path: string, { io, options, project }: Session): Promise<LedgerSettings> {
  const { ledger } = await project.of(`${slashed(resolve(io.cwd, path))}/-`);
  const configured = ledger.columns?.map(({ column = null, name }) => ({ column, ...(name && { name }) })) ?? null;
  return {
    columns: options.columns?.map((column) => ({ column })) ?? configured,
    group: ledger.group ?? 'none',
    sheets: ledger.sheets ?? SHEET_IDS,
    asOf: options['as-of'],
  };
}
