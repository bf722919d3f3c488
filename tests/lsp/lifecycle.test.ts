import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Location, LSPErrorCodes, type ResponseError } from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { type Editor, type EditorOptions, place, startEditor } from './editor.ts';

let fail = false;
vi.mock('../../server/lsp/folding-ranges.ts', () => ({
  foldingRanges: () => {
    if (fail) throw new Error('folding is out of order');
    return [];
  },
}));

let editors: Editor[] = [];
const start = async (options?: EditorOptions): Promise<Editor> => {
  const editor = await startEditor(options);
  editors.push(editor);
  return editor;
};
afterEach(() => {
  for (const e of editors) e.end();
  editors = [];
  fail = false;
});

const TEXT = '二、主要任务\n1.制定方案。(省发改委)';
const EVERY: readonly [string, object][] = [
  ['documentSymbol', {}],
  ['foldingRange', {}],
  ['selectionRange', { positions: [{ line: 0, character: 0 }] }],
  ['hover', { position: { line: 1, character: 3 } }],
  ['definition', { position: { line: 1, character: 9 } }],
  ['references', { position: { line: 1, character: 9 }, context: { includeDeclaration: true } }],
  ['documentHighlight', { position: { line: 1, character: 9 } }],
  [
    'codeAction',
    { range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }, context: { diagnostics: [] } },
  ],
  ['diagnostic', {}],
];

describe('initialize', () => {
  test('tells what the server can', async () => {
    const { serverInfo, capabilities } = (await start()).initialized;
    expect(serverInfo?.name).toBe('planlint');
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true },
      codeActionProvider: {
        codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.planlint', 'refactor.move.planlint.up']),
      },
    });
  });

  test('takes a client that says nothing of itself', async () => {
    const editor = await start({ capabilities: {} });
    const document = await editor.open(TEXT);
    expect(await editor.ask('textDocument/documentSymbol', { textDocument: { uri: document.uri } })).toHaveLength(1);
  });
});

test.each(EVERY)('%s of a document that is not open is empty, no error', async (method, params) => {
  const editor = await start();
  const textDocument = { uri: 'file:///nowhere.txt' };
  const answer = await editor.ask<unknown>(`textDocument/${method}`, { textDocument, ...params });
  if (method === 'diagnostic') expect(answer).toEqual({ kind: 'full', items: [] });
  else expect(answer ?? []).toEqual([]);
});

test.each(EVERY)('%s can be cancelled', async (method, params) => {
  // The server's turn comes only when the cancellation has arrived.
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const editor = await start({ runtime: { turn: () => arrived } });
  const document = await editor.open(TEXT);
  const source = new CancellationTokenSource();
  const all = { textDocument: { uri: document.uri }, ...params };
  const answer = editor.connection.sendRequest(`textDocument/${method}`, all, source.token);
  source.cancel();
  setImmediate(() => setImmediate(arrive));
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled } satisfies Partial<ResponseError>);
});

test('a feature that fails is reported and answers nothing; the others go on', async () => {
  const editor = await start();
  const reported = new Promise<string>((resolve) => {
    editor.connection.onNotification('window/logMessage', ({ message }) => resolve(message));
  });
  const document = await editor.open(TEXT);
  fail = true;
  const textDocument = { uri: document.uri };
  expect(await editor.ask('textDocument/foldingRange', { textDocument })).toEqual([]);
  expect(await reported).toContain('foldingRange: Error: folding is out of order');
  expect(await editor.ask('textDocument/documentSymbol', { textDocument })).toHaveLength(1);
});

test('positions outside the document are taken as its ends', async () => {
  const editor = await start();
  const document = await editor.open(TEXT);
  const position = { line: 99, character: 99 };
  const params = { textDocument: { uri: document.uri }, position, context: { includeDeclaration: true } };
  expect(await editor.ask<Location[]>('textDocument/references', params)).toEqual([]);
});

test('own requests: tasks and whether a file looks like a plan', async () => {
  const editor = await start();
  const document = await editor.open('二、主要任务\n(一)建平台。20186月完成。(省发改委牵头,省财政厅配合)');
  expect(await editor.own('planlint/tasks', { textDocument: { uri: document.uri } })).toMatchObject([
    {
      id: '二/(一)',
      text: '建平台。20186月完成。',
      leads: ['省发改委'],
      supporters: ['省财政厅'],
      due: '2018-06-30',
      deadline: '2018年6月',
      selectionRange: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } },
    },
  ]);
  expect(await editor.own('planlint/tasks', { textDocument: { uri: 'file:///nowhere.txt' } })).toEqual([]);
  const looks = { name: '某省行动计划.txt', firstLines: [] };
  expect(await editor.own('planlint/looksLikePlan', looks)).toBe(true);
  expect(await editor.own('planlint/looksLikePlan', { name: 'notes.txt', firstLines: ['x'] })).toBe(false);
});

test('two edits in a row: every answer is of the text it was asked for', async () => {
  const editor = await start();
  const document = await editor.open(TEXT);
  const end = document.getText().length;
  await editor.edit(document, { start: end, end }, '\n2.建平台。(省财政厅)');
  const cursor = place(document, document.getText().indexOf('省财政厅'));
  const first = editor.ask<unknown[]>('textDocument/documentHighlight', cursor);
  expect(await first).toHaveLength(1);
  await editor.edit(document, { start: 0, end: document.getText().length }, '');
  expect(await editor.ask<unknown[]>('textDocument/documentHighlight', cursor)).toEqual([]);
});
