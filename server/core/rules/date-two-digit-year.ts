import { inWidthOf } from '../characters.ts';
import type { ParagraphRule } from '../rule.ts';

export const rule: ParagraphRule = {
  id: 'date-two-digit-year',
  category: 'deadline',
  severity: 'warning',
  fix: 'suggestion',
  scope: 'paragraph',
  title: { zh: '年份简写', en: 'Year of two digits' },
  about: {
    zh: '年份写成两位数（“17年底前”），与年数（“17年来”）混淆，台账也无法排期；年份应写四位数。“20年”“近30年”“90年代”不是年份简写，不报。',
    en: 'A year of two digits (17年底前) reads like a number of years and cannot be ordered: years are written in full. Durations and 90年代 are right.',
  },
  source: { zh: 'GB/T 15835—2011《出版物上数字用法》', en: 'GB/T 15835-2011 on numerals' },
  *check({ times, text, folded }) {
    for (const time of times) {
      if (!time.notations.includes('two-digit-year')) continue;
      const written = text.slice(time.start, time.end);
      const short = /(?<!\d)\d{2}(?=年)/.exec(folded.slice(time.start, time.end));
      const year = short?.[0];
      const full = inWidthOf(written, `20${year}`);
      const at = time.start + (short?.index ?? 0);
      const span = { start: at, end: at + 2 };
      yield {
        span: time,
        message: {
          zh: `“${written}”的年份只有两位，容易与年数混淆；请写四位数年份${year ? `，如“${full}年”` : ''}。`,
          en: `The year in “${written}” has two digits and reads like a number of years: write it in full${year ? ` (${full}年)` : ''}.`,
        },
        ...(year && {
          suggestions: [
            {
              title: { zh: `写作“${full}年”`, en: `Write “${full}年”` },
              edits: [{ span, newText: full }],
            },
          ],
        }),
      };
    }
  },
};
