import { parseNumeral } from '../numerals.ts';
import type { Precision, TimeDefect, TimeNotation, WrittenDate } from '../time-types.ts';
import { daysInMonth } from './calendar.ts';
import { repairDigits } from './date-repair.ts';
import { BEFORE, matchAt } from './time-draft.ts';

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
/** 月 and 日 as ends of a date: 月均, 月度, 日元 and their like are units. Regex sources. */
export const MONTH_ENDS = '月(?![均度活租薪供票息龄])';
export const DAY_ENDS = '日(?![均产元活志夜])';
const EDGE = '[底末](?![数子线座板])';

const YEAR = /((?:19|20)\d\d|2100)年/y;
const YEAR_RANGE = new RegExp(`((?:19|20)\\d\\d)${RANGE_MARK}((?:19|20)\\d\\d)年`, 'y');
const HAN_YEAR = new RegExp(`(${HAN_YEAR_DIGITS})年`, 'y');
const SHORT_YEAR = /(\d\d)年(?=年?[底末]|\d{1,2}月)/y;
const YEAR_WORD = /(?:今年(?!代)|本年度?(?=年?[底末内]))|(明年)|(去年|上年)|(次年|翌年|第二年)/y;
const PART_OF_YEAR = new RegExp(
  [
    `(?<edge>年?${EDGE})`,
    '(?<whole>年?度?(?:之|以)?内|全年(?!龄|平均|均))',
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
/** A day that has lost its 日: 8月24起施行. */
const DAY_LOST = new RegExp(`(\\d{1,2})(?=起(?:施行|实施|执行|试行|生效|[,。])|${BEFORE})`, 'y');
const FUSED = new RegExp(`\\d{2,4}${DAY_ENDS}|\\d{3,4}${MONTH_ENDS}`, 'y');
const PART_OF_MONTH = new RegExp(`(?<tenth>[上中下])旬|(?<edge>份?月?${EDGE})|(?<early>初)|(?<plain>份)`, 'y');

interface Year {
  readonly end: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly offset: number | null;
  readonly notation: TimeNotation | null;
}

/** Whether a date opens with 次年: counted from the other end of its range. */
export const isFollowingYear = (s: string, start: number): boolean => matchAt(YEAR_WORD, s, start)?.[3] !== undefined;

function readYear(s: string, i: number): Year | null {
  const plain = (m: RegExpExecArray, from: number, to: number, notation: TimeNotation | null = null): Year => ({
    end: i + m[0].length,
    from,
    to,
    offset: null,
    notation,
  });
  let m = matchAt(YEAR, s, i);
  if (m) return plain(m, Number(m[1]), Number(m[1]));
  m = matchAt(YEAR_RANGE, s, i);
  if (m) return plain(m, Number(m[1]), Number(m[2]));
  m = matchAt(HAN_YEAR, s, i);
  if (m) {
    const value = parseNumeral(m[1]!);
    if (value === null || value < 1900 || value > 2100) return null;
    return plain(m, value, value, /[零○Oo0]/.test(m[1]!) ? 'han-zero' : null);
  }
  m = matchAt(SHORT_YEAR, s, i);
  if (m) {
    const value = Number(m[1]) + (Number(m[1]) < 50 ? 2000 : 1900);
    return plain(m, value, value, 'two-digit-year');
  }
  m = matchAt(YEAR_WORD, s, i);
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

/** A date with its words: 2018年, 2018年6月底, 6月底, 二〇一八年第三季度, 今年年底. */
export function readWritten(s: string, start: number): Point | null {
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
  const lost = impossible || (part.defect !== undefined && part.defect.verdict !== 'safe');
  const end = (value: number | null, [month, day]: readonly [number | null, number | null]): WrittenDate | null =>
    lost ? null : { year: value, yearOffset: year.offset, month, day };
  const defect: TimeDefect | null = impossible
    ? { start, end: part.invalidTo!, kind: 'invalid', verdict: 'none', repairs: [] }
    : (part.defect ?? null);
  return {
    start,
    end: part.end,
    from: part.form === 'edge' && year.from === year.to ? null : end(year.from, part.from),
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
  const m = matchAt(PART_OF_YEAR, s, i);
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
  const range = matchAt(MONTH_RANGE, s, i);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    if (!isMonth(from) || !isMonth(to)) return null;
    return { end: i + range[0].length, from: [from, null], to: [to, null], precision: 'month', form: 'range' };
  }
  const fused = year === null ? null : matchAt(FUSED, s, i);
  if (fused) return readFused(s, i, fused[0], year!);
  const m = matchAt(MONTH, s, i);
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
  const range = matchAt(DAY_RANGE, s, i);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    const part = days(i + range[0].length, from, to, 'day', 'range');
    return fits(from) && fits(to) ? part : { ...part, invalidTo: part.end };
  }
  const m = matchAt(DAY, s, i);
  if (m) {
    const day = parseNumeral(m[1]!)!;
    const part = { ...days(i + m[0].length, day, day, 'day', 'plain'), padded: m[1]!.startsWith('0') };
    return fits(day) ? part : { ...part, invalidTo: part.end };
  }
  const lost = matchAt(DAY_LOST, s, i);
  if (lost && fits(Number(lost[1]))) {
    const end = i + lost[1]!.length;
    const repairs = [`${Number(lost[1])}日`];
    const defect: TimeDefect = { start: i, end, kind: 'malformed', verdict: 'safe', repairs };
    return { ...days(end, Number(lost[1]), Number(lost[1]), 'day', 'plain'), defect };
  }
  const rest = matchAt(PART_OF_MONTH, s, i);
  const end = i + (rest?.[0].length ?? 0);
  const g = rest?.groups;
  if (g?.edge) return days(end, null, null, 'month-end', 'edge');
  if (g?.tenth === '中') return days(end, 11, 20, 'ten-days', 'plain');
  if (g?.tenth === '下') return days(end, 21, null, 'ten-days', 'plain');
  if (g?.tenth || g?.early) return days(end, 1, 10, 'ten-days', 'plain');
  return days(end, null, null, 'month', 'plain');
}

export const isMonth = (value: number): boolean => value >= 1 && value <= 12;

/** 2017年915日: the mark is lost after a year that still has its own. */
function readFused(s: string, i: number, token: string, year: number): Part | null {
  const repair = repairDigits(token, year);
  if (!repair) return null;
  const end = i + token.length;
  const defect: TimeDefect = { start: i, end, kind: 'malformed', verdict: repair.verdict, repairs: repair.readings };
  const reading = repair.readings[0] ?? (token.endsWith('月') ? '1月' : '1月1日');
  const part = readMonths(reading + s.slice(end, end + 8), 0, year)!;
  const inText = (offset: number): number => end + offset - reading.length;
  const impossible = part.invalidTo === undefined ? null : { invalidTo: inText(part.invalidTo) };
  return { ...part, ...impossible, end: inText(part.end), defect };
}
