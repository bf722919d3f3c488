import { excerpt } from '../excerpt.ts';
import type { Item, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** Shorter items may say the same of two things. */
const LONG = 30;

export const rule: DocumentRule = {
  id: 'heading-duplicate-title',
  category: 'structure',
  severity: 'warning',
  fix: 'none',
  scope: 'document',
  title: { zh: '标题重复', en: 'The same heading twice' },
  about: {
    zh: '同一上级之下有两个一样的标题，或一条 30 字以上的任务原样出现两次，多为复制后忘了修改，任务会被重复分解。责任单位等标签、表格行、不同附件里的“主要目标”不报。',
    en: 'Two headings under one parent read the same, or an item of 30 characters or more stands twice, mostly copied and not changed: the task is allocated twice. Labels, rows and the same heading in another attachment are right.',
  },
  source: { zh: '校对软件的“句子查重”', en: 'Check for repeated sentences in proofreading software' },
  *check(plan) {
    // Text from pages repeats headings in contents and page heads.
    if (plan.document.hardWrapped) return;
    const tasks = new Set(plan.tasks.map((t) => t.item));
    const seen = new Map<string, Item>();
    const pairs: { first: Item; item: Item }[] = [];
    for (const item of plan.items) {
      const key = keyOf(plan, item, tasks);
      if (key === null || isNoteOfTable(plan, item)) continue;
      const first = seen.get(key);
      if (!first) seen.set(key, item);
      else pairs.push({ first, item });
    }
    const again = pairs.filter(isSameNumber);
    for (const pair of pairs) {
      if (again.length < COPIES || !isSameNumber(pair)) yield report(plan, pair.first, pair.item);
    }
  },
};

/** So many headings that come again with their number are a table of contents, or headings of a table on each page. */
const COPIES = 3;

const isSameNumber = ({ first, item }: { first: Item; item: Item }): boolean =>
  first.marker!.number === item.marker!.number;

/** 注：1.… 2.… below a table, the same below several tables. */
const isNoteOfTable = (plan: Plan, { paragraph }: Item): boolean =>
  plan.paragraphs.slice(Math.max(paragraph - 5, 0), paragraph).some((p) => p.folded.startsWith('注:'));

/** What makes two items the same: a heading under its parent, a long item in its part. */
function keyOf(plan: Plan, item: Item, tasks: ReadonlySet<number>): string | null {
  if (item.marker === null) return null;
  const { text, body, title, standalone, form } = plan.paragraphs[item.paragraph]!;
  if (form !== 'text') return null;
  const words = text.slice(body.start, body.end).replace(/[\s。；;]/g, '');
  if (words.length >= LONG) return !tasks.has(item.index) || LABELLED.test(words) ? null : `${item.part} ${words}`;
  const heading = text.slice(title.start, title.end).replace(/\s/g, '');
  const heads = item.children.length > 0 || item.ownEnd > item.paragraph + 1;
  return heading.length >= 3 && standalone && heads ? `${item.part} ${item.parent} ${heading}` : null;
}

/** 扶持标准：… says the same of many things. */
const LABELLED = /^.{2,8}[：:]/;

function report(plan: Plan, first: Item, item: Item): Report {
  const { text, title } = plan.paragraphs[item.paragraph]!;
  const name = excerpt(text.slice(title.start, title.end));
  const before = plan.paragraphs[first.paragraph]!.text.slice(first.marker!.start, first.marker!.end).trim();
  return {
    paragraph: item.paragraph,
    span: title,
    message: {
      zh: `“${name}”与前面的“${before}”重复，任务会被重复分解；请核对是否复制后忘了修改。`,
      en: `“${name}” repeats “${before}” above, so the task would be allocated twice: check whether a copy was left unchanged.`,
    },
    related: [
      {
        paragraph: first.paragraph,
        span: plan.paragraphs[first.paragraph]!.title,
        message: { zh: '前一处', en: 'The first of the two' },
      },
    ],
  };
}
