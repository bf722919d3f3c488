import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AnnotatedTextEdit, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CAPABLE, type Editor, place, spanOf, startEditor } from './editor.ts';
import { mark, marked } from './marked.ts';

const ASKING = {
  ...CAPABLE,
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

let editor: Editor;
beforeEach(async () => {
  editor = await startEditor({ capabilities: ASKING });
});
afterEach(() => editor.end());

const HEAD = '某省行动计划\n一、主要任务\n';

async function rename(source: string, newName: string): Promise<string> {
  const { text, cursor } = marked(HEAD + source);
  const document = await editor.open(text);
  const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', { ...place(document, cursor), newName });
  return TextDocument.applyEdits(document, editsOf(edit, document.uri)).slice(HEAD.length);
}

const editsOf = (edit: WorkspaceEdit, uri: string): AnnotatedTextEdit[] => [
  ...((edit.changes?.[uri] ?? []) as AnnotatedTextEdit[]),
  ...((edit.documentChanges ?? []) as TextDocumentEdit[])
    .filter((c) => c.textDocument.uri === uri)
    .flatMap((c) => c.edits as AnnotatedTextEdit[]),
];

describe('a unit is offered for renaming with its full name', () => {
  test.each([
    ['1.抓落实。（省发展改革委、[[财<|>政厅]]）', '省财政厅'],
    ['1.抓落实。（[[省财政厅<|>]]）', '省财政厅'],
    ['1.抓落实。（[[太原<|>]]、大同市政府）', '太原市政府'],
  ])('%s', async (source, placeholder) => {
    const { text, cursor, spans } = marked(HEAD + source);
    const document = await editor.open(text);
    const found = await editor.ask<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      place(document, cursor),
    );
    expect(found).toMatchObject({ placeholder });
    expect(mark(text, [spanOf(document, found.range)])).toBe(mark(text, spans));
  });

  test('nothing else is', async () => {
    const { text, cursor } = marked(`${HEAD}1.抓落<|>实，2018年底前完成。（省财政厅）`);
    const document = await editor.open(text);
    expect(await editor.ask('textDocument/prepareRename', place(document, cursor))).toBeNull();
  });
});

describe('lists stay right', () => {
  test.each([
    ['1.甲。（省发展改革委、<|>财政厅）', '省财政和国资厅', '1.甲。（省发展改革委、财政和国资厅）'],
    ['1.甲。（省发展改革委、<|>财政厅）', '市财政局', '1.甲。（省发展改革委、市财政局）'],
    ['1.甲。（<|>省发展改革委、财政厅、科技厅）', '市发展改革委', '1.甲。（市发展改革委、省财政厅、科技厅）'],
    ['1.甲。（<|>省发展改革委、财政厅）', '省发展和改革委员会', '1.甲。（省发展和改革委员会、财政厅）'],
    ['1.甲。（太原、大同<|>市政府）', '大同市人民政府', '1.甲。（太原市政府、大同市人民政府）'],
    ['1.甲。（<|>太原、大同市政府）', '阳泉市政府', '1.甲。（阳泉、大同市政府）'],
    [
      '1.甲。（省财政厅<|>牵头，科技厅配合）\n2.乙。（省科技厅、财政厅）',
      '省国资委',
      '1.甲。（省国资委牵头，科技厅配合）\n2.乙。（省科技厅、国资委）',
    ],
    [
      '1.甲。\n牵头单位：<|>省财政厅\n配合单位：省科技厅、财政厅',
      '省国资委',
      '1.甲。\n牵头单位：省国资委\n配合单位：省科技厅、国资委',
    ],
    ['任务\t责任单位\n1.甲\t省发展改革委、<|>财政厅', '省国资委', '任务\t责任单位\n1.甲\t省发展改革委、国资委'],
    ['1.甲。(省发展改革委、<|>财政厅)', '省国资委', '1.甲。(省发展改革委、国资委)'],
  ])('%s → %s', async (source, newName, expected) => {
    expect(await rename(source, newName)).toBe(expected);
  });

  test('all written forms of the unit take the new name', async () => {
    const source = '1.甲。（省发改<|>委）\n2.乙。（省财政厅、发展改革委）\n3.丙。（省发展和改革委员会）';
    expect(await rename(source, '省发展改革委')).toBe(
      '1.甲。（省发展改革委）\n2.乙。（省财政厅、发展改革委）\n3.丙。（省发展改革委）',
    );
  });
});

describe('what a person should confirm', () => {
  test('other documents, and running text but not cited titles', async () => {
    const { text, cursor } = marked(`${HEAD}1.由省财政厅拨付，按《省财政厅办法》执行。（<|>省财政厅）`);
    const document = await editor.open(text);
    const other = await editor.open('某市方案\n一、任务\n1.乙。（省科技厅、财政厅）', 'file:///plans/other.txt');
    const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', {
      ...place(document, cursor),
      newName: '省国资委',
    });
    expect(editsOf(edit, document.uri).map((e) => e.annotationId)).toEqual([undefined, 'running-text']);
    expect(editsOf(edit, other.uri)).toMatchObject([{ annotationId: 'other-document', newText: '国资委' }]);
    for (const id of ['running-text', 'other-document'])
      expect(edit.changeAnnotations?.[id]).toMatchObject({ needsConfirmation: true });
  });

  test('running text is left alone for a client that cannot ask', async () => {
    const plain = await startEditor({ capabilities: { ...CAPABLE, workspace: {} } });
    const { text, cursor } = marked(`${HEAD}1.由省财政厅拨付。（<|>省财政厅）`);
    const document = await plain.open(text);
    const edit = await plain.ask<WorkspaceEdit>('textDocument/rename', {
      ...place(document, cursor),
      newName: '省国资委',
    });
    expect(edit.documentChanges).toBeUndefined();
    expect(editsOf(edit, document.uri)).toHaveLength(1);
    plain.end();
  });
});

test.each(['', ' ', '省财政厅、科技厅', '省财政厅（牵头）'])('“%s” is no name', async (newName) => {
  await expect(rename('1.甲。（<|>省财政厅）', newName)).rejects.toThrow(/单位名称/);
});
