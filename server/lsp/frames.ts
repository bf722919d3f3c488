/**
 * The frames of the protocol over a stream of bytes, in place of the library's reader, which waits for ever for the end of
 * damaged headers and tells nobody of a body that is no JSON.
 */
import type { Readable } from 'node:stream';
import { AbstractMessageReader, type DataCallback, type Disposable, type Message } from 'vscode-languageserver/node';
import { MALFORMED } from './gate.ts';

/** Bytes of the headers of one message; they say its length and hardly more. */
const LONGEST_HEAD = 4096;
/** Bytes of one message; no more fit into a string. */
const LONGEST_BODY = 2 ** 29 - 32;

const HEAD_END = '\r\n\r\n';

/** Where the next message begins cannot be known any more. */
export class BrokenStream extends Error {}

/**
 * Takes chunks as they come and gives bodies as they are whole. Throws `BrokenStream` for headers that do not say where
 * the body ends, and gives nothing more after that.
 */
export function newFrames(): (chunk: Buffer) => Iterable<Buffer> {
  let chunks: Buffer[] = [];
  let held = 0;
  /** Length of the body that is awaited; null while headers are. */
  let awaited: number | null = null;

  const all = (): Buffer => (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, held));

  function take(length: number): Buffer {
    const bytes = all();
    chunks = length < held ? [bytes.subarray(length)] : [];
    held -= length;
    return bytes.subarray(0, length);
  }

  /** Headers are short, so looking at them anew with every chunk costs little. */
  function readHead(): number | null {
    const head = all();
    chunks = [head];
    const end = head.subarray(0, LONGEST_HEAD).indexOf(HEAD_END);
    if (end !== -1) return lengthIn(take(end + HEAD_END.length).toString('latin1'));
    if (held >= LONGEST_HEAD) throw new BrokenStream('The headers of a message have no end.');
    return null;
  }

  return function* (chunk) {
    chunks.push(chunk);
    held += chunk.length;
    while (held > 0 || awaited === 0) {
      awaited ??= readHead();
      if (awaited === null || held < awaited) break;
      const body = take(awaited);
      awaited = null;
      yield body;
    }
  };
}

function lengthIn(head: string): number {
  const stated = /^content-length:[ \t]{0,8}(\d{1,10})[ \t]{0,8}$/im.exec(head)?.[1];
  if (stated === undefined) throw new BrokenStream('The headers of a message do not say how long it is.');
  if (Number(stated) > LONGEST_BODY) throw new BrokenStream(`A message is longer than ${LONGEST_BODY} bytes.`);
  return Number(stated);
}

/** Reads messages from a stream; what is no JSON is handed on as `MALFORMED`. After a broken stream only `onError` is told. */
export class FrameReader extends AbstractMessageReader {
  private readonly input: Readable;

  constructor(input: Readable) {
    super();
    this.input = input;
  }

  listen(callback: DataCallback): Disposable {
    const frames = newFrames();
    const take = (chunk: Buffer): void => {
      try {
        for (const body of frames(chunk)) this.hand(callback, messageIn(body));
      } catch (error) {
        this.input.off('data', take);
        this.fireError(error);
      }
    };
    this.input.on('data', take);
    this.input.once('error', (error) => this.fireError(error));
    this.input.once('close', () => this.fireClose());
    return { dispose: () => void this.input.off('data', take) };
  }

  /** The library throws at some messages (a second cancellation of one request); the next ones are in order. */
  private hand(callback: DataCallback, message: Message): void {
    try {
      callback(message);
    } catch (error) {
      this.fireError(error);
    }
  }
}

function messageIn(body: Buffer): Message {
  try {
    return JSON.parse(body.toString());
  } catch {
    return MALFORMED;
  }
}
