import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Diagnostic, DiagnosticSeverity, type PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Rule } from '../../server/core/rule.ts';
import { CAPABLE, type Editor, type EditorOptions, spanOf, startEditor } from './editor.ts';
import { mark, marked } from './marked.ts';

/** Two rules of the real ones, so that the others may come and go, and one that breaks on a word. */
vi.mock('../../server/core/rules/index.ts', async (original) => {
  const { rules } = await original<typeof import('../../server/core/rules/index.ts')>();
  const words = { zh: '', en: '' };
  const broken: Rule = {
    id: 'broken-rule',
    category: 'hygiene',
    severity: 'warning',
    fix: 'none',
    scope: 'paragraph',
    title: words,
    about: words,
    source: words,
    check(paragraph) {
      if (paragraph.text.includes('触发故障')) throw new Error('out of order');
      return [];
    },
  };
  const all = [...rules.filter(({ id }) => id === 'date-malformed' || id === 'text-loss-suspected'), broken];
  return { rules: all, ruleById: new Map(all.map((rule) => [rule.id, rule])) };
});

let editors: Editor[] = [];
const start = async (options?: EditorOptions): Promise<Editor> => {
  const editor = await startEditor(options);
  editors.push(editor);
  return editor;
};
let editor: Editor;
beforeEach(async () => {
  editor = await start();
});
afterEach(() => {
  for (const e of editors) e.end();
  editors = [];
});

const DAMAGED = '一、主要任务\n1.制定方案，[[20179月]]出台。（省发改委）\n2.建立平台，2018年完成。（省发改委）';
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map((d) => d.code);

describe('pulled', () => {
  test('a finding, with all that an editor shows of it', async () => {
    const { text, spans } = marked(DAMAGED);
    const document = await editor.open(text);
    const found = await editor.diagnostics(document);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: DiagnosticSeverity.Error,
      code: 'date-malformed',
      source: 'planlint',
      codeDescription: { href: 'https://github.com/planlint/planlint/blob/main/docs/rules/date-malformed.md' },
    });
    expect(spanOf(document, found[0]!.range)).toEqual(spans[0]);
    expect(found[0]!.message).toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ['CRLF', (s: string) => s.replaceAll('\n', '\r\n')],
    ['CR', (s: string) => s.replaceAll('\n', '\r')],
    ['a surrogate pair before it', (s: string) => s.replace('1.制', '1.😀制')],
  ])('at the same place with %s', async (_, change) => {
    const source = change(DAMAGED);
    const { text } = marked(source);
    const document = await editor.open(text);
    const spans = (await editor.diagnostics(document))
      .filter((d) => d.code === 'date-malformed')
      .map((d) => spanOf(document, d.range));
    expect(mark(text, spans)).toBe(source);
  });

  test('unchanged while neither text nor configuration changes', async () => {
    const { text, spans } = marked(DAMAGED);
    const document = await editor.open(text);
    const first = await editor.pull(document);
    expect(first.kind).toBe('full');
    expect(await editor.pull(document, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await editor.edit(document, spans[0]!, '2017年9月');
    expect(await editor.pull(document, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('a document closed and opened anew is another one', async () => {
    const { text } = marked(DAMAGED);
    const before = await editor.open(text);
    const { resultId } = await editor.pull(before);
    await editor.close(before);
    const after = await editor.open(text.replace('20179', '2017年9'));
    expect(await editor.pull(after, resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('follows incremental edits of lines and line ends', async () => {
    const document = await editor.open('一、主要任务\r\n1.制定方案，2018年出台。（省发改委）');
    expect(await editor.diagnostics(document)).toEqual([]);
    const end = document.getText().length;
    await editor.edit(document, { start: end, end }, '\r\n2.建平台，20189月完成。（省发改委）');
    await editor.edit(document, { start: 0, end: 0 }, '某市方案\r\n');
    const found = await editor.diagnostics(document);
    expect(codes(found)).toEqual(['date-malformed']);
    expect(found[0]!.range.start).toEqual({ line: 3, character: 6 });
  });

  test('a rule that throws is one finding; the others speak', async () => {
    const document = await editor.open(`${marked(DAMAGED).text}\n3.触发故障，2018年完成。（省发改委）`);
    const found = await editor.diagnostics(document);
    expect(codes(found)).toEqual(['broken-rule', 'date-malformed']);
    expect(found[0]!.message).toContain('out of order');
  });

  test('related places', async () => {
    const document = await editor.open(readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8'));
    const loss = (await editor.diagnostics(document)).find((d) => d.code === 'text-loss-suspected');
    expect(loss?.relatedInformation?.length).toBeGreaterThan(5);
    expect(loss?.relatedInformation?.[0]?.location.uri).toBe(document.uri);
  });

  test('nothing for a document that is not open', async () => {
    const document = await editor.open(marked(DAMAGED).text);
    await editor.close(document);
    expect(await editor.diagnostics(document)).toEqual([]);
  });
});

describe('language', () => {
  test.each([
    ['zh-cn', undefined, /\p{Script=Han}{4}/u],
    ['en', undefined, / lacks /],
    ['de', undefined, / lacks /],
    ['en', { locale: 'zh-CN' }, /\p{Script=Han}{4}/u],
    ['zh-cn', { locale: 'en' }, / lacks /],
  ])('editor %s, setting %j', async (locale, settings, words) => {
    const other = await start({ locale, settings: () => settings });
    const document = await other.open(marked(DAMAGED).text);
    await vi.waitFor(async () => expect((await other.diagnostics(document))[0]!.message).toMatch(words));
  });

  test('a changed setting gives a new answer', async () => {
    let settings: unknown = null;
    const other = await start({ locale: 'zh-cn', settings: () => settings });
    const document = await other.open(marked(DAMAGED).text);
    const { resultId } = await other.pull(document);
    settings = { locale: 'en' };
    await other.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await vi.waitFor(async () => expect((await other.pull(document, resultId)).kind).toBe('full'));
  });
});

describe('published, to a client that does not ask', () => {
  const PASSIVE: EditorOptions = { capabilities: { ...CAPABLE, textDocument: {} } };

  const nextOf = (from: Editor): Promise<PublishDiagnosticsParams> =>
    new Promise((resolve) => from.connection.onNotification('textDocument/publishDiagnostics', resolve));

  test('after opening, after a change, and withdrawn on closing', async () => {
    const passive = await start(PASSIVE);
    expect(passive.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const { text, spans } = marked(DAMAGED);
    const opened = nextOf(passive);
    const document = await passive.open(text);
    expect(await opened).toMatchObject({ version: 1, diagnostics: [{ code: 'date-malformed' }] });
    const changed = nextOf(passive);
    await passive.edit(document, spans[0]!, '2017年9月');
    expect(await changed).toMatchObject({ version: 2, diagnostics: [] });
    const closed = nextOf(passive);
    await passive.close(document);
    expect(await closed).toEqual({ uri: document.uri, diagnostics: [] });
  });

  test('not to a client that asks', async () => {
    const published = vi.fn();
    editor.connection.onNotification('textDocument/publishDiagnostics', published);
    const document = await editor.open(marked(DAMAGED).text);
    await editor.diagnostics(document);
    await editor.close(document);
    await editor.own('planlint/looksLikePlan', { name: 'a.txt', firstLines: [] });
    expect(published).not.toHaveBeenCalled();
  });
});
