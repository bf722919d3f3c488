/**
 * How long an editor waits for the server, measured by a client outside it, over standard streams: from the start to the
 * first findings; from each keystroke to the new ones; behind somebody who types a character every 10 ms; and how much
 * memory many edits leave behind (on Linux).
 *   npm run latency [-- FILE [KEYSTROKES [EDITS]]]
 */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { CancellationTokenSource, type DocumentDiagnosticReport, type ProtocolConnection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer, stopServerProcess } from './server-process.ts';

const [file = 'seeds/000_eb5ed47ba8ec42e4.txt', count = '400', edits = '10000'] = process.argv.slice(2);
const TYPED = '推进能源革命,2018年底前完成。(省发改委)';
const FAST = { characters: 200, every: 10 };

async function main(): Promise<void> {
  const begin = performance.now();
  const { connection, pid } = await startServer('zh-CN');
  const writer = await open(connection);
  const first = await writer.findings();
  console.log(`start to first findings: ${ms(performance.now() - begin)}, ${first} findings`);

  const times: number[] = [];
  for (let i = 0; i < Number(count); i++) {
    const start = performance.now();
    writer.type(i);
    await writer.findings();
    times.push(performance.now() - start);
  }
  console.log(`${times.length} keystrokes to new findings: ${spread(times)}`);
  console.log(`${FAST.characters} characters, one every ${FAST.every} ms: ${await typeFast(writer)}`);

  const before = memory(pid);
  for (let i = 0; i < Number(edits); i++) {
    writer.type(i);
    await writer.findings();
    if (i % TYPED.length === TYPED.length - 1) writer.takeBack(TYPED.length);
  }
  console.log(`memory before and after ${edits} edits: ${before}, ${memory(pid)}`);
  await stopServerProcess(connection);
}

/** As an editor does: what was asked for the text before is called off. */
async function typeFast(writer: Writer): Promise<string> {
  const echoes: Promise<number>[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let token = new CancellationTokenSource();
  for (let i = 0; i < FAST.characters; i++) {
    token.cancel();
    token = new CancellationTokenSource();
    writer.type(i);
    last = writer.findings(token).catch(() => {});
    echoes.push(writer.echo());
    await setTimeout(FAST.every);
  }
  const end = performance.now();
  await last;
  return `other requests answered in ${spread(await Promise.all(echoes))}; findings ${ms(performance.now() - end)} after the last`;
}

interface Writer {
  type(nth: number): void;
  takeBack(characters: number): void;
  findings(token?: CancellationTokenSource): Promise<number>;
  /** Milliseconds until a request that needs no reading is answered. */
  echo(): Promise<number>;
}

async function open(connection: ProtocolConnection): Promise<Writer> {
  const document = TextDocument.create('untitled:plan', 'plan', 1, readFileSync(file, 'utf8'));
  const { uri } = document;
  const line = document.positionAt(document.getText().length >> 1).line;
  const item = { uri, languageId: 'plan', version: 1, text: document.getText() };
  await connection.sendNotification('textDocument/didOpen', { textDocument: item });
  const change = (from: number, to: number, text: string): void => {
    const range = { start: { line, character: from }, end: { line, character: to } };
    TextDocument.update(document, [{ range, text }], document.version + 1);
    const textDocument = { uri, version: document.version };
    void connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] });
  };
  return {
    type: (nth) => change(nth % TYPED.length, nth % TYPED.length, TYPED[nth % TYPED.length]!),
    takeBack: (characters) => change(0, characters, ''),
    async findings(token = new CancellationTokenSource()) {
      const params = { textDocument: { uri } };
      const report = await connection.sendRequest<DocumentDiagnosticReport>(
        'textDocument/diagnostic',
        params,
        token.token,
      );
      return report.kind === 'full' ? report.items.length : 0;
    },
    async echo() {
      const start = performance.now();
      await connection.sendRequest('planlint/looksLikePlan', { name: '', firstLines: [] });
      return performance.now() - start;
    },
  };
}

function spread(times: number[]): string {
  times.sort((a, b) => a - b);
  const at = (share: number): string => ms(times[Math.min(times.length - 1, Math.floor(share * times.length))]!);
  return `median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}`;
}

/** Resident memory of a process. */
function memory(pid: number): string {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return kilobytes ? `${Math.round(Number(kilobytes) / 1024)} MB` : 'unknown';
}

const ms = (time: number): string => `${time.toFixed(1)} ms`;

void main();
