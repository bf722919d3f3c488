import { gather } from '../gather.ts';
import type { Item, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** A longer line with a stop is a sentence. */
const LONGEST = 40;

export const rule: DocumentRule = {
  id: 'heading-end-punct',
  category: 'structure',
  severity: 'info',
  fix: 'safe',
  scope: 'document',
  title: { zh: '标题末尾加标点', en: 'Mark at the end of a heading' },
  about: {
    zh: '独占一行的一、二级标题末尾不加句号、分号、逗号、冒号、顿号。标题后接排正文的（“1.加快……。全面……”）必须有句号；问号、叹号可用；本身是完整句子的条目、三级以下条目不报。',
    en: 'A heading of the first two levels on a line of its own takes no stop, semicolon, comma or colon at its end. A heading with text running on needs its stop; ? and ! are allowed; items that are sentences and lower levels are left alone.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 B.4', en: 'GB/T 15834-2011 on punctuation, B.4' },
  *check(plan) {
    const found = plan.items.filter((item) => isMarked(plan, item)).map((item) => report(plan, item));
    yield* gather(found, (count) => ({
      zh: `有 ${count} 个独占一行的标题末尾加了标点；可一次删去。`,
      en: `${count} headings on their own line end in a mark; one fix deletes them.`,
    }));
  },
};

function isMarked(plan: Plan, item: Item): boolean {
  const { marker, paragraph } = item;
  if (!marker || marker.level === null || marker.level > 2) return false;
  const { folded, body, notes, segments } = plan.paragraphs[paragraph]!;
  // A marker on a line apart: the page tore the lines, and the heading may not have stood alone.
  if (segments?.some(({ start }) => start === body.start)) return false;
  if (notes.length > 0 || body.end - body.start > LONGEST || body.end - body.start < 3) return false;
  return (
    isHeading(plan, item) &&
    /[。;,:、]/.test(folded[body.end - 1]!) &&
    !/[。;!?]/.test(folded.slice(body.start, body.end - 1))
  );
}

/** Text or items stand below it, and it is not the last of a list of sentences that end in ；. */
function isHeading({ items, paragraphs }: Plan, { index, parent, paragraph, children, ownEnd }: Item): boolean {
  const next = paragraphs[paragraph + 1];
  const text = ownEnd > paragraph + 1 && next!.form !== 'attachment' && next!.marker === null;
  const above = items[index - 1];
  const listed = above?.parent === parent && /;$/.test(paragraphs[above.paragraph]!.folded);
  return (children.length > 0 || text) && !listed;
}

function report(plan: Plan, { paragraph }: Item): Report {
  const { text, body } = plan.paragraphs[paragraph]!;
  const span = { start: body.end - 1, end: body.end };
  const mark = text.slice(span.start, span.end);
  return {
    paragraph,
    span,
    message: {
      zh: `标题独占一行，末尾不加“${mark}”；请删去。`,
      en: `A heading on a line of its own takes no “${mark}”: delete it.`,
    },
    fix: {
      title: { zh: `删去“${mark}”`, en: `Delete “${mark}”` },
      edits: [{ paragraph, span, newText: '' }],
    },
  };
}
