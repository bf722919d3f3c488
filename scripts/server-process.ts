import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The built server as a process of its own, with an initialized connection to it: an editor from outside. */
export async function startServerProcess(locale: string): Promise<ProtocolConnection> {
  const server = spawn(process.execPath, ['dist/cli.js', 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities, locale });
  await connection.sendNotification('initialized', {});
  return connection;
}

export async function stopServerProcess(connection: ProtocolConnection): Promise<void> {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
}
