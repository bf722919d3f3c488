import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { folderWith, planlint } from '../support/cli.ts';

const CITY = `某某市数字经济行动计划

一、主要任务

（一）夯实基础

1．建设算力中心。完成机房改造，2025年9月底前建成，为各县区提供算力服务。（市发展改革委牵头，市财政局配合）

2．开放公共数据。落实《公共数据目录》，逐步扩大开放范围，每季度末通报进展。（市大数据局）

3．培育数据产业。引进企业三家以上，带动上下游企业集聚发展。

（二）繁荣应用

1．办好博览会。力争2025年底前签约，吸引国内外企业参展。（市商务局、市工信局按职责分工负责）

某某市人民政府

2025年1月2日
`;

const COUNTY = `甲县数字经济实施方案

一、工作任务

1．建设算力中心。完成机房改造，2026年6月底前建成，为各县区提供算力服务。（县工业和信息化局牵头）

2．办好博览会。2025年底前签约，吸引国内外企业参展。（县商务局）

甲县人民政府

2025年3月1日
`;

const ledger = async (args: readonly string[], files: Record<string, string> = { 'a.plan': CITY }) => {
  const cwd = await folderWith(files);
  const ran = await planlint(['tasks', ...args], { cwd });
  expect(ran.err).toBe('');
  return { ...ran, cwd };
};

const csvOf = (out: string): string[][] => parseCsv(out).map((cells) => cells.map(String));

test('as CSV it has every column, heads first', async () => {
  const { out } = await ledger(['--format', 'csv']);
  const [head, ...rows] = csvOf(out);
  expect(head).toEqual([
    '序号',
    '一级任务',
    '二级任务',
    '任务',
    '具体举措',
    '牵头单位',
    '配合单位',
    '牵头依据',
    '完成时限',
    '到期日',
    '目标',
    '依据文件',
    '条目',
    '位置',
  ]);
  expect(rows.map((row) => row.filter((_, i) => i !== 4))).toEqual([
    [
      '1',
      '夯实基础',
      '',
      '建设算力中心',
      '市发展改革委',
      '市财政局',
      '写明牵头',
      '2025年9月底前',
      '2025-09-30',
      '',
      '',
      '一/(一)/1',
      '第7行',
    ],
    [
      '2',
      '夯实基础',
      '',
      '开放公共数据',
      '市大数据局',
      '',
      '唯一责任单位',
      '每季度末',
      '',
      '',
      '《公共数据目录》',
      '一/(一)/2',
      '第9行',
    ],
    ['3', '夯实基础', '', '培育数据产业', '', '', '未写明', '', '', '', '', '一/(一)/3', '第11行'],
    [
      '4',
      '繁荣应用',
      '',
      '办好博览会',
      '市商务局、市工信局（分工负责）',
      '',
      '分工负责，未定牵头',
      '2025年底前',
      '2025-12-31',
      '',
      '',
      '一/(二)/1',
      '第15行',
    ],
  ]);
  expect(rows[0]![4]).toBe('完成机房改造，2025年9月底前建成，为各县区提供算力服务。');
});

test('as a workbook it has its sheets, by the ending of the file', async () => {
  const { cwd, out } = await ledger(['-o', '台账.xlsx']);
  expect(out).toBe('');
  const { sheets } = await readXlsx(await readFile(join(cwd, '台账.xlsx')));
  expect(sheets.map(({ name }) => name)).toEqual(['任务台账', '按单位', '单位汇总', '按时限', '问题清单']);
  const [tasks, units, load, deadlines] = sheets.map(({ rows }) => rows);
  expect(tasks![0]).toEqual([
    '序号',
    '一级任务',
    '任务',
    '具体举措',
    '牵头单位',
    '配合单位',
    '牵头依据',
    '完成时限',
    '到期日',
    '依据文件',
    '条目',
    '位置',
  ]);
  expect(units!.slice(1).map((row) => row.slice(0, 3))).toEqual([
    ['市发展改革委', '牵头', 1],
    ['市大数据局', '牵头', 2],
    ['市商务局', '分工负责', 4],
    ['市工信局', '分工负责', 4],
    ['市财政局', '配合', 1],
  ]);
  expect(load![1]).toEqual(['市发展改革委', 1, 0, 0, 1, 0, new Date('2025-09-30'), new Date('2025-09-30')]);
  expect(deadlines!.slice(1).map((row) => [row[0], row[2]])).toEqual([
    [new Date('2025-09-30'), 1],
    [new Date('2025-12-31'), 4],
    [null, 2],
    [null, 3],
  ]);
});

