import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, type Middleware, vsdiag } from 'vscode-languageclient';
import type { ClientRequests, InitializationOptions } from '../server/protocol.ts';
import { goToTask } from './goToTask.ts';
import { offerForPlainText } from './offer.ts';
import { Server } from './server.ts';

/** A client that is not started yet: to a process on a desktop, to a worker in the browser. */
export type NewClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The extension, the same in every host. */
export function startClient(context: ExtensionContext, newClient: NewClient): void {
  const output = window.createOutputChannel('Planlint', { log: true });
  const server = new Server(() => {
    const client = newClient({
      documentSelector: [{ language: 'plan' }],
      outputChannel: output,
      initializationOptions: { readFile: true } satisfies InitializationOptions,
      middleware,
    });
    client.onRequest('planlint/readFile', readFile);
    return client;
  });

  const command = (name: string, run: () => unknown) => commands.registerCommand(`planlint.${name}`, run);
  context.subscriptions.push(
    output,
    server,
    startWithFirstPlan(server),
    offerForPlainText(server),
    command('goToTask', () => goToTask(server)),
    command('fixAll', () => commands.executeCommand('editor.action.sourceAction', FIX_ALL)),
    command('showOutput', () => output.show()),
    command('restart', () =>
      window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Restarting Planlint…') }, () =>
        server.restart(),
      ),
    ),
  );
}

const FIX_ALL = { kind: 'source.fixAll.planlint', apply: 'first' };

/** The old side of a comparison is read, not corrected. */
const middleware: Middleware = {
  provideDiagnostics: (document, previous, token, next) => {
    const { scheme } = document instanceof Uri ? document : document.uri;
    return scheme === 'git'
      ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
      : next(document, previous, token);
  },
};

/** For the server, which reaches no file of a virtual workspace and none in the browser. */
async function readFile({ uri }: ClientRequests['planlint/readFile']['params']): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    return null;
  }
}

function startWithFirstPlan(server: Server): Disposable {
  // Where it fails the client has told the user why.
  const start = () => void server.start().catch(() => {});
  if (workspace.textDocuments.some((document) => document.languageId === 'plan')) start();
  return workspace.onDidOpenTextDocument((document) => document.languageId === 'plan' && start());
}
