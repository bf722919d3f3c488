import { daysInMonth } from './calendar.ts';
import { repairDigits } from './date-repair.ts';
import { parseNumeral } from './numerals.ts';
import type { Precision, TimeDefect, TimeNotation, WrittenDate } from './plan.ts';

/** A date, or a period named by one date, without the words around it. Spans count in the scanned text. */
export interface Point {
  readonly start: number;
  readonly end: number;
  /** Null for an edge (年底), and where damage or an impossible date leaves no value. */
  readonly from: WrittenDate | null;
  readonly to: WrittenDate | null;
  readonly precision: Precision;
  /** `edge`: 底, 末, which alone make a limit; `range`: two ends, or a period of years. */
  readonly form: 'plain' | 'edge' | 'range';
  readonly defect: TimeDefect | null;
  readonly notations: readonly TimeNotation[];
}

/** Marks and words between the two ends of a range. */
export const RANGE_MARK = '(?:[-—–―~]{1,2}|至|到)';

const HAN_YEAR_DIGITS = '[一二][〇○零Oo0一二三四五六七八九]{3}';
const MONTH_DIGITS = '\\d{1,2}|十[一二]?|[一二三四五六七八九]';
const DAY_DIGITS = '\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]';
// 月均, 月度, 日元 and their like are units, no dates.
const MONTH_ENDS = '月(?![均度活租薪供票息龄])';
const DAY_ENDS = '日(?![均产元活志夜])';
const EDGE = '[底末](?![数子线座板])';

