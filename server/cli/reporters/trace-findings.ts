import { traceFindings } from '../../compare/trace-findings.ts';
import type { Severity } from '../../core/rule.ts';
import type { Checked, NewReporter, Summary } from './reporter.ts';
import type { Traced } from './traced.ts';

/** A trace in a format of `check`: its findings in the plan. */
export const asFindings =
  (make: NewReporter<Checked, Summary>): NewReporter<Traced, void> =>
  (look) => {
    const reporter = make(look);
    let checked: Checked | null = null;
    return {
      ...(reporter.begin && { begin: reporter.begin }),
      document(traced) {
        const { path, plan, places } = traced.plan;
        checked = { path, text: plan.text, places, stored: null, read: {}, findings: traceFindings(traced, plan) };
        return reporter.document(checked);
      },
      end: () => reporter.end(summaryOf(checked)),
    };
  };

function summaryOf(checked: Checked | null): Summary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of checked?.findings ?? []) counts[severity]++;
  return { documents: checked ? 1 : 0, counts, fixable: 0, fixed: 0, hidden: 0, suppressed: 0, failures: [] };
}
