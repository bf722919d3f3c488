/** The two ways in: a process that speaks over its standard streams, and a worker that speaks by messages. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type Message,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { buildCli } from '../../scripts/build-cli.mjs';

const LOADER = { '.tsv': 'text', '.md': 'text' } as const;
const common = { bundle: true, loader: LOADER, logLevel: 'error' } as const;

/** What any client does first. */
async function firstFindings(connection: ProtocolConnection): Promise<unknown[]> {
  connection.listen();
  const params = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } };
  const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', params);
  expect(serverInfo?.name).toBe('planlint');
  await connection.sendNotification('initialized', {});
  const text = '一、主要任务\n1.制定方案，20179月出台。（省发改委）';
  const textDocument = { uri: 'untitled:a', languageId: 'plan', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
  await connection.sendRequest('shutdown');
  return report.kind === 'full' ? report.items : [];
}

describe('a process', () => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'planlint-'));
    await buildCli(folder, { ...common, mainFields: ['module', 'main'] });
    program = join(folder, 'cli.js');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('over standard input and output, which ends when it is told to', async () => {
    // As VS Code starts it.
    const server = spawn(process.execPath, [program, 'lsp', '--stdio', `--clientProcessId=${process.pid}`]);
    const ended = new Promise((resolve) => server.on('exit', resolve));
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    expect(await firstFindings(connection)).toContainEqual(expect.objectContaining({ code: 'date-malformed' }));
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
  });
});

test('a worker of a browser, which has no Node', async () => {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['server/main.browser.ts'],
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    write: false,
  });
  const { port1, port2 } = new MessageChannel();
  // All that the server may count on there, and nothing else.
  const globals = { self: port1, setTimeout, clearTimeout, console, TextDecoder, TextEncoder };
  runInNewContext(outputFiles[0]!.text, globals);
  const connection = createProtocolConnection(new PortReader(port2), new PortWriter(port2));
  expect(await firstFindings(connection)).toContainEqual(expect.objectContaining({ code: 'date-malformed' }));
  port1.close();
});

/** As the reader and the writer for browsers, which the package does not hand out to Node. */
class PortReader extends AbstractMessageReader {
  constructor(private readonly port: MessagePort) {
    super();
  }
  listen(callback: DataCallback) {
    this.port.on('message', callback);
    return { dispose: () => {} };
  }
}

class PortWriter extends AbstractMessageWriter {
  constructor(private readonly port: MessagePort) {
    super();
  }
  async write(message: Message): Promise<void> {
    this.port.postMessage(message);
  }
  end(): void {}
}
