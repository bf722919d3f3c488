import { assert } from 'chai';
import * as vscode from 'vscode';
import { fileUri, findingsWhere, PLAN, rule, scratch, until } from './editor.ts';

const NAME = '清河市灌溉实施方案.txt';
const TEXT = `清河市灌溉实施方案（2024—2026年）

一、主要任务
（一）编制灌溉规划，2024年6月底前印发。（市水利局牵头，市财政局配合）
（二）依据《清河市用水管理办法》建成示范区，2025年底前完成。（市水利局、财政局按职责分工负责）
（三）开展评估。（）
`;

/** What is set by a test, to be taken back after it. */
const given: [name: string, section: string][] = [];

function set(name: string, value: unknown, section = 'planlint'): Thenable<void> {
  if (value !== undefined) given.push([name, section]);
  return vscode.workspace.getConfiguration(section).update(name, value, vscode.ConfigurationTarget.Global);
}

suite('drafting', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;
  let remove: () => Promise<void>;
  setup(async () => {
    ({ document, editor, remove } = await scratch(NAME, TEXT));
    await ask<unknown[]>('executeDocumentSymbolProvider');
  });
  teardown(async () => {
    for (const [name, section] of given.splice(0)) await set(name, undefined, section);
    await remove();
  });

  const ask = <T>(command: string, ...rest: unknown[]) =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...rest);
  const behind = (words: string) => document.positionAt(document.getText().lastIndexOf(words) + words.length);
  const changed = async (from: string, to: string) => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(behind(from).translate(0, -from.length), behind(from)), to);
    await vscode.workspace.applyEdit(edit);
  };
  /** Labels that a mark brings by itself, as it is typed. */
  const offered = async (mark: string, at: vscode.Position) => {
    const { items } = await ask<vscode.CompletionList>('executeCompletionItemProvider', at, mark);
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  test('units are offered in a note, those of this plan first', async () => {
    const labels = await offered('（', behind('开展评估。（'));
    assert.deepEqual(labels.slice(0, 2), ['市水利局', '市财政局']);
    assert.include(labels, '责任单位：');
  });

  test('units are offered behind the comma of a note', async () => {
    await changed('（）', '（市水利局牵头，）');
    assert.include(await offered('，', behind('（市水利局牵头，')), '市财政局');
  });

  test('deadlines are offered behind a year, titles behind 《', async () => {
    await changed('开展评估。', '2026年开展评估，落实《》。');
    assert.include(await offered('年', behind('2026年')), '2026年底前');
    assert.include(await offered('《', behind('落实《')), '清河市用水管理办法');
  });

  test('Enter writes the next number where the user wants it', async () => {
    await set('continueNumbering', true);
    await set('formatOnType', true, 'editor');
    const end = behind('按职责分工负责）');
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('the next number', () => /\n（三）\n（四）开展评估/.test(document.getText()));
  });

  test('a unit is renamed here and in plans that are not open', async () => {
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', behind('（市水利局'), '市水务局');
    const paths = edit.entries().map(([uri]) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
    assert.include(paths, NAME);
    const finance = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', behind('，市财政局'), '市审计局');
    assert.isAbove(finance.size, 1, 'plans of the folder that name it');
  });

  test('layout is put right, in all of it and in some lines', async () => {
    await changed('（三）开展', '（三）  开展');
    const options = { tabSize: 2, insertSpaces: true };
    const all = await ask<vscode.TextEdit[]>('executeFormatDocumentProvider', options);
    assert.isNotEmpty(all);
    const line = document.positionAt(0).line;
    const first = new vscode.Range(line, 0, line, 5);
    assert.isEmpty((await ask<vscode.TextEdit[]>('executeFormatRangeProvider', first, options)) ?? []);
  });

  test('what is safe is mended on saving where the user wants it', async () => {
    await set('codeActionsOnSave', { 'source.fixAll.planlint': 'explicit' }, 'editor');
    await changed('2025年底前', '20256月底前');
    await findingsWhere(document.uri, 'a damaged date', (found) => found.some((d) => rule(d) === 'date-malformed'));
    await document.save();
    await until('the mended date', () => document.getText().includes('2025年6月底前'));
  });

  test('a task is inserted also while the server is only just starting', async () => {
    const at = behind('（二）依据');
    editor.selection = new vscode.Selection(at, at);
    const restarted = vscode.commands.executeCommand('planlint.restart');
    await vscode.commands.executeCommand('planlint.insertTask');
    await until('the task', () => document.getText().includes('（四）开展评估'));
    await restarted;
    await findingsWhere(fileUri(PLAN), 'findings of a plan that was open before');
  });

  suite('reading', () => {
    test('a unit leads to its tasks, and lights up wherever it stands', async () => {
      const at = behind('（市水利');
      assert.isNotEmpty(await ask<vscode.LocationLink[]>('executeDefinitionProvider', at));
      assert.lengthOf(await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', at), 2);
      const [hover] = await ask<vscode.Hover[]>('executeHoverProvider', at);
      const { value } = hover!.contents[0] as vscode.MarkdownString;
      assert.match(value, /command:planlint\.showUnit/);
    });

    test('a cited document that lies beside the plan is a link', async () => {
      const beside = await scratch('清河市用水管理办法.txt', '清河市用水管理办法\n');
      await vscode.window.showTextDocument(document);
      const linked = await until('a link', async () => {
        const links = await ask<vscode.DocumentLink[]>('executeLinkProvider');
        return links.find(({ target }) => target?.path.includes('用水管理办法'));
      });
      assert.equal(document.getText(linked.range), '《清河市用水管理办法》');
      await beside.remove();
    });

    test('units and dates have colours of their own', async () => {
      const tokens = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens');
      assert.isAbove(tokens.data.length / 5, 5);
    });

    test('the selection grows from the word to the section', async () => {
      const [range] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', [behind('（市水利')]);
      assert.isDefined(range!.parent?.parent);
    });

    test('counts and hints, once they are wanted', async () => {
      const lenses = () => ask<vscode.CodeLens[]>('executeCodeLensProvider', 10);
      assert.isEmpty(await lenses());
      await set('codeLenses', true);
      const [lens] = await until('a lens', async () => {
        const found = await lenses();
        return found.length > 0 && found;
      });
      assert.equal(lens!.command?.command, 'planlint.showTasks');

      await changed('2024年6月底前', '6月底前');
      await changed('（2024—2026年）', '（2024年）');
      await set('inlayHints.dates', true);
      await until('a hint', async () => {
        const all = new vscode.Range(0, 0, document.lineCount, 0);
        return (await ask<vscode.InlayHint[]>('executeInlayHintProvider', all)).length > 0;
      });
    });
  });
});
