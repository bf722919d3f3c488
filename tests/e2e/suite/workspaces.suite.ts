import { assert } from 'chai';
import * as vscode from 'vscode';
import { findings, findingsWhere, rule, until } from './editor.ts';

/** The node host opens two folders that nobody trusts, the web host one in a virtual file system. */
suite('kinds of workspaces', () => {
  const [first, other] = vscode.workspace.workspaceFolders!;

  test('restricted mode, or a virtual folder', () => {
    if (other) assert.isFalse(vscode.workspace.isTrusted);
    else assert.notEqual(first!.uri.scheme, 'file');
    assert.isTrue(vscode.extensions.getExtension('planlint.planlint')?.isActive);
  });

  if (other) {
    const plan = vscode.Uri.joinPath(other.uri, '邻县.plan');
    const config = vscode.Uri.joinPath(other.uri, 'planlint.json');

    test('a plan of the second folder obeys the configuration of that folder', async () => {
      const document = await vscode.workspace.openTextDocument(plan);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', plan);
      assert.isFalse(findings(plan).some((d) => rule(d) === 'date-malformed'));
      const old = await vscode.workspace.fs.readFile(config);
      await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('{}'));
      await findingsWhere(plan, 'the damaged date', (found) => found.some((d) => rule(d) === 'date-malformed'));
      await vscode.workspace.fs.writeFile(config, old);
      await findingsWhere(plan, 'no damaged date', (found) => !found.some((d) => rule(d) === 'date-malformed'));
    });

    test('its tasks are among those of the workspace', async () => {
      await until('a task of the second folder', async () => {
        const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          '起降场站',
        );
        return found.some(({ location }) => location.uri.path === plan.path);
      });
    });
  }
});
