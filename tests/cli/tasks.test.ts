import { expect, test } from 'vitest';
import { columnsOf } from '../../server/cli/reporters/display.ts';
import { folderWith, PLAN, planlint } from '../support/cli.ts';

const LEDGER = `某某市数字经济行动计划

某政发〔2025〕3号

为落实《国务院关于加快数字经济发展的意见》（国发〔2024〕8号），制定本计划。

一、主要任务

（一）夯实基础

1．建设算力中心。20259月底前建成，2026年1—6月试运行。（市发展改革委牵头，市财政局、市大数据局配合）

2．落实《某某市公共数据目录》，每季度末通报进展。

通报抄送各县区。

（二）繁荣应用

推进举措：

（1）办好博览会，力争2025年底前签约。（市商务局、市工信局按职责分工负责）

二、保障措施

加强组织领导。

某某市人民政府

2025年1月2日
`;

test('the ledger in JSON is as the interface says', async () => {
  const cwd = await folderWith({ 'a.plan': LEDGER });
  const { status, out } = await planlint(['tasks', '--format', 'json'], { cwd });
  expect(status).toBe(0);
  const { version, documents } = JSON.parse(out);
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(documents).toHaveLength(1);
  const { tasks, ...document } = documents[0];
  expect(document).toEqual({
    path: 'a.plan',
    title: '某某市数字经济行动计划',
    date: '2025-01-02',
    citations: [
      { title: '国务院关于加快数字经济发展的意见', documentNumber: '国发〔2024〕8号', line: 5 },
      { title: '某某市公共数据目录', documentNumber: null, line: 13 },
    ],
  });
  const whole = (line: number, text: string) => {
    const offset = LEDGER.indexOf(text);
    const length = LEDGER.slice(offset).indexOf('\n');
    return { start: { line, column: 1, offset }, end: { line, column: length + 1, offset: offset + length } };
  };
  expect(tasks).toEqual([
    {
      id: '一/(一)/1',
      headings: ['主要任务', '夯实基础'],
      text: '建设算力中心。20259月底前建成，2026年1—6月试运行。',
      ...whole(11, '1．'),
      lead: ['市发展改革委'],
      support: ['市财政局', '市大数据局'],
      joint: [],
      leadBasis: 'explicit',
      deadlines: [
        {
          raw: '20259月底前',
          repaired: '2025年9月底前',
          kind: 'by',
          start: null,
          end: '2025-09-30',
          certainty: 'hard',
        },
        {
          raw: '2026年1—6月',
          repaired: null,
          kind: 'period',
          start: '2026-01-01',
          end: '2026-06-30',
          certainty: 'hard',
        },
      ],
      due: '2026-06-30',
      citations: [],
    },
    {
      id: '一/(一)/2',
      headings: ['主要任务', '夯实基础'],
      text: '落实《某某市公共数据目录》，每季度末通报进展。\n通报抄送各县区。',
      ...whole(13, '2．'),
      end: whole(15, '通报抄送').end,
      lead: [],
      support: [],
      joint: [],
      leadBasis: 'none',
      deadlines: [{ raw: '每季度末', repaired: null, kind: 'recurring', start: null, end: null, certainty: 'hard' }],
      due: null,
      citations: [{ title: '某某市公共数据目录', documentNumber: null }],
    },
    {
      id: '一/(二)/(1)',
      headings: ['主要任务', '繁荣应用'],
      text: '办好博览会，力争2025年底前签约。',
      ...whole(21, '（1）'),
      lead: [],
      support: [],
      joint: ['市商务局', '市工信局'],
      leadBasis: 'joint',
      deadlines: [{ raw: '2025年底前', repaired: null, kind: 'by', start: null, end: '2025-12-31', certainty: 'soft' }],
      due: '2025-12-31',
      citations: [],
    },
  ]);
});

test('the table is aligned for Han text, whatever the width', async () => {
  const cwd = await folderWith({ 'a.plan': LEDGER });
  for (const columns of [80, 100, 140]) {
    const { out } = await planlint(['tasks'], { cwd, columns });
    const rows = out.split('\n').slice(3, 7);
    const starts = (row: string, words: readonly string[]) =>
      words.map((word) => columnsOf(row.slice(0, row.indexOf(word))));
    expect(starts(rows[0]!, ['任务', '牵头', '完成'])).toEqual(starts(rows[1]!, ['建设算力', '市发展', '2026-06-30']));
    expect(rows.every((row) => columnsOf(row) <= columns)).toBe(true);
  }
});

test('the table says who, whose help and by when, in words where there is no day', async () => {
  const cwd = await folderWith({ 'a.plan': LEDGER });
  const { out } = await planlint(['tasks'], { cwd, columns: 140 });
  expect(out).toBe(`某某市数字经济行动计划
共 3 项任务，1 项有牵头单位，3 项有完成时限

条目         任务                                                           牵头单位                        配合单位              完成时限
一/(一)/1    建设算力中心。20259月底前建成，2026年1—6月试运行。             市发展改革委                    市财政局、市大数据局  2026-06-30
一/(一)/2    落实《某某市公共数据目录》，每季度末通报进展。 通报抄送各县…                                                         每季度末
一/(二)/(1)  办好博览会，力争2025年底前签约。                               市商务局、市工信局（分工负责）                        2025-12-31

`);
});

test('a document without tasks has a ledger without rows', async () => {
  const cwd = await folderWith({ 'a.txt': '今天下雨。' });
  const { out } = await planlint(['tasks', 'a.txt', '--format', 'json'], { cwd });
  expect(JSON.parse(out).documents).toEqual([{ path: 'a.txt', title: null, date: null, tasks: [], citations: [] }]);
  expect((await planlint(['tasks', 'a.txt'], { cwd })).out).toBe(
    'a.txt\n共 0 项任务，0 项有牵头单位，0 项有完成时限\n\n',
  );
});

test('of several documents and of standard input', async () => {
  const cwd = await folderWith({ 'a.plan': LEDGER });
  const { out } = await planlint(['tasks', 'a.plan', '-', '--format', 'json'], { cwd, stdin: PLAN });
  expect(JSON.parse(out).documents.map((d: { path: string }) => d.path)).toEqual(['a.plan', '<stdin>']);
});
