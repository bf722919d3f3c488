import type { Words } from '../../core/rule.ts';
import { encode } from '../encoding.ts';
import { ENCRYPTED } from '../foreign-format.ts';
import { DamagedXml, type Element, parseXml } from './xml.ts';
import { DamagedArchive, type Entry, isEncrypted, readEntries, TooLarge, unpack } from './zip.ts';

/** A Word document as a package of parts (ECMA-376 Part 2). */
export interface Package {
  readonly entries: readonly Entry[];
  /** Name of the part that holds the document: `word/document.xml`. */
  readonly main: string;
  /** Name of the part that a relationship of the main part leads to, by the end of its type: `numbering`. */
  related(type: string): string | null;
  /** Text of a part; null where there is none. */
  text(name: string): string | null;
  /** A text in the encoding of the part of that name, UTF-8 for a new one. */
  encode(name: string, text: string): Uint8Array;
  /** A part as XML; null where there is none. */
  xml(name: string | null): Element | null;
}

/** Why a package cannot be read, with words for the user. */
export class Unreadable extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** No plan comes near: a thousand pages are some 30 MB of XML. */
const LARGEST_PART = 64 * 1024 * 1024;
/** Of all the parts that are read. */
const LARGEST_WHOLE = 128 * 1024 * 1024;

/**
 * Opens the package; throws `Unreadable`, as do the functions of what it gives. Nothing is written anywhere. `most`: bytes
 * of all the parts that are read.
 */
export function openPackage(bytes: Uint8Array, most = LARGEST_WHOLE): Package {
  const entries = guarded(() => readEntries(bytes));
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let left = most;

  const read = new Map<string, DecodedPart>();

  function decoded(name: string): DecodedPart | null {
    const key = name.toLowerCase();
    const entry = byName.get(key);
    if (!entry) return null;
    if (isEncrypted(entry)) throw new Unreadable(ENCRYPTED);
    const part = read.get(key) ?? guarded(() => decodePart(unpack(entry, Math.min(LARGEST_PART, left))));
    if (!read.has(key)) left -= entry.size;
    read.set(key, part);
    return part;
  }
  const text = (name: string): string | null => decoded(name)?.text ?? null;
  const xml = (name: string | null): Element | null => {
    const source = name === null ? null : text(name);
    return source === null ? null : guarded(() => parseXml(source), name!);
  };

  const main = partOfType(xml('_rels/.rels'), '', 'officeDocument');
  if (main === null || !byName.has(main.toLowerCase())) throw new Unreadable(NOT_WORD);
  // Workbooks and slides are packages as well.
  if (xml(main)!.name !== 'w:document') throw new Unreadable(NOT_WORD);
  const relationships = xml(relationshipsOf(main));
  return {
    entries,
    main,
    related: (type) => partOfType(relationships, main, type),
    text,
    encode: (name, text) => encodePart({ text, encoding: decoded(name)?.encoding ?? 'utf-8' }),
    xml,
  };
}

/** The part that holds the relationships of a part: `word/_rels/document.xml.rels`. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function partOfType(relationships: Element | null, from: string, type: string): string | null {
  const found = relationships?.children.find(
    ({ attributes }) => attributes.Type?.endsWith(`/${type}`) && attributes.TargetMode !== 'External',
  );
  return found?.attributes.Target === undefined ? null : resolvePart(from, found.attributes.Target);
}

/** A target, relative to the folder of the part that names it or from the root. Never leaves the archive. */
function resolvePart(from: string, target: string): string {
  const path = target.startsWith('/') ? target : `${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

interface DecodedPart {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le';
}

/** Parts are UTF-8 or UTF-16; a byte order mark stays in the text, so that it gives the same bytes again. */
function decodePart(contents: Uint8Array): DecodedPart {
  const encoding = contents[0] === 0xff && contents[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(contents), encoding };
  } catch {
    throw new DamagedArchive();
  }
}

function encodePart({ text, encoding }: DecodedPart): Uint8Array {
  const bytes = encode(text, encoding, false);
  if ('problem' in bytes) throw new Unreadable(bytes.problem);
  return bytes;
}

/** Turns what damaged files throw into words for the user. */
export function guarded<T>(read: () => T, part = ''): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooLarge) throw new Unreadable(TOO_LARGE);
    if (error instanceof DamagedArchive) throw new Unreadable(DAMAGED);
    if (error instanceof DamagedXml) throw new Unreadable(damagedPart(part, error.message));
    throw error;
  }
}

const NOT_WORD: Words = {
  zh: '这是压缩文件或办公文档（如 .zip、.xlsx、.ofd），其中没有 Word 正文。请将其中的正文另存为 .docx 或纯文本后再检查。',
  en: 'This is an archive or office file (.zip, .xlsx, .ofd) without a Word document in it. Save its text as .docx or as plain text.',
};
const DAMAGED: Words = {
  zh: 'Word 文件已损坏（压缩数据不完整或校验不符）。请重新下载，或在 Word、WPS 中打开修复后另存。',
  en: 'The Word file is damaged (its packed data is cut or does not match its checksum). Download it again, or open it in Word or WPS, have it repaired and save it.',
};
const TOO_LARGE: Words = {
  zh: `Word 文件解压后过大（单个部件超过 ${LARGEST_PART / 1024 / 1024} MB），未读取。`,
  en: `The Word file is too large when unpacked (a part has more than ${LARGEST_PART / 1024 / 1024} MB); it was not read.`,
};
const damagedPart = (part: string, why: string): Words => ({
  zh: `Word 文件的部件 ${part} 不是合格的 XML（${why.slice(0, 200)}）。请在 Word 或 WPS 中打开，另存后再检查。`,
  en: `The part ${part} of the Word file is not proper XML (${why.slice(0, 200)}). Open it in Word or WPS, save it again and check that.`,
});
