import { FileType, l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { ruleAt } from './findings.ts';
import { withRuleOff } from './ruleOff.ts';

const CONFIG = 'planlint.json';

/** Turns a rule off for the folder: in the `planlint.json` nearest above the document, else in a new one. */
export async function ignoreRule(given?: unknown, address?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  const document = typeof address === 'string' ? Uri.parse(address) : editor?.document.uri;
  const rule = typeof given === 'string' ? given : editor && ruleAt(editor.document.uri, editor.selection.active);
  if (!document || !rule) {
    void window.showInformationMessage(l10n.t('There is no finding at the cursor'));
    return;
  }
  const config = await configFor(document);
  if (!config) {
    void window.showWarningMessage(
      l10n.t('A rule can be turned off for files in a folder: save the file, and open its folder'),
    );
    return;
  }
  const text = await textOf(config);
  const edited = withRuleOff(text ?? '', rule);
  if (edited === null) {
    void window.showErrorMessage(l10n.t('{0} is damaged: mend it first', CONFIG));
    await window.showTextDocument(config);
    return;
  }
  await write(config, text === null, edited);
  void tell(rule, config);
}

async function tell(rule: string, config: Uri): Promise<void> {
  const open = l10n.t('Open {0}', CONFIG);
  const chosen = await window.showInformationMessage(l10n.t('Rule {0} is off in {1}', rule, CONFIG), open);
  if (chosen === open) await window.showTextDocument(config);
}

/** The nearest one above the document within its folder of the workspace, else where a new one belongs. */
async function configFor(document: Uri): Promise<Uri | undefined> {
  const folder = workspace.getWorkspaceFolder(document);
  if (!folder) return undefined;
  for (let at = Uri.joinPath(document, '..'); at.path.startsWith(folder.uri.path); at = Uri.joinPath(at, '..')) {
    const config = Uri.joinPath(at, CONFIG);
    if (await isFile(config)) return config;
    if (at.path === folder.uri.path || at.path === '/') break;
  }
  return Uri.joinPath(folder.uri, CONFIG);
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** As the editor has it, unsaved changes and all; null where there is no file. */
async function textOf(config: Uri): Promise<string | null> {
  return (await isFile(config)) ? (await workspace.openTextDocument(config)).getText() : null;
}

/** Through the editor, so that it can be undone, and saved, so that it holds. */
async function write(config: Uri, isNew: boolean, text: string): Promise<void> {
  if (isNew) await workspace.fs.writeFile(config, new Uint8Array());
  const document = await workspace.openTextDocument(config);
  const edit = new WorkspaceEdit();
  edit.replace(config, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
  await document.save();
}
