/** Bytes of one character, or undefined where the encoding has none for it. */
type Encoder = (character: string) => readonly number[] | undefined;

/**
 * Encoder for an encoding of which the platform has only the decoder: the decoder's table read backwards, so that what
 * it decoded is encoded back. Building the table takes some 40 ms, once.
 */
export function tableEncoder(encoding: 'gb18030' | 'big5'): Encoder {
  const encoder = encoders.get(encoding) ?? buildEncoder(encoding);
  encoders.set(encoding, encoder);
  return encoder;
}

const encoders = new Map<string, Encoder>();

function buildEncoder(encoding: 'gb18030' | 'big5'): Encoder {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (code: readonly number[]) => decoder.decode(Uint8Array.from(code));
  const codes = encoding === 'big5' ? [...twoBytes()] : [...twoBytes(), ...fourBytes(0x81, BMP_CODES)];
  for (const code of codes) {
    const character = oneCharacter(decode, code);
    if (character !== null && !table.has(character)) table.set(character, code);
  }
  return (character) => {
    const point = character.codePointAt(0)!;
    if (point < 0x80) return [point];
    if (encoding === 'gb18030' && point >= 0x10000) return fourByteCode(0x90, point - 0x10000);
    return table.get(character);
  };
}

/** Four-byte codes for the Basic Multilingual Plane. */
const BMP_CODES = 39420;

function* twoBytes(): Iterable<readonly number[]> {
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) yield [lead, trail];
}

function* fourBytes(lead: number, count: number): Iterable<readonly number[]> {
  for (let i = 0; i < count; i++) yield fourByteCode(lead, i);
}

/** Code number `i` of those from `lead` on: digits of base 126, 10, 126 and 10 (GB 18030, 4-byte form). */
const fourByteCode = (lead: number, i: number): readonly number[] => [
  lead + Math.floor(i / 12600),
  0x30 + (Math.floor(i / 1260) % 10),
  0x81 + (Math.floor(i / 10) % 126),
  0x30 + (i % 10),
];

/** The one character of a code; null where there is none, or where two are read (Big5 falls back to ASCII). */
function oneCharacter(decode: (code: readonly number[]) => string, code: readonly number[]): string | null {
  try {
    const text = decode(code);
    return [...text].length === 1 ? text : null;
  } catch {
    return null;
  }
}
