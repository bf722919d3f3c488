import { gather } from '../gather.ts';
import { locate } from '../locate.ts';
import { writtenIn } from '../once.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { amongCells } from '../structure/cells.ts';
import type { Span } from '../text.ts';

/** A word of two to four characters twice in a row, or a particle that is never doubled. */
const DOUBLED = /([\u4e00-\u9fff]{2})\1|([\u4e00-\u9fff]{3})\2|([\u4e00-\u9fff]{4})\3|的的|了了|和和|在在/g;
const doubledIn = writtenIn(DOUBLED);

/** Doubling that is the word itself: 一个一个, 一批一批, 研究研究, 逐一逐一. */
const NATURAL = /^(?:[一逐每]|研究|讨论|商量|交流|考虑|试试|看看|调研|学习|锻炼|轰轰|多多|少少)/;

/**
 * Where a word ends for certain: at a mark, a digit, or a character that stands by itself. Without that, 企业创业创新 and
 * 能效水效水平 double nothing.
 */
const BOUNDARY = /^(?:$|[^\u4e00-\u9fff]|[的地得和与及或对在将把以等并由为是了也都])/;

export const rule: DocumentRule = {
  id: 'word-doubled',
  category: 'wording',
  severity: 'warning',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '字词重复', en: 'Word written twice' },
  about: {
    zh: '同一个词紧接着写了两遍（“支持支持首台（套）”），或“的的”“了了”“和和”连写。叠用本来就成词的（天天、一个一个、研究研究）、两个词恰好首尾相同的（目的的、创业创新、点对点对接、产品品牌）不报。是否重复由人判断，不自动修复。',
    en: 'A word stands twice in a row (支持支持首台), or a particle is doubled (的的). Words that double by nature, and two words that meet in the same character (目的的, 创业创新, 点对点对接, 产品品牌), are right. A person decides, so nothing is changed automatically.',
  },
  source: { zh: '公开的任务分工表中的实例', en: 'Seen in published allocation tables' },
  *check(plan) {
    yield* gather([...doubled(plan)], (count) => ({
      zh: `有 ${count} 处字词重复，疑为多写了一遍；请逐处核对。`,
      en: `${count} words stand twice in a row: check each.`,
    }));
  },
};

function* doubled(plan: Plan): Iterable<Report> {
  for (const [index, p] of plan.paragraphs.entries()) {
    if ((p.form !== 'text' && p.form !== 'field') || p.text.includes('\t') || amongCells(plan, index)) continue;
    for (const m of doubledIn(p)) {
      const word = m[1] ?? m[2] ?? m[3] ?? m[0].slice(0, 1);
      const span = { start: m.index, end: m.index + m[0].length };
      if (!isNatural(p, span, word) && isTogether(plan, index, span)) yield report(index, span, word);
    }
  }
}

function report(paragraph: number, span: Span, word: string): Report {
  return {
    paragraph,
    span,
    message: {
      zh: `“${word}”重复，疑为多写了一遍；请核对后删去一个。`,
      en: `“${word}” stands twice in a row: check and delete one.`,
    },
    suggestions: [
      {
        title: { zh: `删去重复的“${word}”`, en: `Delete the second “${word}”` },
        edits: [{ paragraph, span: { start: span.start + word.length, end: span.end }, newText: '' }],
      },
    ],
  };
}

/** Not two cells or lines that reading put side by side. */
function isTogether(plan: Plan, paragraph: number, span: Span): boolean {
  const source = locate(plan, paragraph, span);
  return source.end - source.start === span.end - span.start;
}

/** 目的的, 中和和, 实实在在: the first of the two belongs to the word before. */
const BOUND: Readonly<Record<string, string>> = {
  的: '目标有',
  和: '中总平温缓谐调饱亲祥和',
  在: '实现存',
  了: '为除了',
};

function isNatural({ text, notes, citations }: Paragraph, { start, end }: Span, word: string): boolean {
  if (notes.some((n) => n.start <= start && end <= n.end)) return true;
  if (citations.some((c) => c.start < end && start < c.end && !(c.start <= start && end <= c.end))) return true;
  const before = text[start - 1] ?? '';
  if (word.length === 1) return BOUND[word]?.includes(before) ?? false;
  const bounded = BOUNDARY.test(before) || BOUNDARY.test(text[end] ?? '');
  if (/\d/.test(before)) return true;
  // 滇东滇东南: the second is the beginning of a longer name.
  if (/[东西南北]$/.test(word) && /[东西南北]/.test(text[end] ?? '')) return true;
  return !bounded || NATURAL.test(word) || new Set(word).size === 1;
}
