import { assert } from 'chai';
import * as vscode from 'vscode';
import { fileUri, findings, findingsWhere, open, PLAN, rangeOf, revert, rule, until } from './editor.ts';

const run = (command: string, ...given: unknown[]) => vscode.commands.executeCommand(`planlint.${command}`, ...given);
const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const tabNamed = (name: RegExp) => until(`a tab ${name}`, () => tabs().find(({ label }) => name.test(label)));

suite('reviewing', () => {
  let document: vscode.TextDocument;
  setup(async () => {
    document = (await open(PLAN)).document;
    await findingsWhere(document.uri, 'findings');
  });

  const closeTab = async (tab: vscode.Tab) => {
    await vscode.window.tabGroups.close(tab);
  };

  suite('the page of a rule', () => {
    const page = async () =>
      (await vscode.workspace.openTextDocument(vscode.Uri.parse('planlint-rule:/deadline-vague.md'))).getText();

    test('comes with the extension', async () => {
      const text = await page();
      assert.match(text, /^# deadline-vague/);
      assert.include(text, '```text');
    });

    test('opens beside the plan', async () => {
      await run('explainRule', 'date-malformed');
      await closeTab(await tabNamed(/date-malformed/));
    });

    test('opens for the finding at the cursor', async () => {
      const { start } = rangeOf(document, '20179月');
      vscode.window.activeTextEditor!.selection = new vscode.Selection(start, start);
      await run('explainRule');
      await closeTab(await tabNamed(/date-malformed/));
    });

    test('is where the code of a finding leads, without the net', () => {
      const { code } = findings(document.uri).find((d) => rule(d) === 'date-malformed')!;
      assert.equal(
        (code as { target: vscode.Uri }).target.toString(true),
        'command:planlint.explainRule?["date-malformed"]',
      );
    });
  });

  test('a rule is turned off in planlint.json, its comments kept', async () => {
    const config = fileUri('planlint.json');
    const old = await vscode.workspace.fs.readFile(config);
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('{\n  // ours\n  "rules": {}\n}\n'));
    try {
      await until('the file as it is now', async () => {
        return (await vscode.workspace.openTextDocument(config)).getText().includes('ours');
      });
      await run('ignoreRule', 'date-malformed', document.uri.toString());
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
      assert.equal(text, '{\n  // ours\n  "rules": {\n    "date-malformed": "off"\n  }\n}\n');
      await findingsWhere(document.uri, 'no damaged dates', (found) =>
        found.every((d) => rule(d) !== 'date-malformed'),
      );
    } finally {
      await vscode.workspace.fs.writeFile(config, old);
      await findingsWhere(document.uri, 'all again', (found) => found.some((d) => rule(d) === 'date-malformed'));
    }
  });

  test('a finding added to the baseline is told no more, until that changes on disk', async () => {
    const baseline = fileUri('planlint-baseline.json');
    const damaged = (found: readonly vscode.Diagnostic[]) => found.filter((d) => rule(d) === 'date-malformed').length;
    const before = damaged(findings(document.uri));
    const at = findings(document.uri).find((d) => rule(d) === 'date-malformed')!.range;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      at,
      vscode.CodeActionKind.QuickFix.value,
    );
    const { command } = actions.find((a) => a.command?.command === 'planlint.addToBaseline')!;
    try {
      await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(baseline));
      assert.match(text, /"rule": "date-malformed"/);
      await findingsWhere(document.uri, 'one less', (found) => damaged(found) < before);
    } finally {
      await vscode.workspace.fs.delete(baseline);
      await findingsWhere(document.uri, 'all again', (found) => damaged(found) === before);
    }
  });

  test('next and previous finding', async () => {
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextFinding');
    const first = await until(
      'the cursor at a finding',
      () => editor.selection.active.line > 0 && editor.selection.active.line,
    );
    await run('nextFinding');
    await until('the next', () => editor.selection.active.line > first);
    await run('previousFinding');
    await until('the one before', () => editor.selection.active.line === first);
    await vscode.commands.executeCommand('closeMarkersNavigation');
  });

  test('the saved side of a comparison is no further plan', async () => {
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ' '));
    await vscode.commands.executeCommand('workbench.files.action.compareWithSaved');
    const saved = await until('the saved side', () =>
      vscode.workspace.textDocuments.find(
        ({ uri, languageId }) => languageId === 'plan' && uri.scheme.startsWith('show'),
      ),
    );
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', saved.uri);
    assert.isEmpty(findings(saved.uri));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await open(PLAN);
    await revert();
  });

  test('two versions are compared by task', async () => {
    await run('compare', document.uri, [fileUri('交通.plan'), fileUri(PLAN)]);
    await closeTab(await tabNamed(/^(Comparison by Task|按任务比对)$/));
  });

  test('the report of the plan opens beside it', async () => {
    await run('report');
    const tab = await tabNamed(/^(Report: |报告：)山西省行动计划\.txt$/);
    assert.instanceOf(tab.input, vscode.TabInputWebview);
    await closeTab(tab);
  });

  test('snippets write a task', async () => {
    const editor = vscode.window.activeTextEditor!;
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'plan', name: 'Task with one unit' });
    await until('the snippet', () => document.getText().includes('（责任单位：责任单位）'));
    await revert();
  });
});
