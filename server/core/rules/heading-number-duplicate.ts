import type { SectionRule } from '../rule.ts';
import { asWritten, breaksIn } from '../structure/sequence.ts';

export const rule: SectionRule = {
  id: 'heading-number-duplicate',
  category: 'structure',
  severity: 'error',
  fix: 'none',
  scope: 'section',
  title: { zh: '序号重复', en: 'Number repeated' },
  about: {
    zh: '同一上级之下、同一种序号重复或倒退，任务编号不再唯一，分解、引用和督办都会指错。新的上级之下从 1 重新编号、未编号小标题之后的清单从 1 起，都不是错误。',
    en: 'A number occurs twice or goes back in a row of one style under one parent: numbers of tasks are no longer unique, and the ledger and references point to the wrong item. Beginning again at 1 under a new parent, or below an unnumbered heading, is right.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 B.3.8', en: 'GB/T 15834-2011 on punctuation, B.3.8' },
  *check(siblings, { plan }) {
    for (const { kind, item, marker, expected, previous } of breaksIn(plan, siblings)) {
      if (kind !== 'repeat' || !previous) continue;
      const written = `“${marker.raw.trim()}”`;
      const before = `“${previous.marker!.raw.trim()}”`;
      const right = `“${asWritten(marker, expected) ?? expected}”`;
      yield {
        paragraph: item.paragraph,
        span: marker,
        message: {
          zh: `序号${written}接在${before}之后，重复或倒退，任务编号不再唯一；按顺序应为${right}，请核对其后的序号和文内引用。`,
          en: `The number ${written} after ${before} repeats or goes back, so numbers are not unique: ${right} would follow on; check what comes after it and the references.`,
        },
        related: [
          {
            paragraph: previous.paragraph,
            span: previous.marker!,
            message: { zh: '前一个序号', en: 'The number before it' },
          },
        ],
      };
    }
  },
};
