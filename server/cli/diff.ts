import { comparePlans } from '../compare/compare.ts';
import type { ByFormat } from './format-names.ts';
import { readOnePlan } from './one-plan.ts';
import type { Compared } from './reporters/compared.ts';
import { diffJson } from './reporters/diff-json.ts';
import { diffText } from './reporters/diff-text.ts';
import { type LoadReporter, openReports } from './reports.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

const FORMATS: ByFormat<'diff', LoadReporter<Compared, void>> = {
  text: async () => diffText,
  json: async () => diffJson,
};

/** `planlint diff`: two versions of a plan by task. Status as of diff(1): 0 the same, 1 different, 2 trouble. */
export async function diff(paths: readonly string[], session: Session): Promise<number> {
  const [oldPath, newPath, ...more] = paths;
  if (oldPath === undefined || newPath === undefined || more.length > 0) throw wrongCount();
  const reports = await openReports(FORMATS, session);
  const before = await readOnePlan(oldPath, session);
  const after = await readOnePlan(newPath, session);
  if (!before || !after) return 2;
  const compared = { before, after, ...comparePlans(before.plan, after.plan) };
  reports.document(compared);
  await reports.end();
  if (session.failed()) return 2;
  return compared.changes.length > 0 ? 1 : 0;
}

const wrongCount = (): UsageError =>
  new UsageError('diff 需要两个文件：planlint diff 旧版 新版。', 'diff wants two files: planlint diff OLD NEW.');
