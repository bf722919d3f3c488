import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { Message } from 'vscode-languageserver/node';
import { newFrames } from '../../server/lsp/frames.ts';

/** What a server says, as it came. */
export interface Said extends Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The built server as a process, spoken to in bytes: nothing stands between that would keep it from harm. */
export interface RawServer {
  readonly process: ChildProcessWithoutNullStreams;
  readonly said: Said[];
  send(message: unknown): void;
  sendBytes(bytes: string | Uint8Array): void;
  /** The answer to a request, or any message that fits; none of the earlier ones is forgotten. */
  next(fits: (said: Said) => boolean): Promise<Said>;
  ask(method: string, params?: unknown): Promise<Said>;
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  readonly err: () => string;
}

export function startRawServer(program: string): RawServer {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio']);
  const said: Said[] = [];
  let waiting: (() => void)[] = [];
  const tell = (): void => {
    const all = waiting;
    waiting = [];
    for (const look of all) look();
  };
  const frames = newFrames();
  let err = '';
  let ids = 1000;
  let over = false;
  child.stdout.on('data', (chunk) => {
    for (const body of frames(chunk)) said.push(JSON.parse(String(body)));
    tell();
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.on('error', () => {}); // It may have ended.
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (status, signal) => {
      over = true;
      tell();
      resolve(status ?? signal);
    });
  });

  const sendBytes = (bytes: string | Uint8Array): void => void child.stdin.write(bytes);
  const send = (message: unknown): void => {
    const body = JSON.stringify(message);
    sendBytes(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const next = (fits: (said: Said) => boolean): Promise<Said> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = said.find(fits);
        if (found) resolve(found);
        else if (over) reject(new Error(`The server has ended: ${err}`));
        else waiting.push(look);
      };
      look();
    });
  return {
    process: child,
    said,
    send,
    sendBytes,
    next,
    ask(method, params) {
      const id = ids++;
      send({ jsonrpc: '2.0', id, method, params });
      return next((message) => message.id === id && message.method === undefined);
    },
    ended,
    err: () => err,
  };
}

/** Initialized, for a client that answers no requests of the server's own. */
export async function startInitialized(program: string, capabilities: object = {}): Promise<RawServer> {
  const server = startRawServer(program);
  await server.ask('initialize', { processId: process.pid, rootUri: null, capabilities });
  server.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
  return server;
}
