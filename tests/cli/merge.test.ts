import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { folderWith, MENDED as PLAN, planlint } from '../support/cli.ts';

const REVISED = PLAN.replace('2025年9月底前建成', '2025年12月底前建成').replace(/2．办好数字经济博览会[^\n]*\n/, '');

/** A folder with a plan, its revision, and the ledger of the plan as an office filled it in. */
async function filledFolder(name: string): Promise<string> {
  const cwd = await folderWith({ '计划.txt': PLAN, '修订.txt': REVISED });
  await planlint(['tasks', '计划.txt', '-o', name, '--columns', 'number,task,lead,deadline,progress'], { cwd });
  return cwd;
}

async function type(path: string, row: number, column: number, text: string): Promise<void> {
  const { sheets } = await readXlsx(await readFile(path));
  const rows = sheets[0]!.rows.map((cells) => [...cells]);
  rows[row]![column] = text;
  await writeFile(path, await writeXlsx({ sheets: [{ name: '任务台账', rows }] }));
}

describe('planlint merge', () => {
  test('carries what was typed into a spreadsheet over to the revised plan', async () => {
    const cwd = await filledFolder('台账.xlsx');
    await type(join(cwd, '台账.xlsx'), 1, 4, '已开工');
    await type(join(cwd, '台账.xlsx'), 4, 4, '已办第一届');
    const args = ['merge', '台账.xlsx', '修订.txt', '--base', '计划.txt', '-o', '新台账.xlsx'];
    const { out, err, status } = await planlint(args, { cwd });
    expect({ out, err, status }).toEqual({
      out: '沿用 3 项，新增 0 项，计划已无 1 项，待核对 0 处；已写入 新台账.xlsx\n',
      err: '',
      status: 0,
    });
    const { sheets } = await readXlsx(await readFile(join(cwd, '新台账.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(['任务台账', '变动清单', '原台账其余内容']);
    expect(sheets[0]!.rows[1]!.slice(3)).toEqual(['2025年12月底前', '已开工']);
    expect(sheets[2]!.rows[1]!.at(-1)).toBe('已办第一届');
  });

  test.each([',', ';', '\t'])(
    'reads CSV with %j between the cells as it was saved by a spreadsheet',
    async (separator) => {
      const cwd = await filledFolder('台账.csv');
      const text = await readFile(join(cwd, '台账.csv'), 'utf8');
      const typed = text.replace(/,\r\n3,/, ',已印发\r\n3,').replace(/,\r\n4,/, ',a|b|c|d|e|f|g\r\n4,');
      await writeFile(join(cwd, '台账.csv'), separator === ',' ? typed : typed.replaceAll(',', separator));
      await planlint(['merge', '台账.csv', '修订.txt', '-o', '新.xlsx'], { cwd });
      const { sheets } = await readXlsx(await readFile(join(cwd, '新.xlsx')));
      expect(sheets[0]!.rows.slice(2, 4).map((row) => row.at(-1))).toEqual(['已印发', 'a|b|c|d|e|f|g']);
    },
  );

  test.each([
    ['no file to write', ['merge', '台账.xlsx', '修订.txt'], 'planlint merge 台账.xlsx 新计划 -o 新台账.xlsx'],
    ['another kind of file', ['merge', '台账.xlsx', '修订.txt', '-o', 'a.csv'], '应以 .xlsx 结尾'],
    ['onto the filled ledger', ['merge', '台账.xlsx', '修订.txt', '-o', './台账.xlsx'], '不能是填过的台账本身'],
    ['no ledger', ['merge', '计划.txt', '修订.txt', '-o', 'a.xlsx'], '没有找到台账表头'],
    ['a damaged workbook', ['merge', '坏.xlsx', '修订.txt', '-o', 'a.xlsx'], '已损坏或有密码'],
    ['no such ledger', ['merge', '无.xlsx', '修订.txt', '-o', 'a.xlsx'], '找不到文件'],
  ])('wrong use: %s', async (_, args, message) => {
    const cwd = await filledFolder('台账.xlsx');
    await writeFile(join(cwd, '坏.xlsx'), 'PK\u0003\u0004 not a workbook');
    const before = await readFile(join(cwd, '台账.xlsx'));
    const { err, status } = await planlint(args, { cwd });
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(await readFile(join(cwd, '台账.xlsx'))).toEqual(before);
  });
});
