/** The connection over standard streams, and the ends it can come to. */
import { type Connection, createConnection, StreamMessageWriter } from 'vscode-languageserver/node';
import { BrokenStream, FrameReader } from './frames.ts';
import { gated } from './gate.ts';

/**
 * Reads standard input and writes standard output. The process ends with 1 where the client is gone without having asked
 * for `shutdown`, or sends what cannot be followed: a client that goes on starts another server.
 */
export function stdioConnection(): Connection {
  const frames = new FrameReader(process.stdin);
  const writer = new StreamMessageWriter(process.stdout);
  const connection = createConnection(gated(frames, writer), writer);
  let status = 1;
  connection.onShutdown(() => {
    status = 0;
  });
  frames.onError((error) => {
    if (!(error instanceof BrokenStream)) return;
    process.stderr.write(`planlint lsp: ${error.message}\n`);
    process.exit(1);
  });
  for (const event of ['end', 'close', 'error']) process.stdin.once(event, () => process.exit(status));
  process.stdout.once('error', () => process.exit(status));
  return connection;
}
