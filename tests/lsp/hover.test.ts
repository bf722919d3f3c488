import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { markup } from '../../server/lsp/card.ts';
import { CAPABLE, type Editor, type EditorOptions, place, spanOf, startEditor } from './editor.ts';
import { mark, marked } from './marked.ts';

const SEED = readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8');

let zh: Editor;
let en: Editor;
beforeAll(async () => {
  // Plain text, so that the cards can be read here.
  const capabilities = { ...CAPABLE, textDocument: { ...CAPABLE.textDocument, hover: {} } };
  zh = await startEditor({ capabilities, locale: 'zh-cn' });
  en = await startEditor({ capabilities, locale: 'en' });
});
afterAll(() => {
  zh.end();
  en.end();
});

async function card(source: string, editor = zh): Promise<string | null> {
  const { text, cursor } = marked(source);
  const document = await editor.open(text);
  const hover = await editor.ask<Hover | null>('textDocument/hover', place(document, cursor));
  return hover && (hover.contents as MarkupContent).value;
}

const PLAN = `某省行动计划
成文日期:2017年11月8日
二、主要任务
(一)建立平台。2018年6月底前建成。(省发改委牵头,省财政厅配合)
(二)编制规划。(省财政厅)
(三)开展试点。2018年完成。(省发改委牵头)`;
const at = (from: string, to: string): string => PLAN.replace(from, to);

describe('a task', () => {
  test('in Chinese', async () => {
    expect(await card(at('建立平台', '建立<|>平台'))).toBe(`任务 二/(一)
位置: 二、主要任务
牵头: 省发改委
配合: 省财政厅
依据: 文中写明牵头
时限: 2018年6月底前 = 2018-06-30 （截止期限（含当日））`);
  });

  test('in English, with what is not stated', async () => {
    expect(await card(at('编制规划', '编制<|>规划'), en)).toBe(`Task 二/(二)
Place: 二、主要任务
Lead: 省财政厅
Known from: the only unit named
Deadline: not stated`);
  });

  test('a declaration of the first note holds for the seed', async () => {
    const value = await card(SEED.replace('研究制定《山西打造', '研究<|>制定《山西打造'));
    expect(value).toContain('任务 二/(一)/1/(1)');
    expect(value).toContain('牵头: 省发改委');
    expect(value).toContain('依据: 按文中声明（下同）');
    expect(value).toContain('时限: 2017年9月 = 2017-09-01 … 2017-09-30 （在此期间内；原文 20179月）');
  });
});

test('a section counts its tasks', async () => {
  expect(await card(at('主要任务', '主要<|>任务'))).toBe(`章节 二
任务数: 3
无时限: 1`);
});

test('a date', async () => {
  expect(await card(at('2018年6月底前', '2018年<|>6月底前'))).toBe(`2018年6月底前
起止: 2018-06-30
含义: 截止期限（含当日）`);
});

test('a damaged date: why it is found, and how it is read', async () => {
  const value = await card('二、任务\n1.制定方案,201<|>79月出台。(省发改委)');
  expect(value).toContain('date-malformed');
  expect(value).toContain('修改: ');
  expect(value).toContain('docs/rules/date-malformed.md');
  expect(value).toContain('按此理解: 2017年9月');
  expect(value).toContain('起止: 2017-09-01 … 2017-09-30');
});

test('a unit', async () => {
  const value = await card(at('省发改委牵头,', '省发<|>改委牵头,'));
  expect(value).toMatch(/^省发改委\n全称: .*发展和改革委员会\n规范简称: 省发展改革委\n/);
  expect(value).toContain('牵头任务: 2');
  expect(await card(at('省财政厅配合', '省财政<|>厅配合'))).toMatch(/牵头任务: 1\n配合任务: 1$/);
});

test('a cited document', async () => {
  const text = '依据《甲办法》(某政发〔2017〕1号,以下简称《办法》)。\n一、任务\n1.按《甲<|>办法》执行。(省发改委)';
  const value = await card(text);
  expect(value).toMatch(/^《甲办法》\n/);
  expect(value).toContain('本文引用次数: 2');
});

test('a reference shows its target', async () => {
  expect(await card('一、目标\n见专<|>栏1。\n专栏1 重点工程')).toBe('专栏1 重点工程');
});

