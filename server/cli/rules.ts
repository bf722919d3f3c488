import type { Rule } from '../core/rule.ts';
import { rules as allRules } from '../core/rules/index.ts';
import type { ByFormat } from './format-names.ts';
import { rulesJson } from './reporters/rules-json.ts';
import { rulesTable } from './reporters/rules-table.ts';
import { type LoadReporter, openReports } from './reports.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

const FORMATS: ByFormat<'rules', LoadReporter<readonly Rule[], void>> = {
  table: async () => rulesTable,
  json: async () => rulesJson,
};

/** `planlint rules`: the list of rules. */
export async function rules(names: readonly string[], session: Session): Promise<number> {
  if (names.length > 0) {
    throw new UsageError(
      `rules 列出全部规则，不带参数；单条规则请用 planlint explain ${names[0]}。`,
      `rules lists them all and takes no argument; for one rule use planlint explain ${names[0]}.`,
    );
  }
  const reports = await openReports(FORMATS, session);
  reports.document(allRules);
  await reports.end();
  return session.failed() ? 2 : 0;
}