test('an extract holds the findings of its tasks alone', async () => {
  const plan = CITY.replace('2025年9月底前', '20259月底前').replace('力争2025年', '力争20252月30日，2025年');
  const rulesOf = async (args: readonly string[]) => {
    const { cwd } = await ledger([...args, '-o', 'a.xlsx'], { 'a.plan': plan });
    const { sheets } = await readXlsx(await readFile(join(cwd, 'a.xlsx')), { sheets: ['问题清单'] });
    const [head, ...rows] = sheets[0]!.rows;
    expect(head!.slice(0, 3)).toEqual(['序号', '位置', '级别']);
    return rows.map((row) => `${row[1]} ${row.at(-1)}`).filter((row) => row.endsWith('date-malformed'));
  };
  expect(await rulesOf([])).toEqual(['第7行 date-malformed', '第15行 date-malformed']);
  expect(await rulesOf(['--unit', '市财政局'])).toEqual(['第7行 date-malformed']);
});

test('a workbook is not written to a terminal', async () => {
  const cwd = await folderWith({ 'a.plan': CITY });
  const { status, out, err } = await planlint(['tasks', '--format', 'xlsx'], { cwd, isTTY: true });
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('-o 台账.xlsx');
  const piped = await planlint(['tasks', '--format', 'xlsx'], { cwd });
  expect(piped.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('as a calendar it has the days', async () => {
  const { out } = await ledger(['--format', 'ics']);
  expect(out.match(/^(?:DTSTAMP|DTSTART).*/gm)).toEqual([
    'DTSTAMP:20250102T000000Z',
    'DTSTART;VALUE=DATE:20250930',
    'DTSTAMP:20250102T000000Z',
    'DTSTART;VALUE=DATE:20251231',
  ]);
  expect(out).toContain('SUMMARY:市发展改革委：建设算力中心\r\n');
});

describe('filters', () => {
  test.each<[readonly string[], string]>([
    [['--lead', '市发改委'], '1'],
    [['--lead', '某某市发展和改革委员会'], '1'],
    [['--lead', '省发展改革委'], ''],
    [['--lead', '发展改革委'], '1'],
    [['--lead', '市工信局'], '4'],
    [['--lead', '市财政局'], ''],
    [['--unit', '财政局'], '1'],
    [['--unit', '财政局', '--unit', '大数据局'], '1 2'],
    [['--due-before', '2025-09-30'], '1'],
    [['--due-before', '2025-09-29'], ''],
    [['--no-lead'], '3'],
    [['--no-deadline'], '3'],
    [['--unit', '市商务局', '--due-before', '2026-01-01'], '4'],
  ])('%j', async (args, expected) => {
    const cwd = await folderWith({ 'a.plan': CITY });
    const { out } = await planlint(['tasks', ...args, '--format', 'csv', '--columns', 'text'], { cwd });
    const found = csvOf(out)
      .slice(1)
      .map(([text]) => ['建设', '开放', '培育', '办好'].indexOf(text!.slice(0, 2)) + 1);
    expect(found.join(' ')).toBe(expected);
  });

  test('that let nothing through are told, with the name that may be meant', async () => {
    const cwd = await folderWith({ 'a.plan': CITY });
    const { status, err } = await planlint(['tasks', '--lead', '市发改革委'], { cwd });
    expect([status, err]).toEqual([0, 'planlint: 没有符合条件的任务。是否想写“市发展改革委”？\n']);
  });

  test('hold for JSON too', async () => {
    const { out } = await ledger(['--no-lead', '--format', 'json']);
    expect(JSON.parse(out).documents[0].tasks.map(({ id }: { id: string }) => id)).toEqual(['一/(一)/3']);
  });
});

test('columns come as they are asked for, by key or head', async () => {
  const { out } = await ledger(['--columns', '到期日，task、备注', '--format', 'csv']);
  expect(csvOf(out).slice(0, 2)).toEqual([
    ['到期日', '任务', '备注'],
    ['2025-09-30', '建设算力中心', ''],
  ]);
});

test('a day is held against the days due, never today by itself', async () => {
  const { out } = await ledger(['--as-of', '2025-10-01', '--columns', 'task,status', '--format', 'csv']);
  expect(csvOf(out).slice(1)).toEqual([
    ['建设算力中心', '超期1天'],
    ['开放公共数据', '无到期日'],
    ['培育数据产业', '无到期日'],
    ['办好博览会', '剩余91天'],
  ]);
  const { out: page } = await ledger(['--as-of', '2025-10-01', '--format', 'html']);
  expect(page.match(/class="day alert"/g)).toHaveLength(1);
});

test('the configuration sets columns, their names, grouping and sheets', async () => {
  const config = {
    ledger: {
      columns: ['number', '任务', { column: 'lead', name: '责任单位' }, { name: '督办人' }],
      group: 'month',
      sheets: ['deadlines', 'tasks'],
    },
  };
  const files = { 'a.plan': CITY, 'planlint.json': JSON.stringify(config) };
  const { out, cwd } = await ledger(['--format', 'markdown', '--format', 'xlsx=a.xlsx'], files);
  expect(out.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# 某某市数字经济行动计划 任务台账',
    '## 2025-09',
    '## 2025-12',
    '## 未写明',
  ]);
  expect(out).toContain('| 序号 | 任务 | 责任单位 | 督办人 |');
  const { sheets } = await readXlsx(await readFile(join(cwd, 'a.xlsx')));
  expect(sheets.map(({ name }) => name)).toEqual(['按时限', '任务台账']);
});

test('a wrong column in the configuration is told', async () => {
  const cwd = await folderWith({ 'a.plan': CITY, 'planlint.json': '{ "ledger": { "columns": ["led"] } }' });
  const { status, err } = await planlint(['tasks'], { cwd });
  expect(status).toBe(2);
  expect(err).toMatch(/^planlint\.json:1:27: 此处应为.*是否想写“lead”？/);
});

describe('several plans', () => {
  const files = { 'a.plan': CITY, 'b.plan': COUNTY };

  test('stand in one ledger, with the file of each', async () => {
    const { out } = await ledger(['--format', 'csv'], files);
    const [head, ...rows] = csvOf(out);
    expect(head!.slice(0, 2)).toEqual(['序号', '文件']);
    expect(rows.map((row) => row.slice(0, 2).join(' '))).toEqual([
      '1 a.plan',
      '2 a.plan',
      '3 a.plan',
      '4 a.plan',
      '5 b.plan',
      '6 b.plan',
    ]);
  });

  test('are compared: other leads and days for the same task', async () => {
    const { out } = await ledger(['--conflicts', '--format', 'json'], files);
    const { conflicts } = JSON.parse(out);
    expect(
      conflicts.map(({ about, tasks }: { about: string[]; tasks: { path: string; id: string }[] }) => [
        about,
        ...tasks.map(({ path, id }) => `${path} ${id}`),
      ]),
    ).toEqual([[['lead', 'deadline'], 'a.plan 一/(一)/1', 'b.plan 一/1']]);
  });

  test('with the conflicts on the screen and as a sheet', async () => {
    const { out, cwd } = await ledger(['--conflicts', '--format', 'table', '--format', 'xlsx=c.xlsx'], files);
    expect(out).toContain('2 份文件，1 处同一任务的牵头单位或时限不一致');
    const { sheets } = await readXlsx(await readFile(join(cwd, 'c.xlsx')));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['任务冲突', 2]]);
    const { cwd: other } = await ledger(['-o', 'all.xlsx'], files);
    const workbook = await readXlsx(await readFile(join(other, 'all.xlsx')));
    expect(workbook.sheets.at(-1)!.name).toBe('任务冲突');
  });
});
