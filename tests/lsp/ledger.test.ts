import { afterEach, expect, test } from 'vitest';
import type { LedgerFormat } from '../../server/protocol.ts';
import { type Editor, type EditorOptions, startEditor } from './editor.ts';

const OPEN = 'file:///project/a.plan';
const CLOSED = 'file:///project/b.plan';
const plan = (task: string): string =>
  `某省行动计划\n一、主要任务\n1.${task}，2018年6月底前完成。（省财政厅牵头，省教育厅配合）\n2.抓落实。（省科技厅）`;

let editor: Editor;
afterEach(() => editor.end());

async function ledger(ids: readonly string[] | null, format: LedgerFormat, files: [string, string][] = []) {
  const options: EditorOptions = { files: new Map([[CLOSED, plan('建平台')], ...files]), folders: ['file:///project'] };
  editor = await startEditor(options);
  await editor.open(plan('制定方案'), OPEN);
  const plans = [
    { uri: OPEN, ids },
    { uri: CLOSED, ids },
  ];
  return editor.own('planlint/ledger', { plans, format, asOf: '2018-12-31' });
}
const text = async (...given: Parameters<typeof ledger>): Promise<string> => {
  const file = await ledger(...given);
  return file && 'text' in file ? file.text : '';
};

test('all tasks of plans, open or not', async () => {
  const lines = (await text(null, 'csv')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^\ufeff序号,文件,/);
  expect(lines.filter((line) => line.includes('制定方案'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('建平台'))).toHaveLength(1);
});

test('chosen tasks alone, held against a day', async () => {
  const table = await text(['一/1'], 'md');
  expect(table).toContain('省财政厅');
  expect(table).not.toContain('省科技厅');
  expect(table).toContain('到期情况');
});

test('the columns that planlint.json has', async () => {
  const config = '{ "ledger": { "columns": ["task", { "name": "进度" }] } }';
  expect(await text(null, 'csv', [['file:///project/planlint.json', config]])).toMatch(/^\ufeff任务,进度\r\n/);
});

test.each(['html', 'ics'] as const)('as %s', async (format) => {
  expect(await text(null, format)).toContain('制定方案');
});

test('as a workbook', async () => {
  const file = await ledger(null, 'xlsx');
  expect(file && 'bytes' in file && String.fromCharCode(...file.bytes.slice(0, 2))).toBe('PK');
});

test('null where there is no plan', async () => {
  editor = await startEditor();
  const plans = [{ uri: 'file:///nowhere.txt', ids: null }];
  expect(await editor.own('planlint/ledger', { plans, format: 'csv', asOf: null })).toBeNull();
});
