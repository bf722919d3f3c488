import { expect, test } from 'vitest';
import type { Sheet } from '../../server/ledger/sheet.ts';
import { layoutOf } from '../../server/ledger/xlsx/layout.ts';

const sheetOf = (...texts: string[]): Sheet => ({
  name: '任务台账',
  title: '',
  columns: [
    { head: '序号', kind: 'number', least: 5, most: 6 },
    { head: '任务', kind: 'text', least: 10, most: 40 },
  ],
  sections: [{ title: null, rows: texts.map((text, i) => ({ cells: [i + 1, text] })) }],
});

test('columns are as wide as their text, in half-width characters, between their least and most', () => {
  expect(layoutOf(sheetOf('短')).widths[1]).toBe(10);
  expect(layoutOf(sheetOf('建设城市算力中心')).widths[1]).toBe(17);
  expect(layoutOf(sheetOf('建设'.repeat(30))).widths[1]).toBe(40);
});

test('rows are as high as the lines that their text takes', () => {
  const { heights } = layoutOf(sheetOf('短', '建设'.repeat(30), '一\n二\n三'));
  expect(heights[1]).toBe(heights[0]);
  expect(heights[2]).toBeGreaterThanOrEqual(4 * 14);
  expect(heights[3]).toBeGreaterThanOrEqual(3 * 14);
});

test('a column grows past its most where a row would be higher than a spreadsheet takes', () => {
  const { widths, heights } = layoutOf(sheetOf('建设'.repeat(500)));
  expect(widths[1]).toBeGreaterThan(40);
  expect(heights[1]).toBeLessThanOrEqual(409);
});
