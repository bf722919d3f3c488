import { gather } from '../gather.ts';
import { writtenIn } from '../once.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { contains } from '../text.ts';

/** Fixed terms of policy, long enough that one other character is a slip and not another term. */
const TERMS: readonly string[] = [
  '流程型智能制造',
  '离散型智能制造',
  '大规模个性化定制',
  '远程运维服务',
  '供给侧结构性改革',
  '战略性新兴产业',
  '绿水青山就是金山银山',
  '人类命运共同体',
  '习近平新时代中国特色社会主义思想',
  '大众创业万众创新',
  '粤港澳大湾区',
  '京津冀协同发展',
  '以人民为中心的发展思想',
];

const MIDDLE = (term: string): number => Math.ceil(term.length / 2);

/** Either half of every term, so that one slip leaves the other half to find it by. */
const HALVES = new Map<string, { term: string; at: number }[]>();
for (const term of TERMS) {
  for (const [half, at] of [
    [term.slice(0, MIDDLE(term)), 0],
    [term.slice(MIDDLE(term)), MIDDLE(term)],
  ] as const) {
    HALVES.set(half, [...(HALVES.get(half) ?? []), { term, at }]);
  }
}
const ANY_HALF = new RegExp([...HALVES.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
const halvesIn = writtenIn(ANY_HALF);

export const rule: DocumentRule = {
  id: 'term-mismatch',
  category: 'wording',
  severity: 'info',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '固定术语疑误', en: 'Fixed term with a wrong character' },
  about: {
    zh: '与固定术语只差一个字（“流程性智能制造”应为“流程型智能制造”），多为音近形近的笔误。书名号和引号内的原文不报；地方自己的提法（“放管服效”）不在词表中。',
    en: 'A phrase is one character away from a fixed term of policy (流程性智能制造 for 流程型智能制造). Text inside 《》 and quotation marks is left alone; local slogans are not in the list.',
  },
  source: { zh: '政策文件中的固定术语', en: 'Fixed terms of policy documents' },
  *check(plan) {
    yield* gather([...slips(plan)], (count) => ({
      zh: `有 ${count} 处与固定术语只差一个字；请核对。`,
      en: `${count} phrases are one character away from a fixed term: check them.`,
    }));
  },
};

function* slips(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    const seen = new Set<number>();
    for (const m of halvesIn(p)) {
      for (const { term, at } of HALVES.get(m[0])!) {
        const start = m.index - at;
        if (seen.has(start) || !isSlip(p, start, term)) continue;
        seen.add(start);
        yield report(paragraph, start, p.text.slice(start, start + term.length), term);
      }
    }
  }
}

/** One other Han character in the place of the term, outside titles and quotations. */
function isSlip({ text, citations }: Paragraph, start: number, term: string): boolean {
  const end = start + term.length;
  if (start < 0 || end > text.length || citations.some((c) => contains(c, { start, end }))) return false;
  if (text[start - 1] === '“' && text[end] === '”') return false;
  let different = 0;
  for (let i = 0; i < term.length; i++) {
    const c = text[start + i]!;
    if (c === term[i]) continue;
    if (++different > 1 || !/[\u4e00-\u9fff]/.test(c)) return false;
  }
  return different === 1;
}

function report(paragraph: number, start: number, written: string, term: string): Report {
  const span = { start, end: start + written.length };
  return {
    paragraph,
    span,
    message: {
      zh: `“${written}”疑为固定术语“${term}”之误；请核对。`,
      en: `“${written}” may be meant for the fixed term “${term}”: check it.`,
    },
    suggestions: [
      {
        title: { zh: `改为“${term}”`, en: `Write “${term}”` },
        edits: [{ paragraph, span, newText: term }],
      },
    ],
  };
}
