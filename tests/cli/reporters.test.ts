import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localeNamed, localeOf } from '../../server/cli/language.ts';
import { columnsOf, cut, pad, takeEnd, takeStart, visible } from '../../server/cli/reporters/display.ts';
import { excerpt } from '../../server/cli/reporters/excerpt.ts';
import { linesOf } from '../../server/cli/reporters/lines.ts';
import { wrap } from '../../server/cli/reporters/wrap.ts';

const anyText = fc.string({ unit: 'binary' });

describe('what is shown', () => {
  test.each([
    ['汉字 abc　〔2017〕', '汉字 abc　〔2017〕'],
    ['a\tb', 'a b'],
    ['a\nb\r', 'a␊b␍'],
    ['\u001b[31m', '␛[31m'],
    ['\u007f\u009b', '␡<U+009B>'],
    ['a\u202eb\u2066c\u200fd\u061c', 'a<U+202E>b<U+2066>c<U+200F>d<U+061C>'],
    ['\u200b\ufeff\u00ad\u2060', '<U+200B><U+FEFF><U+00AD><U+2060>'],
    ['\ud800x\udc00', '<U+D800>x<U+DC00>'],
    ['𠮷\u{e0041}\ufe0f', '𠮷<U+E0041><U+FE0F>'],
    ['\u2028\u2029', '<U+2028><U+2029>'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('never holds anything that acts or hides', () => {
    fc.assert(fc.property(anyText, (text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(visible(text))));
  });
});

describe('columns', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['汉字', 4],
    ['，。（）', 8],
    ['“”——…', 5],
    ['ｱ１', 3],
    ['𠮷', 2],
    ['e\u0301', 1],
  ])('%j takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  test('cutting and padding keep to the width', () => {
    fc.assert(
      fc.property(anyText.map(visible), fc.integer({ min: 1, max: 30 }), (text, columns) => {
        expect(columnsOf(takeStart(text, columns))).toBeLessThanOrEqual(columns);
        expect(columnsOf(takeEnd(text, columns))).toBeLessThanOrEqual(columns);
        expect(columnsOf(cut(text, columns))).toBeLessThanOrEqual(columns);
        expect(columnsOf(pad(cut(text, columns), columns))).toBe(columns);
      }),
    );
  });
});

describe('lines', () => {
  test.each([
    [
      '一\n二\r\n三\r四',
      [0, 2, 5, 7],
      [
        [0, 1],
        [2, 3],
        [5, 6],
        [7, 8],
      ],
    ],
    [
      '\n\n',
      [0, 1, 2],
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    ['', [0], [[0, 0]]],
  ])('%j', (text, offsets, spans) => {
    const lines = linesOf(text);
    expect(offsets.map((o) => lines.position(o))).toEqual(
      offsets.map((offset, i) => ({ line: i + 1, column: 1, offset })),
    );
    expect(offsets.map((o) => lines.lineAround(o))).toEqual(spans.map(([start, end]) => ({ start, end })));
  });
});

describe('excerpts', () => {
  const marked = (text: string, columns: number) => {
    const start = text.indexOf('[');
    const end = text.indexOf(']') - 1;
    const plain = text.replace(/[[\]]/g, '');
    const piece = excerpt(plain, linesOf(plain).lineAround(start), { start, end }, columns);
    return [piece.before + piece.marked + piece.after, piece.marks];
  };

  test.each<[string, number, string, string]>([
    ['完成[20179月]。', 40, '完成20179月。', '    ^^^^^^^'],
    ['前一行\n　　[汉字]后\n下一行', 40, '汉字后', '^^^^'],
    ['一二三四五六七八九十[错]一二三四五六七八九十', 20, '…九十错一二三四五六…', '     ^^'],
    ['[错]一二三四五六七八九十', 12, '错一二三四…', '^^'],
    ['一二三四五六七八九十[错]', 12, '…七八九十错', '         ^^'],
    ['[一二三四五六七八九十一二三四五六七八九十]后', 20, '一二三四五六七…', '^^^^^^^^^^^^^^^'],
    ['一[]二', 20, '一二', '  ^'],
    ['末[尾\n下一行]', 20, '末尾', '  ^^'],
    ['[]', 20, '', '^'],
    ['一\t二[\t三]四', 40, '一 二 三四', '     ^^^'],
    ['𠮷[𠮷]祥', 40, '𠮷𠮷祥', '  ^^'],
    ['e\u0301a[e\u0301]b', 40, 'e\u0301ae\u0301b', '  ^'],
    ['\u202e前[\u001b后]', 40, '<U+202E>前␛后', '          ^^^'],
    ['\ufeff一[\u200b]二', 40, '<U+FEFF>一<U+200B>二', '          ^^^^^^^^'],
  ])('%j in %i', (text, columns, line, marks) => {
    expect(marked(text, columns)).toEqual([line, marks]);
  });

  test('fit, and their marks stand below what is marked', () => {
    const span = fc.tuple(anyText, anyText, anyText);
    fc.assert(
      fc.property(span, fc.integer({ min: 20, max: 80 }), ([a, b, c], columns) => {
        const text = a + b + c;
        const line = linesOf(text).lineAround(a.length);
        const piece = excerpt(text, line, { start: a.length, end: a.length + b.length }, columns);
        expect(columnsOf(piece.before + piece.marked + piece.after)).toBeLessThanOrEqual(columns);
        expect(piece.marks.indexOf('^')).toBe(columnsOf(piece.before));
      }),
    );
  });
});

describe('wrapping', () => {
  test.each<[string, number, string[]]>([
    ['时限无法辨认；请更正。', 12, ['时限无法辨', '认；请更正。']],
    ['规则见（附件）一', 8, ['规则见', '（附件）', '一']],
    ['see planlint rules for all', 14, ['see planlint', 'rules for all']],
    ['date-malformed', 6, ['date-m', 'alform', 'ed']],
    ['', 10, ['']],
  ])('%j in %i', (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  test('loses nothing but blanks, and ends', () => {
    fc.assert(
      fc.property(anyText.map(visible), fc.integer({ min: 2, max: 30 }), (text, columns) => {
        expect(wrap(text, columns).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

test.each([
  [{}, 'zh-CN'],
  [{ LANG: 'C' }, 'zh-CN'],
  [{ LANG: 'POSIX' }, 'zh-CN'],
  [{ LC_ALL: 'C.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-CN'],
  [{ LC_ALL: '', LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'zh_TW.UTF-8' }, 'zh-CN'],
  [{ LANG: 'ca_ES.UTF-8' }, 'en'],
])('the language of %j is %s', (env, locale) => {
  expect(localeOf(env)).toBe(locale);
});

test.each([
  ['zh', 'zh-CN'],
  ['zh_CN.UTF-8', 'zh-CN'],
  ['EN-gb', 'en'],
  ['fr', null],
  ['english', null],
])('--lang %s is %s', (name, locale) => {
  expect(localeNamed(name)).toBe(locale);
});
