import { expect, test } from 'vitest';
import { ledgerRows } from '../../client/ledgerRow.ts';
import { planTask } from './plans.ts';

test('a row a task, for a spreadsheet', () => {
  const leads = ['市交通局', '市财政局'];
  const first = planTask('二/(一)/1', 3, {
    leads,
    supporters: ['市水利局'],
    due: '2025-06-30',
    deadline: '2025年6月底前',
  });
  expect(ledgerRows([first, planTask('二/(一)/*1', 4)])).toBe(
    '二/(一)/1\t任务3\t市交通局、市财政局\t市水利局\t2025年6月底前\t2025-06-30\n二/(一)/*1\t任务4\t\t\t\t\n',
  );
});

test.each([
  ['制定\t方案\n并印发', '制定 方案 并印发'],
  ['=HYPERLINK("http://a")', '\'=HYPERLINK("http://a")'],
  ['＋10%', "'＋10%"],
  ['@a', "'@a"],
])('%j is one cell, and no formula', (text, cell) => {
  expect(ledgerRows([planTask('1', 0, { text })]).split('\t')[1]).toBe(cell);
});
