import type { Encoding } from './decoded.ts';

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** The encoding that a byte order mark names, and the length of the mark; null where there is none. */
export function markedEncoding(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return found ? { encoding: found[0], length: found[1].length } : null;
}

/** The byte order mark of an encoding; empty where it has none. */
export const markOf = (encoding: Encoding): readonly number[] => MARKS.find(([name]) => name === encoding)?.[1] ?? [];
