import type { Paragraph } from '../plan.ts';
import type { ParagraphRule } from '../rule.ts';

/** A word of two to four characters twice in a row, or a particle that is never doubled. */
const DOUBLED = /([\u4e00-\u9fff]{2})\1|([\u4e00-\u9fff]{3})\2|([\u4e00-\u9fff]{4})\3|的的|了了|和和|与与|及及|在在/g;

/** Doubling that is the word itself: 一个一个, 一批一批, 研究研究, 逐一逐一. */
const NATURAL = /^(?:[一逐每]|研究|讨论|商量|交流|考虑|试试|看看|调研|学习|锻炼|轰轰|多多|少少)/;

/** The second half begins another word: 建设建设用地, 服务服务业, 管理管理人员. */
const OTHER_WORD =
  /^(?:用地|业|人员|机构|部门|办法|条例|项目|规划|体系|能力|平台|标准|品牌|局|者|员|性|化|型|区|站|点|网)/;

export const rule: ParagraphRule = {
  id: 'word-doubled',
  category: 'wording',
  severity: 'warning',
  fix: 'suggestion',
  scope: 'paragraph',
  title: { zh: '字词重复', en: 'Word written twice' },
  about: {
    zh: '同一个词紧接着写了两遍（“支持支持首台（套）”），或“的的”“了了”“和和”连写。叠用本来就成词的（天天、一个一个、研究研究）、两个词恰好首尾相同的（目的的、创业创新、点对点对接、产品品牌）不报。是否重复由人判断，不自动修复。',
    en: 'A word stands twice in a row (支持支持首台), or a particle is doubled (的的). Words that double by nature, and two words that meet in the same character (目的的, 创业创新, 点对点对接, 产品品牌), are right. A person decides, so nothing is changed automatically.',
  },
  source: { zh: '公开的任务分工表中的实例', en: 'Seen in published allocation tables' },
  *check(paragraph) {
    const { text, form } = paragraph;
    if (form !== 'text' && form !== 'field') return;
    for (const m of text.matchAll(DOUBLED)) {
      const word = m[1] ?? m[2] ?? m[3] ?? m[0].slice(0, 1);
      const span = { start: m.index, end: m.index + m[0].length };
      if (isNatural(paragraph, span.start, span.end, word)) continue;
      yield {
        span,
        message: {
          zh: `“${word}”重复，疑为多写了一遍；请核对后删去一个。`,
          en: `“${word}” stands twice in a row: check and delete one.`,
        },
        suggestions: [
          {
            title: { zh: `删去重复的“${word}”`, en: `Delete the second “${word}”` },
            edits: [{ span: { start: span.start + word.length, end: span.end }, newText: '' }],
          },
        ],
      };
    }
  },
};

function isNatural({ text, notes, citations }: Paragraph, start: number, end: number, word: string): boolean {
  if (notes.some((n) => n.start <= start && end <= n.end)) return true;
  if (citations.some((c) => c.start < end && start < c.end && !(c.start <= start && end <= c.end))) return true;
  const before = text[start - 1] ?? '';
  if (word.length === 1) return (word === '的' && /[目标有]/.test(before)) || /[和了]/.test(before);
  return NATURAL.test(word) || new Set(word).size === 1 || OTHER_WORD.test(text.slice(end)) || before === word.at(-1);
}
