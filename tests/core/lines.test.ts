import { expect, test } from 'vitest';
import { contentLines } from '../../server/core/paragraphs/lines.ts';

/** content | indent | blank lines before | columns */
const linesOf = (text: string): string[] =>
  contentLines(text).map((l) => [text.slice(l.start, l.end), l.indent, l.blanksBefore, l.width].join(' | '));

test.each<[string, string, string[]]>([
  ['nothing', '', []],
  ['blanks of every width', ' \u3000\t\u00a0\u2003\u200b\ufeff\n\n', []],
  ['an indent in columns', '\u3000\u3000算力', ['算力 | 2 | 0 | 2']],
  ['narrow blanks count half', '   \t算力  ', ['算力 | 2 | 0 | 2']],
  ['narrow characters count half, quotes and dashes are wide', 'AI“算力”——3', ['AI“算力”——3 | 0 | 0 | 7.5']],
  ['both forms of a mark are wide', '算力（20）,等(3);', ['算力（20）,等(3); | 0 | 0 | 10.5']],
  ['blank lines', '\n\n一\n二\n \n\n三', ['一 | 0 | 2 | 1', '二 | 0 | 0 | 1', '三 | 0 | 2 | 1']],
  ['CRLF and CR', '一\r\n\r\n二\r三', ['一 | 0 | 0 | 1', '二 | 0 | 1 | 1', '三 | 0 | 0 | 1']],
  ['form feeds and line separators', '一\f二\u2028三\u2029四', ['一', '二', '三', '四'].map((c) => `${c} | 0 | 0 | 1`)],
  ['empty cells at the ends of a row', ' \t甲\t乙\t \n', ['\t甲\t乙\t | 1 | 0 | 3.5']],
  ['a byte order mark', '\ufeff一', ['一 | 0 | 0 | 1']],
])('%s', (_, text, expected) => {
  expect(linesOf(text)).toEqual(expected);
});
