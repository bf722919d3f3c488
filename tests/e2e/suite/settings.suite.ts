import { assert } from 'chai';
import * as vscode from 'vscode';
import { fileUri, findingsWhere, open, PLAN, rule } from './editor.ts';

const HAN = /\p{Script=Han}{6}/u;

suite('settings', () => {
  let document: vscode.TextDocument;
  suiteSetup(async () => {
    document = (await open(PLAN)).document;
    await findingsWhere(document.uri, 'findings');
  });

  const speak = (locale: string | undefined) =>
    vscode.workspace.getConfiguration('planlint').update('locale', locale, vscode.ConfigurationTarget.Global);
  const truncated = (found: vscode.Diagnostic[]) => found.find((d) => rule(d) === 'item-truncated');

  test('findings speak Chinese when asked to, and English', async () => {
    await speak('zh-CN');
    await findingsWhere(document.uri, 'Chinese', (found) => HAN.test(truncated(found)?.message ?? ''));
    await speak('en');
    await findingsWhere(document.uri, 'English', (found) =>
      /\b(?:the|text|only) /i.test(truncated(found)?.message ?? ''),
    );
    await speak(undefined);
  });

  test('planlint.json is obeyed as soon as it is written', async () => {
    const isDamaged = (d: vscode.Diagnostic) => rule(d) === 'date-malformed';
    const before = (await findingsWhere(document.uri, 'damaged dates', (found) => found.some(isDamaged))).length;
    const file = fileUri('planlint.json');
    const old = await vscode.workspace.fs.readFile(file);
    const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    try {
      await write('{ "rules": { "date-malformed": "off" } } // the dates are checked elsewhere');
      const found = await findingsWhere(document.uri, 'no damaged dates', (found) => !found.some(isDamaged));
      assert.equal(found.length, before - 9);
    } finally {
      await vscode.workspace.fs.writeFile(file, old);
    }
    await findingsWhere(document.uri, 'all findings', (found) => found.length === before);
  });

  test('a plan is set for Chinese prose', () => {
    const editor = vscode.workspace.getConfiguration('editor', { uri: document.uri, languageId: 'plan' });
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
  });
});
