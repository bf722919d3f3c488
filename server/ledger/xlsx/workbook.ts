import { strToU8, zipSync } from 'fflate';
import type { Locale } from '../../core/config.ts';
import { say } from '../../core/say.ts';
import type { Sheet } from '../sheet.ts';
import { stylesXml } from './styles.ts';
import { rangeOf, worksheetXml } from './worksheet.ts';
import { DECLARATION, xmlText } from './xml.ts';

/**
 * A workbook (ECMA-376) of the sheets. Written here because the libraries that write filters, titles of pages and fitted
 * rows are several times the size of all this; only the packing is a library's. The same sheets give the same bytes.
 */
export function xlsx(sheets: readonly Sheet[], locale: Locale): Uint8Array {
  const strings = new Map<string, number>();
  const intern = (text: string): number => {
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return index;
  };
  const pages = say({ zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' }, locale);
  const worksheets = sheets.map((sheet, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    worksheetXml(sheet, i === 0, intern, pages),
  ]);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([
      ['officeDocument', 'xl/workbook.xml'],
      ['core', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml(sheets[0]?.title ?? ''),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml,
    'xl/sharedStrings.xml': stringsXml([...strings.keys()]),
    ...Object.fromEntries(worksheets),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)]);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const names = sheets.flatMap((sheet, i) => {
    const quoted = `'${sheet.name.replaceAll("'", "''")}'!`;
    const filtered = rangeOf(sheet).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${xmlText(quoted + filtered)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xmlText(`${quoted}$1:$1`)}</definedName>`,
    ];
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const list = targets.map(([kind, target], i) => {
    const type = kind === 'core' ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${kind}`;
    return `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="application/vnd.${type}+xml"/>`;
  const sheet = 'openxmlformats-officedocument.spreadsheetml';
  const parts = [
    part('xl/workbook.xml', `${sheet}.sheet.main`),
    part('xl/styles.xml', `${sheet}.styles`),
    part('xl/sharedStrings.xml', `${sheet}.sharedStrings`),
    part('docProps/core.xml', 'openxmlformats-package.core-properties'),
    ...Array.from({ length: sheets }, (_, i) => part(`xl/worksheets/sheet${i + 1}.xml`, `${sheet}.worksheet`)),
  ];
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

const coreXml = (title: string): string =>
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>Planlint</dc:creator></cp:coreProperties>`;

/** No cell holds more. */
const LONGEST_CELL = 32_767;

function stringsXml(strings: readonly string[]): string {
  const list = strings.map((text) => `<si><t xml:space="preserve">${xmlText(plain(text))}</t></si>`);
  return `<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${list.join('')}</sst>`;
}

/** `_x0041_` in a cell would be read as A. */
const plain = (text: string): string =>
  text
    .slice(0, LONGEST_CELL)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
