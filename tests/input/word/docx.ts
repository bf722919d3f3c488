import { strToU8, zipSync } from 'fflate';

/** Contents of a document's parts as XML, without declaration and root element where the builder writes them. */
export interface Parts {
  readonly body: string;
  /** Contents of w:numbering. */
  readonly numbering?: string;
  /** Contents of w:styles. */
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Whole parts by name, over those of the builder; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'mc:Ignorable="w14"',
].join(' ');
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const KINDS = ['numbering', 'styles', 'footnotes', 'endnotes', 'comments'] as const;

/** A Word document of these parts. */
export function docx(from: Parts): Uint8Array {
  const present = KINDS.filter((kind) => from[kind] !== undefined);
  const files: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': contentTypes(present),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${from.body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relationships(present.map((kind) => [kind, `${kind}.xml`])),
    ...Object.fromEntries(present.map((kind) => [`word/${kind}.xml`, part(kind, from[kind]!)])),
    ...from.parts,
  };
  const bytes = Object.entries(files).flatMap(([name, contents]) =>
    contents === null ? [] : [[name, typeof contents === 'string' ? strToU8(contents) : contents] as const],
  );
  return zipSync(Object.fromEntries(bytes), { mtime: new Date('1980-01-01T00:00:00') });
}

const part = (root: string, contents: string): string =>
  `${DECLARATION}<w:${root} ${NAMESPACES}>${contents}</w:${root}>`;

const relationships = (targets: readonly (readonly [string, string])[]): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function contentTypes(kinds: readonly string[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const overrides = kinds.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${type}.${kind}+xml"/>`);
  return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>${overrides.join('')}</Types>`;
}

// ---- What documents are made of ------------------------------------------------------------------------------------

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run; `inside` are properties. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of a text or of runs. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`;

/** A paragraph on a level of a list. */
export const li = (numId: number, level: number, content: string): string =>
  p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

/** A paragraph in a style. */
export const styled = (style: string, content: string, more = ''): string =>
  p(content, `<w:pStyle w:val="${style}"/>${more}`);

/** A level of a list: number format and level text; `more` goes where its name belongs in the schema's order. */
export interface LevelOf {
  readonly format?: string;
  readonly text: string;
  readonly start?: number;
  readonly restart?: number;
  readonly style?: string;
  readonly legal?: boolean;
  readonly suffix?: 'tab' | 'space' | 'nothing';
  readonly font?: string;
}

export const lvl = (index: number, { format = 'decimal', text, start = 1, ...more }: LevelOf): string =>
  [
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>`,
    more.restart === undefined ? '' : `<w:lvlRestart w:val="${more.restart}"/>`,
    more.style === undefined ? '' : `<w:pStyle w:val="${more.style}"/>`,
    more.legal ? '<w:isLgl/>' : '',
    more.suffix === undefined ? '' : `<w:suff w:val="${more.suffix}"/>`,
    `<w:lvlText w:val="${escaped(text)}"/><w:lvlJc w:val="left"/>`,
    more.font === undefined
      ? ''
      : `<w:rPr><w:rFonts w:ascii="${more.font}" w:hAnsi="${more.font}" w:hint="default"/></w:rPr>`,
    '</w:lvl>',
  ].join('');

export const abstractNum = (id: number, levels: readonly LevelOf[], links = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${links}${levels.map((l, i) => lvl(i, l)).join('')}</w:abstractNum>`;

export const num = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;

export const startOverride = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

export const paragraphStyle = (
  id: string,
  { name = id, basedOn = '', pPr = '', rPr = '', isDefault = false },
): string =>
  `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${pPr && `<w:pPr>${pPr}</w:pPr>`}${rPr && `<w:rPr>${rPr}</w:rPr>`}</w:style>`;

/** Rows of cells; a cell is the XML of its paragraphs, or a text, with properties. */
export type CellOf = string | { readonly content: string; readonly properties: string };

export const tbl = (rows: readonly (readonly CellOf[])[], rowProperties: readonly string[] = []): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map(
      (cells, i) =>
        `<w:tr>${rowProperties[i] ? `<w:trPr>${rowProperties[i]}</w:trPr>` : ''}${cells.map(tc).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

function tc(cell: CellOf): string {
  const { content, properties } = typeof cell === 'string' ? { content: cell, properties: '' } : cell;
  const paragraphs = content.startsWith('<w:p>') || content.startsWith('<w:tbl>') ? content : p(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`;
}
