import { resolve } from 'node:path';
import { lint } from '../core/lint.ts';
import { parsePlan } from '../core/parse.ts';
import type { Words } from '../core/rule.ts';
import { type Filter, filterPlan, findingsWithin } from '../ledger/filter.ts';
import { SHEET_IDS } from '../ledger/workbook-sheets.ts';
import { didYouMean } from '../project/closest.ts';
import { slashed } from '../project/node-files.ts';
import { documentsOf } from './documents.ts';
import { CONFLICT_REPORTERS } from './reporters/conflicts.ts';
import { LEDGER_REPORTERS, ledgerFormats } from './reporters/ledger.ts';
import type { LedgerSettings } from './reporters/ledger-document.ts';
import { openReports } from './reports.ts';
import type { Session } from './session.ts';

/** `planlint tasks`: the task ledger of the plans. */
export async function tasks(paths: readonly string[], session: Session): Promise<number> {
  const filter = filterOf(session);
  const reporters = session.options.conflicts ? CONFLICT_REPORTERS : LEDGER_REPORTERS;
  const reports = await openReports(ledgerFormats(reporters, await settingsOf(paths[0] ?? '.', session)), session);
  const names = new Set<string>();
  let [all, kept] = [0, 0];
  for await (const { path, source, config } of documentsOf(paths, session)) {
    const plan = parsePlan(source.text, config.read);
    const filtered = filterPlan(plan, filter);
    reports.document({
      path,
      plan: filtered,
      places: source.places,
      findings: () => {
        const findings = lint(plan, config.settings);
        return filtered === plan ? findings : findingsWithin(filtered, findings);
      },
    });
    all += plan.tasks.length;
    kept += filtered.tasks.length;
    for (const { units } of plan.tasks) for (const { name } of units) names.add(name);
  }
  await reports.end();
  if (all > 0 && kept === 0) session.note(noTask([...filter.lead, ...filter.unit], [...names]));
  return session.failed() ? 2 : 0;
}

/** Nothing passed: a name that is near one of the plans' units may be what was meant. */
function noTask(asked: readonly string[], names: readonly string[]): Words {
  const near = asked.map((name) => didYouMean(name, names)).find(({ zh }) => zh !== '');
  return {
    zh: `没有符合条件的任务。${near?.zh ?? ''}`,
    en: `No task meets the conditions.${near?.en ?? ''}`,
  };
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
