import { matches } from '../once.ts';
import type { ParagraphRule } from '../rule.ts';

const NUMBER = '(?:\\d[\\d.,]*|[一二两三四五六七八九十百千万亿]{1,8})';
/** 规模以上 and 限额以上 are words of statistics, not limits of the number. */
const UNIT = '%?[\\u4e00-\\u9fff]{0,4}?(?<!规模|限额)';
const TWICE = new RegExp(
  [
    `(?:大约|约|近|大概)${NUMBER}${UNIT}(?:左右|上下|余)`,
    `(?:超过|不低于|不少于)${NUMBER}${UNIT}以上`,
    // 突破20项以上关键技术 is a verb with its object.
    `突破${NUMBER}(?!项|种|类|款|件|个)${UNIT}以上`,
    `(?:不超过|不高于|低于)${NUMBER}${UNIT}以下`,
  ].join('|'),
  'g',
);

export const rule: ParagraphRule = {
  id: 'approx-redundant',
  category: 'number',
  severity: 'info',
  fix: 'none',
  scope: 'paragraph',
  title: { zh: '概数重复', en: 'Approximate twice over' },
  about: {
    zh: '同一个数前后都加了概数词（“约20家左右”“不低于90%以上”），意思重复，界限也说不清。“5万元以上10万元以下”等法定界限用语不报。',
    en: 'A number is made approximate on both sides (约20家左右, 不低于90%以上): the same is said twice and the limit is unclear. Limits such as 5万元以上10万元以下 are right.',
  },
  source: { zh: '概数的规范用法', en: 'Standard use of approximate numbers' },
  *check({ folded, text, form, citations }) {
    if (form === 'row') return;
    for (const m of matches(TWICE, folded)) {
      const span = { start: m.index, end: m.index + m[0].length };
      if (citations.some((c) => c.start < span.end && span.start < c.end)) continue;
      const written = text.slice(span.start, span.end);
      yield {
        span,
        message: {
          zh: `“${written}”的概数词重复，界限说不清；请保留前后其中一个。`,
          en: `“${written}” is approximate twice over, so the limit is unclear: keep one of the words.`,
        },
      };
    }
  },
};