const YEAR = /((?:19|20)\d\d|2100)年/y;
const YEAR_RANGE = new RegExp(`((?:19|20)\\d\\d)${RANGE_MARK}((?:19|20)\\d\\d)年`, 'y');
const HAN_YEAR = new RegExp(`(${HAN_YEAR_DIGITS})年`, 'y');
const SHORT_YEAR = /(\d\d)年(?=年?[底末]|\d{1,2}月)/y;
const YEAR_WORD = /(?:今年(?!代)|本年度?(?=年?[底末内]))|(明年)|(去年|上年)|(次年|翌年|第二年)/y;
const PART_OF_YEAR = new RegExp(
  [
    `(?<edge>年?${EDGE})`,
    '(?<whole>年?度?(?:之|以)?内|全年(?!龄))',
    '(?<half>[上下])半年',
    '第?(?<quarter>[一二三四五六七八九1-9])季度(?<quarterEdge>[末底])?',
    '前(?<quarters>[二三])季度',
    '(?<early>初)(?![步级始中高次期审选评诊稿创夏冬春秋])',
  ].join('|'),
  'y',
);
const MONTH_RANGE = new RegExp(`(\\d{1,2})${RANGE_MARK}(\\d{1,2})${MONTH_ENDS}`, 'y');
const MONTH = new RegExp(`(${MONTH_DIGITS})${MONTH_ENDS}`, 'y');
const DAY_RANGE = new RegExp(`(\\d{1,2})[日号]?${RANGE_MARK}(\\d{1,2})[日号](?![均产元线])`, 'y');
const DAY = new RegExp(`(${DAY_DIGITS})(?:${DAY_ENDS}|号(?![线楼站井]))`, 'y');
const FUSED = new RegExp(`\\d{3,4}${DAY_ENDS}|\\d{3,4}${MONTH_ENDS}`, 'y');
const PART_OF_MONTH = new RegExp(`(?<tenth>[上中下])旬|(?<edge>份?月?${EDGE})|(?<early>初)|(?<plain>份)`, 'y');
const NUMERIC = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})日?(?!\d)(?!\2\d)/y;
const NUMERIC_MONTH = /(20\d\d)([./])(0?[1-9]|1[0-2])(?=$|[),，、;。:\t\-—~至底前])/y;
const DAMAGED = new RegExp(`\\d{4,8}(?:${MONTH_ENDS}|${DAY_ENDS}|年)`, 'y');
const LOOSE_DAY = /(\d{3,4}日)(?=前|起|至|[-—–~])/y;
const PLAN =
  /["“”‘']?十(?<nth>[一二三四五六七八九])五["“”’']?(?:规划)?(?:(?<edge>期?末)|(?:期间|时期|期内|[前中后初]期|中后期)|(?=以来))/y;

const at = (pattern: RegExp, s: string, i: number): RegExpExecArray | null => {
  pattern.lastIndex = i;
  return pattern.exec(s);
};

const date = (year: number | null, month: number | null = null, day: number | null = null): WrittenDate => ({
  year,
  yearOffset: null,
  month,
  day,
});

/** The date that starts at the offset, or null. */
export function readPoint(s: string, start: number): Point | null {
  return readDamaged(s, start) ?? readNumeric(s, start) ?? readPlan(s, start) ?? readWritten(s, start);
}

// ---- Year, part of the year, month, day ---------------------------------------------------------------------------

interface Year {
  readonly end: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly offset: number | null;
  readonly notation: TimeNotation | null;
}

/** Whether `次年` was read: counted from the other end of its range. */
const isFollowingYear = (s: string, start: number): boolean => at(YEAR_WORD, s, start)?.[3] !== undefined;

function readYear(s: string, i: number): Year | null {
  const plain = (m: RegExpExecArray, from: number, to: number, notation: TimeNotation | null = null): Year => ({
    end: i + m[0].length,
    from,
    to,
    offset: null,
    notation,
  });
  let m = at(YEAR, s, i);
  if (m) return plain(m, Number(m[1]), Number(m[1]));
  m = at(YEAR_RANGE, s, i);
  if (m) return plain(m, Number(m[1]), Number(m[2]));
  m = at(HAN_YEAR, s, i);
  if (m) {
    const value = parseNumeral(m[1]!);
    if (value === null || value < 1900 || value > 2100) return null;
    return plain(m, value, value, /[零○Oo0]/.test(m[1]!) ? 'han-zero' : null);
  }
  m = at(SHORT_YEAR, s, i);
  if (m) {
    const value = Number(m[1]) + (Number(m[1]) < 50 ? 2000 : 1900);
    return plain(m, value, value, 'two-digit-year');
  }
  m = at(YEAR_WORD, s, i);
  if (!m) return null;
  const offset = m[1] || m[3] ? 1 : m[2] ? -1 : 0;
  return { end: i + m[0].length, from: null, to: null, offset, notation: 'relative-year' };
}

interface Part {
  readonly end: number;
  /** Month and day of both ends. */
  readonly from: readonly [number | null, number | null];
  readonly to: readonly [number | null, number | null];
  readonly precision: Precision;
  readonly form: Point['form'];
  readonly padded?: boolean;
  /** Offset to which the date cannot exist. */
  readonly invalidTo?: number;
  readonly defect?: TimeDefect;
}

const WHOLE_YEAR = { from: [null, null], to: [null, null], precision: 'year', form: 'plain' } as const;

function readWritten(s: string, start: number): Point | null {
  const year = readYear(s, start);
  const i = year?.end ?? start;
  const part = readPartOfYear(s, i, year !== null) ?? readMonths(s, i, year?.to ?? null);
  if (!part)
    return year && point(start, year, { end: i, ...WHOLE_YEAR, form: year.from === year.to ? 'plain' : 'range' });
  if (year) return point(start, year, part);
  const word = s.slice(start, part.end);
  const thisYear = /^(?:全年|年)/.test(word);
  const notation = word.startsWith('全年') ? null : /^年.?内/.test(word) ? 'relative-year' : 'no-year';
  return point(start, { end: i, from: null, to: null, offset: thisYear ? 0 : null, notation }, part);
}

function point(start: number, year: Year, part: Part): Point {
  const notations: TimeNotation[] = year.notation ? [year.notation] : [];
  if (part.padded) notations.push('zero-padded');
  const impossible = part.invalidTo !== undefined;
  const end = (value: number | null, [month, day]: readonly [number | null, number | null]): WrittenDate | null =>
    impossible || part.defect ? null : { year: value, yearOffset: year.offset, month, day };
  const defect: TimeDefect | null = impossible
    ? { start, end: part.invalidTo!, kind: 'invalid', verdict: 'none', repairs: [] }
    : (part.defect ?? null);
  return {
    start,
    end: part.end,
    from: part.form === 'edge' ? null : end(year.from, part.from),
    to: end(year.to, part.to),
    precision: part.precision,
    form: year.from === year.to ? part.form : 'range',
    defect,
    notations,
  };
}

function readPartOfYear(s: string, i: number, afterYear: boolean): Part | null {
  // Alone, 底 and 初 mean nothing, and 年 belongs to the word: 年底, 年内.
  if (!afterYear && !/[年全上下第前一二三四五六七八九1-9]/.test(s[i] ?? '')) return null;
  const m = at(PART_OF_YEAR, s, i);
  const g = m?.groups;
  if (!m || !g) return null;
  const end = i + m[0].length;
  const months = (from: number, to: number, precision: Precision, form: Point['form'] = 'plain'): Part => ({
    end,
    from: [from, null],
    to: [to, null],
    precision,
    form,
  });
  if (g.edge) return { end, from: [null, null], to: [null, null], precision: 'year-end', form: 'edge' };
  if (g.whole) return { end, ...WHOLE_YEAR };
  if (g.half) return g.half === '上' ? months(1, 6, 'half-year') : months(7, 12, 'half-year');
  if (g.early) return months(1, 3, 'quarter');
  if (g.quarters) return months(1, parseNumeral(g.quarters)! * 3, 'quarter');
  const quarter = parseNumeral(g.quarter!)!;
  if (quarter > 4) return { ...months(1, 12, 'quarter'), invalidTo: end };
  return g.quarterEdge
    ? months(quarter * 3, quarter * 3, 'quarter-end', 'edge')
    : months(quarter * 3 - 2, quarter * 3, 'quarter');
}

function readMonths(s: string, i: number, year: number | null): Part | null {
  const range = at(MONTH_RANGE, s, i);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (!isMonth(from) || !isMonth(to)) return null;
    return { end: i + range[0].length, from: [from, null], to: [to, null], precision: 'month', form: 'range' };
  }
  const fused = year === null ? null : at(FUSED, s, i);
  if (fused) return readFused(s, i, fused[0], year!);
  const m = at(MONTH, s, i);
  if (!m) return null;
  const month = parseNumeral(m[1]!)!;
  const part = readDay(s, i + m[0].length, month, year);
  if (isMonth(month)) return { ...part, padded: part.padded || m[1]!.startsWith('0') };
  // A number above 12 is a month only where something else says so.
  return year !== null || part.form === 'edge' || part.precision !== 'month' || s[part.end] === '前'
    ? { ...part, invalidTo: part.precision === 'day' ? part.end : i + m[0].length }
    : null;
}

