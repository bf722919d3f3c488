import { edit, type Operator, pick, skip } from '../operator.ts';
import { after, before, inTitle, type Match, rewriting } from '../rewriting.ts';

const LOSS = ['text-loss-suspected'];
/** A date that cannot be is none: the task may be left without a deadline, or with a vague word alone. */
const UNDATED = ['deadline-missing', 'deadline-vague'];

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Readings of digits as month and day: 115 is 1月15日 or 11月5日. */
function monthDays(digits: string, year: number): string[] {
  return [1, 2].flatMap((k) => {
    const [month, day] = [digits.slice(0, k), digits.slice(k)];
    if (month.startsWith('0') || day.startsWith('0') || day.length < 1 || day.length > 2) return [];
    const valid = Number(month) <= 12 && Number(day) <= daysIn(year, Number(month));
    return valid ? [`${month}月${day}日`] : [];
  });
}

/** A number, a code or a range ends here: what follows is no date by itself. */
const joined = (match: Match): boolean => /[\dA-Za-z.第¥—–~-]$/.test(before(match));

const noMonth = ({ groups }: Match): boolean => Number(groups[2]) < 1 || Number(groups[2]) > 12;

const uniqueDay = (match: Match): boolean =>
  monthDays(match.groups[2]! + match.groups[3]!, Number(match.groups[1])).length === 1 && !inTitle(match);

const lostDay = {
  rule: 'date-malformed',
  also: LOSS,
  pattern: /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/g,
  unless: {
    'follows a number, a code or a dash': joined,
    'padded with zeros': ({ groups }: Match) => groups[2]!.startsWith('0') || groups[3]!.startsWith('0'),
    'no such date': ({ groups }: Match) => monthDays(groups[2]! + groups[3]!, Number(groups[1])).length === 0,
  },
} as const;

