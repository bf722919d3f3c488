import { assert } from 'chai';
import * as vscode from 'vscode';
import { findingsWhere, open, PLAN, rangeOf, until } from './editor.ts';

suite('reading and finding one’s way', () => {
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;
  suiteSetup(async () => {
    editor = await open(PLAN);
    document = editor.document;
    await findingsWhere(document.uri, 'findings');
  });

  const ask = <T>(command: string, ...rest: unknown[]) =>
    vscode.commands.executeCommand<T>(command, document.uri, ...rest);

  test('the outline has every task with its unit and deadline', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    const flat = (list: vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
      list.flatMap((s) => [s, ...flat(s.children)]);
    const all = flat(symbols);
    assert.isTrue(all.some((s) => s.name.includes('主要任务')));
    const details = all.filter((s) => s.detail.includes('省煤炭厅'));
    assert.isAbove(details.length, 3);
    assert.isTrue(
      all.some((s) => /省发改委.*2017年9月/.test(s.detail)),
      'a repaired date',
    );
  });

  test('a task’s card tells lead and deadline', async () => {
    const at = rangeOf(document, '(1)研究制定《山西打造').start;
    const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', at.translate(0, 1));
    const text = hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
    assert.match(text, /省发改委/);
    assert.match(text, /2017/);
  });

  test('from a unit to its tasks', async () => {
    const at = rangeOf(document, '省煤炭厅').start.translate(0, 1);
    const places = await ask<vscode.Location[]>('vscode.executeReferenceProvider', at);
    assert.isAbove(places.length, 3);
  });

  test('sections fold', async () => {
    const ranges = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
    assert.isAbove(ranges.length, 20);
  });

  test('tasks are found by their words in the whole workspace', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '能源革命排头兵',
    );
    assert.isAbove(found.length, 0);
  });

  suite('go to task', () => {
    const start = () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      editor.revealRange(editor.selection);
    };
    const shows = (text: string) => () => {
      const { start } = rangeOf(document, text);
      return editor.visibleRanges.some((visible) => visible.contains(start));
    };
    const FIRST = '(1)研究制定《山西打造';
    const showFirst = async () => {
      await vscode.commands.executeCommand('planlint.goToTask');
      await until('a preview of the task', shows(FIRST));
    };

    test('jumps to the task', async () => {
      start();
      await showFirst();
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const line = rangeOf(document, FIRST).start.line;
      await until('the cursor at the task', () => vscode.window.activeTextEditor?.selection.active.line === line);
    });

    test('shows the task under the bar, and goes back when it is left', async () => {
      start();
      await until('the top of the file', () => editor.visibleRanges[0]?.start.line === 0);
      await showFirst();
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await until('the top of the file again', () => editor.visibleRanges[0]?.start.line === 0);
      assert.equal(editor.selection.active.line, 0);
    });
  });
});
