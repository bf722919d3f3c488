import type { Finding } from '../core/rule.ts';
import { ruleById } from '../core/rules/index.ts';
import { say } from '../core/say.ts';
import { SEVERITY_WORDS } from '../core/severity-words.ts';
import type { LedgerLook } from './ledger.ts';
import type { LedgerDocument } from './row.ts';
import { type Sheet, type SheetRow, seen } from './sheet.ts';

/** Everything that was found in the plans, in their order; which file it is in where there are several. */
export function findingSheet(documents: readonly LedgerDocument[], { locale }: LedgerLook): Sheet {
  const column = (zh: string, en: string, least: number, most: number) =>
    ({ head: say({ zh, en }, locale), kind: 'text', least, most }) as const;
  const several = documents.length > 1;
  const level = several ? 3 : 2;
  const rows = documents.flatMap((document) =>
    document.findings().map(
      (finding): SheetRow => ({
        cells: [
          ...(several ? [seen(document.path)] : []),
          document.placeOf(finding.start),
          say(SEVERITY_WORDS[finding.severity], locale),
          seen(say(finding.message, locale)),
          excerptOf(finding, document),
          remedyOf(finding, locale),
          seen(say(ruleById.get(finding.rule)?.title ?? { zh: finding.rule, en: finding.rule }, locale)),
          finding.rule,
        ],
        ...(finding.severity === 'error' && { alert: level }),
      }),
    ),
  );
  return {
    name: say({ zh: '问题清单', en: 'Findings' }, locale),
    title: say({ zh: '问题清单', en: 'Findings' }, locale),
    columns: [
      { ...column('序号', 'No.', 5, 6), kind: 'number' },
      ...(several ? [column('文件', 'File', 14, 28)] : []),
      column('位置', 'Place', 8, 12),
      column('级别', 'Level', 6, 8),
      column('问题', 'Finding', 40, 70),
      column('原文', 'Text', 16, 36),
      column('建议', 'Remedy', 12, 30),
      column('规则', 'Rule', 12, 18),
      column('规则编号', 'Rule id', 14, 24),
    ],
    sections: [{ title: null, rows: rows.map((row, i) => ({ ...row, cells: [i + 1, ...row.cells] })) }],
  };
}

const LONGEST_EXCERPT = 80;

function excerptOf({ start, end }: Finding, { plan }: LedgerDocument): string {
  const text = seen(plan.text.slice(start, Math.min(end, start + LONGEST_EXCERPT)));
  return end - start > LONGEST_EXCERPT ? `${text}…` : text;
}

const remedyOf = ({ fix, suggestions }: Finding, locale: LedgerLook['locale']): string =>
  [...(fix ? [fix] : []), ...suggestions].map(({ title }) => seen(say(title, locale))).join('\n');