export const dates: readonly Operator[] = [
  rewriting({
    name: 'date without 年',
    rule: 'date-malformed',
    also: LOSS,
    pattern: /((?:19|20)\d{2})年(\d{1,2})月(?![均活度龄])/g,
    unless: { 'follows a number, a code or a dash': joined, 'no such month': noMonth },
    write: ({ groups }) => `${groups[1]}${groups[2]}月`,
    repair: (match) => (inTitle(match) ? 'choice' : 'fix'),
    becomes: ({ groups }) => `${groups[1]}年${Number(groups[2])}月`,
  }),
  rewriting({
    ...lostDay,
    name: 'date without 月',
    write: ({ groups }) => `${groups[1]}年${groups[2]}${groups[3]}日`,
    // 2017年15日 may have lost its whole month.
    repair: (match) => (uniqueDay(match) && Number(match.groups[2]! + match.groups[3]!) > 31 ? 'fix' : 'choice'),
  }),
  rewriting({
    ...lostDay,
    name: 'date without 年 and 月',
    write: ({ groups }) => `${groups[1]}${groups[2]}${groups[3]}日`,
    repair: (match) => (uniqueDay(match) ? 'fix' : 'choice'),
  }),
  rewriting({
    name: 'month 13',
    rule: 'date-invalid',
    also: UNDATED,
    pattern: /((?:19|20)\d{2})年(\d{1,2})月(?![均活度龄])/g,
    unless: { 'inside 《》': inTitle, 'follows a number, a code or a dash': joined, 'no such month': noMonth },
    write: ({ groups }) => `${groups[1]}年13月`,
  }),
  rewriting({
    name: '30 February',
    rule: 'date-invalid',
    also: UNDATED,
    pattern: /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/g,
    unless: { 'inside 《》': inTitle, 'follows a number, a code or a dash': joined, 'no such month': noMonth },
    write: ({ groups }) => `${groups[1]}年2月30日`,
  }),
  rewriting({
    name: 'fifth quarter',
    rule: 'date-invalid',
    also: UNDATED,
    pattern: /((?:19|20)\d{2}年)(第?)[一二三四](季度)/g,
    unless: { 'inside 《》': inTitle },
    write: ({ groups }) => `${groups[1]}${groups[2]}五${groups[3]}`,
  }),
  rewriting({
    name: 'years of a range reversed',
    rule: 'deadline-order',
    also: [...UNDATED, 'deadline-outside-period', 'attachment-mismatch'],
    pattern: /(?<!\d)((?:19|20)\d{2})(年?(?:至|到|—|–|-|~|——))((?:19|20)\d{2})(?=年(?!度|级|版))/g,
    unless: {
      'inside 《》': inTitle,
      'no range': ({ groups }) => Number(groups[1]) >= Number(groups[3]),
      'part of a longer date': (match) => /^年\d/.test(after(match)) || /[年月]$/.test(before(match)),
      'a school year or season': (match) => /^年(?:学|采暖|供暖|度)/.test(after(match)),
    },
    write: ({ groups }) => `${groups[3]}${groups[2]}${groups[1]}`,
  }),
  rewriting({
    name: 'months of a range reversed',
    rule: 'deadline-order',
    also: [...UNDATED, 'deadline-outside-period', 'attachment-mismatch'],
    pattern: /((?:19|20)\d{2}年\d{1,2}月)(底?(?:至|到|—|–|-|~|——))((?:19|20)\d{2}年\d{1,2}月)(?!\d)/g,
    unless: {
      'inside 《》': inTitle,
      'no range': ({ groups }) => monthOf(groups[1]!) >= monthOf(groups[3]!),
    },
    write: ({ groups }) => `${groups[3]}${groups[2]}${groups[1]}`,
  }),
  rewriting({
    name: 'year of two digits',
    rule: 'date-two-digit-year',
    also: ['deadline-outside-period', 'date-format-mixed'],
    pattern: /20([1-4]\d)(年(?:[底末]|\d{1,2}月))/g,
    unless: {
      'inside 《》': inTitle,
      'follows a number, a code or a dash': joined,
      'may be a number of years': (match) => /[近满约前逾过余]$/.test(before(match)),
    },
    write: ({ groups }) => `${groups[1]}${groups[2]}`,
    repair: 'choice',
  }),
  rewriting({
    name: '零 in a year in Han numerals',
    rule: 'date-han-zero',
    also: ['citation-title-mismatch'],
    pattern: /([一二])〇([〇一二三四五六七八九]{2}年)/g,
    write: ({ groups }, random) => groups[1] + (random() < 0.5 ? '零' : '○') + groups[2],
    repair: (match) => (inTitle(match) || match.groups[2]!.includes('〇') ? undefined : 'fix'),
  }),
  vagueDeadline(),
];

/** Months since year 0 of 2017年9月. */
function monthOf(date: string): number {
  const [year, month] = date.split('年');
  return Number(year) * 12 + Number.parseInt(month!, 10);
}

const DELIVERY = /^(?:完成|出台|制定|编制|印发|发布|公布|启动|实现|建成|建立|全面完成|全部完成|基本建成|全面建成)/;

/** The only time expression of a task, before the verb of what is to be delivered, becomes a word without a date. */
function vagueDeadline(): Operator {
  return {
    name: 'vague deadline',
    rule: 'deadline-vague',
    also: ['deadline-missing'],
    *places(plan, random) {
      for (const task of plan.tasks) {
        const [deadline, ...others] = task.deadlines;
        if (!deadline || deadline.inherited) continue;
        const { time, paragraph } = deadline;
        const p = plan.paragraphs[paragraph]!;
        if (others.length > 0) yield skip('the task has another time');
        else if (!DELIVERY.test(p.folded.slice(time.end))) yield skip('not before a verb of delivery');
        else if (/[到于至在] ?$/.test(p.folded.slice(0, time.start))) yield skip('part of a phrase');
        else yield edit(plan, paragraph, time, pick(['尽快', '适时', '抓紧', '近期', '早日'], random));
      }
    },
  };
}
