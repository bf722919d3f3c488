import { assert } from 'chai';
import * as vscode from 'vscode';
import { fileUri, findingsWhere, open, PLAN, rangeOf, until } from './editor.ts';

const FIRST = '(1)研究制定《山西打造';
const run = (command: string, ...given: unknown[]) => vscode.commands.executeCommand(`planlint.${command}`, ...given);

/** What the selected task is as a row of the ledger. */
async function copied(): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await run('copyRow');
  return vscode.env.clipboard.readText();
}

suite('plan view', () => {
  let editor: vscode.TextEditor;
  suiteSetup(async () => {
    editor = await open(PLAN);
    await findingsWhere(editor.document.uri, 'findings');
    await run('tasks.focus');
  });
  suiteTeardown(async () => {
    await run('showAllTasks');
    await run('groupByChapter');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  const selects = (text: string, row: RegExp) => {
    const { start } = rangeOf(editor.document, text);
    editor.selection = new vscode.Selection(start, start);
    return until(`the task in the tree: ${row}`, async () => row.test(await copied()));
  };

  for (const grouping of ['Chapter', 'Lead', 'Deadline']) {
    test(`by ${grouping.toLowerCase()}: follows the cursor, and copies the task as a row`, async () => {
      editor = await open(PLAN);
      await run(`groupBy${grouping}`);
      await selects('(4)加快现役煤电机组', /^二\/\(一\)\/2\/\(4\)\t加快现役煤电机组/);
      await selects(FIRST, /^二\/\(一\)\/1\/\(1\)\t研究制定《山西打造[^\t]*\t省发改委\t\t2017年9月\t2017-09-30\n$/);
    });
  }

  test('by finding: only tasks in which something was found', async () => {
    editor = await open(PLAN);
    await run('groupByFinding');
    await selects(FIRST, /^二\/\(一\)\/1\/\(1\)\t/);
    await run('groupByChapter');
  });

  test('shows the tasks of a heading alone, and all again', async () => {
    editor = await open(PLAN);
    await run('showTasks', editor.document.uri.toString(), ['二/(一)/2/(4)']);
    await selects('(4)加快现役煤电机组', /^二\/\(一\)\/2\/\(4\)\t/);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('showAllTasks');
    await selects(FIRST, /^二\/\(一\)\/1\/\(1\)\t/);
  });

  test('tasks are exported: those of the plan, in the format of the name', async () => {
    editor = await open(PLAN);
    const written = async (name: string) => {
      const bytes = await vscode.workspace.fs.readFile(fileUri(name));
      await vscode.workspace.fs.delete(fileUri(name));
      return bytes;
    };
    await run('exportLedger', fileUri('ledger.csv'));
    const lines = new TextDecoder().decode(await written('ledger.csv')).split('\r\n');
    assert.isTrue(lines.some((line) => line.includes('研究制定《山西打造') && line.includes('2017-09-30')));
    await run('exportLedger', fileUri('ledger.xlsx'));
    assert.equal(new TextDecoder().decode((await written('ledger.xlsx')).slice(0, 2)), 'PK');
  });

  test('what is typed stands in the tree', async () => {
    editor = await open(PLAN);
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '20179月'), '2019年3月'));
    await selects(FIRST, /\t2019年3月\t2019-03-31\n$/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('plans of the folder that were never opened are in it', async () => {
    const { document } = await open('交通.plan');
    editor = vscode.window.activeTextEditor!;
    assert.equal(document.languageId, 'plan');
    await selects('（三）出台低空飞行', /^一\/\(三\)\t出台低空飞行服务补贴办法[^\t]*\t市财政局\t/);
  });
});
