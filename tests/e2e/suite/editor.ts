import * as vscode from 'vscode';

export const PLAN = '山西省行动计划.txt';

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
export const fileUri = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

/** Opens a file of the workspace as it lies there. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  return vscode.window.showTextDocument(document);
}

export interface Scratch {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  /** Closes and deletes it. */
  remove(): Promise<void>;
}

/** A file of the workspace for one test. */
export async function scratch(name: string, text: string): Promise<Scratch> {
  const uri = fileUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const editor = await open(name);
  return {
    document: editor.document,
    editor,
    async remove() {
      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.workspace.fs.delete(uri);
    },
  };
}

/** The first value that is neither undefined nor false; asks again until the time is up. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export const rule = (finding: vscode.Diagnostic): string =>
  typeof finding.code === 'object' ? String(finding.code.value) : String(finding.code);

/** Planlint's findings of a document, as the Problems view has them. */
export const findings = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'planlint');

/** Findings, once they are as asked. */
export const findingsWhere = (
  uri: vscode.Uri,
  what: string,
  ask: (found: vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<vscode.Diagnostic[]> =>
  until(what, () => {
    const found = findings(uri);
    return ask(found) && found;
  });

export const count = (found: readonly vscode.Diagnostic[], severity: vscode.DiagnosticSeverity): number =>
  found.filter((d) => d.severity === severity).length;

/** Range of the n-th place of a text in the document. */
export function rangeOf(document: vscode.TextDocument, text: string, nth = 0): vscode.Range {
  let at = document.getText().indexOf(text);
  for (let i = 0; i < nth && at >= 0; i++) at = document.getText().indexOf(text, at + 1);
  if (at < 0) throw new Error(`No ${text} in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** A date is damaged in the seed, and mended again: the findings follow. */
export async function typingIsFollowed(document: vscode.TextDocument): Promise<void> {
  const before = findings(document.uri).length;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, '2018年底前'), '201812月底前');
  await vscode.workspace.applyEdit(edit);
  await findingsWhere(document.uri, 'one more finding', (found) => found.length === before + 1);
  await revert();
  await findingsWhere(document.uri, 'the old findings', (found) => found.length === before);
}

/** The file as it was: what a test changed in the editor is undone. */
export async function revert(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  await until('the file as it was', async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    return !document?.isDirty;
  });
}
