import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, place, startEditor } from './editor.ts';
import { marked } from './marked.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
});
afterAll(() => editor.end());

const HEAD = `某省三年行动计划（2018—2020年）
一、主要任务
1.制定方案，2018年9月底前出台。（省发展改革委、财政厅按职责分工负责）
2.按照《某省促进条例》建平台，2019年6月底前完成。（省财政厅、科技厅负责）
`;

async function complete(source: string): Promise<{ text: string; items: CompletionItem[] }> {
  const { text, cursor } = marked(source);
  const document = await editor.open(text);
  const items = await editor.ask<CompletionItem[]>('textDocument/completion', place(document, cursor));
  return { text, items };
}

const labels = async (source: string): Promise<string[]> => (await complete(source)).items.map((i) => i.label);

/** The line of the cursor after one item was chosen. */
async function chosen(source: string, label: string): Promise<string> {
  const { text, items } = await complete(source);
  const item = items.find((i) => i.label === label);
  expect(item, `${label} among ${items.slice(0, 12).map((i) => i.label)}`).toBeDefined();
  const document = TextDocument.create('', '', 1, text);
  const line = document.positionAt(marked(source).cursor).line;
  return TextDocument.applyEdits(document, [item!.textEdit as TextEdit]).split('\n')[line]!;
}

describe('units', () => {
  test('of this plan by frequency, then those of the register that fit its level', async () => {
    const offered = await labels(`${HEAD}3.抓落实。（<|>）`);
    expect(offered.slice(0, 3)).toEqual(['省财政厅', '省发展改革委', '省科技厅']);
    expect(offered).toContain('省教育厅');
    expect(offered).not.toContain('教育部');
    expect(offered).not.toContain('市教育局');
    expect(offered.length).toBe(new Set(offered).size);
  });

  test('are not offered twice in one note', async () => {
    expect(await labels(`${HEAD}3.抓落实。（省财政厅、<|>）`)).not.toContain('省财政厅');
  });

  test.each([
    ['（<|>', '（省科技厅'],
    ['（省财<|>', '（省科技厅'],
    ['（省发展改革委、<|>）', '（省发展改革委、科技厅）'],
    ['（责任单位：<|>）', '（责任单位：省科技厅）'],
    ['（省发展改革委牵头，<|>）', '（省发展改革委牵头，科技厅）'],
    ['（某市财政局、<|>）', '（某市财政局、省科技厅）'],
  ])('written at %s as %s', async (typed, expected) => {
    expect(await chosen(`${HEAD}3.抓落实。${typed}`, '省科技厅')).toBe(`3.抓落实。${expected}`);
  });

  test.each([
    ['责任单位：<|>', '责任单位：省财政厅'],
    ['牵头单位:省<|>', '牵头单位:省财政厅'],
  ])('in the line %s', async (typed, expected) => {
    expect(await chosen(`${HEAD}3.抓落实。\n${typed}`, '省财政厅')).toBe(expected);
  });

  test.each([
    ['市', '太原市人民政府关于印发某某行动计划的通知', '市教育局'],
    ['县', '阳曲县人民政府关于印发某某行动计划的通知', '县教育局'],
    ['国', '国务院关于印发某某行动计划的通知', '教育部'],
  ])('of the level of the issuer: %s', async (_, title, unit) => {
    expect(await labels(`${title}\n一、任务\n1.抓落实。（<|>）`)).toContain(unit);
  });

  test('that ceased before the date of the plan are left out', async () => {
    const plan = (year: number) => `国务院关于印发某某行动计划的通知\n${year}年6月1日\n一、任务\n1.抓落实。（<|>）`;
    expect(await labels(plan(2017))).toContain('环境保护部');
    expect(await labels(plan(2019))).not.toContain('环境保护部');
  });
});

test('asked for by the marks that begin a note, part units, open a title or end a year', () => {
  const marks = editor.initialized.capabilities.completionProvider?.triggerCharacters;
  expect(marks).toEqual(expect.arrayContaining(['（', '、', '，', '；', '：', '《', '年', '月']));
});

describe('words of responsibility', () => {
  test('behind a name, in the width in use', async () => {
    expect(await labels(`${HEAD}3.抓落实。（省财政厅<|>）`)).toEqual([
      '牵头',
      '牵头，',
      '配合',
      '负责',
      '会同',
      '按职责分工负责',
      '等按职责分工负责',
    ]);
    const narrow = HEAD.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')');
    expect(await labels(`${narrow}3.抓落实。(省财政厅<|>)`)).toContain('牵头,');
    expect(await labels(`${narrow}3.抓落实。(<|>)`)).toContain('责任单位:');
  });
});

describe('nothing', () => {
  test.each([
    ['behind a comma of prose', `${HEAD}3.推进教育、<|>医疗工作。`],
    ['in a bracket of prose', `${HEAD}3.推进平台（<|>一期）建设。`],
    ['behind a colon of prose', `${HEAD}3.做好以下工作：<|>`],
    ['on an empty line', `${HEAD}\n<|>\n`],
    ['in a remark', `${HEAD}3.抓落实。（以下简称：<|>）`],
  ])('%s', async (_, source) => {
    expect(await labels(source)).toEqual([]);
  });
});

describe('deadlines', () => {
  test.each([
    ['3.于<|>', '2018年12月底前', '3.于2018年12月底前'],
    ['3.在20<|>', '2019年6月底前', '3.在2019年6月底前'],
    ['3.平台，2020年<|>', '2020年12月底前', '3.平台，2020年12月底前'],
    ['3.平台，2020年10月<|>建成', '2020年10月底前', '3.平台，2020年10月底前建成'],
    ['3.抓落实。\n完成时限：<|>', '2018年9月底前', '完成时限：2018年9月底前'],
  ])('%s', async (typed, label, expected) => {
    expect(await chosen(HEAD + typed, label)).toBe(expected);
  });

  test('those of the plan first, then all years of its period', async () => {
    const offered = await labels(`${HEAD}3.于<|>`);
    expect(offered.slice(0, 2)).toEqual(['2018年9月底前', '2019年6月底前']);
    expect(offered).toContain('2020年底前');
    expect(offered).not.toContain('2021年底前');
  });

  test('in full-width digits where the plan has them', async () => {
    const wide = HEAD.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    expect(await labels(`${wide}３．于<|>`)).toContain('２０１８年９月底前');
  });
});

describe('titles', () => {
  test.each([
    ['3.落实《<|>', '3.落实《某省促进条例》'],
    ['3.落实《某省<|>》', '3.落实《某省促进条例》'],
  ])('%s', async (typed, expected) => {
    expect(await chosen(HEAD + typed, '某省促进条例')).toBe(expected);
  });

  test('of other open plans too', async () => {
    const other = await editor.open('某市工作方案\n一、任务\n1.抓落实。（市财政局）', 'file:///plans/other.txt');
    expect(await labels(`${HEAD}3.落实《<|>`)).toEqual(['某省促进条例', '某市工作方案']);
    await editor.close(other);
  });
});
