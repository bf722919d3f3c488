import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Decoded, Encoding } from '../../server/input/decoded.ts';
import { decode, encode, reproduces } from '../../server/input/encoding.ts';

const SIMPLIFIED = '一、主要任务\r\n（一）健全机制。2017年9月底前出台。（省发改委、省财政厅“按职责分工”负责）——①②……\n';
const TRADITIONAL = '一、主要任務\r\n（一）健全機制。民國一百年九月底前出臺。（經濟部、財政部負責）\n';

const cases: readonly (readonly [Encoding, boolean, string])[] = [
  ['utf-8', false, SIMPLIFIED],
  ['utf-8', true, SIMPLIFIED],
  ['utf-16le', false, SIMPLIFIED],
  ['utf-16le', true, SIMPLIFIED],
  ['utf-16be', false, SIMPLIFIED],
  ['utf-16be', true, SIMPLIFIED],
  ['gb18030', false, SIMPLIFIED],
  ['gb18030', true, SIMPLIFIED],
  ['gb18030', false, `${SIMPLIFIED}㐀𠮷镕`],
  ['big5', false, TRADITIONAL],
];

describe.each(cases)('%s, byte order mark: %s', (encoding, bom, text) => {
  const bytes = iconv.encode(text, encoding, { addBOM: false });
  const marked = bom ? Buffer.concat([iconv.encode('\ufeff', encoding, { addBOM: false }), bytes]) : bytes;

  test('is recognised and read', () => {
    expect(decode(marked)).toEqual({ text, encoding, bom });
  });

  test('is written as it was', () => {
    expect(Buffer.from(encode(text, encoding, bom) as Uint8Array)).toEqual(marked);
  });

  test('is known by its beginning, cut within a character', () => {
    for (const length of [41, 42, 43]) {
      expect(decode(marked.subarray(0, length), true)).toMatchObject({ encoding, bom });
    }
  });
});

test('ASCII and nothing at all are UTF-8', () => {
  expect(decode(Buffer.from('1. a\n'))).toEqual({ text: '1. a\n', encoding: 'utf-8', bom: false });
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', bom: false });
});

test('ASCII in UTF-16 without a mark is not taken for UTF-8', () => {
  expect(decode(iconv.encode('1. a\n', 'utf-16le'))).toMatchObject({ text: '1. a\n', encoding: 'utf-16le' });
});

test('a second byte order mark belongs to the text', () => {
  const bytes = Buffer.from('\ufeff\ufeff一、');
  const decoded = decode(bytes) as Decoded;
  expect(decoded).toEqual({ text: '\ufeff一、', encoding: 'utf-8', bom: true });
  expect(reproduces(bytes, decoded)).toBe(true);
});

test.each<[string, Uint8Array, RegExp]>([
  ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), /PDF/],
  ['.doc and .wps', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), /\.doc、\.wps/],
  ['.docx', Buffer.from('PK\u0003\u0004\0\0\0\0[Content_Types].xml word/document.xml'), /\.docx/],
  ['.xlsx', Buffer.from('PK\u0003\u0004\0\0\0\0[Content_Types].xml xl/workbook.xml'), /\.xlsx/],
  ['RTF', Buffer.from('{\\rtf1\\ansi'), /RTF/],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /无法识别|空字节/],
  ['text with a NUL', Buffer.from('一、任务\0'), /空字节/],
  ['bytes of no encoding', Buffer.from('ff00ff80808001', 'hex'), /无法识别/],
  ['Latin-1', iconv.encode('Où est le déjà-vu à la façade', 'latin1'), /无法识别/],
])('%s is told plainly', (_name, bytes, words) => {
  const result = decode(bytes);
  expect(result).toHaveProperty('problem.zh', expect.stringMatching(words));
  expect(result).toHaveProperty('problem.en', expect.stringMatching(/[a-z]/));
});

