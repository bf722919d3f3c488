import { isHan } from '../characters.ts';
import { gather } from '../gather.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** Zero-width characters, soft hyphen, no-break space, line separator, and a mark of byte order inside the text. */
const INVISIBLE = /[\u200b-\u200f\u2028\u2029\u2060\ufeff\u00ad]+|\u00a0+/g;

export const rule: DocumentRule = {
  id: 'invisible-chars',
  category: 'hygiene',
  severity: 'warning',
  fix: 'safe',
  scope: 'document',
  title: { zh: '不可见字符', en: 'Invisible characters' },
  about: {
    zh: '文字中间夹着零宽字符、软连字符、不换行空格等看不见的字符，词语被割断，检索不到，比对也会出错。可自动删除。文件开头的 BOM、表格中的制表符、行首缩进和英文数字与单位之间的不换行空格不报。',
    en: 'Zero-width characters, soft hyphens or no-break spaces stand unseen inside the text: words are cut, searches and comparisons fail. They are deleted automatically. A byte order mark at the start, tabs in tables, no-break spaces in an indent or between Latin text and units are right.',
  },
  source: { zh: '网页复制残留', en: 'Remains of copying from web pages' },
  *check({ text }) {
    const found: Report[] = [];
    for (const m of text.matchAll(INVISIBLE)) {
      const span = { start: m.index, end: m.index + m[0].length };
      if (
        (m[0][0] === '\ufeff' && m.index === 0) ||
        (m[0][0] === '\u00a0' && isUsualSpace(text, span.start, span.end))
      ) {
        continue;
      }
      const code = m[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      found.push({
        paragraph: null,
        span,
        message: {
          zh: `此处有看不见的字符（U+${code}），割断词语，检索不到；请删去。`,
          en: `An invisible character (U+${code}) cuts the words, so a search fails: delete it.`,
        },
        fix: {
          title: { zh: '删去不可见字符', en: 'Delete the invisible character' },
          edits: [{ paragraph: null, span, newText: /[\u2028\u2029]/.test(m[0]) ? '\n' : '' }],
        },
      });
    }
    yield* gather(found, (count) => ({
      zh: `全文有 ${count} 处看不见的字符，割断词语，检索不到；可一次删去。`,
      en: `${count} places hold invisible characters that cut the words; one fix deletes them.`,
    }));
  },
};

/** In an indent, at the end of a line, or beside Latin text and other blanks, where it is a space like any other. */
function isUsualSpace(text: string, start: number, end: number): boolean {
  return !(isHan(text.charCodeAt(start - 1)) && isHan(text.charCodeAt(end)));
}