/** What follows 9月: a day, days, a part of the month, or nothing. */
function readDay(s: string, i: number, month: number, year: number | null): Part {
  const days = (
    end: number,
    from: number | null,
    to: number | null,
    precision: Precision,
    form: Point['form'],
  ): Part => ({
    end,
    from: [month, from],
    to: [month, to],
    precision,
    form,
  });
  const fits = (day: number) => day >= 1 && day <= (isMonth(month) ? daysInMonth(year, month) : 31);
  const range = at(DAY_RANGE, s, i);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    const part = days(i + range[0].length, from, to, 'day', 'range');
    return fits(from) && fits(to) ? part : { ...part, invalidTo: part.end };
  }
  const m = at(DAY, s, i);
  if (m) {
    const day = parseNumeral(m[1]!)!;
    const part = { ...days(i + m[0].length, day, day, 'day', 'plain'), padded: m[1]!.startsWith('0') };
    return fits(day) ? part : { ...part, invalidTo: part.end };
  }
  const rest = at(PART_OF_MONTH, s, i);
  const end = i + (rest?.[0].length ?? 0);
  const g = rest?.groups;
  if (g?.edge) return days(end, null, null, 'month-end', 'edge');
  if (g?.tenth === '中') return days(end, 11, 20, 'ten-days', 'plain');
  if (g?.tenth === '下') return days(end, 21, null, 'ten-days', 'plain');
  if (g?.tenth || g?.early) return days(end, 1, 10, 'ten-days', 'plain');
  return days(end, null, null, 'month', 'plain');
}

const isMonth = (value: number): boolean => value >= 1 && value <= 12;

// ---- Damage -------------------------------------------------------------------------------------------------------

/** 2017年915日: the mark is lost after a year that still has its own. */
function readFused(s: string, i: number, token: string, year: number): Part | null {
  const repair = repairDigits(token, year);
  if (!repair) return null;
  const end = i + token.length;
  const defect: TimeDefect = { start: i, end, kind: 'malformed', verdict: repair.verdict, repairs: repair.readings };
  const reading = repair.readings[0] ?? (token.endsWith('月') ? '1月' : '1月1日');
  const part = readMonths(reading + s.slice(end, end + 8), 0, year)!;
  return { ...part, end: end + part.end - reading.length, defect };
}

