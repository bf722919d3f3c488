/** The edges of the protocol, met by the built server over its standard streams. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../support/program.ts';
import { type RawServer, startInitialized, startRawServer } from '../support/raw-server.ts';

let program: string;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => rm(dirname(program), { recursive: true }));

let processes: ChildProcess[] = [];
afterEach(() => {
  for (const child of processes) child.kill('SIGKILL');
  processes = [];
});

const remembered = (server: RawServer): RawServer => {
  processes.push(server.process);
  return server;
};
const start = (): RawServer => remembered(startRawServer(program));
const begin = async (capabilities?: object): Promise<RawServer> =>
  remembered(await startInitialized(program, capabilities));

const URI = 'file:///plans/%E8%A1%8C%E5%8A%A8%E8%AE%A1%E5%88%92.txt';
const open = (server: RawServer, text: string, uri = URI): void =>
  server.send({
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'plan', version: 1, text } },
  });
const symbols = (server: RawServer, uri = URI) => server.ask('textDocument/documentSymbol', { textDocument: { uri } });

/** Still serves, and of the text as it is. */
async function expectAlive(server: RawServer): Promise<void> {
  open(server, '一、总体要求\n（一）建平台。', 'file:///plans/alive.txt');
  expect((await symbols(server, 'file:///plans/alive.txt')).result).toMatchObject([{ name: '一、总体要求' }]);
}

describe('life', () => {
  test('a request before initialize is refused, and initialize still taken', async () => {
    const server = start();
    expect((await symbols(server)).error).toMatchObject({ code: -32002 });
    expect((await server.ask('initialize', { processId: null, rootUri: null, capabilities: {} })).result).toBeTruthy();
    await expectAlive(server);
  });

  test('a second initialize is refused, and the first one stands', async () => {
    const server = await begin();
    expect((await server.ask('initialize', { capabilities: {} })).error).toMatchObject({ code: -32600 });
    await expectAlive(server);
  });

  test('requests after shutdown are refused; exit ends with 0', async () => {
    const server = await begin();
    expect(await server.ask('shutdown')).toMatchObject({ result: null });
    expect((await symbols(server)).error).toMatchObject({ code: -32600 });
    server.send({ jsonrpc: '2.0', method: 'exit' });
    expect(await server.ended).toBe(0);
  });

  test('exit without shutdown ends with 1, also before initialize', async () => {
    for (const server of [start(), await begin()]) {
      server.send({ jsonrpc: '2.0', method: 'exit' });
      expect(await server.ended).toBe(1);
    }
  });

  test('unknown requests are told so, unknown notifications pass', async () => {
    const server = await begin();
    expect((await server.ask('textDocument/nonsense', {})).error).toMatchObject({ code: -32601 });
    server.send({ jsonrpc: '2.0', method: 'textDocument/nonsense', params: {} });
    await expectAlive(server);
  });
});

describe('messages', () => {
  test('no JSON is answered, and the next message read', async () => {
    const server = await begin();
    server.sendBytes('Content-Length: 8\r\n\r\n{"id": 1');
    expect(await server.next(({ error }) => error?.code === -32700)).toMatchObject({ id: null });
    await expectAlive(server);
  });

  test.each(['null', '5', '[]', '{}', '{"id":1,"method":5}'])('%s is no message', async (body) => {
    const server = await begin();
    server.sendBytes(`Content-Length: ${body.length}\r\n\r\n${body}`);
    expect(await server.next(({ error }) => error !== undefined)).toMatchObject({ error: { code: -32600 } });
    await expectAlive(server);
  });

  test('a cancellation without an id passes', async () => {
    const server = await begin();
    server.send({ jsonrpc: '2.0', method: '$/cancelRequest' });
    server.send({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 'never asked' } });
    await expectAlive(server);
  });

  test('a request that is cancelled is answered, once', async () => {
    const server = await begin();
    open(server, '一、总体要求\n');
    server.send({ jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: { textDocument: { uri: URI } } });
    server.send({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 1 } });
    await symbols(server);
    expect(server.said.filter(({ id }) => id === 1)).toMatchObject([{ error: { code: -32800 } }]);
  });

  test('a request that is cancelled again and again does no harm', async () => {
    const server = await begin();
    open(server, '一、总体要求\n');
    server.send({ jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: { textDocument: { uri: URI } } });
    for (let i = 0; i < 5; i++) server.send({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 1 } });
    await expectAlive(server);
  });

  test.each([
    ['without a length', 'Content-Type: x\r\n\r\n{}'],
    ['that are none', 'GET / HTTP/1.1\r\n\r\n'],
    ['without an end', 'x'.repeat(10_000)],
    ['with a length beyond all messages', 'Content-Length: 9999999999\r\n\r\n'],
  ])('headers %s end the process: where the next message begins nobody knows', async (_, bytes) => {
    const server = await begin();
    server.sendBytes(bytes);
    expect(await server.ended).toBe(1);
    expect(server.err()).toMatch(/^planlint lsp: .+\n$/);
  });
});

describe('the end of the client', () => {
  test('the end of input ends the process, in the middle of a message too', async () => {
    for (const bytes of ['', 'Content-Len', 'Content-Length: 50\r\n\r\n{"jsonrpc"']) {
      const server = await begin();
      server.process.stdin.end(bytes);
      expect(await server.ended).toBe(1);
    }
  });

  test('the end of input after shutdown is no fault', async () => {
    const server = await begin();
    await server.ask('shutdown');
    server.process.stdin.end();
    expect(await server.ended).toBe(0);
  });

  test('the death of the process that initialize names ends it', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    processes.push(parent);
    const server = start();
    await server.ask('initialize', { processId: parent.pid, rootUri: null, capabilities: {} });
    parent.kill('SIGKILL');
    expect(await server.ended).toBe(1);
  });
});
