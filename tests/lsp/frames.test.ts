import { expect, test } from 'vitest';
import { BrokenStream, newFrames } from '../../server/lsp/frames.ts';

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const read = (...chunks: readonly (string | Uint8Array)[]): string[] => {
  const frames = newFrames();
  return chunks.flatMap((chunk) => [...frames(Buffer.from(chunk as string))].map(String));
};

test('bodies come whole, however the bytes are cut', () => {
  const stream = Buffer.from(framed('{"a":"计划"}') + framed('') + framed('[1]'));
  expect(read(stream)).toEqual(['{"a":"计划"}', '', '[1]']);
  expect(read(...Array.from(stream, (byte) => Uint8Array.of(byte)))).toEqual(['{"a":"计划"}', '', '[1]']);
  for (let at = 1; at < stream.length; at++)
    expect(read(stream.subarray(0, at), stream.subarray(at))).toEqual(['{"a":"计划"}', '', '[1]']);
});

test.each([
  ['another header beside it', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n{}'],
  ['blanks around the number', 'Content-Length: \t 2  \r\n\r\n{}'],
])('headers may have %s', (_, stream) => {
  expect(read(stream)).toEqual(['{}']);
});

test.each([
  ['no length', 'Content-Type: text\r\n\r\n{}'],
  ['a length in words', 'Content-Length: two\r\n\r\n{}'],
  ['a negative length', 'Content-Length: -2\r\n\r\n{}'],
  ['a length beyond all messages', 'Content-Length: 9999999999\r\n\r\n{}'],
  ['a length that no number holds', `Content-Length: ${'9'.repeat(400)}\r\n\r\n{}`],
  ['line ends of another kind', `Content-Length: 2\n\n${'{}\n'.repeat(2000)}`],
  ['no end', 'x'.repeat(5000)],
  ['nothing at all', '\r\n\r\n\r\n\r\n'],
])('headers with %s break the stream; what came before is given', (_, damaged) => {
  const frames = newFrames();
  const given: string[] = [];
  const feed = (): void => {
    for (const body of frames(Buffer.from(framed('{}') + damaged))) given.push(String(body));
  };
  expect(feed).toThrow(BrokenStream);
  expect(given).toEqual(['{}']);
});
