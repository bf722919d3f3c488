import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentHighlight, Location, LocationLink, WorkspaceSymbol } from 'vscode-languageserver';
import { widen } from '../support/width.ts';
import { CAPABLE, type Editor, place, spanOf, startEditor } from './editor.ts';
import { mark, marked } from './marked.ts';

let editor: Editor;
beforeEach(async () => {
  editor = await startEditor();
});
afterEach(() => editor.end());

/** Asks at the cursor and shows the answer as marks in the text. */
async function answer(source: string, method: string): Promise<string> {
  const { text, cursor } = marked(source);
  const document = await editor.open(text);
  const params = { ...place(document, cursor), context: { includeDeclaration: true } };
  const found = await editor.ask<(Location & Partial<LocationLink>)[]>(`textDocument/${method}`, params);
  const spans = found.map((l) => spanOf(document, l.targetSelectionRange ?? l.range));
  return mark(text, spans);
}

const withoutMarks = (source: string): string => source.replace(/<\|>/, '');

const UNITS = `二、主要任务
1.建立平台。(市发改<|>委牵头,市财政局配合)
2.编制规划。(市财政局牵头,市发展改革委配合)
3.开展试点。(市教育局)`;

const expectMarks = async (method: string, source: string): Promise<void> => {
  const bare = source.replace(/\[\[|\]\]/g, '');
  expect(await answer(bare, method)).toBe(withoutMarks(source));
};

describe('definition', () => {
  test.each([
    ['a unit: the tasks it leads', '1.[[建立平台]]。(市发改委牵头)\n2.编制规划。(市财政局牵头,市发<|>改委配合)'],
    [
      'a unit that leads nothing: those it supports',
      '1.建立平台。(市财政局牵头)\n2.[[编制规划]]。(市财政局牵头,市教<|>育局配合)',
    ],
    ['an attachment', '一、总体要求\n详见附<|>件2。\n附件1\n甲表\n一、甲\n[[附件2]]\n乙表\n一、乙'],
    ['a box', '一、目标\n见专<|>栏2。\n专栏1 甲\n[[专栏2 乙]]\n内容。'],
    ['an item', '一、甲\n(一)乙\n(二)丙\n二、丁\n(一)戊\n[[(二)己]]\n按第<|>(二)项办理。'],
    ['an item below another', '一、甲\n(一)乙\n[[(二)丙]]\n二、丁\n(一)戊\n按第一部分第<|>(二)项办理。'],
    ['a chapter', '第一章 总则\n内容。\n[[第二章 任务]]\n依照第二<|>章办理。'],
    ['a cited document: its first citation', '依据[[《甲办法》]](某政发〔2017〕1号)。\n按《甲办<|>法》执行。'],
  ])('%s', async (_, source) => {
    const heads = source.replace(/\[\[(.*?)\]\]/g, '$1');
    const { text, spans } = marked(source.replace('<|>', ''));
    const found = await answer(heads, 'definition');
    // The selection is marker and title: the marks of the table stand around what must lie in it.
    const [got] = marked(found).spans;
    expect(got, `nothing found: ${found}`).toBeDefined();
    expect(text.slice(got!.start, got!.end)).toContain(text.slice(spans[0]!.start, spans[0]!.end));
    expect(marked(found).spans).toHaveLength(1);
  });

  test.each([
    ['another document’s attachment', '按《甲办法》附<|>件1执行。\n附件1\n甲表'],
    ['a place that is not there', '详见附<|>件3。\n附件1\n甲表'],
    ['plain words', '一、总<|>体要求'],
  ])('nothing for %s', async (_, source) => {
    expect(await answer(source, 'definition')).toBe(withoutMarks(source));
  });

  test('the superior document where it is open', async () => {
    const above = await editor.open('某省优化营商环境行动计划\n一、总体要求\n内容。', 'file:///plans/above.txt');
    const { text, cursor } = marked(
      '某市优化营商环境实施方案\n一、总体要求\n依据《某省优化营商环境行动<|>计划》制定。',
    );
    const document = await editor.open(text, 'file:///plans/below.txt');
    const [link] = await editor.ask<LocationLink[]>('textDocument/definition', place(document, cursor));
    expect(link?.targetUri).toBe(above.uri);
  });

  test('plain locations for a client without links', async () => {
    const plain = await startEditor({ capabilities: { ...CAPABLE, textDocument: {} } });
    const { text, cursor } = marked('1.建立平台。(市发改<|>委牵头)');
    const document = await plain.open(text);
    const [location] = await plain.ask<Location[]>('textDocument/definition', place(document, cursor));
    expect(location).toMatchObject({ uri: document.uri, range: { start: { line: 0, character: 0 } } });
    plain.end();
  });
});

