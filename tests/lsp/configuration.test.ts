import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PublishDiagnosticsParams, RegistrationParams } from 'vscode-languageserver';
import { pathOf, uriOf } from '../../server/lsp/uri.ts';
import { CAPABLE, type Editor, type EditorOptions, startEditor } from './editor.ts';

/** One rule, so that the others may come and go. */
vi.mock('../../server/core/rules/index.ts', async (original) => {
  const { rules } = await original<typeof import('../../server/core/rules/index.ts')>();
  const one = rules.filter(({ id }) => id === 'date-malformed');
  return { rules: one, ruleById: new Map(one.map((rule) => [rule.id, rule])) };
});

const TEXT = '一、主要任务\n1.制定方案，20179月出台。（省发改委）';
const PLAN = 'file:///home/anna/%E8%AE%A1%E5%88%92/a.txt';
const NEAR = 'file:///home/anna/%E8%AE%A1%E5%88%92/planlint.json';
const ABOVE = 'file:///home/anna/planlint.json';

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

const rules = (settings: object): string => JSON.stringify({ rules: settings });
const changed = (editor: Editor, ...uris: string[]): Promise<void> =>
  editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: uris.map((uri) => ({ uri, type: 2 })),
  });

describe('planlint.json', () => {
  test('is found upwards, the nearest prevails', async () => {
    const files = new Map([[ABOVE, rules({ 'date-malformed': 'off' })]]);
    const editor = await start({ files });
    const document = await editor.open(TEXT, PLAN);
    expect(await editor.diagnostics(document)).toEqual([]);
    files.set(NEAR, rules({ 'date-malformed': 'hint' }));
    await changed(editor, NEAR);
    expect(await editor.diagnostics(document)).toMatchObject([{ code: 'date-malformed', severity: 4 }]);
    files.delete(NEAR);
    await changed(editor, NEAR);
    expect(await editor.diagnostics(document)).toEqual([]);
  });

  test('a change is a new result, and makes the client ask again', async () => {
    const files = new Map<string, string>();
    const workspace = { ...CAPABLE.workspace, diagnostics: { refreshSupport: true } };
    const editor = await start({ files, capabilities: { ...CAPABLE, workspace } });
    const refreshed = vi.fn(() => null);
    editor.connection.onRequest('workspace/diagnostic/refresh', refreshed);
    const document = await editor.open(TEXT, PLAN);
    const { resultId } = await editor.pull(document);
    files.set(ABOVE, rules({ 'date-malformed': 'off' }));
    await changed(editor, 'file:///home/anna/other.json');
    expect(await editor.pull(document, resultId)).toMatchObject({ kind: 'unchanged' });
    expect(refreshed).not.toHaveBeenCalled();
    await changed(editor, ABOVE);
    expect(await editor.pull(document, resultId)).toMatchObject({ kind: 'full', items: [] });
    expect(refreshed).toHaveBeenCalledOnce();
  });

  test('ignored documents have no findings, but an outline', async () => {
    const editor = await start({ files: new Map([[ABOVE, JSON.stringify({ ignore: ['计划/'] })]]) });
    const document = await editor.open(TEXT, PLAN);
    expect(await editor.diagnostics(document)).toEqual([]);
    expect(await editor.ask('textDocument/documentSymbol', { textDocument: { uri: PLAN } })).toHaveLength(1);
  });

  test('sets the date of the document and the language', async () => {
    const config = JSON.stringify({ documentDate: '2017-11-08', locale: 'en' });
    const editor = await start({ files: new Map([[ABOVE, config]]), locale: 'zh-cn' });
    const document = await editor.open(TEXT, PLAN);
    expect((await editor.diagnostics(document))[0]!.message).toMatch(/ lacks /);
  });

  test('faults are shown in the file itself, and withdrawn', async () => {
    const files = new Map([[ABOVE, '{\n  "rules": { "date-malfromed": "off" }\n}']]);
    const editor = await start({ files });
    const published: PublishDiagnosticsParams[] = [];
    editor.connection.onNotification('textDocument/publishDiagnostics', (p) => void published.push(p));
    const document = await editor.open(TEXT, PLAN);
    expect(await editor.diagnostics(document)).toHaveLength(1);
    expect(published).toMatchObject([{ uri: ABOVE, diagnostics: [{ range: { start: { line: 1 } } }] }]);
    files.set(ABOVE, '{}');
    await changed(editor, ABOVE);
    await editor.diagnostics(document);
    expect(published.at(-1)).toEqual({ uri: ABOVE, diagnostics: [] });
  });

  test('is asked of the client where the server reaches no file', async () => {
    const editor = await start({ initializationOptions: { readFile: true } });
    const asked: string[] = [];
    editor.connection.onRequest('planlint/readFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return uri === 'vscode-vfs://github/a/planlint.json' ? rules({ 'date-malformed': 'off' }) : null;
    });
    const document = await editor.open(TEXT, 'vscode-vfs://github/a/b/c.txt');
    expect(await editor.diagnostics(document)).toEqual([]);
    expect(asked).toContain('vscode-vfs://github/a/b/planlint.json');
  });

  test('a client that fails to read leaves the defaults', async () => {
    const editor = await start({ initializationOptions: { readFile: true } });
    editor.connection.onRequest('planlint/readFile', () => {
      throw new Error('no such luck');
    });
    const document = await editor.open(TEXT, PLAN);
    expect(await editor.diagnostics(document)).toHaveLength(1);
  });

  test('a document in no folder has the defaults', async () => {
    const editor = await start({ files: new Map([['file:///planlint.json', rules({ 'date-malformed': 'off' })]]) });
    const document = await editor.open(TEXT, 'untitled:Untitled-1');
    expect(await editor.diagnostics(document)).toHaveLength(1);
  });
});

test('a client that can is asked to watch', async () => {
  const workspace = { ...CAPABLE.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
  const editor = await start({ capabilities: { ...CAPABLE, workspace } });
  const registered = await new Promise<RegistrationParams>((resolve) => {
    editor.connection.onRequest('client/registerCapability', (params) => void resolve(params));
  });
  expect(registered.registrations[0]!.method).toBe('workspace/didChangeWatchedFiles');
});

test('a client that cannot is asked for nothing', async () => {
  const editor = await start({ settings: () => ({ locale: 'en' }) });
  editor.connection.onRequest('client/registerCapability', () => expect.unreachable());
  const document = await editor.open(TEXT);
  await expect.poll(async () => (await editor.diagnostics(document))[0]?.message).toMatch(/[a-z]{3}/);
});

test.each([
  ['file:///a/b%20c.txt', '/a/b c.txt', 'file:///a/b%20c.txt'],
  ['file:///c%3A/%E8%AE%A1%E5%88%92.txt', 'c:/计划.txt', 'file:///c%3A/%E8%AE%A1%E5%88%92.txt'],
  ['file://server/share/a.txt', '//server/share/a.txt', 'file://server/share/a.txt'],
  ['vscode-vfs://github/a/b.txt', 'vscode-vfs://github/a/b.txt', 'vscode-vfs://github/a/b.txt'],
  ['file:///a/100%.txt', '/a/100%.txt', 'file:///a/100%25.txt'],
])('%s is the path %s', (uri, path, back) => {
  expect(pathOf(uri)).toBe(path);
  expect(uriOf(path)).toBe(back);
});