test.each([
  ['outside', `${PLAN}\n\n<|>\n`],
  ['a line that is no item', '某市<|>文件'],
  ['an empty document', '<|>'],
])('nothing for %s', async (_, source) => {
  expect(await card(source)).toBeNull();
});

test('the range is that of the thing', async () => {
  const source = PLAN.replace('省发改委牵头,', '[[省发改委]]牵头,');
  const { text, spans } = marked(source);
  const document = await zh.open(text);
  const hover = await zh.ask<Hover>('textDocument/hover', place(document, spans[0]!.start));
  expect(mark(text, [spanOf(document, hover.range!)])).toBe(source);
});

describe('markdown', () => {
  test('text of the document stays text', async () => {
    const editor = await startEditor();
    const hostile = '1.**加粗**[链接](http://evil.example)<img src=x onerror=alert(1)>`码`<|>。(省发改委)';
    const { text, cursor } = marked(`${hostile}\n(1)乙。(省发改委)`);
    const document = await editor.open(text);
    const { contents } = await editor.ask<Hover>('textDocument/hover', place(document, cursor));
    const { kind, value } = contents as MarkupContent;
    expect(kind).toBe('markdown');
    expect(value).not.toMatch(/<img|(?<!\\)`|evil\.example|\]\(http:\/\/evil/);
    editor.end();
  });

  test.each([
    ['# *a*_b_', '**\\# \\*a\\*\\_b\\_**'],
    ['<b>&amp;', '**\\<b\\>\\&amp\\;**'],
    ['https://a.b', '**https\\:\\/\\/a\\.b**'],
    ['甲\n\n- 乙\t丙', '**甲 \\- 乙 丙**'],
    ['甲\u202e乙\u0007丙', '**甲乙丙**'],
  ])('%j', (title, expected) => {
    expect(markup([{ title, rows: [] }], true).value).toBe(expected);
  });

  const inVsCode = { initializationOptions: { plans: true, commands: ['planlint.explainRule'] } };
  const linksAt = async (source: string, options: EditorOptions): Promise<string[]> => {
    const editor = await startEditor(options);
    const { text, cursor } = marked(source);
    const document = await editor.open(text);
    const { contents } = await editor.ask<Hover>('textDocument/hover', place(document, cursor));
    editor.end();
    return [...(contents as MarkupContent).value.matchAll(/\]\(([^)]*)\)/g)].map((m) => decodeURIComponent(m[1]!));
  };

  test('links to the tasks of a unit where the client has a view of them', async () => {
    const source = '一、任务\n1.甲。（省财<|>政厅）';
    expect(await linksAt(source, inVsCode)).toEqual(['command:planlint.showUnit?["省财政厅"]']);
    expect(await linksAt(source, {})).toEqual([]);
  });

  test('links to the page of a rule in the client, else on the net', async () => {
    const source = '一、任务\n1.甲，201<|>79月完成。（省财政厅）';
    expect(await linksAt(source, inVsCode)).toEqual(['command:planlint.explainRule?["date-malformed"]']);
    expect(await linksAt(source, {})).toEqual([expect.stringMatching(/^https:.*date-malformed\.md$/)]);
  });

  test('a link to a cited document that lies in the workspace', async () => {
    const above = 'file:///project/a(1)方案.txt';
    const files = new Map([[above, '某省优化营商环境行动计划\n一、主要任务\n1.甲。（省财政厅）']]);
    const source = '一、任务\n1.按《某省优化营商环境行动<|>计划》执行。（省财政厅）';
    expect(await linksAt(source, { files, folders: ['file:///project'] })).toEqual([above]);
    expect(await linksAt(source, {})).toEqual([]);
  });

  test('rows and links', () => {
    const card = {
      title: '甲',
      rows: [['牵头', '(省)']] as const,
      text: '乙',
      link: { label: '页', href: 'https://x/y.md' },
    };
    expect(markup([card, { title: '丙', rows: [] }], true).value).toBe(
      '**甲**\n\n- **牵头** \\(省\\)\n\n乙\n\n[页](https://x/y.md)\n\n---\n\n**丙**',
    );
  });
});
