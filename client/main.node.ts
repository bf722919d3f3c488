import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from './client.ts';

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  startClient(context, (options) => {
    return new LanguageClient('planlint', 'Planlint', { module, transport: TransportKind.stdio }, options);
  });
}
