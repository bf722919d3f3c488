import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parsePlan } from '../../server/core/parse.ts';
import { fold } from '../../server/core/text.ts';
import { type Editor, place, startEditor } from './editor.ts';
import { marked } from './marked.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor({ settings: () => ({ continueNumbering: true }) });
});
afterAll(() => editor.end());

const options = { tabSize: 4, insertSpaces: true };

async function formatted(text: string, range?: Range): Promise<string> {
  const document = await editor.open(text);
  const method = range ? 'textDocument/rangeFormatting' : 'textDocument/formatting';
  const params = { textDocument: { uri: document.uri }, options, ...(range ? { range } : {}) };
  return TextDocument.applyEdits(document, await editor.ask<TextEdit[]>(method, params));
}

const HEAD = '某市工作方案\n一、总体要求，目标明确：完成（甲）任务\n';
const NARROW = '某市工作方案\n一、总体要求,目标明确:完成(甲)任务\n';

describe('formatting', () => {
  test.each([
    ['marks in full width where most are', `${HEAD}(一)抓好落实,持续推进`, `${HEAD}（一）抓好落实，持续推进`],
    ['marks in half width where most are', `${NARROW}（一）抓好落实，持续推进`, `${NARROW}(一)抓好落实,持续推进`],
    [
      'titles as their documents have them',
      `${NARROW}1.按《办法（试行）》办理，抓好落实`,
      `${NARROW}1.按《办法（试行）》办理,抓好落实`,
    ],
    ['marks among digits and letters alone', `${HEAD}1.比例1:3，(GDP)增长`, `${HEAD}1.比例1:3，(GDP)增长`],
    ['no blank behind a number', `${HEAD}1. 甲。\n2.　乙。\n（1） 丙。`, `${HEAD}1.甲。\n2.乙。\n（1）丙。`],
    ['but before a digit, which would join it', `${HEAD}1. 2018年完成。`, `${HEAD}1. 2018年完成。`],
    ['the mark that belongs to the number', `${HEAD}（一）、甲工作\n（二）乙工作`, `${HEAD}（一）甲工作\n（二）乙工作`],
    ['one shape in a row', `${HEAD}1.甲。\n2.乙。\n3、丙。`, `${HEAD}1.甲。\n2.乙。\n3.丙。`],
    ['the stop most have', `${HEAD}1．甲。\n2．乙。\n3.丙。`, `${HEAD}1．甲。\n2．乙。\n3．丙。`],
    ['digits of numbers as those of the text', `${HEAD}１.甲2018年完成。\n2.乙。`, `${HEAD}1.甲2018年完成。\n2.乙。`],
    [
      'no blanks between Han characters',
      `${HEAD}1.加快推进政务 服务改革，不断提升服务效能。`,
      `${HEAD}1.加快推进政务服务改革，不断提升服务效能。`,
    ],
    ['第一章　总则 as it is', '某市规划\n第一章　总则\n第一节 背景', '某市规划\n第一章　总则\n第一节 背景'],
    [
      'indents and line ends as they are',
      `${HEAD.replaceAll('\n', '\r\n')}　　(一)甲\r\n`,
      `${HEAD.replaceAll('\n', '\r\n')}　　（一）甲\r\n`,
    ],
  ])('%s', async (_, text, expected) => {
    expect(await formatted(text)).toBe(expected);
    expect(await formatted(expected)).toBe(expected);
  });

  test('only the lines asked for', async () => {
    const text = `${HEAD}(一)甲\n(二)乙\n(三)丙`;
    const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 3 } };
    expect(await formatted(text, range)).toBe(`${HEAD}(一)甲\n（二）乙\n(三)丙`);
  });

  test.each(readdirSync('seeds').filter((name) => name.endsWith('.txt')))(
    'never changes what %s says',
    async (name) => {
      const text = readFileSync(`seeds/${name}`, 'utf8');
      const after = await formatted(text);
      const words = (t: string): string => fold(t).replace(/[\s、.,]/g, '');
      const ids = (t: string): string[] => parsePlan(t).items.map((i) => i.id);
      expect(words(after)).toBe(words(text));
      expect(ids(after)).toEqual(ids(text));
      expect(await formatted(after)).toBe(after);
    },
  );
});

describe('Enter', () => {
  const typed = async (source: string, by = editor): Promise<string> => {
    const { text, cursor } = marked(source);
    const document = await by.open(text);
    const edits = await by.ask<TextEdit[]>('textDocument/onTypeFormatting', {
      ...place(document, cursor),
      ch: '\n',
      options,
    });
    return TextDocument.applyEdits(document, edits);
  };

  test.each([
    ['gives the next number', '一、任务\n1.甲。（省财政厅）\n<|>', '一、任务\n1.甲。（省财政厅）\n2.'],
    ['with the indent', '一、任务\r\n　　（1）甲。\r\n　　<|>', '一、任务\r\n　　（1）甲。\r\n　　（2）'],
    [
      'below a note on its own line',
      '一、任务\n1.甲。\n责任单位：省财政厅。\n<|>',
      '一、任务\n1.甲。\n责任单位：省财政厅。\n2.',
    ],
    [
      'and counts on what follows',
      '一、任务\n1.甲。\n<|>\n2.乙。\n3.丙，按第2项要求办理。',
      '一、任务\n1.甲。\n2.\n3.乙。\n4.丙，按第3项要求办理。',
    ],
    ['ends the list behind an empty item', '一、任务\n1.甲。\n2.\n<|>', '一、任务\n1.甲。\n\n'],
    ['nothing below a heading', '一、任务\n<|>', '一、任务\n'],
    ['nothing where text stands', '一、任务\n1.甲。\n<|>乙。', '一、任务\n1.甲。\n乙。'],
    ['nothing below prose', '某市方案\n现制定本方案。\n<|>', '某市方案\n现制定本方案。\n'],
    ['nothing behind a blank line', '一、任务\n1.甲。\n\n<|>', '一、任务\n1.甲。\n\n'],
  ])('%s', async (_, source, expected) => {
    expect(await typed(source)).toBe(expected);
  });

  test('does nothing unless the user wants it', async () => {
    const other = await startEditor();
    expect(await typed('一、任务\n1.甲。\n<|>', other)).toBe('一、任务\n1.甲。\n');
    other.end();
  });
});
