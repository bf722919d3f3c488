/** What the protocol demands of a server before any feature is asked, and the library leaves open. */
import {
  type DataCallback,
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver';

/** Stands for a message that was no JSON. */
export const MALFORMED: Message = Object.freeze({ jsonrpc: '' });

/** A message that is not let through: an error for who sent it, or silence where nobody waits for an answer. */
export type Refusal =
  | { readonly id: string | number | null; readonly code: number; readonly message: string }
  | 'unheard';

/**
 * Follows a connection through its life (`initialize` … `shutdown` … `exit`) and says of every message whether it may be
 * heard: null where it may.
 */
export function newGate(): (message: unknown) => Refusal | null {
  let life: 'new' | 'begun' | 'ending' = 'new';

  return (message) => {
    if (message === MALFORMED) return refuse(null, ErrorCodes.ParseError, 'The message is no JSON.');
    if (!isObject(message)) return refuse(null, ErrorCodes.InvalidRequest, 'The message is no object.');
    const { id, method, params } = message;
    const known = typeof id === 'string' || typeof id === 'number' ? id : null;
    if (method === undefined) {
      if (!('result' in message || 'error' in message))
        return refuse(known, ErrorCodes.InvalidRequest, 'The message asks and answers nothing.');
      // An error is never answered with an error: two programs would talk for ever.
      return known === null ? 'unheard' : null;
    }
    if (typeof method !== 'string') return refuse(known, ErrorCodes.InvalidRequest, 'The method is no string.');
    if (id === undefined) return notification(method, params);
    if (known === null) return refuse(null, ErrorCodes.InvalidRequest, 'The id is neither string nor number.');
    const refusal = request(known, method, params);
    if (refusal === null && method === 'initialize') life = 'begun';
    if (refusal === null && method === 'shutdown') life = 'ending';
    return refusal;
  };

  function request(id: string | number, method: string, params: unknown): Refusal | null {
    if (life === 'ending') return refuse(id, ErrorCodes.InvalidRequest, 'The server is shutting down.');
    if (life === 'begun')
      return method === 'initialize' ? refuse(id, ErrorCodes.InvalidRequest, 'The server is initialized.') : null;
    if (method !== 'initialize') return refuse(id, ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
    const whole = isObject(params) && isObject(params.capabilities);
    return whole ? null : refuse(id, ErrorCodes.InvalidParams, 'The client does not say what it can.');
  }

  function notification(method: string, params: unknown): Refusal | null {
    if (method === 'exit') return null;
    // The library reads the id without looking.
    if (method === '$/cancelRequest' && !(isObject(params) && 'id' in params)) return 'unheard';
    return life === 'begun' ? null : 'unheard';
  }
}

/** A reader that hands on only what may be heard, and answers the rest. */
export function gated(reader: MessageReader, writer: MessageWriter): MessageReader {
  const refusalOf = newGate();
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback: DataCallback) =>
      reader.listen((message) => {
        const refusal = refusalOf(message);
        if (refusal === null) callback(message);
        else if (refusal !== 'unheard') answer(writer, refusal);
      }),
    dispose: () => reader.dispose(),
  };
}

function answer(writer: MessageWriter, { id, ...error }: Exclude<Refusal, 'unheard'>): void {
  // Where nothing can be written the connection is ending.
  writer.write({ jsonrpc: '2.0', id, error } as Message).catch(() => {});
}

const refuse = (id: string | number | null, code: number, message: string): Refusal => ({ id, code, message });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
