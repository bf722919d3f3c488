import type { ParagraphRule } from '../rule.ts';
import { contains } from '../text.ts';

export const rule: ParagraphRule = {
  id: 'date-invalid',
  category: 'deadline',
  severity: 'error',
  fix: 'none',
  scope: 'paragraph',
  title: { zh: '日期不存在', en: 'Date that does not exist' },
  about: {
    zh: '日历上没有的日期，如 13 月、2 月 30 日、第五季度。这样的时限无法执行，也无法督办。闰年照算；“13月龄”“第13个月”等不是日期，不报；书名号内不报。',
    en: 'A date that no calendar has: month 13, 30 February, a fifth quarter. Such a deadline cannot be kept or supervised. Leap years are respected; 13月龄 and 第13个月 are no dates; text inside 《》 is left alone.',
  },
  source: { zh: 'GB/T 7408（日期的表示）', en: 'GB/T 7408 (representation of dates)' },
  *check(paragraph) {
    for (const { defect } of paragraph.times) {
      if (defect?.kind !== 'invalid' || paragraph.citations.some((c) => contains(c, defect))) continue;
      const written = paragraph.text.slice(defect.start, defect.end);
      yield {
        span: defect,
        message: {
          zh: `“${written}”在日历上不存在，时限无法执行；请核对后更正。`,
          en: `“${written}” does not exist, so the deadline cannot be kept: check and correct it.`,
        },
      };
    }
  },
};
