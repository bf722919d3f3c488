import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver';
import type { ActionKind } from '../../server/protocol.ts';
import { applied, CAPABLE, type Editor, startEditor } from './editor.ts';
import { marked } from './marked.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
});
afterAll(() => editor.end());

const KINDS = {
  renumber: 'refactor.rewrite.planlint.renumber',
  insert: 'refactor.rewrite.planlint.insertTask',
  up: 'refactor.move.planlint.up',
  down: 'refactor.move.planlint.down',
} satisfies Record<string, ActionKind>;

const actionAt = async (source: string, kind: ActionKind, by = editor): Promise<[string, CodeAction | undefined]> => {
  const { text, cursor } = marked(source);
  const document = await by.open(text);
  const [action] = await by.actions(document, { start: cursor, end: cursor }, [kind]);
  return [action ? applied(document, action) : text, action];
};

const result = async (source: string, kind: ActionKind): Promise<string> => (await actionAt(source, kind))[0];

describe('renumber from here', () => {
  test.each([
    ['a gap', '一、甲\n二、乙\n<|>四、丙\n五、丁', '一、甲\n二、乙\n三、丙\n四、丁'],
    ['from the cursor on alone', '一、甲\n三、乙\n<|>五、丙\n七、丁', '一、甲\n三、乙\n四、丙\n五、丁'],
    ['the first keeps its number', '<|>三、甲\n四、乙\n四、丙', '三、甲\n四、乙\n五、丙'],
    [
      'in the shape and width of each',
      '（一）甲\n（二）乙\n<|>（二）丙\n(四)丁',
      '（一）甲\n（二）乙\n（三）丙\n(四)丁',
    ],
    ['full-width digits', '１．甲。\n<|>３．乙。\n４．丙。', '１．甲。\n２．乙。\n３．丙。'],
    ['circled', '①甲。\n<|>③乙。\n④丙。', '①甲。\n②乙。\n③丙。'],
    [
      'siblings alone where numbers begin again under each heading',
      '一、任务\n1.甲。\n<|>3.乙。\n二、保障\n1.丙。\n3.丁。',
      '一、任务\n1.甲。\n2.乙。\n二、保障\n1.丙。\n3.丁。',
    ],
    [
      'on through the document where they run on',
      '一、任务\n1.甲。\n2.乙。\n二、保障\n<|>4.丙。\n5.丁。\n三、组织\n6.戊。\n7.己。',
      '一、任务\n1.甲。\n2.乙。\n二、保障\n3.丙。\n4.丁。\n三、组织\n5.戊。\n6.己。',
    ],
    [
      'on to where another row begins, and no further',
      '一、任务\n4.甲。\n<|>6.乙。\n二、保障\n7.丙。\n三、组织\n2.丁。',
      '一、任务\n4.甲。\n5.乙。\n二、保障\n6.丙。\n三、组织\n2.丁。',
    ],
    ['what went back under one heading', '1.甲。\n<|>3.乙。\n2.丙。', '1.甲。\n2.乙。\n3.丙。'],
    [
      'with references to what moves',
      '一、甲\n按第四条和第四部分、第二部分办理。\n二、乙\n<|>四、丙\n（一）子\n（二）丑\n五、丁\n落实第四条第（二）项。',
      '一、甲\n按第三条和第三部分、第二部分办理。\n二、乙\n三、丙\n（一）子\n（二）丑\n四、丁\n落实第三条第（二）项。',
    ],
    [
      'attachments',
      '某市方案\n一、任务\n1.按附件3办理，见附件1。\n附件1\n甲表\n一、甲\n<|>附件3\n乙表\n一、乙',
      '某市方案\n一、任务\n1.按附件2办理，见附件1。\n附件1\n甲表\n一、甲\n附件2\n乙表\n一、乙',
    ],
    [
      'attachments with the list that names them',
      '某市方案\n一、任务\n1.见附件3。\n附件：1.甲表\n3.乙表\n某市人民政府\n2024年3月1日\n附件1\n甲表\n一、甲\n<|>附件3\n乙表\n一、乙',
      '某市方案\n一、任务\n1.见附件2。\n附件：1.甲表\n2.乙表\n某市人民政府\n2024年3月1日\n附件1\n甲表\n一、甲\n附件2\n乙表\n一、乙',
    ],
    [
      'attachments from the list',
      '某市方案\n一、任务\n1.见附件3。\n附件：<|>2.甲表\n3.乙表\n某市人民政府\n2024年3月1日\n附件2\n甲表\n一、甲\n附件3\n乙表\n一、乙',
      '某市方案\n一、任务\n1.见附件2。\n附件：1.甲表\n2.乙表\n某市人民政府\n2024年3月1日\n附件1\n甲表\n一、甲\n附件2\n乙表\n一、乙',
    ],
    [
      'attachments alone where their list is right already',
      '某市方案\n一、任务\n1.抓落实。\n附件：1.甲表\n2.乙表\n某市人民政府\n2024年3月1日\n附件1\n甲表\n一、甲\n<|>附件3\n乙表\n一、乙',
      '某市方案\n一、任务\n1.抓落实。\n附件：1.甲表\n2.乙表\n某市人民政府\n2024年3月1日\n附件1\n甲表\n一、甲\n附件2\n乙表\n一、乙',
    ],
  ])('%s', async (_, source, expected) => {
    expect(await result(source, KINDS.renumber)).toBe(expected);
  });

  test.each([
    ['where all is right', '一、甲\n<|>二、乙\n三、丙'],
    ['in prose above the first number', '某市方案\n<|>现就有关工作制定本方案。\n一、甲'],
  ])('is not offered %s', async (_, source) => {
    expect((await actionAt(source, KINDS.renumber))[1]).toBeUndefined();
  });
});

