import { gather } from '../gather.ts';
import type { Citation, Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** What speaks of a document that exists. */
const EXISTING =
  /(?:根据|按照|依据|依照|遵照|贯彻落实好?|贯彻|落实|执行|遵循)(?:党中央、国务院|省委、省政府)?[^《》。;,]{0,4}$/;
/** Laws, congress reports, drafts, standards and treaties carry no number, or one of another kind. */
const NUMBERLESS =
  /(?:法|法典|宪法|条例|章程|规则|报告|报告书|公报|决议|纲要|标准|规范|规程|目录|名录|图集|手册|通则|技术(?:要求|要点|指南|规定|政策)|公约|协定|议定书|倡议|宣言|声明)(?:[（(].{0,16}[)）])?$|导则|^中华人民共和国|征求意见稿|送审稿/;
/** What is still to be written. */
const TO_BE_WRITTEN = /(?:制定|编制|起草|出台|修订|修编|研究|拟订|印发|草拟|形成|完善|报送)[^《》。]{0,12}$/;

export const rule: DocumentRule = {
  id: 'citation-docnum-missing',
  category: 'reference',
  severity: 'hint',
  fix: 'none',
  scope: 'document',
  title: { zh: '引用已有文件未注文号', en: 'Cited document without its number' },
  about: {
    zh: '“根据”“按照”“贯彻落实”之后引用已有文件，第一次出现时应在名称后括注发文字号，便于查找。待制定、修订的文件，法律法规、党代会报告、标准规范、名录目录、国际条约，再次出现的文件不报。',
    en: 'A document cited after 根据, 按照 or 贯彻落实 takes its number in brackets at first mention. Documents still to be written, laws, congress reports, standards, catalogues, treaties and later mentions are right.',
  },
  source: { zh: '引用公文先引标题、后引发文字号', en: 'Practice: title first, then the number' },
  *check(plan) {
    yield* gather([...unnumbered(plan)], (count) => ({
      zh: `有 ${count} 处引用已有文件而未注发文字号；请在首次出现处括注。`,
      en: `${count} cited documents lack their number: add it at first mention.`,
    }));
  },
};

function* unnumbered(plan: Plan): Iterable<Report> {
  const seen = new Set<string>();
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    for (const citation of p.citations) {
      const again = seen.has(citation.title);
      seen.add(citation.title);
      if (citation.alias) seen.add(citation.alias);
      // The number in brackets may stand on the next line of a page.
      const next = citation.end === p.folded.length ? (plan.paragraphs[paragraph + 1]?.folded ?? '') : '';
      if (again || next.startsWith('(') || !isExisting(p, citation)) continue;
      yield {
        paragraph,
        span: citation,
        message: {
          zh: '首次引用已有文件，名称之后应括注发文字号，否则不便查找；请补上。',
          en: 'At first mention an existing document takes its number in brackets, so that it can be found: add it.',
        },
      };
    }
  }
}

function isExisting({ folded }: Paragraph, { start, end, title, documentNumber }: Citation): boolean {
  if (documentNumber !== null || NUMBERLESS.test(title) || title.length <= 6) return false;
  const before = folded.slice(Math.max(start - 24, 0), start);
  if (/^等?(?:[\u4e00-\u9fff]{2})?标准/.test(folded.slice(end, end + 8))) return false;
  if (TO_BE_WRITTEN.test(before) || !EXISTING.test(before)) return false;
  return (
    !/^ ?\([^()]{0,30}(?:号|\d{4})/.test(folded.slice(end, end + 40)) || /^\(\d{4}-\d{4}年?\)/.test(folded.slice(end))
  );
}
