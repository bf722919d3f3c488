import type { Declaration, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** Declarations that say who of the listed units leads. */
const LEADS = new Set<Declaration['kind']>(['all-lead', 'first-leads', 'marked-lead']);

type Declared = Plan['document']['declarations'][number];

export const rule: DocumentRule = {
  id: 'resp-declaration-conflict',
  category: 'responsibility',
  severity: 'warning',
  fix: 'none',
  scope: 'document',
  title: { zh: '“下同”声明冲突', en: 'Declarations that contradict each other' },
  about: {
    zh: '“下同”的声明前后说法不同（先说所列部门均牵头，后说排在第一位的牵头），或在多项任务已列出单位之后才作声明，前面的任务该怎么读说不清。声明应放在第一处括注，只说一次。后文个别任务另写“牵头”的是收窄，不报；不同附件各作声明的不报。',
    en: 'Two declarations with 下同 say different things (all listed units lead; the first one leads), or one is made after several notes it should have covered: how to read those is unclear. A declaration belongs into the first note, once. A later explicit lead narrows one item and is right; attachments may declare for themselves.',
  },
  source: { zh: '“下同”自声明处起有效', en: '下同 holds from where it stands' },
  *check(plan) {
    const declared = plan.document.declarations.filter((d) => LEADS.has(d.declaration.kind));
    for (const [i, d] of declared.entries()) {
      const before = declared[i - 1];
      if (before && partOf(plan, before) === partOf(plan, d) && before.declaration.kind !== d.declaration.kind) {
        yield contradiction(before, d);
      }
    }
    const first = declared[0];
    if (first) yield* late(plan, first);
  },
};

const partOf = (plan: Plan, { paragraph }: Declared): number =>
  plan.parts.findIndex((p) => p.paragraph <= paragraph && paragraph < p.end);

function contradiction(before: Declared, { paragraph, declaration }: Declared): Report {
  return {
    paragraph,
    span: declaration,
    message: {
      zh: '这里的声明与前面“下同”的声明说法不同，其间的任务由谁牵头说不清；请只保留一种声明。',
      en: 'This declaration contradicts the earlier one with 下同, so who leads the tasks is unclear: keep one of them.',
    },
    related: [
      {
        paragraph: before.paragraph,
        span: before.declaration,
        message: { zh: '前面的声明', en: 'The earlier declaration' },
      },
    ],
  };
}

/** Fewer notes before it may be read by the declaration all the same. */
const SEVERAL = 2;

function* late(plan: Plan, { paragraph, declaration }: Declared): Iterable<Report> {
  const part = plan.parts.find((p) => p.paragraph <= paragraph && paragraph < p.end);
  const uncovered = plan.tasks.filter(
    (t) => t.leadBasis === 'first-listed' && t.paragraph < paragraph && t.paragraph >= (part?.paragraph ?? 0),
  );
  if (uncovered.length < SEVERAL) return;
  yield {
    paragraph,
    span: declaration,
    message: {
      zh: `“下同”的声明写在这里，前面已有 ${uncovered.length} 项任务列了多个单位而未明确谁牵头；请把声明移到第一处责任括注。`,
      en: `The declaration stands here, but ${uncovered.length} tasks above list several units without a lead: move it into the first note.`,
    },
    related: uncovered.slice(0, 50).flatMap((t) => {
      const own = t.notes.at(-1);
      return own
        ? [{ paragraph: own.paragraph, span: own.note, message: { zh: '声明之前', en: 'Before the declaration' } }]
        : [];
    }),
  };
}
