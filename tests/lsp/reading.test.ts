import { afterEach, describe, expect, test } from 'vitest';
import type { CodeLens, DocumentLink, InlayHint, SemanticTokens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditorSettings } from '../../server/protocol.ts';
import { type Editor, type EditorOptions, rangeOf, spanOf, startEditor } from './editor.ts';
import { mark, marked } from './marked.ts';

let editors: Editor[] = [];
const start = async (options?: EditorOptions): Promise<Editor> => {
  const editor = await startEditor(options);
  editors.push(editor);
  return editor;
};
afterEach(() => {
  for (const e of editors) e.end();
  editors = [];
});

const at = (document: TextDocument) => ({ textDocument: { uri: document.uri } });
const whole = (document: TextDocument) => rangeOf(document, { start: 0, end: document.getText().length });

describe('semantic tokens', () => {
  const SOURCE = [
    '某省行动计划',
    '[[一、]]主要任务',
    '[[1.]]按照[[《某省2018年条例》]]（[[国发〔2017〕42号]]），[[2018年9月底前]]出台。（[[省发展改革委]]、[[财政厅]]）',
    '[[2.]]2015年已建平台。（[[省科技厅]]）',
  ].join('\n');

  async function tokens(range?: { first: number; last: number }): Promise<string> {
    const editor = await start();
    const document = await editor.open(marked(SOURCE).text);
    const lines = range && { start: { line: range.first, character: 0 }, end: { line: range.last, character: 1 } };
    const method = `textDocument/semanticTokens/${range ? 'range' : 'full'}`;
    const { data } = await editor.ask<SemanticTokens>(method, { ...at(document), ...(lines ? { range: lines } : {}) });
    const legend = editor.initialized.capabilities.semanticTokensProvider!.legend;
    let [line, character] = [0, 0];
    const found = [];
    for (let i = 0; i < data.length; i += 5) {
      if (data[i]! > 0) character = 0;
      line += data[i]!;
      character += data[i + 1]!;
      const start = document.offsetAt({ line, character });
      expect(legend.tokenTypes[data[i + 3]!]).toBeDefined();
      found.push({ start, end: start + data[i + 2]! });
    }
    return mark(document.getText(), found);
  }

  test('markers, units, times, titles, document numbers; no date twice, no past year', async () => {
    expect(await tokens()).toBe(SOURCE);
  });

  test('of a range', async () => {
    const plain = marked(SOURCE).text.split('\n');
    const expected = [...plain.slice(0, 3), SOURCE.split('\n')[3]].join('\n');
    expect(await tokens({ first: 3, last: 3 })).toBe(expected);
  });

  test('a title cut by a line end is two tokens', async () => {
    const editor = await start();
    const line = '为深入贯彻落实国家决策部署，进一步推动全省经济社会高质量发展，依据《某省国民经济';
    const text = `${`${line}\n`.repeat(1)}和社会发展规划》制定本方案，明确今后一个时期工作的总体要求与重点任务安排。\n`;
    const document = await editor.open(text);
    const { data } = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', at(document));
    const ends = [];
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
      character = data[i]! > 0 ? data[i + 1]! : character + data[i + 1]!;
      ends.push(character + data[i + 2]!);
    }
    for (const end of ends) expect(end).toBeLessThanOrEqual(45);
  });
});

