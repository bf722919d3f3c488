/** From a keystroke to the findings, by a client outside the server, in turn with a server that only keeps the text. */
import type { DocumentDiagnosticReport, ProtocolConnection } from 'vscode-languageserver';
import { repeated } from './bench-inputs.ts';
import { median, percentile } from './bench-numbers.ts';
import { startServer, stopServerProcess } from './server-process.ts';

export interface Keystrokes {
  readonly input: string;
  /** Milliseconds: median and 95th percentile of Planlint, median of the floor. */
  readonly ours: number;
  readonly slow: number;
  readonly floor: number;
  /** From the start of the process to the first findings, both. */
  readonly first: number;
  readonly firstFloor: number;
}

export async function keystrokes(input: string, copies: number, count: number): Promise<Keystrokes> {
  const text = repeated(copies);
  const ours = await open(['dist/cli.js', 'lsp'], text);
  const floor = await open(['build/bench-echo.cjs'], text);
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  for (let i = 0; i < count; i++) {
    times.ours.push(await ours.type(i));
    times.floor.push(await floor.type(i));
  }
  for (const { connection } of [ours, floor]) await stopServerProcess(connection);
  // The first are those of a program that is still being compiled.
  const [typed, echoed] = [times.ours.slice(count >> 2), times.floor.slice(count >> 2)];
  return {
    input,
    ours: median(typed),
    slow: percentile(typed, 0.95),
    floor: median(echoed),
    first: ours.first,
    firstFloor: floor.first,
  };
}

interface Editor {
  readonly connection: ProtocolConnection;
  readonly first: number;
  /** Types a character and waits for findings; milliseconds. */
  readonly type: (nth: number) => Promise<number>;
}

const TYPED = '推进能源革命,2018年底前完成。(省发改委)';

async function open(args: readonly string[], text: string): Promise<Editor> {
  const uri = 'untitled:plan';
  const begin = performance.now();
  const { connection } = await startServer('zh-CN', args);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plan', version: 1, text },
  });
  const find = () =>
    connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  await find();
  const first = performance.now() - begin;
  const line = text.split('\n').length >> 1;
  return {
    connection,
    first,
    async type(nth) {
      const start = performance.now();
      const position = { line, character: nth % TYPED.length };
      const change = { range: { start: position, end: position }, text: TYPED[nth % TYPED.length]! };
      const textDocument = { uri, version: nth + 2 };
      void connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
      await find();
      return performance.now() - start;
    },
  };
}
