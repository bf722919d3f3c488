import { assert } from 'chai';
import * as vscode from 'vscode';
import { findings, findingsWhere, open, PLAN, rangeOf, revert, rule } from './editor.ts';

suite('fixes', () => {
  let document: vscode.TextDocument;
  setup(async () => {
    document = (await open(PLAN)).document;
    await findingsWhere(document.uri, 'findings');
  });
  teardown(revert);

  test('a quick fix mends one date', async () => {
    const range = rangeOf(document, '20179月');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const fix = actions.find((a) => a.title.includes('2017年9月'));
    assert.isDefined(fix?.edit);
    const before = findings(document.uri).length;
    await vscode.workspace.applyEdit(fix!.edit!);
    assert.equal(document.getText(new vscode.Range(range.start, range.start.translate(0, 7))), '2017年9月');
    await findingsWhere(document.uri, 'fewer findings', (found) => found.length < before);
  });

  test('fix all mends every date, and nothing it must not', async () => {
    const text = document.getText();
    await vscode.commands.executeCommand('planlint.fixAll');
    const left = await findingsWhere(document.uri, 'no damaged date', (found) =>
      found.every((d) => rule(d) !== 'date-malformed'),
    );
    assert.isTrue(left.some((d) => rule(d) === 'item-truncated'));
    assert.notInclude(document.getText(), '20179月');
    assert.include(document.getText(), '〔2017〕250号');
    assert.closeTo(document.getText().length, text.length, 40);
  });
});
