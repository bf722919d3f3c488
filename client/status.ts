import { Disposable, LanguageStatusSeverity, l10n, languages, type TextDocument, Uri, window } from 'vscode';
import type { DocumentStatus } from '../server/protocol.ts';
import type { Server, ServerState } from './server.ts';

/** Beside the language's name: what the document is checked for, and what was found in it. */
export function documentStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('planlint.status', { language: 'plan' });
  item.name = 'Planlint';
  item.severity = LanguageStatusSeverity.Information;
  item.text = 'Planlint';

  async function update(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'plan') return;
    const status = await statusOf(document, server);
    if (!status || document !== window.activeTextEditor?.document) return;
    item.text = counts(status);
    item.detail = detail(status);
    item.command = command(status);
  }
  void update();

  function tell(state: ServerState): void {
    item.busy = state === 'starting';
    item.severity = state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    if (state === 'running') return void update();
    item.text = state === 'starting' ? l10n.t('Planlint is starting') : l10n.t('Planlint is not running');
    item.detail = '';
    item.command = { command: 'planlint.showOutput', title: l10n.t('Show Output') };
    if (state === 'stopped') item.command = { command: 'planlint.restart', title: l10n.t('Restart') };
  }

  return Disposable.from(
    item,
    server.onDidChangeState(tell),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) void update();
    }),
  );
}

async function statusOf(document: TextDocument, server: Server): Promise<DocumentStatus | null> {
  try {
    return await server.request('planlint/status', { textDocument: { uri: document.uri.toString() } });
  } catch {
    return null;
  }
}

function counts({ tasks, findings: { error, warning } }: DocumentStatus): string {
  return [
    l10n.t('{0} tasks', tasks),
    ...(error > 0 ? [l10n.t('{0} errors', error)] : []),
    ...(warning > 0 ? [l10n.t('{0} warnings', warning)] : []),
  ].join(' · ');
}

function detail({ ignored, tooLong, profile }: DocumentStatus): string {
  if (ignored) return l10n.t('Not checked: planlint.json ignores it');
  return tooLong ? l10n.t('Not checked: the document is too long') : PROFILES[profile]();
}

const PROFILES: Readonly<Record<DocumentStatus['profile'], () => string>> = {
  draft: () => l10n.t('Checked for drafting'),
  review: () => l10n.t('Checked for review'),
  supervision: () => l10n.t('Checked for supervision'),
  ci: () => l10n.t('Checked for continuous integration'),
};

/** To the configuration, where there is one, else to the findings. */
function command({ configuredBy }: DocumentStatus) {
  const config = configuredBy.at(-1);
  return config
    ? { command: 'vscode.open', title: l10n.t('Open {0}', 'planlint.json'), arguments: [Uri.parse(config)] }
    : { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') };
}
