import { assert } from 'chai';
import * as vscode from 'vscode';
import { open, rangeOf, revert, until } from './editor.ts';

const run = (command: string) => vscode.commands.executeCommand(`planlint.${command}`);

suite('writing', () => {
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;
  const text = (): string => document.getText();
  const goTo = (words: string): void => {
    const { start } = rangeOf(document, words);
    editor.selection = new vscode.Selection(start, start);
  };
  setup(async () => {
    editor = await open('交通.plan');
    document = editor.document;
    await until('the plan to be read', async () => {
      const ask = 'vscode.executeDocumentSymbolProvider';
      return (await vscode.commands.executeCommand<unknown[]>(ask, document.uri))?.length > 0;
    });
  });
  teardown(revert);

  test('a task is inserted with the next number, and those below are counted on', async () => {
    goTo('（二）建成');
    await run('insertTask');
    await until('four tasks', () => text().includes('（四）出台低空飞行'));
    assert.match(text(), /\n（三）[^\n]*（/);
  });

  test('numbers are mended from the cursor on', async () => {
    await editor.edit((edit) => edit.replace(rangeOf(document, '（三）出台'), '（五）出台'));
    goTo('（一）编制');
    await run('renumber');
    await until('the third task', () => text().includes('（三）出台'));
  });

  test('an item changes place with its neighbour, and its number', async () => {
    goTo('（二）建成');
    await run('moveUp');
    await until('it to be the first', () => text().includes('（一）建成3个'));
    assert.include(text(), '（二）编制');
    goTo('（一）建成');
    await run('moveDown');
    await until('it to be the second again', () => text().includes('（二）建成3个'));
  });
});
