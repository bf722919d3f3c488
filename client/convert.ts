import { l10n, Uri, window, workspace } from 'vscode';
import type { Server } from './server.ts';

/** Shows the plan text of a Word document as a new plan, to be saved where the user wants it. */
export async function convertToPlan(server: Server, named?: unknown): Promise<void> {
  const uri = named instanceof Uri ? named : await askForFile();
  if (!uri) return;
  const converted = await server.request('planlint/convert', { uri: uri.toString() });
  if (converted === null || 'problem' in converted) {
    void window.showErrorMessage(converted?.problem ?? l10n.t('The file cannot be read as a plan'));
    return;
  }
  const document = await workspace.openTextDocument({ language: 'plan', content: converted.text });
  await window.showTextDocument(document, { preview: false });
}

async function askForFile(): Promise<Uri | undefined> {
  const [uri] = (await window.showOpenDialog({ filters: { Word: ['docx', 'docm', 'dotx'] } })) ?? [];
  return uri;
}
