import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { whyUnwritable } from './documents.ts';
import type { Checked, Summary } from './reporters/reporter.ts';
import type { Reports } from './reports.ts';
import type { Session } from './session.ts';

/** Beside annotations for GitHub Actions, which it shows few of, the summary of the step where the runner offers one. */
export async function withStepSummary(
  reports: Reports<Checked, Summary>,
  session: Session,
): Promise<Reports<Checked, Summary>> {
  const { io, options, look } = session;
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (!file || !options.format.some((format) => /^github(?:=|$)/.test(format))) return reports;
  const { stepSummary } = await import('./other-formats.ts');
  const summary = stepSummary(look);
  return {
    document(document) {
      reports.document(document);
      summary.document(document);
    },
    async end(end) {
      await reports.end(end);
      try {
        appendFileSync(resolve(io.cwd, file), `${summary.end(end)}\n`);
      } catch (error) {
        session.fail(whyUnwritable(error), file);
      }
    },
  };
}
