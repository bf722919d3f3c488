/** What the requests for lists of plans tell of one. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { comparePlans } from '../compare/compare.ts';
import type { Locale } from '../core/config.ts';
import type { Plan, Task } from '../core/plan.ts';
import type { Finding } from '../core/rule.ts';
import { ruleById } from '../core/rules/index.ts';
import { say } from '../core/say.ts';
import type { Comparison, DocumentStatus, FindingEntry, FindingSeverity, PlanEntry, TaskEntry } from '../protocol.ts';
import type { OpenPlan } from './open-plans.ts';
import { headText, paragraphsSpan } from './places.ts';
import { rangeOf } from './ranges.ts';
import { taskEntry } from './tasks.ts';
import { uriOf } from './uri.ts';

/** A plan with its tasks, each with the headings above it and the findings within it. */
export function planEntry({ document, plan, findings }: OpenPlan, locale: Locale): PlanEntry {
  const within = findingsByTask(plan, findings);
  return {
    uri: document.uri,
    title: plan.document.title,
    date: plan.document.date,
    tasks: plan.tasks.map((task, i) => ({
      ...taskEntry(document, plan, task),
      headings: task.ancestors.map((a) => headText(plan, plan.items[a]!.paragraph)),
      findings: within[i]!.map((f) => findingEntry(document, f, locale)),
    })),
    findings: countBySeverity(findings),
  };
}

/** Findings that begin within each task. Tasks and findings are both in the order of the text. */
function findingsByTask(plan: Plan, findings: readonly Finding[]): Finding[][] {
  let next = 0;
  return plan.tasks.map((task) => {
    const { start, end } = paragraphsSpan(plan, task.paragraph, task.end);
    while (next < findings.length && findings[next]!.start < start) next++;
    const from = next;
    while (next < findings.length && findings[next]!.start <= end) next++;
    return findings.slice(from, next);
  });
}

function findingEntry(document: TextDocument, finding: Finding, locale: Locale): FindingEntry {
  const known = ruleById.get(finding.rule);
  return {
    rule: finding.rule,
    title: known ? say(known.title, locale) : finding.rule,
    severity: finding.severity,
    range: rangeOf(document, finding),
  };
}

function countBySeverity(findings: readonly Finding[]): Record<FindingSeverity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export const documentStatus = ({ config, plan, findings, tooLong }: OpenPlan): DocumentStatus => ({
  profile: config.settings.profile,
  ignored: config.ignored,
  tooLong,
  configuredBy: config.sources.map(uriOf),
  tasks: plan.tasks.length,
  findings: countBySeverity(findings),
});

/** Two versions of a plan by task, with the places of each side in its own document. */
export function comparison(before: OpenPlan, after: OpenPlan): Comparison {
  const { changes, unchanged } = comparePlans(before.plan, after.plan);
  const entry = ({ document, plan }: OpenPlan, task: Task | null): TaskEntry | null =>
    task && taskEntry(document, plan, task);
  const side = ({ document, plan }: OpenPlan) => ({
    uri: document.uri,
    title: plan.document.title,
    tasks: plan.tasks.length,
  });
  return {
    before: side(before),
    after: side(after),
    changes: changes.map((c) => ({ ...c, before: entry(before, c.before), after: entry(after, c.after) })),
    unchanged,
  };
}
