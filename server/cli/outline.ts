import type { ByFormat } from './format-names.ts';
import { showPlans } from './plans.ts';
import { outlineJson } from './reporters/outline-json.ts';
import { outlineTree } from './reporters/outline-tree.ts';
import type { Read } from './reporters/reporter.ts';
import type { LoadReporter } from './reports.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

const FORMATS: ByFormat<'outline', LoadReporter<Read, void>> = {
  tree: async () => outlineTree,
  json: async () => outlineJson,
};

/** `planlint outline`: the heading tree of one plan. */
export async function outline(paths: readonly string[], session: Session): Promise<number> {
  const count = paths.length + (session.options.stdin && !paths.includes('-') ? 1 : 0);
  if (count === 1) return showPlans(paths, FORMATS, session);
  throw new UsageError(
    'outline 需要一个文件：planlint outline FILE。',
    'outline wants one file: planlint outline FILE.',
  );
}
