import { afterEach, describe, expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams, CodeAction, ShowDocumentParams, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Baseline, readBaseline } from '../../server/project/baseline-file.ts';
import { CAPABLE, type Editor, type EditorOptions, startEditor } from './editor.ts';

const item = (what: string, time: string): string => `${what}，${time}出台。（省财政厅牵头）`;
const plan = (...items: string[]): string =>
  `某省行动计划\n一、主要任务\n${items.map((text, i) => `${i + 1}.${text}`).join('\n')}\n`;
const TEXT = plan(item('制定方案', '20179月'), item('建平台', '2018年10月'));
const WORSE = plan(item('编制目录', '201810月'), item('制定方案', '20179月'), item('建平台', '2018年10月'));
const ROOT = 'file:///project';
const PLAN = `${ROOT}/计划/a.txt`;
const BASELINE = `${ROOT}/planlint-baseline.json`;

const CAN = {
  ...CAPABLE,
  window: { showDocument: { support: true } },
  workspace: { ...CAPABLE.workspace, applyEdit: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};

let editors: Editor[] = [];
afterEach(() => {
  for (const e of editors) e.end();
  editors = [];
});

interface World {
  readonly editor: Editor;
  readonly files: Map<string, string>;
  /** Text that was selected for the user, with its line. */
  readonly selected: string[];
  /** Says that a file changed on disk. */
  changed(uri: string): Promise<void>;
}

/** An editor that carries out edits on the files and saves them. */
async function world(files = new Map<string, string>(), more: EditorOptions = {}): Promise<World> {
  const editor = await startEditor({ capabilities: CAN, folders: [ROOT], files, ...more });
  editors.push(editor);
  const selected: string[] = [];
  const changed = (uri: string): Promise<void> =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  editor.connection.onRequest('workspace/applyEdit', async ({ edit }: ApplyWorkspaceEditParams) => {
    const change = edit.documentChanges!.at(-1) as TextDocumentEdit;
    const { uri } = change.textDocument;
    expect(edit.documentChanges!.some((c) => 'kind' in c && c.kind === 'create')).toBe(!files.has(uri));
    const file = TextDocument.create(uri, 'json', 0, files.get(uri) ?? '');
    files.set(uri, TextDocument.applyEdits(file, change.edits as never));
    await changed(uri);
    return { applied: true };
  });
  editor.connection.onRequest('window/showDocument', ({ uri, selection }: ShowDocumentParams) => {
    const file = TextDocument.create(uri, 'json', 0, files.get(uri)!);
    const line = { start: { line: selection!.start.line, character: 0 }, end: selection!.end };
    selected.push(`${file.getText(line).trim()}|`);
    return { success: true };
  });
  return { editor, files, selected, changed };
}

const dates = async ({ editor }: World, document: TextDocument): Promise<string[]> =>
  (await editor.diagnostics(document))
    .filter(({ code }) => code === 'date-malformed')
    .map(({ range }) => document.getText(range));

async function actionFor(
  { editor }: World,
  document: TextDocument,
  words: string,
  command: string,
): Promise<CodeAction> {
  const start = document.getText().indexOf(words);
  const actions = await editor.actions(document, { start, end: start }, ['quickfix']);
  return actions.find((action) => action.command?.command === command)!;
}

/** Carries out the action for the finding at some words. */
async function act(here: World, document: TextDocument, words: string, command: string): Promise<unknown> {
  const action = await actionFor(here, document, words, command);
  return here.editor.ask('workspace/executeCommand', action.command!);
}

const baselineOf = ({ files }: World, uri = BASELINE): Baseline['documents'] => {
  const { baseline, problems } = readBaseline(files.get(uri)!);
  expect(problems).toEqual([]);
  return { ...baseline.documents };
};

const ENTRY = { rule: 'date-malformed', text: '20179月', before: '#.制定方案,', after: '出台。(省财政厅' };

describe('a finding is ignored where it stands', () => {
  test('with a reason to be written, and told no more', async () => {
    const here = await world();
    const document = await here.editor.open(TEXT, PLAN);
    expect(await dates(here, document)).toEqual(['20179月']);
    expect(await act(here, document, '20179月', 'planlint.ignoreFinding')).toBe(BASELINE);
    const date = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
    expect(baselineOf(here)).toEqual({ '计划/a.txt': [{ ...ENTRY, reason: '', date }] });
    expect(here.selected).toEqual([expect.stringMatching(/"after": "[^"]*", "reason": "\|$/)]);
    expect(await dates(here, document)).toEqual([]);
    expect(await dates(here, await here.editor.open(WORSE, PLAN))).toEqual(['201810月']);
  });

  test('in its own language, with the name of the rule', async () => {
    const english = await world(new Map(), { locale: 'en' });
    const document = await english.editor.open(TEXT, PLAN);
    const title = async (command: string) => (await actionFor(english, document, '20179月', command)).title;
    expect(await title('planlint.ignoreFinding')).toMatch(/^Ignore here: /);
    expect(await title('planlint.addToBaseline')).toMatch(/^Add to baseline: /);
    expect(await title('planlint.ignoreRule')).toMatch(/^Ignore the rule in this workspace: /);
  });
});

