import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../server/core/parse.ts';
import { plainForm, quoteOf } from '../../server/core/quote.ts';
import { fold } from '../../server/core/text.ts';
import { widen } from '../support/width.ts';

/** The quote of the part between ⟦ and ⟧. */
function quoted(marked: string) {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return quoteOf(parsePlan(marked.replace(/[⟦⟧]/g, '')), { start, end });
}

describe('a quote is', () => {
  test.each<[string, string, [string, string, string]]>([
    [
      'the words with those beside them',
      '一、任务\n1.建设城市算力中心，⟦20259月⟧底前建成投运。',
      ['设城市算力中心,', '20259月', '底前建成投运。'],
    ],
    ['cut at the paragraph', '一、任务\n2.建成⟦投运。⟧\n3.其他。', ['#.建成', '投运。', '']],
    ['without the number of the item', '一、任务\n⟦3.⟧建设平台。', ['', '#.', '建设平台。']],
    ['without a Han number', '⟦（十二）⟧夯实基础', ['', '(#)', '夯实基础']],
    ['without blanks and what is invisible', '一、任务\n1.建 设　平\u200b台 ⟦ ⟧2 个。', ['#.建设平台', '', '2个。']],
    ['empty outside paragraphs', '一、任务\n\n⟦⟧', ['', '', '']],
    ['whole characters', '一、任务\n1.𠮷𠮷𠮷𠮷𠮷𠮷⟦𠮷⟧甲𠮷𠮷𠮷𠮷𠮷', ['𠮷𠮷𠮷𠮷', '𠮷', '甲𠮷𠮷𠮷']],
  ])('%s', (_, marked, [before, text, after]) => {
    expect(quoted(marked)).toEqual({ before, text, after });
  });

  test('a long text by its two ends', () => {
    const { text } = quoted(`一、任务\n1.⟦${'甲'.repeat(40)}${'乙'.repeat(400)}${'丙'.repeat(40)}⟧`);
    expect(text).toBe(`${'甲'.repeat(30)}…${'丙'.repeat(30)}`);
    expect(plainForm(`${'甲'.repeat(40)}丁${'丙'.repeat(40)}`)).toBe(text);
  });

  test('the same in both widths, after renumbering and elsewhere', () => {
    const marked = '一、任务\n\n1．建设（城市）算力中心，⟦２０２５９月⟧底前建成：一期。\n';
    const original = quoted(marked);
    expect(quoted(fold(marked))).toEqual(original);
    expect(quoted(widen(marked))).toEqual(original);
    expect(quoted(marked.replace('1．', '12．'))).toEqual(original);
    expect(quoted(`某省方案\n\n导语。\n\n${marked}`)).toEqual(original);
  });
});
