import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The built server as a process of its own, with an initialized connection to it: an editor from outside. */
export const startServerProcess = async (locale: string): Promise<ProtocolConnection> =>
  (await startServer(locale)).connection;

/** The same with the number of the process. */
export async function startServer(
  locale: string,
  args: readonly string[] = ['dist/cli.js', 'lsp'],
): Promise<{ connection: ProtocolConnection; pid: number }> {
  const server = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities, locale });
  await connection.sendNotification('initialized', {});
  return { connection, pid: server.pid! };
}

export async function stopServerProcess(connection: ProtocolConnection): Promise<void> {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
}
