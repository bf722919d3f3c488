import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ApplyWorkspaceEditParams, CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CAPABLE, type Editor, type EditorOptions, startEditor } from './editor.ts';

const TEXT = '一、主要任务\n1.制定方案，20179月出台。（省发改委）';
const PLAN = 'file:///project/plans/a.txt';
const CAN = {
  ...CAPABLE,
  window: { showDocument: { support: true } },
  workspace: { ...CAPABLE.workspace, applyEdit: true },
};

let editors: Editor[] = [];
const start = async (options?: EditorOptions): Promise<Editor> => {
  const editor = await startEditor({ capabilities: CAN, ...options });
  editors.push(editor);
  return editor;
};
afterEach(() => {
  for (const e of editors) e.end();
  editors = [];
});

const commandsOf = (actions: readonly CodeAction[]) => actions.flatMap((a) => a.command?.command ?? []);

async function actionsIn(editor: Editor): Promise<CodeAction[]> {
  const document = await editor.open(TEXT, PLAN);
  const at = TEXT.indexOf('20179月');
  return editor.actions(document, { start: at, end: at + 2 }, ['quickfix']);
}

describe('a rule is explained and ignored', () => {
  test('below the fixes, by its id', async () => {
    const actions = await actionsIn(await start());
    expect(actions[0]).toMatchObject({ isPreferred: true });
    expect(actions.slice(-4)).toMatchObject([
      { command: { command: 'planlint.explainRule', arguments: ['date-malformed'] } },
      { command: { command: 'planlint.ignoreFinding' } },
      { command: { command: 'planlint.addToBaseline' } },
      { command: { command: 'planlint.ignoreRule', arguments: ['date-malformed', PLAN] } },
    ]);
  });

  const ALL = ['planlint.explainRule', 'planlint.ignoreFinding', 'planlint.addToBaseline', 'planlint.ignoreRule'];

  test.each([
    [CAN, undefined, ALL, ALL],
    [CAN, ['planlint.explainRule'], ALL, ALL.slice(1)],
    [CAPABLE, ['planlint.explainRule'], ['planlint.explainRule'], []],
    [CAPABLE, undefined, [], []],
  ])('only where client or server can: %#', async (capabilities, commands, offered, served) => {
    const editor = await start({ capabilities, initializationOptions: { commands } });
    expect(editor.initialized.capabilities.executeCommandProvider?.commands).toEqual(served);
    expect(commandsOf(await actionsIn(editor))).toEqual(offered);
  });

  test('its page is shown', async () => {
    const editor = await start();
    const shown = vi.fn((_: object) => ({ success: true }));
    editor.connection.onRequest('window/showDocument', shown);
    const run = (rule: string) =>
      editor.ask('workspace/executeCommand', { command: 'planlint.explainRule', arguments: [rule] });
    await run('date-malformed');
    expect(shown.mock.calls[0]?.[0]).toMatchObject({
      uri: expect.stringMatching(/^https:.*date-malformed/),
      external: true,
    });
    await run('https://example.com/');
    expect(shown).toHaveBeenCalledOnce();
  });
});

describe('planlint.json after a rule is ignored', () => {
  async function ignored(files: Map<string, string>, folders: string[] = []): Promise<[string, string]> {
    const editor = await start({ files, folders });
    let result: [string, string] = ['', ''];
    editor.connection.onRequest('window/showDocument', () => ({ success: true }));
    editor.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
      const change = edit.documentChanges!.at(-1) as TextDocumentEdit;
      const { uri } = change.textDocument;
      const created = edit.documentChanges!.some((c) => 'kind' in c && c.kind === 'create');
      expect(created).toBe(!files.has(uri));
      const file = TextDocument.create(uri, 'jsonc', 0, files.get(uri) ?? '');
      result = [uri, TextDocument.applyEdits(file, change.edits as never)];
      return { applied: true };
    });
    await editor.open(TEXT, PLAN);
    await editor.ask('workspace/executeCommand', {
      command: 'planlint.ignoreRule',
      arguments: ['date-malformed', PLAN],
    });
    return result;
  }

  test('is made in the workspace folder', async () => {
    const [uri, text] = await ignored(new Map(), ['file:///project']);
    expect(uri).toBe('file:///project/planlint.json');
    expect(JSON.parse(text)).toEqual({ rules: { 'date-malformed': 'off' } });
  });

  test('is made beside a document that is in no folder', async () => {
    expect((await ignored(new Map()))[0]).toBe('file:///project/plans/planlint.json');
  });

  test('keeps what it holds', async () => {
    const file = '{\n  // 起草\n  "profile": "draft",\n  "rules": { "date-malformed": ["error", {}] }\n}\n';
    const [uri, text] = await ignored(new Map([['file:///project/planlint.json', file]]));
    expect(uri).toBe('file:///project/planlint.json');
    expect(text).toBe(file.replace('["error", {}]', '"off"'));
  });

  test.each(['', ' \n'])('is filled where it is empty: %j', async (file) => {
    const [, text] = await ignored(new Map([['file:///project/planlint.json', file]]));
    expect(JSON.parse(text)).toEqual({ rules: { 'date-malformed': 'off' } });
  });
});