describe('document links', () => {
  const FOLDER = 'file:///home/anna/plans';
  const links = async (source: string, names: string[], more: EditorOptions = {}): Promise<[string, string[]]> => {
    const files = new Map(names.map((name) => [`${FOLDER}/${encodeURIComponent(name)}`, '']));
    const editor = await start({ files, ...more });
    const document = await editor.open(marked(source).text, `${FOLDER}/plan.txt`);
    const found = await editor.ask<DocumentLink[]>('textDocument/documentLink', at(document));
    const spans = found.map((l) => spanOf(document, l.range));
    return [mark(document.getText(), spans), found.map((l) => decodeURIComponent(l.target!.slice(FOLDER.length + 1)))];
  };

  test.each([
    ['一、按照[[《某省促进条例》]]和《其他条例》办理', ['某省促进条例.docx'], ['某省促进条例.docx']],
    ['一、按照[[《办法（试行）》]]办理', ['《办法(试行)》.pdf'], ['《办法(试行)》.pdf']],
    ['一、详见[[附件2]]和附件1', ['附件2：任务分工表.xlsx'], ['附件2：任务分工表.xlsx']],
    ['一、详见[[附件2]]', ['附件二 清单.txt'], ['附件二 清单.txt']],
    ['一、甲\n附件：[[任务分工表]]', ['附件1.任务分工表.xlsx'], ['附件1.任务分工表.xlsx']],
    ['一、按照《某省促进条例》办理', [], []],
    ['一、按照《plan》办理', ['plan.txt'], []],
    ['一、详见附件1\n附件1\n分工表\n一、甲', ['附件1.txt'], []],
  ])('%s', async (source, names, targets) => {
    expect(await links(source, names)).toEqual([source, targets]);
  });

  test('none where files cannot be listed', async () => {
    const blind = { runtime: { listFiles: async () => null } };
    expect((await links('一、按照《某省促进条例》办理', ['某省促进条例.docx'], blind))[1]).toEqual([]);
  });
});

describe('inlay hints', () => {
  const TEXT =
    '某省行动计划\n一、主要任务\n（一）甲。（省财政厅牵头）\n1.子，12月底前完成。\n2.丑，2018年6月底前完成。（省科技厅）\n3.寅，今年9月底前完成。（省科技厅）';

  async function hints(inlayHints: EditorSettings['inlayHints'], lines?: [number, number]): Promise<string[]> {
    const files = new Map([['file:///plans/planlint.json', '{ "documentDate": "2018-01-05" }']]);
    const editor = await start({ files, settings: () => (inlayHints ? { inlayHints } : null) });
    const document = await editor.open(TEXT);
    const range = lines
      ? { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 9 } }
      : whole(document);
    const found = await editor.ask<InlayHint[]>('textDocument/inlayHint', { ...at(document), range });
    return found.map(
      (h) => `${document.getText().split('\n')[h.position.line]!.slice(0, h.position.character)}|${h.label}`,
    );
  }

  test('none unless asked for', async () => {
    expect(await hints(undefined)).toEqual([]);
  });

  test('days of dates that leave something out', async () => {
    expect(await hints({ dates: true })).toEqual(['1.子，12月底前|= 2018-12-31', '3.寅，今年9月底前|= 2018-09-30']);
  });

  test('leads taken over', async () => {
    expect(await hints({ leads: true })).toEqual(['1.子，12月底前完成。|牵头 省财政厅']);
  });

  test('of the lines in view', async () => {
    expect(await hints({ dates: true, leads: true }, [4, 5])).toHaveLength(1);
  });
});

describe('code lenses', () => {
  const TEXT =
    '某省行动计划\n一、主要任务\n（一）甲\n1.子，2018年底前完成。（省财政厅）\n2.丑。（省科技厅）\n（二）乙\n1.寅。（省教育厅）';

  async function lenses(settings: EditorSettings | null, more: EditorOptions = {}): Promise<CodeLens[]> {
    const editor = await start({ settings: () => settings, ...more });
    const document = await editor.open(TEXT);
    return editor.ask<CodeLens[]>('textDocument/codeLens', at(document));
  }

  test('none unless asked for', async () => {
    expect(await lenses(null)).toEqual([]);
  });

  test('counts above every heading', async () => {
    const found = await lenses({ codeLenses: true });
    expect(found.map((l) => `${l.range.start.line} ${l.command?.title}`)).toEqual([
      '1 3 项任务 · 2 项无时限',
      '2 2 项任务 · 1 项无时限',
      '5 1 项任务 · 1 项无时限',
    ]);
    expect(found[0]!.command!.command).toBe('');
  });

  test('in English, and leading to the tasks where the client shows them', async () => {
    const found = await lenses({ codeLenses: true, locale: 'en' }, { initializationOptions: { plans: true } });
    expect(found[1]!.command).toEqual({
      title: '2 tasks · 1 without deadline',
      command: 'planlint.showTasks',
      arguments: ['file:///plans/plan.txt', ['一/(一)/1', '一/(一)/2']],
    });
  });
});
