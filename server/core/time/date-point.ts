import { parseNumeral } from '../numerals.ts';
import type { WrittenDate } from '../time-types.ts';
import { daysInMonth } from './calendar.ts';
import { DAY_ENDS, isFollowingYear, isMonth, MONTH_ENDS, type Point, RANGE_MARK, readWritten } from './date-parts.ts';
import { repairDigits } from './date-repair.ts';
import { matchAt } from './time-draft.ts';

const NUMERIC = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})日?(?!\d)(?!\2\d)/y;
const NUMERIC_MONTH = /(20\d\d)([./])(0?[1-9]|1[0-2])(?=$|[),，、;。:\t\-—~至底前])/y;
const DAMAGED = new RegExp(`\\d{4,8}(?:${MONTH_ENDS}|${DAY_ENDS}|年)`, 'y');
const LOOSE_DAY = /(\d{3,4}日)(?=前|起|至|[-—–~])/y;
const PLAN =
  /["“”‘']?十(?<nth>[一二三四五六七八九])五["“”’']?(?:规划)?(?:(?<edge>期?末)|(?:期间|时期|期内|[前中后初]期(?!评估|评价|调整|检查)|中后期)|(?=以来))/y;

const date = (year: number | null, month: number | null = null, day: number | null = null): WrittenDate => ({
  year,
  yearOffset: null,
  month,
  day,
});

/** The date that starts at the offset, or null. */
function readPoint(s: string, start: number): Point | null {
  return readDamaged(s, start) ?? readNumeric(s, start) ?? readPlan(s, start) ?? readWritten(s, start);
}

// ---- Damage -------------------------------------------------------------------------------------------------------

/** 20179月: read as its repair, with what follows (底, 30日). */
function readDamaged(s: string, start: number): Point | null {
  const token = matchAt(DAMAGED, s, start)?.[0] ?? matchAt(LOOSE_DAY, s, start)?.[1];
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
  const safe = repair.verdict === 'safe' && (whole.defect === null || whole.defect.verdict === 'safe');
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
  const m = matchAt(NUMERIC, s, start) ?? matchAt(NUMERIC_MONTH, s, start);
  if (!m) return null;
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
  const m = matchAt(PLAN, s, start);
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
  const mark = matchAt(BETWEEN, s, first.end);
  const second = mark && readPoint(s, first.end + mark[0].length);
  if (!second || second.precision === 'five-year-plan') return first;
  const following = isFollowingYear(s, second.start);
  const defect = [first.defect, second.defect].find((d) => d && d.verdict !== 'safe') ?? first.defect ?? second.defect;
  const lost = defect !== null && defect.verdict !== 'safe';
  const [from, to] = lost ? [null, null] : shareYear(first.from ?? first.to, second.to, following);
  const shared = from?.year != null && to?.year != null;
  return {
    start,
    end: second.end,
    from,
    to,
    precision: second.precision,
    form: 'range',
    defect,
    notations: [...new Set([...first.notations, ...(following ? [] : second.notations)])].filter(
      (n) => !(shared && n === 'no-year'),
    ),
  };
}

/** One end of a range takes the year of the other: 2018年3月至5月, 9月至2019年3月, 2018年10月至次年3月. */
function shareYear(
  from: WrittenDate | null,
  to: WrittenDate | null,
  following: boolean,
): [WrittenDate | null, WrittenDate | null] {
  if (!from || !to) return [from, to];
  const open = (d: WrittenDate) => d.year === null && d.yearOffset === null;
  if (following) {
    return [
      from,
      from.year === null
        ? { ...to, yearOffset: (from.yearOffset ?? 0) + 1 }
        : { ...to, year: from.year + 1, yearOffset: null },
    ];
  }
  if (open(to)) return [from, { ...to, year: from.year, yearOffset: from.yearOffset }];
  if (open(from) && to.year !== null) {
    return [{ ...from, year: (from.month ?? 0) > (to.month ?? 12) ? to.year - 1 : to.year }, to];
  }
  return [from, to];
}
