import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { parsePlan } from '../../server/core/parse.ts';
import { ledgerSheet } from '../../server/ledger/ledger.ts';
import { rowsOfPlans } from '../../server/ledger/row.ts';
import { isDay, rowsOf } from '../../server/ledger/sheet.ts';
import { xlsx } from '../../server/ledger/xlsx/workbook.ts';
import { lineOf } from '../support/ledger.ts';
import truth from './seed-ledger.json' with { type: 'json' };

type Row = readonly [number, string, number, string, string[], string[], string | null, string[]];

const text = readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8');
const plan = parsePlan(text);
const rows = rowsOfPlans([{ path: 'seed.txt', plan, placeOf: lineOf(text), findings: () => [] }]);
const sheet = ledgerSheet(rows, { locale: 'zh-CN', asOf: null, columns: null, group: 'none' });

const HEADS = [
  '序号',
  '一级任务',
  '任务',
  '具体举措',
  '牵头单位',
  '牵头依据',
  '完成时限',
  '到期日',
  '目标',
  '依据文件',
  '条目',
  '位置',
];

const expected = (truth.rows as unknown as Row[]).map(
  ([line, number, heading, measure, leads, deadlines, due, documents], i) => [
    i + 1,
    truth.headings[heading]!,
    truth.tasks[number.split('/')[0] as keyof typeof truth.tasks],
    measure,
    leads.join('、'),
    '文中统一声明',
    deadlines.join('；'),
    due ?? '',
    truth.targets[String(line) as keyof typeof truth.targets] ?? '',
    documents.join('\n'),
    `二/${heading === 0 ? '(一)' : '(二)'}/${number}`,
    `第${line}行`,
  ],
);

test('the ledger of the example plan is what a careful reader writes, in every cell', () => {
  expect(sheet.columns.map(({ head }) => head)).toEqual(HEADS);
  const cells = rowsOf(sheet).map((row) => row.cells.map((cell) => (isDay(cell) ? cell.day : (cell ?? ''))));
  expect(cells).toEqual(expected);
});

test('and so is the workbook that a spreadsheet reads', async () => {
  const workbook = await readXlsx(xlsx([sheet], 'zh-CN'));
  const [head, ...read] = workbook.sheets[0]!.rows;
  expect(head).toEqual(HEADS);
  const cells = read.map((row) =>
    HEADS.map((_, i) => {
      const cell = row[i] ?? '';
      return cell instanceof Date ? cell.toISOString().slice(0, 10) : cell;
    }),
  );
  expect(cells).toEqual(expected);
});
