/** The language server as the extension for desktops starts it, over standard streams. */
import { createConnection } from 'vscode-languageserver/node';
import { nodeRuntime } from './lsp/node-runtime.ts';
import { startServer } from './lsp/server.ts';

startServer(createConnection(process.stdin, process.stdout), nodeRuntime);
