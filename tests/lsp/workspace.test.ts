import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  CancellationTokenSource,
  type Location,
  type LocationLink,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlanEntry } from '../../server/protocol.ts';
import { CAPABLE, type Editor, type EditorOptions, place, startEditor } from './editor.ts';

const plan = (time: string): string =>
  `某省行动计划\n一、主要任务\n（一）夯实基础\n1.制定方案，${time}前出台。（省发展改革委牵头，省财政厅配合）\n2.建平台。（省科技厅）`;
const BAD = plan('20179月底');
const GOOD = plan('2017年9月底');

const ROOT = 'file:///project';
const A = `${ROOT}/a行动计划.txt`;
const B = `${ROOT}/b/实施方案.txt`;
const NOTES = `${ROOT}/notes.txt`;
const CONFIG = `${ROOT}/planlint.json`;
const ONE_RULE = JSON.stringify({ ignore: ['b/'] });

let editors: Editor[] = [];
const start = async (files: Map<string, string>, more: EditorOptions = {}): Promise<Editor> => {
  const workspace = { ...CAPABLE.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
  const editor = await startEditor({ files, folders: [ROOT], capabilities: { ...CAPABLE, workspace }, ...more });
  editors.push(editor);
  return editor;
};
afterEach(() => {
  for (const e of editors) e.end();
  editors = [];
});

const changed = (editor: Editor, ...uris: string[]): Promise<void> =>
  editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: uris.map((uri) => ({ uri, type: 2 })),
  });

/** A client's side of workspace diagnostics: what it has, and one request at a time. */
function reviewer(editor: Editor) {
  const known = new Map<string, string>();
  let id = 0;
  return {
    known,
    async ask(token = new CancellationTokenSource()): Promise<WorkspaceDocumentDiagnosticReport[]> {
      const partialResultToken = `partial ${id++}`;
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const progress = editor.connection.onNotification('$/progress', ({ token, value }) => {
        if (token === partialResultToken) items.push(...value.items);
      });
      const report = await editor.connection.sendRequest<WorkspaceDiagnosticReport>(
        'workspace/diagnostic',
        { previousResultIds: [...known].map(([uri, value]) => ({ uri, value })), partialResultToken },
        token.token,
      );
      progress.dispose();
      expect(report.items).toEqual([]);
      for (const { uri, resultId } of items) resultId ? known.set(uri, resultId) : known.delete(uri);
      return items;
    },
  };
}

const summary = (items: readonly WorkspaceDocumentDiagnosticReport[]): string[] =>
  items
    .map(
      (i) =>
        `${decodeURI(i.uri)} ${i.kind === 'full' ? i.items.filter((d) => d.code === 'date-malformed').length : 'same'}`,
    )
    .sort();

/** Whether a promise is still waiting after all that can happen without it has happened. */
async function waits(editor: Editor, promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(
    () => (settled = true),
    () => (settled = true),
  );
  for (let i = 0; i < 5; i++) await editor.own('planlint/looksLikePlan', { name: '', firstLines: [] });
  return !settled;
}

