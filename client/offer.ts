import { commands, Disposable, l10n, languages, type TextDocument, window, workspace } from 'vscode';
import type { Server } from './server.ts';

/** VS Code never looks at the first line of a file whose ending it knows, so these are asked about. */
const LANGUAGES: readonly string[] = ['plaintext', 'markdown'];
const LINES = 40;
/** So much text at once is pasted, not typed. */
const PASTE = 200;

/** A quiet item beside the language's name that offers to check plain text or Markdown as a plan, if it looks like one. */
export function offerForPlainText(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('planlint.offer', []);
  item.name = 'Planlint';
  item.text = l10n.t('This file looks like a plan');
  item.command = { command: 'planlint.checkAsPlan', title: l10n.t('Check as a Plan') };

  async function update(): Promise<void> {
    const document = window.activeTextEditor?.document;
    item.selector = [];
    if (!document || !(await looksLikePlan(document, server))) return;
    if (document === window.activeTextEditor?.document) item.selector = [document.languageId];
  }
  void update();

  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document !== window.activeTextEditor?.document) return;
      if (contentChanges.some(({ text }) => text.length >= PASTE)) void update();
    }),
    commands.registerCommand('planlint.checkAsPlan', async () => {
      const document = window.activeTextEditor?.document;
      if (document) await languages.setTextDocumentLanguage(document, 'plan');
    }),
  );
}

async function looksLikePlan(document: TextDocument, server: Server): Promise<boolean> {
  if (!LANGUAGES.includes(document.languageId)) return false;
  if (!workspace.getConfiguration('planlint', document).get('detectPlans')) return false;
  const firstLines = Array.from({ length: Math.min(LINES, document.lineCount) }, (_, i) => document.lineAt(i).text);
  // Texts in other languages do not start the server.
  if (!/\p{Script=Han}/u.test(document.fileName + firstLines.join())) return false;
  try {
    return await server.request('planlint/looksLikePlan', { name: document.uri.path, firstLines });
  } catch {
    return false;
  }
}
