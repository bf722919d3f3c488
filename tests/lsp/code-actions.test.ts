import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver';
import { applyEdits, safeEdits } from '../../server/core/fix.ts';
import { lint } from '../../server/core/lint.ts';
import { parsePlan } from '../../server/core/parse.ts';
import { applied, CAPABLE, type Editor, rangeOf, startEditor } from './editor.ts';
import { marked } from './marked.ts';

const SEED = readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8');

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
});
afterAll(() => editor.end());

const SOURCE = '一、主要任务\n1.制定方案，[[20179月]]出台。（省发改委）\n2.建平台，[[201810月]]完成。（省发改委）';
const { text: TEXT, spans } = marked(SOURCE);
const kinds = (actions: readonly CodeAction[]) => actions.map((a) => a.kind);

describe('a quick fix', () => {
  test('of the finding at the cursor alone, preferred, with its diagnostic', async () => {
    const document = await editor.open(TEXT);
    const cursor = { start: spans[0]!.start + 2, end: spans[0]!.start + 2 };
    const [fix, ...others] = await editor.actions(document, cursor, ['quickfix']);
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'date-malformed' }] });
    expect(applied(document, fix!)).toBe(TEXT.replace('20179月', '2017年9月'));
  });

  test('is an edit of the version it was made for', async () => {
    const document = await editor.open(TEXT);
    await editor.edit(document, { start: 0, end: 0 }, '方案\n');
    const [fix] = await editor.actions(document, { start: 0, end: document.getText().length }, ['quickfix']);
    expect(fix?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: document.uri, version: 2 } });
  });

  test('for a client without versions', async () => {
    const plain = await startEditor({ capabilities: { ...CAPABLE, workspace: {} } });
    const document = await plain.open(TEXT);
    const [fix] = await plain.actions(document, spans[0]!, ['quickfix']);
    expect(fix?.edit?.documentChanges).toBeUndefined();
    expect(applied(document, fix!)).toBe(TEXT.replace('20179月', '2017年9月'));
    plain.end();
  });

  test('a suggestion is not preferred', async () => {
    const document = await editor.open('二、任务\n1.上报情况,2012115日完成。(省发改委)');
    const whole = { start: 0, end: document.getText().length };
    for (const action of await editor.actions(document, whole, ['quickfix'])) {
      if (action.isPreferred) expect(action.diagnostics?.[0]?.code).not.toBe('date-malformed');
    }
  });

  test('none where nothing is found', async () => {
    const document = await editor.open(TEXT);
    expect(await editor.actions(document, { start: 0, end: 2 }, ['quickfix'])).toEqual([]);
  });
});

const REWRITES = ['refactor.rewrite.planlint.insertTask', 'refactor.move.planlint.down'];

describe('kinds asked for', () => {
  test.each([
    [undefined, ['quickfix', 'source.fixAll.planlint', ...REWRITES]],
    [['quickfix'], ['quickfix']],
    [['source'], ['source.fixAll.planlint']],
    [['source.fixAll'], ['source.fixAll.planlint']],
    [['source.fixAll.planlint'], ['source.fixAll.planlint']],
    [['source.fixAll.eslint'], []],
    [['refactor'], REWRITES],
    [['refactor.move'], ['refactor.move.planlint.down']],
    [
      ['refactor', 'quickfix'],
      ['quickfix', ...REWRITES],
    ],
  ])('%j', async (only, expected) => {
    const document = await editor.open(TEXT);
    expect(kinds(await editor.actions(document, spans[0]!, only))).toEqual(expected);
  });
});

test('an editor that looks at every move of the cursor is spared fix-all unless it asks for it', async () => {
  const document = await editor.open(TEXT);
  const params = { textDocument: { uri: document.uri }, range: rangeOf(document, spans[0]!) };
  const context = { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic };
  const kindsFor = async (more: object): Promise<(string | undefined)[]> =>
    kinds(await editor.ask('textDocument/codeAction', { ...params, context: { ...context, ...more } }));
  expect(await kindsFor({})).toEqual(['quickfix']);
  expect(await kindsFor({ only: ['source.fixAll'] })).toEqual(['source.fixAll.planlint']);
});

describe('fix all', () => {
  test.each([
    ['the seed', SEED],
    ['the seed with CRLF', SEED.replaceAll('\n', '\r\n')],
  ])('does to %s what --fix does, and once', async (_, text) => {
    const document = await editor.open(text);
    const [action] = await editor.actions(document, { start: 0, end: 0 }, ['source.fixAll']);
    const fixed = applied(document, action!);
    expect(fixed).toBe(applyEdits(text, safeEdits(lint(parsePlan(text)))));
    expect(fixed).not.toBe(text);
    const again = await editor.open(fixed, 'file:///plans/fixed.txt');
    expect(await editor.actions(again, { start: 0, end: 0 }, ['source.fixAll'])).toEqual([]);
  });
});