describe('references and highlights', () => {
  const EXPECTED = `二、主要任务
1.建立平台。([[市发改<|>委]]牵头,市财政局配合)
2.编制规划。(市财政局牵头,[[市发展改革委]]配合)
3.开展试点。(市教育局)`;

  test('every mention of a unit, by whatever name', () => expectMarks('references', EXPECTED));
  test('the same in full width', () => expectMarks('references', widen(EXPECTED)));
  test('the same with CRLF', () => expectMarks('references', EXPECTED.replaceAll('\n', '\r\n')));

  test('every citation of a title', () =>
    expectMarks('references', '依据[[《甲<|>办法》]](某政发〔2017〕1号)和《乙办法》。\n按[[《甲办法》]]执行。'));

  test('places that refer to an attachment', () =>
    expectMarks('references', '一、总体要求\n详见[[附件2]]。\n附件1\n甲表\n附<|>件2\n乙表'));

  test('in all open plans', async () => {
    await editor.open('1.协同推进。(市财政局牵头,市发改委配合)', 'file:///plans/other.txt');
    const { text, cursor } = marked(UNITS);
    const document = await editor.open(text);
    const params = { ...place(document, cursor), context: { includeDeclaration: true } };
    const found = await editor.ask<Location[]>('textDocument/references', params);
    expect(found.map((l) => l.uri.slice(-9))).toEqual(['/plan.txt', '/plan.txt', 'other.txt']);
  });

  test('highlights are of this document alone', async () => {
    const { text, cursor } = marked(UNITS);
    const document = await editor.open(text);
    const found = await editor.ask<DocumentHighlight[]>('textDocument/documentHighlight', place(document, cursor));
    expect(found.map((h) => text.slice(...(Object.values(spanOf(document, h.range)) as [number, number])))).toEqual([
      '市发改委',
      '市发展改革委',
    ]);
  });
});

describe('workspace symbols', () => {
  const TEXT = `某市行动计划
一、主要任务
(一)建立共享平台,打通部门之间的数据壁垒,形成统一的公共数据目录体系。2018年6月底前建成。(市发改委)
(二)编制规划。20189月完成。(市财政局)`;

  const find = async (query: string): Promise<string[]> => {
    const symbols = await editor.ask<WorkspaceSymbol[]>('workspace/symbol', { query });
    return symbols.map((s) => s.name);
  };

  test.each([
    ['words of the task', '编制规划', ['(二)编制规划 · 市财政局 · 2018年9月']],
    ['a unit', '财政局', ['(二)编制规划 · 市财政局 · 2018年9月']],
    ['the deadline as written', '20189月', ['(二)编制规划 · 市财政局 · 2018年9月 · …制规划。20189月完成。…']],
    ['the deadline as repaired', '2018年9月', ['(二)编制规划 · 市财政局 · 2018年9月']],
    ['a unit and a word', '财政 规划', ['(二)编制规划 · 市财政局 · 2018年9月']],
    ['nothing', '不存在的词', []],
  ])('%s', async (_, query, names) => {
    await editor.open(TEXT);
    expect(await find(query)).toEqual(names);
  });

  test('words behind the cut title are shown, since editors filter by name', async () => {
    await editor.open(TEXT);
    const [name] = await find('目录体系');
    expect(name).toContain('目录体系');
  });

  test('all tasks for an empty query, none of a closed plan', async () => {
    const document = await editor.open(TEXT);
    expect(await find('')).toHaveLength(2);
    await editor.close(document);
    expect(await find('')).toEqual([]);
  });
});
