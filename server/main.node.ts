/** The language server as the extension for desktops starts it, over standard streams. */
import { nodeRuntime } from './lsp/node-runtime.ts';
import { startServer } from './lsp/server.ts';
import { stdioConnection } from './lsp/stdio.ts';

startServer(stdioConnection(), nodeRuntime);
