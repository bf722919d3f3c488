import type { ParagraphRule } from '../rule.ts';
import { contains } from '../text.ts';
import type { TimeExpression, WrittenDate } from '../time-types.ts';

export const rule: ParagraphRule = {
  id: 'deadline-order',
  category: 'deadline',
  severity: 'error',
  fix: 'none',
  scope: 'paragraph',
  title: { zh: '起止时间颠倒', en: 'End before start' },
  about: {
    zh: '一个起止时间的起点晚于终点（“2020年10月至2020年3月”），时限无法执行。先写长远目标、后写近期时限（“到2020年……，2017年底前完成……”）说的是两件事，不报；“2019—2020学年”一类跨年写法不报；书名号内不报。',
    en: 'The start of a range lies after its end (2020年10月至2020年3月), so the deadline cannot be kept. A distant target before a near deadline speaks of two things and is right; text inside 《》 is left alone.',
  },
  source: {
    zh: 'GB/T 15834—2011《标点符号用法》 4.13（起止的写法）',
    en: 'GB/T 15834-2011 on punctuation, 4.13 (ranges)',
  },
  *check(paragraph) {
    for (const time of paragraph.times) {
      if (!reversed(time) || paragraph.citations.some((c) => contains(c, time))) continue;
      const written = paragraph.text.slice(time.start, time.end);
      yield {
        span: time,
        message: {
          zh: `“${written}”的起点晚于终点，时限无法执行；请核对起止时间。`,
          en: `“${written}” starts after it ends, so it cannot be kept: check both dates.`,
        },
      };
    }
  },
};

/** A period, or a range that only names something, as the years of the plan in its title. */
function reversed({ kind, defect, from, to }: TimeExpression): boolean {
  if ((kind !== 'period' && kind !== null) || defect || !from || !to || from.year === null) return false;
  const [a, b] = [key(from, from.year), key(to, to.year ?? from.year)];
  const i = a.findIndex((part, at) => part !== b[at]);
  return i >= 0 && a[i]! !== 0 && b[i]! !== 0 && a[i]! > b[i]!;
}

/** Year, month, day; 0 where not written, which compares with nothing. */
const key = (d: WrittenDate, year: number): number[] => [year, d.month ?? 0, d.day ?? 0];
