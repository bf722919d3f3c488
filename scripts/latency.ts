/**
 * How long an editor waits for the server: from the start to the first findings, and from each keystroke to the new
 * ones. A client outside the server, over standard streams.
 *   npm run latency [-- FILE [KEYSTROKES]]
 */
import { readFileSync } from 'node:fs';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServerProcess, stopServerProcess } from './server-process.ts';

const [file = 'seeds/000_eb5ed47ba8ec42e4.txt', count = '400'] = process.argv.slice(2);
const TYPED = '推进能源革命,2018年底前完成。(省发改委)';

async function main(): Promise<void> {
  const begin = performance.now();
  const connection = await startServerProcess('zh-CN');
  const document = TextDocument.create('untitled:plan', 'plan', 1, readFileSync(file, 'utf8'));
  const item = { uri: document.uri, languageId: 'plan', version: 1, text: document.getText() };
  await connection.sendNotification('textDocument/didOpen', { textDocument: item });
  const first = await pull();
  console.log(`start to first findings: ${ms(performance.now() - begin)}, ${first} findings`);

  const times: number[] = [];
  const middle = document.positionAt(document.getText().length >> 1).line;
  for (let i = 0; i < Number(count); i++) {
    const position = { line: middle, character: i % TYPED.length };
    const change = { range: { start: position, end: position }, text: TYPED[i % TYPED.length]! };
    TextDocument.update(document, [change], document.version + 1);
    const start = performance.now();
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges: [change],
    });
    await pull();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => ms(times[Math.min(times.length - 1, Math.floor(share * times.length))]!);
  console.log(`${times.length} keystrokes to new findings: median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}`);
  await stopServerProcess(connection);

  async function pull(): Promise<number> {
    const textDocument = { uri: document.uri };
    const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    return report.kind === 'full' ? report.items.length : 0;
  }
}

const ms = (time: number): string => `${time.toFixed(1)} ms`;

void main();
