import type { Problem } from '../decoded.ts';
import { type MarkedRange, type Point, rangeOf, type Stretch, tagName } from './marks.ts';
import { guarded, type Package, relationshipsOf, Unreadable } from './package.ts';
import type { WordDocument } from './word.ts';
import { type Element, parseXml, wholeNumber } from './xml.ts';
import { type Entry, packEntry, writeEntries } from './zip.ts';

/** A comment to be: the stretch of the plan text it is about, and its paragraphs. */
export interface Remark extends Stretch {
  readonly paragraphs: readonly string[];
}

export interface Commented {
  readonly bytes: Uint8Array;
  /** Comments written: remarks of the same words at the same place are one. */
  readonly count: number;
}

interface Signature {
  readonly author: string;
  readonly initials: string;
  /** xsd:dateTime; null writes none, so that the same input gives the same bytes. */
  readonly date: string | null;
}

/**
 * The document with the remarks as comments. Parts that need no change are copied as they are packed; in the document
 * part marks are put in and nothing else is touched. Comments that were there stay.
 */
export function withComments(
  document: WordDocument,
  remarks: readonly Remark[],
  signature: Signature,
): Commented | Problem {
  try {
    return commented(document, remarks, signature);
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.words };
    throw error;
  }
}

function commented(document: WordDocument, remarks: readonly Remark[], signature: Signature): Commented {
  const pack = document.package;
  const xml = pack.text(pack.main)!;
  const declared = declarationIn(xml);
  if (!declared) throw new Unreadable(ODD_PREFIX);
  const placed = place(document, remarks, xml);
  if (placed.length === 0) return { bytes: writeEntries(pack.entries), count: 0 };

  const existing = pack.related('comments');
  const name = existing ?? newPartName(pack);
  const part = existing === null ? null : pack.text(existing);
  const first = 1 + Math.max(highestId(xml, pack.main), part === null ? -1 : highestId(part, name));
  const changed = new Map<string, string>();
  changed.set(pack.main, withMarks(xml, placed, first, declared.prefix));
  changed.set(name, withNewComments(part, placed, first, { ...signature, ...declared }));
  if (existing === null) {
    const relationships = relationshipsOf(pack.main);
    changed.set(
      relationships,
      withRelationship(pack.text(relationships), name, pack.main, declared.namespace.includes('purl')),
    );
    changed.set(CONTENT_TYPES, withContentType(pack.text(CONTENT_TYPES) ?? '', name));
  }
  return { bytes: rewritten(pack, changed), count: placed.length };
}

interface Placed {
  readonly remark: Remark;
  readonly range: MarkedRange;
}

/** Remarks with their places, in order of the text; those that would say the same twice are left out. */
function place(document: WordDocument, remarks: readonly Remark[], xml: string): Placed[] {
  const said = new Set<string>();
  return remarks.flatMap((remark) => {
    const range = rangeOf(remark, document, xml);
    if (!range) return [];
    const key = `${range.from.at} ${range.to.at} ${remark.paragraphs.join('\n')}`;
    if (said.has(key)) return [];
    said.add(key);
    return [{ remark, range }];
  });
}

// ---- The document ---------------------------------------------------------------------------------------------------

/** What stands at a point: ends of comments, then comments of no width, then beginnings. */
interface Insertion {
  readonly point: Point;
  ends: string;
  empties: string;
  starts: string;
}

function withMarks(xml: string, placed: readonly Placed[], first: number, prefix: string): string {
  const insertions = new Map<number, Insertion>();
  const at = (point: Point): Insertion => {
    const insertion = insertions.get(point.at) ?? { point, ends: '', empties: '', starts: '' };
    insertions.set(point.at, insertion);
    return insertion;
  };
  for (const [i, { range }] of placed.entries()) {
    const id = `${prefix}:id="${first + i}"`;
    const start = markOf(`${prefix}:commentRangeStart`, id, range.from);
    const end = markOf(`${prefix}:commentRangeEnd`, id, range.to);
    const reference = `<${prefix}:r><${prefix}:commentReference ${id}/></${prefix}:r>`;
    if (range.from.at === range.to.at) at(range.from).empties += start + end + reference;
    else {
      at(range.from).starts += start;
      at(range.to).ends += end + reference;
    }
  }
  let text = '';
  let done = 0;
  for (const [offset, { point, ends, empties, starts }] of [...insertions].sort(([a], [b]) => a - b)) {
    const { close, open } = point.seam ?? { close: '', open: '' };
    text += xml.slice(done, offset) + close + ends + empties + starts + open;
    done = offset;
  }
  return text + xml.slice(done);
}

/**
 * An empty element can be written in three ways, all the same to XML; here they tell where the mark stands, so that
 * whoever takes it out knows what to join: between runs, between two children of a run, within a text.
 */
function markOf(name: string, id: string, { seam }: Point): string {
  if (!seam) return `<${name} ${id}/>`;
  return seam.inText ? `<${name} ${id}></${name}>` : `<${name} ${id} />`;
}

// ---- The comments ---------------------------------------------------------------------------------------------------

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

