import { expect, test } from 'vitest';
import { MALFORMED, newGate, type Refusal } from '../../server/lsp/gate.ts';

const INITIALIZE = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } };
const REQUEST = { jsonrpc: '2.0', id: 7, method: 'textDocument/hover', params: {} };
const NOTIFICATION = { jsonrpc: '2.0', method: 'textDocument/didOpen', params: {} };
const SHUTDOWN = { jsonrpc: '2.0', id: 9, method: 'shutdown' };
const EXIT = { jsonrpc: '2.0', method: 'exit' };
const ANSWER = { jsonrpc: '2.0', id: 3, result: null };

/** What the gate says of the last message, after it has let through the others. */
function said(...messages: readonly unknown[]): number | Exclude<Refusal, object> | null {
  const gate = newGate();
  const refusals = messages.map((message) => gate(message));
  const last = refusals.at(-1)!;
  return last === null || typeof last === 'string' ? last : last.code;
}

test.each<[string, readonly unknown[], ReturnType<typeof said>]>([
  ['a request before initialize', [REQUEST], -32002],
  ['shutdown before initialize', [SHUTDOWN], -32002],
  ['a notification before initialize', [NOTIFICATION], 'unheard'],
  ['exit before initialize', [EXIT], null],
  ['initialize', [INITIALIZE], null],
  ['a second initialize', [INITIALIZE, INITIALIZE], -32600],
  ['initialize without parameters', [{ ...INITIALIZE, params: undefined }], -32602],
  ['initialize that tells no capabilities', [{ ...INITIALIZE, params: { capabilities: 5 } }], -32602],
  ['initialize in order after one that was not', [{ ...INITIALIZE, params: [] }, INITIALIZE], null],
  ['a request', [INITIALIZE, REQUEST], null],
  ['a notification', [INITIALIZE, NOTIFICATION], null],
  ['shutdown', [INITIALIZE, SHUTDOWN], null],
  ['a request after shutdown', [INITIALIZE, SHUTDOWN, REQUEST], -32600],
  ['a second shutdown', [INITIALIZE, SHUTDOWN, SHUTDOWN], -32600],
  ['initialize after shutdown', [INITIALIZE, SHUTDOWN, INITIALIZE], -32600],
  ['a notification after shutdown', [INITIALIZE, SHUTDOWN, NOTIFICATION], 'unheard'],
  ['exit after shutdown', [INITIALIZE, SHUTDOWN, EXIT], null],
  ['an answer', [INITIALIZE, ANSWER], null],
  ['an error as answer', [INITIALIZE, { id: 3, error: { code: 1, message: '' } }], null],
  ['an error that answers nothing known', [INITIALIZE, { id: null, error: { code: 1, message: '' } }], 'unheard'],
  ['no JSON', [INITIALIZE, MALFORMED], -32700],
  ['null', [INITIALIZE, null], -32600],
  ['a number', [INITIALIZE, 5], -32600],
  ['a batch', [INITIALIZE, [REQUEST]], -32600],
  ['an object that is no message', [INITIALIZE, {}], -32600],
  ['a method that is no string', [INITIALIZE, { ...REQUEST, method: 5 }], -32600],
  ['an id that is an object', [INITIALIZE, { ...REQUEST, id: {} }], -32600],
  ['an id that is null', [INITIALIZE, { ...REQUEST, id: null }], -32600],
  ['a cancellation', [INITIALIZE, { method: '$/cancelRequest', params: { id: 7 } }], null],
  ['a cancellation of nothing', [INITIALIZE, { method: '$/cancelRequest' }], 'unheard'],
  ['a cancellation by position', [INITIALIZE, { method: '$/cancelRequest', params: [7] }], 'unheard'],
])('%s', (_, messages, expected) => {
  expect(said(...messages)).toBe(expected);
});
