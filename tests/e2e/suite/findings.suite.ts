import { assert } from 'chai';
import * as vscode from 'vscode';
import { count, fileUri, findings, findingsWhere, open, PLAN, rule, typingIsFollowed } from './editor.ts';

suite('findings', () => {
  let document: vscode.TextDocument;

  // Its time is that of activation: loading and running the extension's code.
  test('the extension is activated', async () => {
    const extension = vscode.extensions.getExtension('planlint.planlint')!;
    await extension.activate();
    assert.isTrue(extension.isActive);
  });

  // Its time is the time from opening the first plan to its findings, the start of the server included.
  test('opening the seed brings its 11 errors and 8 warnings', async () => {
    document = (await open(PLAN)).document;
    const found = await findingsWhere(document.uri, 'findings');
    assert.equal(count(found, vscode.DiagnosticSeverity.Error), 11);
    assert.equal(count(found, vscode.DiagnosticSeverity.Warning), 8);
  });

  test('a finding stands at its words and names its rule', () => {
    const dates = findings(document.uri).filter((d) => rule(d) === 'date-malformed');
    assert.equal(dates.length, 9);
    assert.equal(document.getText(dates[0]!.range), '20179月');
    assert.match(dates[0]!.message, /2017年9月/);
    assert.isObject(dates[0]!.code, 'a rule has a page');
  });

  test('a plan of the folder that is not open is checked too', async () => {
    const closed = fileUri('seed.txt');
    assert.isFalse(vscode.workspace.textDocuments.some(({ uri }) => uri.path === closed.path));
    const found = await findingsWhere(closed, 'findings');
    assert.equal(count(found, vscode.DiagnosticSeverity.Error), 11);
  });

  test('typing brings a finding, and taking it back removes it', async () => {
    await typingIsFollowed(document);
  });

  test('restart: a new server finds the same', async () => {
    const before = findings(document.uri).length;
    await vscode.commands.executeCommand('planlint.restart');
    await findingsWhere(document.uri, 'findings after the restart', (found) => found.length === before);
  });
});
