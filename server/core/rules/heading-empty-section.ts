import { excerpt } from '../excerpt.ts';
import type { Item, Plan } from '../plan.ts';
import type { SectionRule } from '../rule.ts';
import { amongCells } from '../structure/cells.ts';

export const rule: SectionRule = {
  id: 'heading-empty-section',
  category: 'structure',
  severity: 'warning',
  fix: 'none',
  scope: 'section',
  title: { zh: '空标题', en: 'Heading without content' },
  about: {
    zh: '标题之下没有内容，紧接着就是同级或上级标题，或全文结束；其他同级标题都有内容，说明这一节漏写或丢失。目录、内容是图表的标题、本身就是条目的短句不报。',
    en: 'A heading is followed directly by one of the same or a higher level, or by the end, while all its siblings have content: the section was left out or lost. Tables of contents, headings over figures, and short items that are no headings are left alone.',
  },
  source: { zh: '结构完整', en: 'Completeness of structure' },
  *check(siblings, { plan }) {
    const empty = siblings.filter((item) => isHeading(plan, item) && !hasContent(plan, item));
    const others = siblings.length - empty.length;
    if (empty.length !== 1 || others < 2 || !siblings.every((s) => s === empty[0] || hasContent(plan, s))) return;
    const item = empty[0]!;
    if (plan.document.hardWrapped || amongCells(plan, item.paragraph) || comesAgain(plan, item)) return;
    const { text, title } = plan.paragraphs[item.paragraph]!;
    yield {
      paragraph: item.paragraph,
      span: title,
      message: {
        zh: `标题“${excerpt(text.slice(title.start, title.end))}”之下没有内容；请补上，或删去标题。`,
        en: `Nothing stands below the heading “${excerpt(text.slice(title.start, title.end))}”: add its content or delete it.`,
      },
    };
  },
};

/** No table of contents is longer. */
const CONTENTS = 400;

/** A line of contents comes again as a heading. */
function comesAgain(plan: Plan, { index, paragraph }: Item): boolean {
  const own = plan.paragraphs[paragraph]!.folded.replace(/(?<![\s\d.·…])[\s\d.·…]+$/, '');
  return plan.items
    .slice(index + 1, index + 1 + CONTENTS)
    .some((i) => plan.paragraphs[i.paragraph]!.folded.startsWith(own));
}

function isHeading(plan: Plan, { marker, paragraph }: Item): boolean {
  const p = plan.paragraphs[paragraph]!;
  const level = marker?.level ?? 9;
  return level <= 2 && p.standalone && p.notes.length === 0 && p.body.end - p.body.start <= 30;
}

/** Paragraphs or items below it, or text that runs on behind its title. */
function hasContent(plan: Plan, { children, ownEnd, paragraph }: Item): boolean {
  const p = plan.paragraphs[paragraph]!;
  return children.length > 0 || ownEnd > paragraph + 1 || !p.standalone || p.notes.length > 0;
}
