import { excerpt } from '../excerpt.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import type { Span } from '../text.ts';

/** An attachment as the list below the letter names it. */
interface Entry extends Span {
  readonly paragraph: number;
  readonly number: number | null;
}

export const rule: DocumentRule = {
  id: 'attachment-mismatch',
  category: 'structure',
  severity: 'warning',
  fix: 'safe',
  scope: 'document',
  title: { zh: '附件说明与附件不一致', en: 'List of attachments does not match' },
  about: {
    zh: '附件说明的名称末尾加了标点，只有一个附件却编了“1.”，或附件说明与附件的标题写法不同（只差几个字）。附件说明的名称和顺序应与附件一致，名称后不加标点。附件另发、只差〔年份〕或换行的不报。',
    en: 'A name in the list of attachments ends in a mark, a single attachment is numbered 1, or list and attachment differ by a few characters. Names and order must be the same on both, without a mark after the name. Attachments sent apart and titles that differ by 〔year〕 or line breaks are right.',
  },
  source: {
    zh: 'GB/T 9704—2012《党政机关公文格式》 7.3.4、7.3.7',
    en: 'GB/T 9704-2012 on the layout of official documents, 7.3.4 and 7.3.7',
  },
  *check(plan) {
    // Text from pages breaks names over lines.
    if (plan.document.hardWrapped) return;
    const entries = listOf(plan);
    for (const e of entries) yield* endMark(plan, e);
    if (entries.length === 1 && entries[0]!.number === 1 && !hasAttachment(plan, 2)) yield single(plan, entries[0]!);
    for (const e of entries) yield* otherTitle(plan, e);
  },
};

const LIST_HEAD = /^附件 ?: ?/;
const NUMBER = /^(\d{1,2}) ?[.、] ?/;

/** Entries of 附件：1.…, 2.… in the order of the list. */
function listOf(plan: Plan): Entry[] {
  const head = plan.paragraphs.findIndex((p) => p.form === 'attachment' && LIST_HEAD.test(p.folded));
  if (head < 0) return [];
  const entries: Entry[] = [];
  const first = plan.paragraphs[head]!;
  const after = LIST_HEAD.exec(first.folded)![0].length;
  if (first.folded.length > after) entries.push(entryAt(first, head, after));
  for (let i = head + 1; isEntry(plan.paragraphs[i]); i++) entries.push(entryAt(plan.paragraphs[i]!, i, 0));
  return entries;
}

const isEntry = (p: Paragraph | undefined): boolean =>
  p?.marker?.style === 'arabic' && p.text.length <= 60 && p.notes.length === 0 && !/。./.test(p.text);

function entryAt({ folded }: Paragraph, paragraph: number, from: number): Entry {
  const number = NUMBER.exec(folded.slice(from));
  return {
    paragraph,
    number: number ? Number(number[1]) : null,
    start: from + (number?.[0].length ?? 0),
    end: folded.length,
  };
}

function* endMark(plan: Plan, { paragraph, end }: Entry): Iterable<Report> {
  const { text, folded } = plan.paragraphs[paragraph]!;
  let start = end;
  while (start > 0 && /[。;,、.]/.test(folded[start - 1]!)) start--;
  if (start === end) return;
  const span = { start, end };
  const marks = text.slice(start, end);
  yield {
    paragraph,
    span,
    message: {
      zh: `附件名称之后不加标点；请删去“${marks}”。`,
      en: `No mark follows the name of an attachment: delete “${marks}”.`,
    },
    fix: {
      title: { zh: '删去附件名称后的标点', en: 'Delete the mark after the name' },
      edits: [{ paragraph, span, newText: '' }],
    },
  };
}

const hasAttachment = (plan: Plan, number: number): boolean =>
  plan.paragraphs.some((p) => p.form === 'attachment' && new RegExp(`^附件 ?${number}(?!\\d)`).test(p.folded));

function single(plan: Plan, { paragraph, start }: Entry): Report {
  const from = LIST_HEAD.exec(plan.paragraphs[paragraph]!.folded)?.[0].length ?? 0;
  return {
    paragraph,
    span: { start: from, end: start },
    message: {
      zh: '只有一个附件时不编顺序号；如有遗漏的附件请补列，否则删去“1.”。',
      en: 'A single attachment takes no number: delete “1.”, or list the attachments that are missing.',
    },
  };
}

function* otherTitle(plan: Plan, entry: Entry): Iterable<Report> {
  const part = plan.parts.find((p) => p.kind === 'attachment' && p.key === `附件${entry.number ?? ''}`);
  const title = part && titleBelow(plan, part.paragraph);
  if (title == null || title === entry.paragraph) return;
  const [list, heading] = [plan.paragraphs[entry.paragraph]!, plan.paragraphs[title]!];
  if (!almost(plain(list.folded.slice(entry.start, entry.end)), plain(heading.folded))) return;
  const listed = list.text.slice(entry.start, entry.end);
  const actual = heading.text;
  yield {
    paragraph: entry.paragraph,
    span: { start: entry.start, end: entry.end },
    message: {
      zh: `附件说明作“${excerpt(listed, 30)}”，附件标题作“${excerpt(actual, 30)}”，两处名称不一；请统一。`,
      en: `The list says “${excerpt(listed, 30)}”, the attachment itself “${excerpt(actual, 30)}”: use one name.`,
    },
    related: [
      {
        paragraph: title,
        span: { start: 0, end: actual.length },
        message: { zh: '附件标题', en: 'Title of the attachment' },
      },
    ],
  };
}

/** The line below 附件1, where it can be a title. */
function titleBelow(plan: Plan, heading: number): number | null {
  const next = plan.paragraphs[heading + 1];
  return next && !next.marker && next.form === 'text' && next.text.length <= 50 ? heading + 1 : null;
}

const plain = (title: string): string => title.replace(/〔\d*〕|[\s《》“”"（）()。；;，,]/g, '');

/** Different by a few characters: clearly the same attachment, not the same name. */
function almost(a: string, b: string): boolean {
  if (a === b || a.includes(b) || b.includes(a)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return (start + end) * 2 >= Math.max(a.length, b.length);
}