/** 20179月: read as its repair, with what follows (底, 30日). */
function readDamaged(s: string, start: number): Point | null {
  const token = at(DAMAGED, s, start)?.[0] ?? at(LOOSE_DAY, s, start)?.[1];
  if (!token) return null;
  const unit = token.at(-1)!;
  const digits = token.length - 1;
  const year = Number(token.slice(0, 4));
  const loose = unit === '日' && digits <= 4;
  if (unit === '年' && digits !== 8) return null;
  if (!loose && (year < 1949 || year > 2100)) return null;
  const repair = repairDigits(token);
  if (!repair || (loose && (repair.readings.length === 0 || !stands(s, start)))) return null;
  const end = start + token.length;
  const reading = repair.readings[0] ?? { 年: '2000年', 月: '2000年1月', 日: '2000年1月1日' }[unit]!;
  const whole = readWritten(reading + s.slice(end, end + 12), 0);
  if (!whole) return null;
  const safe = repair.verdict === 'safe' && whole.defect === null;
  return {
    ...whole,
    start,
    end: end + whole.end - reading.length,
    from: safe ? whole.from : null,
    to: safe ? whole.to : null,
    defect: { start, end, kind: 'malformed', verdict: repair.verdict, repairs: repair.readings },
  };
}

/** 915日 without a year is a number of days unless it stands where a date does. */
const stands = (s: string, start: number): boolean => start === 0 || /[于在,。;:、(]/.test(s[start - 1]!);

// ---- Other forms --------------------------------------------------------------------------------------------------

function readNumeric(s: string, start: number): Point | null {
  const m = at(NUMERIC, s, start) ?? at(NUMERIC_MONTH, s, start);
  if (!m || (start > 0 && /[-\w./]/.test(s[start - 1]!))) return null;
  const [year, month] = [Number(m[1]), Number(m[3])];
  const day = m[4] ? Number(m[4]) : null;
  if (!isMonth(month) || (day !== null && (day < 1 || day > daysInMonth(year, month)))) return null;
  const value = date(year, month, day);
  const edge = !day && /^[底末]/.test(s.slice(start + m[0].length));
  return {
    start,
    end: start + m[0].length + (edge ? 1 : 0),
    from: edge ? null : value,
    to: value,
    precision: day ? 'day' : edge ? 'month-end' : 'month',
    form: edge ? 'edge' : 'plain',
    defect: null,
    notations: ['numeric'],
  };
}

/** “十三五”期间: the thirteenth plan ran 2016–2020; the N-th starts in 1951 + 5N. A bare “十三五” is a name. */
function readPlan(s: string, start: number): Point | null {
  const m = at(PLAN, s, start);
  if (!m) return null;
  const first = 1951 + 5 * (10 + parseNumeral(m.groups!.nth!)!);
  const edge = m.groups!.edge !== undefined;
  return {
    start,
    end: start + m[0].length,
    from: edge ? null : date(first),
    to: date(first + 4),
    precision: 'five-year-plan',
    form: edge ? 'edge' : 'range',
    defect: null,
    notations: [],
  };
}

// ---- Ranges -------------------------------------------------------------------------------------------------------

const BETWEEN = new RegExp(`(?:起|开始)?${RANGE_MARK}`, 'y');

/** The date at the offset, joined with the one after a range mark: 2017年10月至2018年3月, 10月至次年3月. */
export function readPointOrRange(s: string, start: number): Point | null {
  const first = readPoint(s, start);
  if (!first) return null;
  const mark = at(BETWEEN, s, first.end);
  const second = mark && readPoint(s, first.end + mark[0].length);
  if (!second || second.precision === 'five-year-plan') return first;
  const following = isFollowingYear(s, second.start);
  const from = first.from ?? first.to;
  const to = second.to && from ? inherit(second.to, from, following) : second.to;
  const defect = first.defect ?? second.defect;
  return {
    start,
    end: second.end,
    from: defect && defect.verdict !== 'safe' ? null : from,
    to: defect && defect.verdict !== 'safe' ? null : to,
    precision: second.precision,
    form: 'range',
    defect,
    notations: [...new Set([...first.notations, ...second.notations.filter((n) => n !== 'no-year' && !following)])],
  };
}

/** The second end of a range takes the year of the first. */
function inherit(to: WrittenDate, from: WrittenDate, following: boolean): WrittenDate {
  if (to.year !== null || (to.yearOffset !== null && !following)) return to;
  if (from.year !== null) return { ...to, year: from.year + (following ? 1 : 0), yearOffset: null };
  return {
    ...to,
    yearOffset: from.yearOffset === null && !following ? null : (from.yearOffset ?? 0) + (following ? 1 : 0),
  };
}
