/** The language server on its own: `--node-ipc` for VS Code, `--stdio` for any editor. */
import { createConnection } from 'vscode-languageserver/node';
import { nodeRuntime } from './lsp/node-runtime.ts';
import { startServer } from './lsp/server.ts';

startServer(createConnection(), nodeRuntime);
