import { assert } from 'chai';
import * as vscode from 'vscode';
import { abstractNum, docx, li, num } from '../../input/word/docx.ts';
import { findings, findingsWhere, open, PLAN } from './editor.ts';

suite('which files are plans', () => {
  const languages: readonly [string, string][] = [
    [PLAN, 'plan'],
    ['清河市低空经济实施方案（2024—2026年）.txt', 'plan'],
    ['交通.plan', 'plan'],
    ['会议记录', 'plaintext'],
    ['清河市实施方案', 'plan'],
    ['seed.txt', 'plaintext'],
    ['notes.txt', 'plaintext'],
    ['清河市实施方案.md', 'markdown'],
    ['planlint.json', 'jsonc'],
  ];
  for (const [file, language] of languages) {
    test(`${file}: ${language}`, async () => {
      assert.equal((await open(file)).document.languageId, language);
    });
  }

  test('a plan in an old Chinese encoding is read as it was written', async () => {
    const { document } = await open('旧编码实施方案.txt');
    assert.equal(document.lineAt(0).text, '清河市低空经济实施方案（2024—2026年）');
  });

  test('a Word document opens as plan text where the server has files', async function () {
    const numbering = abstractNum(0, [{ format: 'chineseCounting', text: '%1、', suffix: 'nothing' }]) + num(1, 0);
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    if (folder.scheme !== 'file') this.skip();
    const uri = vscode.Uri.joinPath(folder, '行动计划.docx');
    await vscode.workspace.fs.writeFile(uri, docx({ numbering, body: li(1, 0, '总体要求') + li(1, 0, '主要任务') }));
    try {
      await vscode.commands.executeCommand('planlint.convert', uri);
      const { document } = vscode.window.activeTextEditor!;
      assert.equal(document.languageId, 'plan');
      assert.equal(document.getText().replaceAll('\r\n', '\n'), '一、总体要求\n二、主要任务\n');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  test('plain text stays unchecked until it is asked for', async () => {
    const { document: plan } = await open('交通.plan');
    // Its first line names no plan: VS Code would know it by that alone.
    const content = `清河市人民政府文件\n\n${plan.getText().replace('2024年6月', '20246月')}`;
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await vscode.window.showTextDocument(document);
    assert.isEmpty(findings(document.uri));
    await vscode.commands.executeCommand('planlint.checkAsPlan');
    const checked = vscode.window.activeTextEditor!.document;
    assert.equal(checked.languageId, 'plan');
    await findingsWhere(checked.uri, 'findings');
    await vscode.languages.setTextDocumentLanguage(checked, 'plaintext');
    await findingsWhere(checked.uri, 'no findings', (found) => found.length === 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
