/** The language server in a web worker: files are read by the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  readFile: async () => null,
  listFiles: async () => null,
});