describe('findings of plans that nobody opened', () => {
  test('of plans alone, none of what is ignored', async () => {
    const files = new Map([
      [A, BAD],
      [B, BAD],
      [NOTES, '记录20179月'],
      [`${ROOT}/c.pdf`, BAD],
      ['file:///elsewhere/行动计划.txt', BAD],
    ]);
    expect(summary(await reviewer(await start(files)).ask())).toEqual([`${A} 1`, `${B} 1`]);
    files.set(CONFIG, ONE_RULE);
    expect(summary(await reviewer(await start(files)).ask())).toEqual([`${A} 1`]);
  });

  test('are told once, then the request is held until a file changes', async () => {
    const files = new Map([
      [A, BAD],
      [B, GOOD],
    ]);
    const editor = await start(files);
    const client = reviewer(editor);
    expect(summary(await client.ask())).toEqual([`${A} 1`, `${B} 0`]);
    const held = client.ask();
    expect(await waits(editor, held)).toBe(true);
    await changed(editor, B);
    expect(await waits(editor, held)).toBe(true);
    files.set(B, BAD);
    await changed(editor, B);
    expect(summary(await held)).toEqual([`${B} 1`]);
  });

  test('follow files that come and go', async () => {
    const files = new Map([[A, BAD]]);
    const editor = await start(files);
    const client = reviewer(editor);
    await client.ask();
    const held = client.ask();
    files.set(B, BAD);
    await changed(editor, B);
    expect(summary(await held)).toEqual([`${B} 1`]);
    files.delete(A);
    await changed(editor, A);
    expect(summary(await client.ask())).toEqual([`${A} 0`]);
    expect(client.known.has(A)).toBe(false);
  });

  test('follow the configuration', async () => {
    const files = new Map([[A, BAD]]);
    const editor = await start(files);
    const client = reviewer(editor);
    await client.ask();
    files.set(CONFIG, JSON.stringify({ rules: { 'date-malformed': 'off' } }));
    await changed(editor, CONFIG);
    expect(summary(await client.ask())).toEqual([`${A} 0`]);
  });

  test('leave open plans to the editor until they are closed, also under another spelling', async () => {
    const editor = await start(new Map([[A, BAD]]));
    const client = reviewer(editor);
    const document = await editor.open(GOOD, encodeURI(A));
    const held = client.ask();
    expect(await waits(editor, held)).toBe(true);
    await editor.close(document);
    expect(summary(await held)).toEqual([`${A} 1`]);
    expect(await editor.pull(document)).toMatchObject({ kind: 'full', resultId: client.known.get(A) });
    expect(await editor.pull(document, client.known.get(A))).toMatchObject({ kind: 'unchanged' });
  });

  test('have the same ids in another run', async () => {
    const files = new Map([[A, BAD]]);
    const first = reviewer(await start(files));
    await first.ask();
    const second = await start(files);
    const again = reviewer(second);
    again.known.set(A, first.known.get(A)!);
    expect(await waits(second, again.ask())).toBe(true);
  });

  test('a held request can be cancelled', async () => {
    const editor = await start(new Map());
    const token = new CancellationTokenSource();
    const held = reviewer(editor).ask(token);
    expect(await waits(editor, held)).toBe(true);
    token.cancel();
    await expect(held).rejects.toThrow('cancelled');
  });

  test('are not told where the user does not want them', async () => {
    let settings = { checkWorkspace: false };
    const editor = await start(new Map([[A, BAD]]), { settings: () => settings });
    await editor.own('planlint/looksLikePlan', { name: '', firstLines: [] });
    const held = reviewer(editor).ask();
    expect(await waits(editor, held)).toBe(true);
    settings = { checkWorkspace: true };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    expect(summary(await held)).toEqual([`${A} 1`]);
  });

  test('come through the client where the server reaches no files', async () => {
    const none = { readFile: async () => null, listFiles: async () => null };
    const editor = await start(new Map(), {
      runtime: none,
      initializationOptions: { readFile: true, listFiles: true },
    });
    editor.connection.onRequest('planlint/listFiles', ({ deep }) => (deep ? [A, NOTES] : []));
    editor.connection.onRequest('planlint/readFile', ({ uri }) => (uri === A ? BAD : uri === NOTES ? '记录' : null));
    expect(summary(await reviewer(editor).ask())).toEqual([`${A} 1`]);
  });

  test('are those of the editor where it opens the plan only after it has asked', async () => {
    const files = new Map([[A, GOOD]]);
    let opened: Promise<unknown> | undefined;
    const editor: Editor = await start(files, {
      runtime: {
        listFiles: async () => {
          opened ??= editor.open(BAD, A);
          await opened;
          await new Promise((resolve) => setImmediate(resolve));
          return [A];
        },
      },
    });
    const document = { uri: A } as TextDocument;
    expect((await editor.diagnostics(document)).map(({ code }) => code)).toContain('date-malformed');
  });

  test('in a folder that is added', async () => {
    const editor = await start(new Map([[A, BAD]]), {
      folders: [],
      capabilities: { ...CAPABLE, workspace: { ...CAPABLE.workspace, workspaceFolders: true } },
    });
    const held = reviewer(editor).ask();
    expect(await waits(editor, held)).toBe(true);
    const event = { added: [{ uri: ROOT, name: 'work' }], removed: [] };
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    expect(summary(await held)).toEqual([`${A} 1`]);
  });
});

describe('all plans', () => {
  const short = (entries: readonly PlanEntry[]): string[] => entries.map((e) => `${e.uri} ${e.tasks.length}`);

  test('with headings, units, times and findings of every task', async () => {
    const editor = await start(new Map([[A, BAD]]));
    const [entry] = await editor.own('planlint/plans', {});
    expect(entry).toMatchObject({ uri: A, title: '某省行动计划', date: null });
    expect(entry!.tasks[0]).toMatchObject({
      id: '一/(一)/1',
      headings: ['一、主要任务', '（一）夯实基础'],
      leads: ['省发展改革委'],
      supporters: ['省财政厅'],
      deadline: '2017年9月底前',
      due: '2017-09-30',
      selectionRange: { start: { line: 3, character: 0 } },
    });
    expect(entry!.tasks[0]!.findings).toContainEqual({
      rule: 'date-malformed',
      title: expect.stringMatching(/\p{Script=Han}/u),
      severity: 'error',
      range: { start: { line: 3, character: 7 }, end: { line: 3, character: 13 } },
    });
    expect(entry!.tasks[1]!.findings.map((f) => f.rule)).not.toContain('date-malformed');
    expect(entry!.findings.error).toBeGreaterThan(0);
  });

  test('open ones as they are being written, each once', async () => {
    const editor = await start(
      new Map([
        [A, BAD],
        [B, GOOD],
      ]),
    );
    expect(short(await editor.own('planlint/plans', {}))).toEqual([`${A} 2`, `${B} 2`]);
    const document = await editor.open(BAD, A);
    await editor.edit(document, { start: BAD.length, end: BAD.length }, '\n3.抓落实。（省科技厅）');
    expect(short(await editor.own('planlint/plans', {}))).toEqual([`${A} 3`, `${B} 2`]);
    expect(short(await editor.own('planlint/plans', { uris: [A] }))).toEqual([`${A} 3`]);
    expect(short(await editor.own('planlint/plans', { uris: [B, NOTES] }))).toEqual([`${B} 2`]);
    await editor.close(document);
    expect(short(await editor.own('planlint/plans', {}))).toEqual([`${A} 2`, `${B} 2`]);
  });

  test('the client hears when they change', async () => {
    const files = new Map([[A, BAD]]);
    const editor = await start(files, { initializationOptions: { plans: true } });
    const told = vi.fn();
    editor.connection.onNotification('planlint/plansChanged', told);
    const document = await editor.open(GOOD, B);
    await editor.edit(document, { start: 0, end: 0 }, '新');
    await changed(editor, A);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(told.mock.calls).toEqual([[{ uris: [B, A] }]]);
  });

  test('read anew each time for a client that does not tell of changes', async () => {
    const files = new Map([[A, BAD]]);
    const editor = await start(files, { capabilities: CAPABLE });
    await editor.own('planlint/plans', {});
    files.set(A, `${BAD}\n3.抓落实。（省科技厅）`);
    expect(short(await editor.own('planlint/plans', {}))).toEqual([`${A} 3`]);
  });
});

