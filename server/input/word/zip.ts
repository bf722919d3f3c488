/**
 * The container of a Word document. fflate packs and unpacks the bytes; the directory is read here, because its reader
 * believes the sizes and checksums that an archive states, and its writer packs again what is only to be copied.
 */
import { deflateSync, Inflate } from 'fflate';

/** An entry of the archive, still packed. */
export interface Entry {
  readonly name: string;
  /** Of the ZIP specification; only the encryption bit matters here. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

export class DamagedArchive extends Error {}
/** Unpacking would give more than is let. */
export class TooLarge extends Error {}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;
/** Documents have some dozens of parts. */
const MOST_ENTRIES = 10_000;

/** The entries by the directory at the end of the archive, in its order. */
export function readEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOfDirectory(view);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw new TooLarge();
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) throw new DamagedArchive();
      entries.push(entryAt(bytes, view, at));
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    throw error instanceof RangeError ? new DamagedArchive() : error; // an offset outside of the bytes
  }
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  throw new DamagedArchive();
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  const packedSize = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL) throw new DamagedArchive();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new DamagedArchive();
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + packedSize),
  };
}

export const isEncrypted = (entry: Entry): boolean => (entry.flags & ENCRYPTED) !== 0;

/** Packed bytes unpacked at a time: no step can give more than some 64 MB. */
const STEP = 64 * 1024;

/** The contents of an entry, of no more than so many bytes; sizes and checksums are not believed but checked. */
export function unpack(entry: Entry, most: number): Uint8Array {
  if (entry.size > most) throw new TooLarge();
  const contents = entry.method === 0 ? entry.packed : inflate(entry);
  if (contents.length !== entry.size || crc32(contents) !== entry.crc) throw new DamagedArchive();
  return contents;
}

function inflate({ method, size, packed }: Entry): Uint8Array {
  if (method !== 8) throw new DamagedArchive();
  const contents = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new DamagedArchive();
    contents.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    throw new DamagedArchive();
  }
  return contents.subarray(0, length);
}

/** A new or changed entry. The time is the one that Word itself writes: the first that the format can say. */
export function packEntry(name: string, contents: Uint8Array): Entry {
  const packed = deflateSync(contents, { level: 6 });
  return { name, flags: 0, method: 8, time: 0x0021_0000, crc: crc32(contents), size: contents.length, packed };
}

/** An archive of the entries; what was packed stays packed as it was. */
export function writeEntries(entries: readonly Entry[]): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const body = entries.reduce((sum, { packed }, i) => sum + 30 + names[i]!.length + packed.length, 0);
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(body + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let central = body;
  for (const [i, entry] of entries.entries()) {
    const name = names[i]!;
    const flags = name.length === entry.name.length ? 0 : UTF8_NAME;
    view.setUint32(at, LOCAL, true);
    view.setUint16(at + 4, 20, true);
    writeFacts(view, at + 6, flags, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    view.setUint32(central, CENTRAL, true);
    view.setUint16(central + 4, 20, true);
    view.setUint16(central + 6, 20, true);
    writeFacts(view, central + 8, flags, entry, name.length);
    view.setUint32(central + 42, at, true);
    bytes.set(name, central + 46);
    at += 30 + name.length + entry.packed.length;
    central += 46 + name.length;
  }
  view.setUint32(central, END, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, body, true);
  return bytes;
}

/** The facts that stand in the same order before a packed entry and in the directory. */
function writeFacts(view: DataView, at: number, flags: number, entry: Entry, nameLength: number): void {
  view.setUint16(at, flags, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.time, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.packed.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, nameLength, true);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
