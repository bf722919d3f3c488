import { describe, expect, test } from 'vitest';
import { hanNumeral, parseNumeral } from '../../server/core/numerals.ts';

describe('parseNumeral', () => {
  test.each([
    ['1', 1],
    ['07', 7],
    ['１２', 12],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零三', 103],
    ['一百二十三', 123],
    ['〇', 0],
    ['二〇', 20],
    ['二〇一七', 2017],
    ['二○一七', 2017],
    ['二零一七', 2017],
    ['二0一七', 2017],
    ['二Ｏ一七', 2017],
    ['二〇二一', 2021],
    ['①', 1],
    ['⑳', 20],
    ['㉑', 21],
    ['㊱', 36],
    ['⑴', 1],
    ['⒈', 1],
    ['㈠', 1],
    ['❿', 10],
  ])('%s is %d', (text, value) => expect(parseNumeral(text)).toBe(value));

  test.each([
    '',
    '二三',
    '十十',
    '一二十',
    '百',
    '零零',
    'O',
    'Oo',
    '1.5',
    '-1',
    '一1',
    'a',
    '一、',
    ' 1',
    '12345678901',
  ])('%j has no value', (text) => expect(parseNumeral(text)).toBeNull());
});

test('hanNumeral writes what parseNumeral reads, 1 to 99', () => {
  for (let n = 1; n < 100; n++) expect(parseNumeral(hanNumeral(n)!)).toBe(n);
  expect([hanNumeral(10), hanNumeral(11), hanNumeral(20), hanNumeral(47)]).toEqual(['十', '十一', '二十', '四十七']);
  expect([hanNumeral(0), hanNumeral(100), hanNumeral(1.5)]).toEqual([null, null, null]);
});
