import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../server/input/read-source.ts';
import { openPackage, Unreadable } from '../../../server/input/word/package.ts';
import { docx, p } from './docx.ts';

const BODY = { body: p('到2027年建成。') };
const part = (xml: string): Uint8Array => docx({ ...BODY, parts: { 'word/document.xml': xml } });

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const body = (inner: string, namespace = W, prefix = 'w'): string =>
  `<${prefix}:document xmlns:${prefix}="${namespace}"><${prefix}:body>${inner}</${prefix}:body></${prefix}:document>`;
const TEXT = '<w:p><w:r><w:t>到2027年建成。</w:t></w:r></w:p>';

/** The bytes with others at an offset. */
function patched(bytes: Uint8Array, at: number, put: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(put, at);
  return copy;
}

/** Where the directory of the archive speaks of the document; its flags stand at 8, checksum at 16, size at 24. */
const recordIn = (bytes: Uint8Array): number => Buffer.from(bytes).lastIndexOf('word/document.xml') - 46;

const inRecord = (bytes: Uint8Array, offset: number, put: readonly number[]): Uint8Array =>
  patched(bytes, recordIn(bytes) + offset, put);

describe('what cannot be read is told plainly', () => {
  const cases: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['a cut file', () => docx(BODY).subarray(0, 400), /已损坏/],
    ['bytes that do not match their checksum', () => inRecord(docx(BODY), 16, [1, 2, 3, 4]), /已损坏/],
    [
      'a directory that points nowhere',
      () => patched(docx(BODY), docx(BODY).length - 6, [0xff, 0xff, 0xff, 0x7f]),
      /已损坏/,
    ],
    ['an encrypted entry', () => inRecord(docx(BODY), 8, [1, 8]), /已加密/],
    [
      'an encrypted document in a file of the old format',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /已加密/,
    ],
    ['an old document', () => Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), /\.doc、\.wps.*另存为.*\.docx/],
    ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), /PDF/],
    ['a file without a byte', () => new Uint8Array(0), /是空的（0 字节）/],
    [
      'a workbook with all its parts',
      () => part('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>'),
      /没有 Word 正文/,
    ],
    ['a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /没有 Word 正文/],
    [
      'an archive without the document',
      () => docx({ ...BODY, parts: { 'word/document.xml': null } }),
      /没有 Word 正文/,
    ],
    ['a document without body', () => part(`<w:document xmlns:w="${W}"/>`), /没有正文/],
    ['text embedded in another format', () => part(body('<w:altChunk/>')), /嵌入的网页/],
    ['XML that is cut', () => part(`<w:document xmlns:w="${W}"><w:body>`), /word\/document\.xml 不是合格的 XML/],
    ['a document type', () => part(`<!DOCTYPE d [<!ENTITY a "b">]>${body(TEXT)}`), /document type/],
    ['an entity', () => part(body('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>')), /不是合格的 XML/],
    [
      'elements nested without end',
      () => part(body(`${'<w:p>'.repeat(9000)}${'</w:p>'.repeat(9000)}`)),
      /nested too deep/,
    ],
    ['a part that unpacks to more than any document', bomb, /过大/],
    ['a part that unpacks to more than it says', lyingBomb, /已损坏/],
    ['more parts than any document has', crowd, /过大/],
  ];
  test.each(cases)('%s', async (_name, bytes, words) => {
    const result = await readSource(bytes(), 'plan.docx');
    expect(result).toHaveProperty('problem.zh', expect.stringMatching(words));
    expect(result).toHaveProperty('problem.en', expect.stringMatching(/[a-z]/));
  });
});

function crowd(): Uint8Array {
  const parts = Array.from({ length: 10_001 }, (_, i) => [`word/${i}.xml`, ''] as const);
  return docx({ ...BODY, parts: Object.fromEntries(parts) });
}

test('parts that are small each are too large together', () => {
  const filler = ' '.repeat(10_000);
  const parts = { 'word/a.xml': filler, 'word/b.xml': filler, 'word/c.xml': filler };
  const pack = openPackage(docx({ ...BODY, parts }), 25_000);
  expect(pack.text('word/a.xml')).toBe(filler);
  expect(() => ['word/b.xml', 'word/c.xml'].map(pack.text)).toThrow(Unreadable);
  expect(pack.text('word/a.xml')).toBe(filler);
});

const BLANKS = new Uint8Array(80 * 1024 * 1024).fill(0x20);

function bomb(): Uint8Array {
  return docx({ ...BODY, parts: { 'word/document.xml': BLANKS } });
}

/** Its directory says 64 KB. */
const lyingBomb = (): Uint8Array => inRecord(bomb(), 24, [0, 0, 1, 0]);

describe('the same text in other clothes', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body(TEXT), 'utf16le')]);
  const cases: readonly (readonly [string, () => Uint8Array])[] = [
    ['another prefix', () => part(body(TEXT.replaceAll('w:', 'ns0:'), W, 'ns0'))],
    ['no prefix', () => part(`<document xmlns="${W}"><body>${TEXT.replaceAll('w:', '')}</body></document>`)],
    ['the strict form', () => part(body(TEXT, 'http://purl.oclc.org/ooxml/wordprocessingml/main'))],
    ['a byte order mark', () => part(`\ufeff${body(TEXT)}`)],
    ['UTF-16', () => docx({ ...BODY, parts: { 'word/document.xml': utf16 } })],
    ['the document in another place', () => elsewhere()],
    ['a target from the root of the package', () => elsewhere('/sub/plan.xml')],
  ];
  test.each(cases)('%s', async (_name, bytes) => {
    expect(await readSource(bytes(), 'plan.docx')).toMatchObject({ kind: 'word', text: '到2027年建成。\n' });
  });
});

function elsewhere(target = 'sub/plan.xml'): Uint8Array {
  const relationship = `<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/>`;
  return docx({
    ...BODY,
    parts: {
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`,
      'word/document.xml': null,
      'sub/plan.xml': body(TEXT),
    },
  });
}