describe('damage is told with its encoding, line and offset', () => {
  const LINES = '一、主要任务和保障措施\n二、组织实施和督促检查\n三、附则\n';
  const cut = (bytes: Uint8Array, at: number): Uint8Array =>
    Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  const utf8 = Buffer.from(LINES);
  const gb = iconv.encode(LINES, 'gb18030');
  const second = iconv.encode(LINES.split('\n')[0]!, 'gb18030').length + 1;

  test.each<[string, Uint8Array, RegExp]>([
    ['UTF-8', cut(utf8, utf8.length - 2), /为 UTF-8 编码，但第 3 行有损坏的字节（偏移 77）/],
    ['UTF-8 with a mark', cut(Buffer.from(`\ufeff${LINES}`), 9), /为 UTF-8 编码，但第 1 行有损坏的字节（偏移 9）/],
    ['UTF-16 cut short', iconv.encode(LINES, 'utf-16le').subarray(0, -1), /似为 UTF-16LE 编码，但第 3 行/],
    [
      'GB18030',
      Buffer.concat([gb.subarray(0, second), Buffer.from([0xff]), gb.subarray(second)]),
      /似为 GB18030 编码，但第 2 行有损坏的字节（偏移 23）/,
    ],
    ['GB18030 cut short', gb.subarray(0, -2), /似为 GB18030 编码，但第 3 行/],
  ])('%s', (_name, bytes, words) => {
    expect(decode(bytes)).toHaveProperty('problem.zh', expect.stringMatching(words));
  });
});

describe('texts put together from several encodings are told, never read as one of them', () => {
  const A = '一、主要任务\n（一）健全产业转型升级促进机制，打造能源革命排头兵。\n（二）健全机制。\n';
  const B = '二、保障措施\n各责任单位要加强组织领导，确保各项任务落到实处。\n';
  const [gb, utf8] = [(t: string) => iconv.encode(t, 'gb18030'), (t: string) => Buffer.from(t)];

  test.each<[string, Uint8Array[], RegExp]>([
    ['UTF-8 behind GB18030', [gb(A), utf8(B)], /第 1 行为 GB18030，第 4 行（偏移 \d+）起为 UTF-8/],
    ['GB18030 behind UTF-8', [utf8(A), gb(B)], /第 1 行为 UTF-8，第 4 行（偏移 \d+）起为 GB18030/],
    ['one line of UTF-8', [gb(A.repeat(50)), utf8(B)], /第 1 行为 GB18030，第 151 行/],
    ['one line of GB18030', [utf8(A.repeat(50)), gb(B)], /第 1 行为 UTF-8，第 151 行/],
  ])('%s', (_name, parts, words) => {
    expect(decode(Buffer.concat(parts))).toHaveProperty('problem.zh', expect.stringMatching(words));
  });
});

test('what an encoding has no code for is refused', () => {
  expect(encode('任務\u{1f600}', 'big5', false)).toHaveProperty('problem.zh', expect.stringContaining('U+1F600'));
  expect(encode('\ud800', 'utf-8', false)).toHaveProperty('problem');
});

test('GB18030 has a code for every character, and the oracle agrees on all that it knows', () => {
  const character = fc.string({
    unit: fc.integer({ min: 1, max: 0x10ffff }).filter(isCharacter).map(String.fromCodePoint),
  });
  fc.assert(
    fc.property(character, (text) => {
      const bytes = encode(text, 'gb18030', false) as Uint8Array;
      expect(new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes)).toBe(text);
    }),
  );
  const common = Array.from({ length: 0x9fa5 - 0x4e00 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
  expect(Buffer.from(encode(common, 'gb18030', false) as Uint8Array)).toEqual(iconv.encode(common, 'gb18030'));
});

test('bytes that the encoder would not choose are not rewritten', () => {
  const bytes = Buffer.concat([iconv.encode('主要任务和保障措施', 'gb18030'), Buffer.from([0xa3, 0xa0])]);
  const decoded = decode(bytes) as Decoded;
  expect(decoded.encoding).toBe('gb18030');
  expect(reproduces(bytes, decoded)).toBe(false);
});

/** Neither half of a pair nor one of the private code points that GB18030-2005 and -2022 read differently. */
const isCharacter = (point: number): boolean =>
  (point < 0xd800 || point > 0xdfff) && !(point >= 0xe000 && point <= 0xf8ff);
