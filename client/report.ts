import { l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { referenceDay } from './planView.ts';
import type { Server } from './server.ts';

/** Shows the whole report of a plan: of the one that is named, else of the active one. */
export async function showReport(server: Server, named?: unknown): Promise<void> {
  const uri = named instanceof Uri ? named : window.activeTextEditor?.document.uri;
  if (!uri) {
    void window.showInformationMessage(l10n.t('Open the plan that the report is to be about'));
    return;
  }
  const page = await server.request('planlint/report', { uri: uri.toString(), asOf: referenceDay() });
  if (page === null) {
    void window.showErrorMessage(l10n.t('The file cannot be read as a plan'));
    return;
  }
  newPanel(uri).webview.html = page;
}

function newPanel(uri: Uri): WebviewPanel {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return window.createWebviewPanel('planlint.report', l10n.t('Report: {0}', name), ViewColumn.Beside, {
    enableCommandUris: ['planlint.reveal', 'planlint.explainRule'],
    enableFindWidget: true,
    localResourceRoots: [],
  });
}
