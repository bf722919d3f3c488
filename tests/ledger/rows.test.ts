import { expect, test } from 'vitest';
import { parsePlan } from '../../server/core/parse.ts';
import { rowsOfPlans } from '../../server/ledger/row.ts';
import { lineOf } from '../support/ledger.ts';

const rowsOf = (text: string) =>
  rowsOfPlans([{ path: 'a.txt', plan: parsePlan(text), placeOf: lineOf(text), findings: () => [] }]);

/** Lines of a plan => 一级任务 | 二级任务 | 任务 | 具体举措 of each task. */
const HEADINGS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a heading that holds all is passed over',
    '二、重点任务\n（一）夯实基础\n1．建设中心。加快推进机房改造，年内投运。（市发改委）',
    ['夯实基础 |  | 建设中心 | 加快推进机房改造，年内投运。'],
  ],
  [
    'a heading that says something is kept',
    '二、夯实数字基础\n（一）基础设施\n1．建设中心。加快推进机房改造，年内投运。（市发改委）',
    ['夯实数字基础 | 基础设施 | 建设中心 | 加快推进机房改造，年内投运。'],
  ],
  [
    'without names of their own tasks stand below the heading',
    '一、主要任务\n（一）夯实基础\n1．推进算力。\n（1）年内建成中心。（市发改委）\n（2）开放公共数据。（市大数据局）',
    ['夯实基础 |  | 推进算力 | 年内建成中心。', '夯实基础 |  | 推进算力 | 开放公共数据。'],
  ],
  [
    'what most tasks of a kind do counts for all',
    '一、主要任务\n（一）甲类\n1．建设中心。加快机房改造，年内投运。（市发改委）\n2．开放数据。逐步扩大范围，统一目录。（市大数据局）\n3．办好博览会。（市商务局）',
    [
      '甲类 |  | 建设中心 | 加快机房改造，年内投运。',
      '甲类 |  | 开放数据 | 逐步扩大范围，统一目录。',
      '甲类 |  | 办好博览会。 | ',
    ],
  ],
  [
    'below one heading a task without a name is the task itself',
    '一、夯实基础\n1．年内建成算力中心。（市发改委）\n2．开放公共数据。（市大数据局）',
    ['夯实基础 |  | 年内建成算力中心。 | ', '夯实基础 |  | 开放公共数据。 | '],
  ],
];

test.each(HEADINGS)('%s', (_name, text, expected) => {
  expect(rowsOf(text).map(({ first, second, task, measure }) => [first, second, task, measure].join(' | '))).toEqual(
    expected,
  );
});

test('a limit on a line of its own is given whole, words that set none are left out', () => {
  const rows = rowsOf(`一、主要任务
1．清理收费。逐步降低标准，适时公布。
牵头单位：省财政厅
完成时限：2019年12月取得阶段性成果并持续推进
2．公开清单。尽快公布。（省司法厅）
3．推进试点。2025年底前完成，每季度末报告进展。（省司法厅）`);
  expect(rows.map(({ deadlines, due }) => [deadlines.join('；'), due])).toEqual([
    ['2019年12月取得阶段性成果并持续推进', '2019-12-31'],
    ['', null],
    ['2025年底前；每季度末', '2025-12-31'],
  ]);
});

test('names are as the document writes them, with the place that stands before the first', () => {
  const [row] = rowsOf('一、主要任务\n1．做好服务。（省发展改革委、财政厅牵头，各乡（镇）人民政府配合）');
  expect(row).toMatchObject({ lead: ['省发展改革委', '省财政厅'], support: ['各乡（镇）人民政府'] });
});

test('characters that act or hide are not in a row', () => {
  const [row] = rowsOf('一、主要任务\n1．做好\u202e服务\u200b工作\u0007，年内完成。（市\u200b商务局）');
  const texts = [row!.task, row!.text, row!.measure, ...row!.lead];
  expect(texts.join(' ')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(row).toMatchObject({ text: '做好服务工作，年内完成。', lead: ['市商务局'] });
});
