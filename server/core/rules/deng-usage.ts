import { gather } from '../gather.ts';
import { foundIn } from '../once.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report, ReportFix, Words } from '../rule.ts';

/** 、等 where the list ends: before a mark, a collective, or the end. 等级, 等额, 等同于 are other words. */
const AFTER_DUNHAO =
  /、(?=等(?:[,。;)]|$|(?:有关|相关)?(?:部门|单位|地区|方面|领域|行业|企业|机构|项目|工作|内容|措施)))/g;
const WITH_ELLIPSIS = /等(?:等)?(?:……|\.{3,})/g;
/** 等…等: two lists closed in one phrase without a verb or mark between. */
const TWICE =
  /(?<![高中初同平均对相])等([\u4e00-\u9fff]{2,6}?)(?<![高中初同平均对相])等(?:(?=[,。;、)])|产业|行业|企业|领域|区域|地区|方式|方面|措施|活动|项目|工程|技术|行为|内容)/g;
const OTHER_WORD = /^[级额价离同于候待效到量容]/;
const VERB = /[和与及或的在为对将向以由是有应并把被使等]|建设|推进|实施|开展|加强|推动|发展|完善|编制|严格|接受|进口/;
const afterDunhao = foundIn(AFTER_DUNHAO);
const withEllipsis = foundIn(WITH_ELLIPSIS);
const twice = foundIn(TWICE);

export const rule: DocumentRule = {
  id: 'deng-usage',
  category: 'punctuation',
  severity: 'hint',
  fix: 'safe',
  scope: 'document',
  title: { zh: '“等”使用不当', en: 'Misuse of 等' },
  about: {
    zh: '“等”之前不用顿号；“等”与省略号不并用；一个名词短语里不连用两个“等”。“等级”“等额”“等量”“高等”“同等”等词里的“等”不算；两个“等”各管一层列举、隔得较远的不报；列举后以“等三人”收束、用逗号列举后“等”前用逗号都是对的。',
    en: 'No 、 stands before 等; 等 and …… exclude each other; one noun phrase has one 等. 等级, 等额, 等量, 高等 and 同等 are other words; two 等 that close lists of two levels far apart are left alone; 等三人 and a comma before 等 in a list by commas are right.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 B.1.2、A.9.2', en: 'GB/T 15834-2011 on punctuation, B.1.2 and A.9.2' },
  *check(plan) {
    yield* gather([...misuses(plan)], (count) => ({
      zh: `有 ${count} 处“等”使用不当；请逐处核对。`,
      en: `等 is misused in ${count} places: check each.`,
    }));
  },
};

function* misuses(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    if (p.form !== 'text') continue;
    for (const m of afterDunhao(p)) yield remove(p, paragraph, m.index, m.index + 1, DUNHAO, NO_DUNHAO);
    for (const m of withEllipsis(p)) {
      const dots = m.index + m[0].search(/[….]/);
      yield remove(p, paragraph, dots, m.index + m[0].length, ELLIPSIS, NO_ELLIPSIS);
    }
    for (const m of twice(p)) {
      if (VERB.test(m[1]!) || OTHER_WORD.test(m[1]!)) continue;
      yield { paragraph, span: { start: m.index, end: m.index + m[0].length }, message: TWO };
    }
  }
}

function remove(p: Paragraph, paragraph: number, start: number, end: number, message: Words, title: Words): Report {
  const span = { start, end };
  const fix: ReportFix = { title, edits: [{ paragraph, span, newText: '' }] };
  const inTitle = p.citations.some((c) => c.start < end && start < c.end);
  return { paragraph, span, message, ...(!inTitle && { fix }) };
}

const DUNHAO: Words = { zh: '“等”之前不用顿号；请删去。', en: 'No 、 stands before 等: delete it.' };
const NO_DUNHAO: Words = { zh: '删去“等”前的顿号', en: 'Delete 、 before 等' };
const ELLIPSIS: Words = { zh: '“等”与省略号意思相同，不并用；请保留一个。', en: '等 and …… say the same: keep one.' };
const NO_ELLIPSIS: Words = { zh: '删去省略号', en: 'Delete the ellipsis' };
const TWO: Words = {
  zh: '一个名词短语里用了两个“等”，列举的范围不清；请删去一个。',
  en: 'One noun phrase has two 等, so the extent of the list is unclear: delete one.',
};
