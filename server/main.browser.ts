/** The language server in a web worker: files are read by the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { gated } from './lsp/gate.ts';
import { startServer } from './lsp/server.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const writer = new BrowserMessageWriter(self);

startServer(createConnection(gated(new BrowserMessageReader(self), writer), writer), {
  turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  readFile: async () => null,
  listFiles: async () => null,
});