describe('a finding is added to the baseline', () => {
  test('of the document, among the entries that are there', async () => {
    const named = `${ROOT}/old.json`;
    const other = { rule: 'deadline-vague', text: '尽快', before: '', after: '' };
    const here = await world(
      new Map([
        [`${ROOT}/planlint.json`, '{ "baseline": "old.json" }'],
        [named, JSON.stringify({ version: 1, documents: { '计划/a.txt': [other], 'b.txt': [other] } })],
      ]),
    );
    const document = await here.editor.open(TEXT, PLAN);
    expect(await act(here, document, '20179月', 'planlint.addToBaseline')).toBe(named);
    expect(baselineOf(here, named)).toEqual({ '计划/a.txt': [ENTRY, other], 'b.txt': [other] });
    expect(here.selected).toEqual([]);
    expect(await dates(here, document)).toEqual([]);
  });

  test('beside the configuration where there is none', async () => {
    const here = await world(new Map([[`${ROOT}/plans/planlint.json`, '{}']]));
    const document = await here.editor.open(TEXT, `${ROOT}/plans/a.txt`);
    await act(here, document, '20179月', 'planlint.addToBaseline');
    expect(baselineOf(here, `${ROOT}/plans/planlint-baseline.json`)).toEqual({ 'a.txt': [ENTRY] });
    expect(await dates(here, document)).toEqual([]);
  });

  test('by one line more in a file that is laid out as it is written', async () => {
    const here = await world();
    const document = await here.editor.open(WORSE, PLAN);
    await act(here, document, '201810月', 'planlint.addToBaseline');
    const before = here.files.get(BASELINE)!.split('\n');
    await act(here, document, '20179月', 'planlint.addToBaseline');
    const added = here.files
      .get(BASELINE)!
      .split('\n')
      .filter((line) => !before.includes(line));
    expect(added).toEqual([expect.stringContaining('20179月')]);
    expect(await dates(here, document)).toEqual([]);
  });

  test('with all places where it speaks of many, of which one can be ignored', async () => {
    const vague = Array.from('水电气路桥港房', (what) => `制定供${what}方案，2017年9月出台。（有关部门）`);
    const text = plan(...vague);
    const here = await world();
    const document = await here.editor.open(text, PLAN);
    const found = async () =>
      (await here.editor.diagnostics(document)).filter(({ code }) => code === 'resp-vague-unit');
    expect(await found()).toHaveLength(1);
    await act(here, document, '有关部门', 'planlint.ignoreFinding');
    expect(await found()).toHaveLength(6);
    here.files.delete(BASELINE);
    await here.changed(BASELINE);
    await act(here, document, '有关部门', 'planlint.addToBaseline');
    expect(baselineOf(here)['计划/a.txt']).toMatchObject([{ text: '有关部门', count: 7 }]);
    expect(await found()).toEqual([]);
  });

  test('but not to one that is damaged', async () => {
    const here = await world(new Map([[BASELINE, '{ "version": 1, ']]));
    const shown: string[] = [];
    here.editor.connection.onRequest('window/showMessageRequest', ({ message }) => {
      shown.push(message);
      return null;
    });
    const document = await here.editor.open(TEXT, PLAN);
    expect(await act(here, document, '20179月', 'planlint.addToBaseline')).toBeNull();
    expect(here.files.get(BASELINE)).toBe('{ "version": 1, ');
    expect(shown).toEqual([expect.stringMatching(/基线文件有误.*planlint-baseline.json/)]);
  });
});