describe('things are found in plans that nobody opened', () => {
  const ABOVE = `${ROOT}/上级.txt`;
  const OPEN = `某市实施方案\n一、主要任务\n1.依据《某省行动计划》推进。（省财政厅）`;
  const begin = async (): Promise<{ editor: Editor; at: (words: string) => object; uri: string }> => {
    const editor = await start(
      new Map([
        [A, GOOD],
        [B, plan('2018年底').replaceAll('省财政厅', '省教育厅')],
        [ABOVE, '会议记录\n（省财政厅）'],
      ]),
    );
    const document = await editor.open(OPEN, `${ROOT}/open.plan`);
    return { editor, uri: document.uri, at: (words) => place(document, OPEN.indexOf(words) + 2) };
  };

  test('mentions of a unit', async () => {
    const { editor, at, uri } = await begin();
    const context = { includeDeclaration: true };
    const found = await editor.ask<Location[]>('textDocument/references', { ...at('省财政厅'), context });
    expect(found.map((l) => [l.uri, l.range.start.line])).toEqual([
      [uri, 2],
      [A, 3],
    ]);
  });

  test('the superior document', async () => {
    const { editor, at } = await begin();
    const found = await editor.ask<LocationLink[]>('textDocument/definition', at('《某省行动计划'));
    expect(found.map((l) => l.targetUri)).toContain(A);
  });

  test('tasks by their words', async () => {
    const { editor, uri } = await begin();
    const found = await editor.ask<WorkspaceSymbol[]>('workspace/symbol', { query: '制定方案' });
    expect(found.map((s) => s.location.uri)).toEqual([A, B]);
    const units = await editor.ask<WorkspaceSymbol[]>('workspace/symbol', { query: '省财政厅' });
    expect(units.map((s) => s.location.uri)).toEqual([uri, A]);
  });

  test('a unit is renamed there too, in no version that the client knows', async () => {
    const { editor, at, uri } = await begin();
    const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', { ...at('省财政厅'), newName: '省审计厅' });
    expect(edit.documentChanges).toMatchObject([
      { textDocument: { uri, version: 1 }, edits: [{ newText: '省审计厅' }] },
      { textDocument: { uri: A, version: null }, edits: [{ newText: '省审计厅', range: { start: { line: 3 } } }] },
    ]);
  });
});

describe('two versions', () => {
  test('open or not, with places in each', async () => {
    const editor = await start(new Map([[A, BAD]]));
    await editor.open(plan('2018年6月底').replace('省发展改革委牵头', '省工信厅牵头'), B);
    expect(await editor.own('planlint/compare', { before: A, after: B })).toMatchObject({
      before: { uri: A, tasks: 2 },
      after: { uri: B, title: '某省行动计划' },
      unchanged: 1,
      changes: [
        {
          differences: ['lead', 'deadline'],
          before: { leads: ['省发展改革委'], due: '2017-09-30', selectionRange: { start: { line: 3 } } },
          after: { leads: ['省工信厅'], due: '2018-06-30' },
        },
      ],
    });
  });

  test('null where one cannot be read', async () => {
    const editor = await start(new Map([[A, BAD]]));
    expect(await editor.own('planlint/compare', { before: A, after: B })).toBeNull();
  });
});

test('status of a document: its profile, what configures it, and counts', async () => {
  const editor = await start(new Map([[CONFIG, '{ "profile": "review" }']]));
  const document = await editor.open(BAD, B);
  const status = await editor.own('planlint/status', { textDocument: { uri: document.uri } });
  expect(status).toMatchObject({ profile: 'review', ignored: false, configuredBy: [CONFIG], tasks: 2 });
  expect(status!.findings.error).toBeGreaterThan(0);
});
