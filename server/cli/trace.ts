import { trace as traceTasks } from '../compare/trace.ts';
import { CHECK_FORMATS } from './check-formats.ts';
import type { ByFormat } from './format-names.ts';
import { readOnePlan } from './one-plan.ts';
import { asFindings } from './reporters/trace-findings.ts';
import { traceJson } from './reporters/trace-json.ts';
import { traceText } from './reporters/trace-text.ts';
import type { Traced } from './reporters/traced.ts';
import { type LoadReporter, openReports } from './reports.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

const { html: _report, json: _findings, ...AS_FINDINGS } = CHECK_FORMATS;
type AsFindings = keyof typeof AS_FINDINGS;

/** Two of its own, then those of `check`, which tell what there is to mend as findings in the plan. */
const FORMATS: ByFormat<'trace', LoadReporter<Traced, void>> = {
  text: async () => traceText,
  json: async () => traceJson,
  ...(Object.fromEntries(
    Object.entries(AS_FINDINGS).map(([name, load]) => [name, async () => asFindings(await load())]),
  ) as Readonly<Record<AsFindings, LoadReporter<Traced, void>>>),
};

/**
 * `planlint trace`: what of a superior document a plan takes up. Status 1 where something of it is missing or falls due
 * later than the superior document says.
 */
export async function trace(paths: readonly string[], session: Session): Promise<number> {
  const { superior: superiorPath } = session.options;
  if (paths.length !== 1 || superiorPath === null) throw wrongUse();
  const reports = await openReports(FORMATS, session);
  const plan = await readOnePlan(paths[0]!, session);
  const superior = await readOnePlan(superiorPath, session);
  if (!plan || !superior) return 2;
  const traced = { plan, superior, ...traceTasks(plan.plan, superior.plan) };
  reports.document(traced);
  await reports.end();
  if (session.failed()) return 2;
  return traced.tasks.some((t) => t.later.length > 0 || t.statements.some((s) => s.coverage === 'missing')) ? 1 : 0;
}

const wrongUse = (): UsageError =>
  new UsageError(
    'trace 需要一份计划和它所落实的上级文件：planlint trace 计划 --superior 上级文件。',
    'trace wants a plan and the document that it carries out: planlint trace PLAN --superior FILE.',
  );