describe('the baseline holds', () => {
  const files = () => new Map([[BASELINE, JSON.stringify({ version: 1, documents: { '计划/a.txt': [ENTRY] } })]]);

  test('until it changes on disk', async () => {
    const here = await world(files());
    const document = await here.editor.open(TEXT, PLAN);
    expect(await dates(here, document)).toEqual([]);
    here.files.set(BASELINE, '{ "version": 1, "documents": {} }');
    await here.changed(BASELINE);
    expect(await dates(here, document)).toEqual(['20179月']);
    here.files.delete(BASELINE);
    await here.changed(BASELINE);
    expect(await dates(here, document)).toEqual(['20179月']);
    here.files.set(BASELINE, files().get(BASELINE)!);
    await here.changed(BASELINE);
    expect(await dates(here, document)).toEqual([]);
  });

  test('for plans that nobody opened, and fix-all', async () => {
    const here = await world(new Map([...files(), [PLAN, WORSE]]));
    const report = await here.editor.ask<{ items: { uri: string; items: { code: string }[] }[] }>(
      'workspace/diagnostic',
      {
        previousResultIds: [],
      },
    );
    const codes = report.items.flatMap(({ items }) => items.map(({ code }) => code));
    expect(codes.filter((code) => code === 'date-malformed')).toHaveLength(1);
    const document = await here.editor.open(TEXT, PLAN);
    const fixAll = await here.editor.actions(document, { start: 0, end: 0 }, ['source.fixAll']);
    expect(JSON.stringify(fixAll)).not.toContain('2017年9月');
  });

  test('with its faults shown where they stand', async () => {
    const here = await world(new Map([[BASELINE, '{ "version": 9, "documents": {} }']]));
    const published = new Promise<{ uri: string; diagnostics: { message: string }[] }>((resolve) =>
      here.editor.connection.onNotification('textDocument/publishDiagnostics', resolve),
    );
    await here.editor.diagnostics(await here.editor.open(TEXT, PLAN));
    expect(await published).toMatchObject({
      uri: BASELINE,
      diagnostics: [{ message: expect.stringContaining('升级') }],
    });
  });
});

test('a document in no folder has no baseline, and a client that applies no edits no such actions', async () => {
  const here = await world();
  const loose = await here.editor.open(TEXT, 'untitled:Untitled-1');
  expect(await actionFor(here, loose, '20179月', 'planlint.ignoreFinding')).toBeUndefined();
  const plain = await world(new Map(), { capabilities: CAPABLE });
  const document = await plain.editor.open(TEXT, PLAN);
  expect(await actionFor(plain, document, '20179月', 'planlint.addToBaseline')).toBeUndefined();
});

test('what a command is given is not trusted', async () => {
  const here = await world();
  await here.editor.open(TEXT, PLAN);
  for (const given of [
    [],
    ['date-malformed'],
    ['no-rule', PLAN, [ENTRY]],
    ['date-malformed', PLAN, 'x'],
    ['date-malformed', PLAN, [{}]],
  ]) {
    for (const command of ['planlint.ignoreFinding', 'planlint.addToBaseline'])
      expect(await here.editor.ask('workspace/executeCommand', { command, arguments: given })).toBeNull();
  }
  expect(here.files.size).toBe(0);
});
