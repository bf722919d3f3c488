import { expect, test } from 'vitest';
import { locate } from '../../server/core/locate.ts';
import { parsePlan } from '../../server/core/parse.ts';

/** Every character of the reading text stands where `locate` says: what a fix writes lands there. */
test.each([
  ['plain', '一、总体要求\n\n（一）制定方案，2017年9月底前完成。\n'],
  ['Markdown', '# 某某市行动计划(2026-2028年)\n\n**一、总体要求**\n\n**（一）制定**方案。\n\n## 二、任务\n'],
  ['entities', '一、落实&ldquo;十四五&rdquo;规划&middot;方案。\n'],
  ['scattered blanks', '2021 年 10 月 底 前 ， 完 成 行 动 方 案 编 制 。\n\n一 、 主 要 任 务\n'],
  ['lines cut', '　　加快建设算力中心（东湖\n中心），统筹\n，推进。\n'],
  [
    'items in cut lines',
    '1.建设算力枢纽，\n统筹布局算力设施。2.完善网络设施，\n扩容&ldquo;骨干网&rdquo;带宽。3.壮大产业。4.普惠应\n，用。\n',
  ],
  ['items in one line', '1.建设算力枢纽，统筹布局算力设施。2.完善网络设施，扩容骨干网带宽。3.壮大产业。\n'],
  ['indented lines', '　　一、总体要求。\n　　　　（一）任务。  \n'],
])('%s', (_, text) => {
  const plan = parsePlan(text);
  for (const [index, { text: reading }] of plan.paragraphs.entries()) {
    for (let at = 0; at < reading.length; at++) {
      const { start, end } = locate(plan, index, { start: at, end: at + 1 });
      const source = text.slice(start, end);
      expect(source.startsWith('&') ? '' : source).toBe(source.startsWith('&') ? '' : reading[at]);
    }
  }
});

/** A blank that is read where two lines meet stands for their break. */
test.each([
  ['words', '推广应用GPU，\n，推进GPU\n，cluster、\nGPU（x\ny）技术', 'x y', 'x\ny'],
  ['a chapter', '第二章\n主要任务', '第二章 主要任务', '第二章\n主要任务'],
  ['the title of a chapter', '第二章\n主要任务', '主要任务', '主要任务'],
])('%s over two lines', (_, text, words, source) => {
  const plan = parsePlan(text);
  const at = plan.paragraphs[0]!.text.indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  const { start, end } = locate(plan, 0, { start: at, end: at + words.length });
  expect(text.slice(start, end)).toBe(source);
});
