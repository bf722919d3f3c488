import { gather } from '../gather.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** Zero-width characters, soft hyphen, line separators, and a mark of byte order inside the text. */
const INVISIBLE = /[\u200b-\u200f\u2028\u2029\u2060\ufeff\u00ad]+/g;

export const rule: DocumentRule = {
  id: 'invisible-chars',
  category: 'hygiene',
  severity: 'warning',
  fix: 'safe',
  scope: 'document',
  title: { zh: '不可见字符', en: 'Invisible characters' },
  about: {
    zh: '文字中间夹着零宽字符、软连字符等看不见的字符，词语被割断，检索不到，比对也会出错。可自动删除。文件开头的 BOM、表格中的制表符不报；不换行空格看得见空隙，不在此列。',
    en: 'Zero-width characters or soft hyphens stand unseen inside the text: words are cut, searches and comparisons fail. They are deleted automatically. A byte order mark at the start and tabs in tables are right.',
  },
  source: { zh: '网页复制残留', en: 'Remains of copying from web pages' },
  *check({ text }) {
    const found: Report[] = [];
    for (const m of text.matchAll(INVISIBLE)) {
      const span = { start: m.index, end: m.index + m[0].length };
      if (m[0] === '\ufeff' && m.index === 0) continue;
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
