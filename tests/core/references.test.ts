import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../server/core/parse.ts';
import { readReferences, targetOf } from '../../server/core/structure/references.ts';
import { widen } from '../support/width.ts';

/** All references of the text as written, each with the beginning of the paragraph it means. */
function referencesIn(text: string): string[] {
  const plan = parsePlan(text);
  return plan.paragraphs.flatMap((p, i) =>
    readReferences(p).map((r) => {
      const target = targetOf(plan, i, r);
      const means = target === null ? '-' : plan.paragraphs[target]!.folded.slice(0, 8);
      return `${p.folded.slice(r.start, r.end)} → ${means}`;
    }),
  );
}

const ATTACHED = '附件1\n甲表\n一、甲\n附件2\n乙表\n一、乙';
const OUTLINE = '一、总则\n(一)甲\n(二)乙\n二、任务\n(一)丙\n(二)丁\n1.戊\n2.己';

const CASES: readonly (readonly [string, string[]])[] = [
  // Attachments: the part, a caption, or the line of the list.
  [`一、总则\n详见附件2,另见附件1。\n${ATTACHED}`, ['附件2 → 附件2', '附件1 → 附件1']],
  [`一、总则\n(见附件二)\n${ATTACHED}`, ['附件二 → 附件2']],
  ['一、总则\n名单见附件。\n附件\n甲表\n一、甲', ['附件 → 附件']],
  [`一、总则\n名单见附件。\n${ATTACHED}`, ['附件 → -']],
  ['一、总则\n见附表2。\n附表1\n甲\n附表2\n乙', ['附表2 → 附表2']],
  ['一、总则\n详见附件2。\n附件:1.甲表\n2.乙表', ['附件2 → 2.乙表']],
  [`一、总则\n依《甲办法》附件1办理。\n${ATTACHED}`, []],
  ['一、总则\n附件12021年清单。', []],
  // Boxes, tables and figures: the paragraph that opens with the number.
  ['一、总则\n见专栏 2。\n专栏1 甲\n专栏2 乙', ['专栏 2 → 专栏2 乙']],
  ['一、总则\n详见表3和表4。\n表3 甲\n表 4 乙', ['表3 → 表3 甲', '表4 → 表 4 乙']],
  ['一、总则\n见图1-2。\n图1-1 甲\n图1-2 乙', ['图1-2 → 图1-2 乙']],
  ['一、总则\n建立统计表2张。', []],
  // Items: below one another, nearest first, by value.
  [`${OUTLINE}\n按第(一)项办理。`, ['第(一)项 → (一)丙']],
  [`${OUTLINE}\n按第一部分第(二)项办理。`, ['第一部分第(二)项 → (二)乙']],
  [`${OUTLINE}\n本方案第一条、第二条规定的任务。`, ['第一条 → 一、总则', '第二条 → 二、任务']],
  [`${OUTLINE}\n与第2项、第3项的要求相同。`, ['第2项 → 2.己', '第3项 → -']],
  ['第一章 总则\n内容。\n第二章 任务\n依照第一章办理。', ['第一章 → 第一章 总则']],
  [`${OUTLINE}\n建设第一条地铁,引进第二条生产线。`, []],
  [`${OUTLINE}\n《甲条例》第一条规定。`, []],
];

describe.each([
  ['half width', (text: string) => text],
  ['full width', widen],
])('%s', (_, width) => {
  test.each(CASES)('%s', (text, expected) => {
    expect(referencesIn(width(text))).toEqual(expected);
  });
});
