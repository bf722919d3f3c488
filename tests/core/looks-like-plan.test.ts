import { expect, test } from 'vitest';
import { looksLikePlan } from '../../server/core/looks-like-plan.ts';

test.each<[string, string]>([
  ['某某省行动计划.txt', ''],
  ['关于印发《某某市 2024 年工作要点》的通知（送审稿）.md', ''],
  ['D:\\文件\\任务分工 [终稿]!.txt', ''],
  ['a.plan', ''],
  ['a.plan.txt', ''],
  ['notes.txt', '\n\n《某某市数字经济行动计划》\n\n一、总体要求'],
  ['notes.txt', '某某市水利发展规划\n（2021—2025 年）'],
  ['notes.txt', '# 某某县实施方案（征求意见稿）'],
  ['notes.txt', '某某市人民政府关于加快推进残疾人小康\n进程的实施意见'],
  ['notes.txt', '某某省人民政府关于印发某某省新能源发展规划的通知某政发〔2021〕7号各市、县人民政府：现印发给你们。'],
  ['notes.txt', '某 某 市 实 施 方 案'],
  ['Untitled-1', '某某市2023年政务公开工作要点'],
])('%s: %s', (name, text) => {
  expect(looksLikePlan(name, text.split('\n'))).toBe(true);
});

test.each<[string, string]>([
  ['notes.txt', '会议记录\n一、上次会议的事项\n二、其他'],
  ['notes.txt', '今天讨论了行动计划的修改，下周继续。'],
  ['《某某省行动计划》解读.txt', '《某某省行动计划》'],
  ['README.md', '# 计划校核\n\n检查行动计划、实施方案。'],
  ['某某省行动计划.png', ''],
  ['某某省行动计划.docx', ''],
  ['某市规划局来函.txt', '你局来函收悉。'],
  ['a.txt', ''],
])('not %s: %s', (name, text) => {
  expect(looksLikePlan(name, text.split('\n'))).toBe(false);
});
