import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, State } from 'vscode-languageclient/browser';
import { startClient } from './client.ts';

export function activate(context: ExtensionContext): void {
  const main = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  startClient(context, (options) => {
    const worker = new Worker(main);
    // The worker itself: of a function's result the client asks `instanceof Worker`, which is false in this host.
    const client = new LanguageClient('planlint', 'Planlint', worker, options);
    client.onDidChangeState(({ newState }) => newState === State.Stopped && worker.terminate());
    return client;
  });
}
