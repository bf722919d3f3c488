import { SaxesParser } from 'saxes';

/** An element with its place in the XML, in UTF-16 offsets of the part's text. */
export interface Element {
  /** With the usual prefix of its namespace, whatever prefix the file uses: `w:p`. */
  readonly name: string;
  /** Those of the element's own kind by their plain name (`val`), others with the usual prefix (`r:id`). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Character data directly within it, decoded. */
  readonly text: string;
  /** From its start tag to the end of its end tag. */
  readonly start: number;
  readonly end: number;
  /** Between its tags; both at `end` where it is written as one tag. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** The part is no XML that Word would write; `message` says why, in English. */
export class DamagedXml extends Error {}

/** Deeper than any document is nested, shallow enough for readers that call themselves. */
const DEEPEST = 400;

/** The root element of a part. Declarations of document types are refused: no part has one, and entities lie in them. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Building[] = [];
  let root: Element | null = null;
  const offset = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  const at = (): number => parser.position + offset;

  parser.on('error', (error) => {
    throw new DamagedXml(error.message);
  });
  parser.on('doctype', () => {
    throw new DamagedXml('A document type is declared.');
  });
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) throw new DamagedXml('Elements are nested too deep.');
    const prefix = PREFIXES[tag.uri] ?? tag.prefix;
    const innerStart = at();
    open.push({
      name: `${prefix}:${tag.local}`,
      attributes: attributesOf(prefix, tag.attributes),
      children: [],
      text: '',
      start: xml.lastIndexOf('<', innerStart - 1),
      end: innerStart,
      innerStart,
      innerEnd: innerStart,
    });
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    const element = open.pop()!;
    element.end = at();
    if (!tag.isSelfClosing) element.innerEnd = xml.lastIndexOf('<', element.end - 1);
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(offset === 0 ? xml : xml.slice(offset)).close();
  if (root === null) throw new DamagedXml('There is no element.');
  return root;
}

/** An element while it is read. */
interface Building extends Element {
  readonly children: Element[];
  text: string;
  end: number;
  innerEnd: number;
}

interface Attribute {
  readonly local: string;
  readonly uri: string;
  readonly prefix: string;
  readonly value: string;
}

function attributesOf(own: string, attributes: Readonly<Record<string, Attribute>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const key in attributes) {
    const { local, uri, prefix, value } = attributes[key]!;
    if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) continue;
    const usual = PREFIXES[uri] ?? prefix;
    found[usual === '' || usual === own ? local : `${usual}:${local}`] = value;
  }
  return found;
}

const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010';

/** Usual prefixes of the namespaces that are read, in the form of ECMA-376 and in the strict one of ISO 29500. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  [`${WORD_2010}/wordprocessingShape`]: 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
  [`${WORD_2010}/wordml`]: 'w14',
};

/** The first child of that name. */
export const child = (element: Element | null, name: string): Element | null =>
  element?.children.find((c) => c.name === name) ?? null;

export const childrenOf = (element: Element | null, name: string): readonly Element[] =>
  element?.children.filter((c) => c.name === name) ?? [];

/** The `val` of the first child of that name; undefined without the child or the attribute. */
export const valOf = (element: Element | null, name: string): string | undefined =>
  child(element, name)?.attributes.val;

/** A whole number as the format writes it; null for anything else. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : null;
}

/** ST_OnOff: an element that is there is on, unless it says otherwise. Null where it is not there. */
export function onOff(element: Element | null, name: string): boolean | null {
  const found = child(element, name);
  return found && !/^(?:0|false|off)$/.test(found.attributes.val ?? '1');
}
