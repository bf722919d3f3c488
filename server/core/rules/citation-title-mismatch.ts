import { excerpt } from '../excerpt.ts';
import type { Citation, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { fold } from '../text.ts';

interface Cited {
  readonly paragraph: number;
  readonly citation: Citation;
  /** Title without blanks and marks, in half width. */
  readonly key: string;
}

export const rule: DocumentRule = {
  id: 'citation-title-mismatch',
  category: 'reference',
  severity: 'info',
  fix: 'none',
  scope: 'document',
  title: { zh: '引用文件名称前后不一', en: 'Two titles for one document' },
  about: {
    zh: '同一文件前后名称不同：发文字号相同而名称不同，或两个长名称只差一个虚字、只差文种（“规划”与“计划”）。引用应与正式名称一字不差。用“以下简称”定义的简称、年份或届次不同、“征求意见稿”与正式稿之别、差实词的不报。',
    en: 'One document under two titles: the same number with different titles, or two long titles that differ by a particle or by the kind of document (规划, 计划). A citation must match the official title exactly. Defined short forms, other years, drafts for comment, and titles that differ by a content word are right.',
  },
  source: { zh: '引文应当准确', en: 'Citations must be exact' },
  *check(plan) {
    const cited = allCited(plan);
    yield* sameNumber(cited);
    yield* nearlySame(cited);
  },
};

function allCited(plan: Plan): Cited[] {
  return plan.paragraphs.flatMap((p, paragraph) =>
    p.citations.map((citation) => ({
      paragraph,
      citation,
      key: fold(citation.title).replace(/[\s()〈〉<>“”"、,—–―－-]/g, ''),
    })),
  );
}

function* sameNumber(cited: readonly Cited[]): Iterable<Report> {
  const byNumber = new Map<string, Cited>();
  for (const c of cited) {
    const number = c.citation.documentNumber && fold(c.citation.documentNumber).replace(/\s/g, '');
    if (!number) continue;
    const first = byNumber.get(number);
    if (!first) byNumber.set(number, c);
    else if (first.key !== c.key && !first.key.includes(c.key) && !c.key.includes(first.key)) {
      yield report(first, c, { zh: `文号同为“${number}”，`, en: `Both carry the number ${number}, ` });
    }
  }
}

/** Shorter titles differ by a character and are different documents. */
const LONG = 12;

function* nearlySame(cited: readonly Cited[]): Iterable<Report> {
  const first = new Map<string, Cited>();
  for (const c of cited) if (c.key.length >= LONG && !first.has(c.key)) first.set(c.key, c);
  const sorted = [...first.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1]!, sorted[i]!];
    if (!nearly(a.key, b.key)) continue;
    const inOrder = a.paragraph <= b.paragraph;
    yield report(inOrder ? a : b, inOrder ? b : a, { zh: '', en: '' });
  }
}

/** What gets lost or changed when a title is copied; other words make another document. */
const SLIPS: ReadonlySet<string> = new Set(['的', '了', '和', '与', '及']);
const KINDS = /^(?:规划|计划|规|计|办法|规定|方案|要点)$/;

/** True where the titles differ in one place by a particle or by the kind of document. */
function nearly(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (start < 4) return false;
  return (x === '' && SLIPS.has(y)) || (y === '' && SLIPS.has(x)) || (KINDS.test(x) && KINDS.test(y));
}

function report(first: Cited, second: Cited, why: { zh: string; en: string }): Report {
  const [a, b] = [excerpt(first.citation.title, 40), excerpt(second.citation.title, 40)];
  return {
    paragraph: second.paragraph,
    span: second.citation,
    message: {
      zh: `${why.zh}前文作《${a}》，此处作《${b}》，疑为同一文件而名称不一；请按正式名称统一。`,
      en: `${why.en}cited above as 《${a}》 and here as 《${b}》: if it is one document, use its official title.`,
    },
    related: [
      {
        paragraph: first.paragraph,
        span: first.citation,
        message: { zh: '前文的名称', en: 'The title used before' },
      },
    ],
  };
}