function withNewComments(
  part: string | null,
  placed: readonly Placed[],
  first: number,
  signature: Signature & Declared,
): string {
  const prefix = part === null ? 'w' : (declarationIn(part)?.prefix ?? signature.prefix);
  const comments = placed.map(({ remark }, i) => commentOf(remark, first + i, signature, prefix)).join('');
  if (part !== null) return appended(part, comments);
  return `${DECLARATION}<w:comments xmlns:w="${signature.namespace}">${comments}</w:comments>`;
}

function commentOf({ paragraphs }: Remark, id: number, { author, initials, date }: Signature, w: string): string {
  const when = date === null ? '' : ` ${w}:date="${date}"`;
  const properties = `<${w}:pPr><${w}:spacing ${w}:before="0" ${w}:after="0" ${w}:line="240" ${w}:lineRule="auto"/><${w}:ind ${w}:left="0" ${w}:firstLineChars="0" ${w}:firstLine="0"/><${w}:jc ${w}:val="left"/></${w}:pPr>`;
  const body = paragraphs.map((text, i) => {
    const mark = i === 0 ? `<${w}:r><${w}:annotationRef/></${w}:r>` : '';
    return `<${w}:p>${properties}${mark}<${w}:r><${w}:rPr><${w}:sz ${w}:val="20"/><${w}:szCs ${w}:val="20"/></${w}:rPr><${w}:t xml:space="preserve">${escaped(text)}</${w}:t></${w}:r></${w}:p>`;
  });
  return `<${w}:comment ${w}:id="${id}" ${w}:author="${escaped(author)}"${when} ${w}:initials="${escaped(initials)}">${body.join('')}</${w}:comment>`;
}

/** What XML may not hold at all is left out; it stands in the document only as damage. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

// ---- The package ----------------------------------------------------------------------------------------------------

const CONTENT_TYPES = '[Content_Types].xml';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Beside the main part, under a name that no entry bears. */
function newPartName({ main, entries }: Package): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const taken = new Set(entries.map(({ name }) => name.toLowerCase()));
  let name = `${folder}comments.xml`;
  for (let i = 1; taken.has(name.toLowerCase()); i++) name = `${folder}comments${i}.xml`;
  return name;
}

function withRelationship(part: string | null, name: string, main: string, strict: boolean): string {
  const base = strict ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org';
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const before = part ?? `${DECLARATION}<Relationships xmlns="${namespace}"></Relationships>`;
  let id = 'rIdPlanlint';
  while (before.includes(`"${id}"`)) id += '1';
  const target = name.slice(main.lastIndexOf('/') + 1);
  const version = strict ? '' : '/2006';
  const type = `${base}/officeDocument${version}/relationships/comments`;
  return appended(before, `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
}

function withContentType(part: string, name: string): string {
  const override = `<Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`;
  return part.includes(`"/${name}"`) ? part : appended(part, override);
}

/** The XML with more at the end of its root element. */
function appended(xml: string, more: string): string {
  const root = guarded(() => parseXml(xml));
  if (root.innerEnd < root.end) return xml.slice(0, root.innerEnd) + more + xml.slice(root.innerEnd);
  return `${xml.slice(0, root.end - 2)}>${more}</${tagName(root, xml)}>${xml.slice(root.end)}`;
}

/** Entries as they were, changed ones packed anew in their places, new ones at the end. */
function rewritten({ entries, encode }: Package, changed: ReadonlyMap<string, string>): Uint8Array {
  const left = new Map([...changed].map(([name, text]) => [name.toLowerCase(), { name, text }]));
  const kept = entries.map((entry): Entry => {
    const change = left.get(entry.name.toLowerCase());
    if (!change) return entry;
    left.delete(entry.name.toLowerCase());
    return packEntry(entry.name, encode(entry.name, change.text));
  });
  const added = [...left.values()].map(({ name, text }) => packEntry(name, encode(name, text)));
  return writeEntries([...kept, ...added]);
}

// ---- Names and numbers in the XML -----------------------------------------------------------------------------------

const WORD =
  /xmlns:([\w.-]{1,64})\s{0,9}=\s{0,9}["'](http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main)["']/;

interface Declared {
  readonly prefix: string;
  readonly namespace: string;
}

/** What the root element declares for the elements of Word; null where they have no prefix. */
function declarationIn(xml: string): Declared | null {
  const [, prefix, namespace] = WORD.exec(xml) ?? [];
  return prefix === undefined || namespace === undefined ? null : { prefix, namespace };
}

/** The highest id of a comment or of a mark of one; -1 without any. */
function highestId(xml: string, part: string): number {
  let highest = -1;
  for (const element of elementsOf(guarded(() => parseXml(xml), part))) {
    if (/^w:comment(?:RangeStart|RangeEnd|Reference)?$/.test(element.name))
      highest = Math.max(highest, wholeNumber(element.attributes.id) ?? -1);
  }
  return highest;
}

function* elementsOf(element: Element): Iterable<Element> {
  yield element;
  for (const inner of element.children) yield* elementsOf(inner);
}

const ODD_PREFIX = {
  zh: 'Word 文件的 XML 没有为正文元素声明前缀，无法写入批注。请在 Word 或 WPS 中打开，另存后再试。',
  en: 'The XML of the Word file declares no prefix for its elements, so no comments can be written. Open it in Word or WPS, save it again and try that.',
};
