import { writtenIn } from '../once.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

const LATIN = /([\u4e00-\u9fff]{2})(I{1,3}|IV|VI{0,3})(?![A-Za-z0-9])/g;
const ROMAN = /([\u4e00-\u9fff]{2})[\u2160-\u2169]/g;
const latinIn = writtenIn(LATIN);
const romanIn = writtenIn(ROMAN);
const SIGNS: Readonly<Record<string, string>> = {
  I: 'Ⅰ',
  II: 'Ⅱ',
  III: 'Ⅲ',
  IV: 'Ⅳ',
  V: 'Ⅴ',
  VI: 'Ⅵ',
  VII: 'Ⅶ',
  VIII: 'Ⅷ',
};

export const rule: DocumentRule = {
  id: 'roman-numeral-mixed',
  category: 'number',
  severity: 'hint',
  fix: 'safe',
  scope: 'document',
  title: { zh: '罗马数字混用', en: 'Latin letters among Roman numerals' },
  about: {
    zh: '同一系列里有的用罗马数字“Ⅱ”，有的用拉丁字母“I”，检索时对不上。“IT”等英文词、单独使用的“II型”不报。',
    en: 'One series uses the Roman numeral Ⅱ here and the Latin letter I there, so a search misses one of them. Words such as IT, and letters used throughout, are right.',
  },
  source: { zh: '同一系列用同一种数字', en: 'One kind of numeral in one series' },
  *check(plan) {
    const series = new Set(plan.paragraphs.flatMap((p) => romanIn(p).map((m) => m[1]!)));
    if (series.size > 0) yield* letters(plan, series);
  },
};

function* letters(plan: Plan, series: ReadonlySet<string>): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    for (const m of latinIn(p)) {
      if (!series.has(m[1]!)) continue;
      const span = { start: m.index + 2, end: m.index + m[0].length };
      const right = SIGNS[m[2]!]!;
      yield {
        paragraph,
        span,
        message: {
          zh: `同一系列别处用罗马数字，此处“${m[2]}”是拉丁字母，检索时对不上；应写作“${right}”。`,
          en: `The series uses Roman numerals elsewhere, “${m[2]}” here are Latin letters: write “${right}”.`,
        },
        fix: {
          title: { zh: `改为“${right}”`, en: `Write “${right}”` },
          edits: [{ paragraph, span, newText: right }],
        },
      };
    }
  }
}
