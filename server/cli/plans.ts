import { parsePlan } from '../core/parse.ts';
import { documentsOf } from './documents.ts';
import type { Read } from './reporters/reporter.ts';
import { type Formats, openReports } from './reports.ts';
import type { Session } from './session.ts';

/** Reads the documents as plans and writes what a format makes of each. */
export async function showPlans(
  paths: readonly string[],
  formats: Formats<Read, void>,
  session: Session,
): Promise<number> {
  const reports = await openReports(formats, session);
  for await (const { path, source, config } of documentsOf(paths, session)) {
    reports.document({ path, plan: parsePlan(source.text, config.read), places: source.places });
  }
  await reports.end();
  return session.failed() ? 2 : 0;
}