describe('insert a task below', () => {
  test.each([
    [
      'with the note of its siblings, and what follows counted on',
      '一、任务\n1.甲。（省财政厅）\n<|>2.乙。（省科技厅）\n3.丙。（省商务厅）\n按第3项要求办理。',
      '一、任务\n1.甲。（省财政厅）\n2.乙。（省科技厅）\n3.。（）\n4.丙。（省商务厅）\n按第4项要求办理。',
    ],
    [
      'with its label and width',
      '一、任务\n1.甲。(责任单位:省财政厅)\n<|>2.乙。(责任单位:省科技厅)',
      '一、任务\n1.甲。(责任单位:省财政厅)\n2.乙。(责任单位:省科技厅)\n3.。(责任单位:)',
    ],
    [
      'before the stop where notes stand there',
      '一、任务\n1.甲（省财政厅负责）。\n<|>2.乙（省科技厅负责）。',
      '一、任务\n1.甲（省财政厅负责）。\n2.乙（省科技厅负责）。\n3.（）。',
    ],
    [
      'on a line of its own, indented, with the line ends of the file',
      '一、任务\r\n　　1.甲。\r\n　　责任单位：省财政厅\r\n　　<|>2.乙。\r\n　　责任单位：省科技厅\r\n二、保障',
      '一、任务\r\n　　1.甲。\r\n　　责任单位：省财政厅\r\n　　2.乙。\r\n　　责任单位：省科技厅\r\n　　3.。\r\n　　责任单位：\r\n二、保障',
    ],
    [
      'as a heading below all that stands under one',
      '一、任务\n<|>（一）甲\n1.子。（省财政厅）\n（二）乙\n1.丑。（省科技厅）',
      '一、任务\n（一）甲\n1.子。（省财政厅）\n（二）\n（三）乙\n1.丑。（省科技厅）',
    ],
    [
      'parted by a blank line as the others are',
      '一、任务\n\n1.甲。（省财政厅）\n\n<|>2.乙。（省科技厅）\n',
      '一、任务\n\n1.甲。（省财政厅）\n\n2.乙。（省科技厅）\n\n3.。（）\n',
    ],
  ])('%s', async (_, source, expected) => {
    expect(await result(source, KINDS.insert)).toBe(expected);
  });

  test('with fields to fill in for a client that has them', async () => {
    const capable = { ...CAPABLE, workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } };
    const other = await startEditor({ capabilities: capable });
    const source = '一、任务\n<|>1.甲。（省财政厅）\n2.乙。（省科技厅）';
    const { text, cursor } = marked(source);
    const document = await other.open(text);
    const [action] = await other.actions(document, { start: cursor, end: cursor }, [KINDS.insert]);
    const edits = (action!.edit!.documentChanges![0] as TextDocumentEdit).edits;
    expect((edits.at(-1) as SnippetTextEdit).snippet.value).toBe('\n2.$1。（$2）');
    expect(edits).toHaveLength(2);
    other.end();
  });

  test.each([
    ['in prose', '某市方案\n<|>现制定本方案。\n一、甲'],
    [
      'in a line of several items',
      '一、任务\n1.制定<|>方案。（省财政厅）2.建设平台。（省科技厅）3.开展评估。（省商务厅）',
    ],
  ])('is not offered %s', async (_, source) => {
    expect((await actionAt(source, KINDS.insert))[1]).toBeUndefined();
  });
});

describe('move a section', () => {
  const PLAN = '一、甲\n按第三部分办理。\n二、乙\n1.子。\n三、丙\n1.丑。\n2.寅。\n四、丁\n落实第二部分。';
  test.each([
    [
      'down',
      PLAN.replace('二、', '<|>二、'),
      '一、甲\n按第二部分办理。\n二、丙\n1.丑。\n2.寅。\n三、乙\n1.子。\n四、丁\n落实第三部分。',
    ],
    [
      'up',
      PLAN.replace('三、', '三、<|>'),
      '一、甲\n按第二部分办理。\n二、丙\n1.丑。\n2.寅。\n三、乙\n1.子。\n四、丁\n落实第三部分。',
    ],
    [
      'up',
      '一、甲\n（一）子\n1.壹。\n2.贰。\n<|>（二）丑\n3.叁。\n二、乙\n（一）寅\n4.肆。\n5.伍。',
      '一、甲\n（一）丑\n1.叁。\n（二）子\n2.壹。\n3.贰。\n二、乙\n（一）寅\n4.肆。\n5.伍。',
    ],
    ['down', '一、任务\n1.甲。（省财政厅）\n<|>2.乙。\n\n3.丙。', '一、任务\n1.甲。（省财政厅）\n2.丙。\n\n3.乙。'],
  ])('%s', async (direction, source, expected) => {
    expect(await result(source, direction === 'up' ? KINDS.up : KINDS.down)).toBe(expected);
  });

  test('there and back again', async () => {
    const moved = await result(PLAN.replace('二、', '<|>二、'), KINDS.down);
    expect(await result(moved.replace('三、', '<|>三、'), KINDS.up)).toBe(PLAN);
  });

  test.each([
    ['up', '一、<|>甲\n二、乙'],
    ['down', '一、甲\n二、<|>乙'],
  ])('not %s at the end', async (direction, source) => {
    expect((await actionAt(source, direction === 'up' ? KINDS.up : KINDS.down))[1]).toBeUndefined();
  });
});

test('nothing of this as the cursor moves', async () => {
  const document = await editor.open('一、甲\n三、乙');
  const context = { diagnostics: [], triggerKind: 2 };
  const range = { start: document.positionAt(5), end: document.positionAt(5) };
  const params = { textDocument: { uri: document.uri }, range, context };
  const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', params);
  expect(actions.filter((a) => a.kind?.startsWith('refactor'))).toEqual([]);
});
