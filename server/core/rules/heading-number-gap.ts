import type { SectionRule } from '../rule.ts';
import { asWritten, breaksIn } from '../structure/sequence.ts';

export const rule: SectionRule = {
  id: 'heading-number-gap',
  category: 'structure',
  severity: 'error',
  fix: 'none',
  scope: 'section',
  title: { zh: '序号断号', en: 'Number left out' },
  about: {
    zh: '同一上级之下、同一种序号中间缺号，多为漏条或编号未随改稿更新，文内“第×项”的引用也随之落空。汉字与阿拉伯数字按数值比较。序号可从 1 起，也可接着前面同级序号往下编（跨节连续编号）；缺的号就在段落中间、或其序号符号已损坏的，不报。改号会牵动引用，故不自动修复。',
    en: 'A number is missing in a row of one style under one parent: an item was lost or numbers were not renewed, and references to items fail. Numerals are compared by value. A row may begin at 1 or go on from the last number of its style (numbering through the document). A number that stands inside a paragraph, or whose mark is damaged, is not missing. Renumbering changes references, so there is no fix.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 B.3.8', en: 'GB/T 15834-2011 on punctuation, B.3.8' },
  *check(siblings, { plan }) {
    for (const { kind, item, marker, expected, previous } of breaksIn(plan, siblings)) {
      if (kind !== 'gap') continue;
      const missing = `“${asWritten(marker, expected) ?? expected}”`;
      const written = `“${marker.raw.trim()}”`;
      const before = previous ? `“${previous.marker!.raw.trim()}”` : null;
      yield {
        paragraph: item.paragraph,
        span: marker,
        message: {
          zh: `${before ? `${before}之后` : '此处'}应为${missing}，却是${written}，序号断号；请核对是否漏条，并检查文内引用的序号。`,
          en: `${missing} should stand here${before ? ` after ${before}` : ''}, not ${written}: check whether an item was lost, and the references to these numbers.`,
        },
        ...(previous && {
          related: [
            {
              paragraph: previous.paragraph,
              span: previous.marker!,
              message: { zh: '前一个序号', en: 'The number before it' },
            },
          ],
        }),
      };
    }
  },
};
