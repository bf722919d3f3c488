import type { ParagraphRule } from '../rule.ts';
import { contains } from '../text.ts';

/** What is typed for 〇 between the digits of a year. */
const WRONG_ZERO = /[零○Oo0Ｏｏ０◯]/g;
const HAN_YEAR = /[一二][零○Oo0Ｏｏ０◯〇一二三四五六七八九]{3}(?=年)/;

export const rule: ParagraphRule = {
  id: 'date-han-zero',
  category: 'number',
  severity: 'warning',
  fix: 'safe',
  scope: 'paragraph',
  title: { zh: '汉字年份的“〇”写错', en: 'Wrong zero in a year in Han numerals' },
  about: {
    zh: '汉字年份里的零应当用“〇”（U+3007），写成“零”“○”“O”“0”都不规范，检索和识别也会出错。“一百零五”等数量中的“零”是对的。书名号内只报不改。',
    en: 'The zero of a year in Han numerals is 〇 (U+3007); 零, ○, O or 0 break the standard and are not found by a search. 零 in quantities (一百零五) is right. Inside 《》 it is reported and not changed.',
  },
  source: {
    zh: 'GB/T 15835—2011《出版物上数字用法》（编号中的零用“〇”）',
    en: 'GB/T 15835-2011 on numerals (〇 when numerals number things)',
  },
  *check({ times, text, citations }) {
    for (const time of times) {
      if (!time.notations.includes('han-zero')) continue;
      const year = HAN_YEAR.exec(text.slice(time.start, time.end));
      if (!year) continue;
      const span = { start: time.start + year.index, end: time.start + year.index + year[0].length };
      const right = year[0].replace(WRONG_ZERO, '〇');
      const inTitle = citations.some((c) => contains(c, span));
      yield {
        span,
        message: {
          zh: `汉字年份“${year[0]}”中的零应当用“〇”，写作“${right}”，否则检索不到。`,
          en: `The zero in “${year[0]}” should be 〇: write “${right}”, else a search does not find it.`,
        },
        ...(!inTitle && {
          fix: {
            title: { zh: `改为“${right}”`, en: `Write “${right}”` },
            edits: [{ span, newText: right }],
          },
        }),
      };
    }
  },
};
