import type { ParagraphRule } from '../rule.ts';
import { type Ordinal, readOrdinals } from '../structure/ordinals.ts';

export const rule: ParagraphRule = {
  id: 'enum-word-mixed',
  category: 'structure',
  severity: 'info',
  fix: 'none',
  scope: 'paragraph',
  title: { zh: '序次语混用', en: 'Two series of ordinals mixed' },
  about: {
    zh: '一段话里“首先……第二……”“第一……其次……”“一是……第二……”混着用，层次不清。两层各用一套序次语是对的，不报。',
    en: 'One enumeration takes its ordinals from two series (首先 … 第二, 第一 … 其次, 一是 … 第二). Two levels with a series each are right.',
  },
  source: { zh: '序次语的规范用法', en: 'Standard use of ordinals' },
  *check({ folded, text, form }) {
    if (form !== 'text') return;
    const ordinals = readOrdinals(folded);
    for (const [i, o] of ordinals.entries()) {
      const before = ordinals[i - 1];
      if (!before || before.series === o.series || o.number !== before.number + 1) continue;
      if (hasOwnRow(ordinals, o) || hasNext(ordinals, before)) continue;
      const [a, b] = [text.slice(before.start, before.end), text.slice(o.start, o.end)];
      yield {
        span: { start: o.start, end: o.end },
        message: {
          zh: `“${a}”与“${b}”不是同一套序次语，列举的层次不清；请统一。`,
          en: `“${a}” and “${b}” belong to two series of ordinals: use one of them.`,
        },
        related: [
          {
            span: { start: before.start, end: before.end },
            message: { zh: '前一个序次语', en: 'The ordinal before it' },
          },
        ],
      };
    }
  },
};

/** The series has its own first number: it is a level of its own. */
const hasOwnRow = (all: readonly Ordinal[], o: Ordinal): boolean =>
  all.some((x) => x.series === o.series && x.number === 1 && x.start < o.start);

/** The series before goes on by itself. */
const hasNext = (all: readonly Ordinal[], o: Ordinal): boolean =>
  all.some((x) => x.series === o.series && x.number === o.number + 1 && x.start > o.start);
