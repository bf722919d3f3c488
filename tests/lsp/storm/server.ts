import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageWriter } from 'vscode-languageserver/node';
import { BrokenStream, FrameReader, newFrames } from '../../../server/lsp/frames.ts';
import { gated } from '../../../server/lsp/gate.ts';
import { startServer } from '../../../server/lsp/server.ts';

export interface Answer {
  readonly id: number | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A server in memory behind the same frames and gate as the built one, spoken to message by message. */
export interface StormServer {
  tell(method: string, params: unknown): void;
  ask(id: number, method: string, params: unknown): void;
  send(message: unknown): void;
  /** Settles when the request is answered. */
  answer(id: number): Promise<Answer>;
  result(method: string, params: unknown): Promise<unknown>;
  /** What the server reported as failed. */
  complaints(): readonly string[];
  /** Shuts down; what is wrong with how it went. */
  end(): Promise<readonly string[]>;
}

const CAPABILITIES = {
  textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] }, definition: { linkSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true } },
};
const OWN_IDS = 1_000_000;

export async function startStormServer(): Promise<StormServer> {
  const complaints: string[] = [];
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const writer = new StreamMessageWriter(toClient);
  const reader = new FrameReader(toServer);
  reader.onError((error) => error instanceof BrokenStream && complaints.push(error.message));
  const connection = createConnection(gated(reader, writer), writer);
  startServer(connection, {
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    readFile: async () => null,
    listFiles: async () => [],
  });

  const answers = new Map<number, Answer[]>();
  const waiting = new Map<number, (answer: Answer) => void>();
  const frames = newFrames();
  let ids = OWN_IDS;

  toClient.on('data', (chunk) => {
    for (const body of frames(chunk)) take(JSON.parse(String(body)));
  });

  function take(message: Answer & { method?: string; params?: { type?: number; message?: string } }): void {
    if (message.method === 'window/logMessage') complaints.push(message.params?.message ?? '');
    else if (message.method !== undefined && message.id !== undefined)
      send({ jsonrpc: '2.0', id: message.id, result: null });
    else if (message.method === undefined && message.id !== null) {
      const given = answers.get(message.id) ?? [];
      answers.set(message.id, [...given, message]);
      waiting.get(message.id)?.(message);
    }
  }

  function send(message: unknown): void {
    const body = JSON.stringify(message) ?? 'null';
    toServer.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
  const tell = (method: string, params: unknown): void => send({ jsonrpc: '2.0', method, params });
  const ask = (id: number, method: string, params: unknown): void => send({ jsonrpc: '2.0', id, method, params });
  const answer = (id: number): Promise<Answer> =>
    new Promise((resolve) => {
      const given = answers.get(id)?.[0];
      if (given) resolve(given);
      else waiting.set(id, resolve);
    });
  async function result(method: string, params: unknown): Promise<unknown> {
    const id = ids++;
    ask(id, method, params);
    return (await answer(id)).result;
  }

  await result('initialize', { processId: null, rootUri: null, capabilities: CAPABILITIES });
  tell('initialized', {});
  return {
    tell,
    ask,
    send,
    answer,
    result,
    complaints: () => complaints,
    async end() {
      await result('shutdown', undefined);
      connection.dispose();
      return [...answers]
        .filter(([, given]) => given.length > 1)
        .map(([id]) => `request ${id} was answered more than once`);
    },
  };
}
