import { expect, test } from 'vitest';
import { folderWith, planlint } from '../support/cli.ts';

const TEXT = `某某市水利发展规划

第一章 总则

一、基本要求

（一）指导思想。坚持节水优先。统筹推进各项工作。

（二）主要任务

1．建设水库。完善管网。

（1）新建水库两座。

（2）改造管网一百公里。

2．强化保障。

（1）组织领导

建立联席会议。

附件1

重点项目表

| 序号 | 项目 | 责任单位 |
| 1 | 水库 | 市水利局 |

附件2

任务分工表

序号	任务	责任单位
1	改造管网	市水利局
`;

const tree = [
  [-1, '第一章', 1, '总则', 3],
  [1, '一、', 1, '基本要求', 5],
  [2, '（一）', 1, '指导思想', 7],
  [2, '（二）', 2, '主要任务', 9],
  [3, '1．', 1, '建设水库', 11],
  [3, '2．', 2, '强化保障', 17],
  [4, '（1）', 1, '组织领导', 19],
] as const;

interface Heading {
  level: number;
  marker: string;
  number: number;
  title: string;
  line: number;
  children: Heading[];
}

const flat = (headings: Heading[]): unknown[] =>
  headings.flatMap(({ children, level, marker, number, title, line }) => [
    [level, marker, number, title, line],
    ...flat(children),
  ]);

test('headings in JSON are as the interface says', async () => {
  const cwd = await folderWith({ 'a.plan': TEXT });
  const { status, out } = await planlint(['outline', 'a.plan', '--format', 'json'], { cwd });
  expect(status).toBe(0);
  const { headings, ...rest } = JSON.parse(out);
  expect(rest).toEqual({ path: 'a.plan', title: '某某市水利发展规划' });
  expect(flat(headings)).toEqual(tree);
  expect(headings[0].children[0].children[1].children.map((h: Heading) => h.title)).toEqual(['建设水库', '强化保障']);
});

test('headings for people are a tree with line numbers', async () => {
  const cwd = await folderWith({ 'a.plan': TEXT });
  const { out } = await planlint(['outline', 'a.plan'], { cwd });
  expect(out).toBe(`某某市水利发展规划

    3  第一章总则
    5    一、基本要求
    7      （一）指导思想
    9      （二）主要任务
   11        1．建设水库
   17        2．强化保障
   19          （1）组织领导
`);
});

test('a document without headings says so', async () => {
  const cwd = await folderWith({ 'a.txt': '今天下雨。' });
  expect((await planlint(['outline', 'a.txt'], { cwd })).out).toContain('没有标题');
  expect(JSON.parse((await planlint(['outline', 'a.txt', '--format', 'json'], { cwd })).out).headings).toEqual([]);
});

test('one file, no more and no less', async () => {
  const cwd = await folderWith({ 'a.plan': TEXT });
  for (const args of [[], ['a.plan', 'a.plan']]) {
    expect(await planlint(['outline', ...args], { cwd })).toMatchObject({
      status: 2,
      err: expect.stringContaining('outline FILE'),
    });
  }
  expect((await planlint(['outline', '--stdin'], { cwd, stdin: TEXT })).out).toContain('水利');
});
