import type { Encoding } from './decoded.ts';
import { utf8Damage } from './utf8.ts';

/** Encodings that bytes without a mark, and not valid as UTF-8 text, may be in; the likeliest first. */
export function guessEncodings(bytes: Uint8Array): readonly Encoding[] {
  const utf16 = guessUtf16(bytes);
  if (utf16) return [utf16];
  return utf8Damage(bytes) === null ? guessTables(bytes) : [];
}

/** Those of the two Chinese encodings of one and two bytes that are likely; the likelier first. */
export const guessTables = (bytes: Uint8Array): ('gb18030' | 'big5')[] =>
  TABLES.map((table) => ({ encoding: table.encoding, share: shareOfCommon(bytes, table) }))
    .filter(({ share }) => share > 0.5)
    .sort((a, b) => b.share - a.share)
    .map(({ encoding }) => encoding);

/** UTF-16 by the look of its code units: Han, ASCII and Chinese marks in one byte order. */
export function guessUtf16(bytes: Uint8Array): Encoding | null {
  const units = Math.floor(bytes.length / 2);
  let little = 0;
  let big = 0;
  for (let i = 0; i < units * 2; i += 2) {
    if (usualUnit(bytes[i + 1]!, bytes[i]!)) little++;
    if (usualUnit(bytes[i]!, bytes[i + 1]!)) big++;
  }
  if (units === 0 || Math.max(little, big) < units * 0.9) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

const usualUnit = (high: number, low: number): boolean =>
  (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0xff || high === 0x20 || (high === 0 && usualAscii(low));

/** ASCII, and the dot that leads to page numbers. */
const usualAscii = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0xb7;

interface Table {
  readonly encoding: 'gb18030' | 'big5';
  readonly isCommon: (lead: number, trail: number) => boolean;
}

/** Marks and the characters of the first level, of which nearly all running text consists. */
const TABLES: readonly Table[] = [
  {
    encoding: 'gb18030',
    isCommon: (lead, trail) => trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7)),
  },
  { encoding: 'big5', isCommon: (lead) => lead >= 0xa1 && lead <= 0xc6 },
];

function shareOfCommon(bytes: Uint8Array, { isCommon }: Table): number {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    pairs++;
    if (isCommon(bytes[i]!, bytes[++i] ?? 0)) common++;
  }
  return pairs === 0 ? 0 : common / pairs;
}
