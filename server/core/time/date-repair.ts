import type { TimeDefect } from '../time-types.ts';
import { daysInMonth } from './calendar.ts';

export interface Repair {
  readonly verdict: TimeDefect['verdict'];
  /** The token as it may have read, best first. */
  readonly readings: readonly string[];
}

const TOKEN = /^(\d+)([年月日])$/;
const NONE: Repair = { verdict: 'none', readings: [] };

/**
 * Readings of a run of digits before 年, 月 or 日 (half width) that has lost the marks between its digits, as text
 * extraction drops them: 20179月 was 2017年9月. `yearBefore` is the year written out before the token (2017年915日).
 * Null where nothing is lost: 9月, 30日.
 */
export function repairDigits(token: string, yearBefore: number | null = null): Repair | null {
  const m = TOKEN.exec(token);
  if (!m) return NONE;
  const digits = m[1]!;
  if (m[2] === '年') return repairYears(digits);
  return m[2] === '月' ? repairMonth(digits, yearBefore) : repairDay(digits, yearBefore);
}

/** A year plans speak of; its four digits only count as one within these bounds. */
export const isYear = (value: number): boolean => value >= 1949 && value <= 2100;

function repairYears(digits: string): Repair | null {
  if (digits.length === 4) return null;
  const [first, last] = [digits.slice(0, 4), digits.slice(4)];
  if (digits.length !== 8 || !isYear(Number(first)) || !isYear(Number(last)) || first >= last) return NONE;
  return { verdict: 'suggest', readings: [`${first}—${last}年`] };
}

function repairMonth(digits: string, yearBefore: number | null): Repair | null {
  if (digits.length <= 2) return isMonth(digits) ? null : NONE;
  const year = yearBefore === null ? digits.slice(0, 4) : '';
  if (year && !isYear(Number(year))) return NONE;
  const rest = digits.slice(year.length);
  const prefix = year && `${year}年`;
  if (year && rest.length <= 2 && isMonth(rest)) return { verdict: 'safe', readings: [`${prefix}${Number(rest)}月`] };
  // A second mark is gone, between two months; whether — or 、 cannot be told.
  const ranges = splits(rest).filter(([a, b]) => isMonth(a) && isMonth(b) && Number(a) < Number(b));
  return verdictOf(
    ranges.map(([a, b]) => `${prefix}${a}—${b}月`),
    'suggest',
  );
}

function repairDay(digits: string, yearBefore: number | null): Repair | null {
  const day = Number(digits) >= 1 && Number(digits) <= 31;
  if (digits.length <= 2 && (yearBefore === null || digits.length === 1)) return day ? null : NONE;
  // 2017年15日 may have lost the whole month.
  if (digits.length === 2) return verdictOf(monthDays(digits, yearBefore), day ? 'suggest' : 'safe');
  if (digits.length <= 4) {
    // Without a year it may be a number of days.
    return verdictOf(monthDays(digits, yearBefore), yearBefore === null ? 'suggest' : 'safe');
  }
  const year = Number(digits.slice(0, 4));
  if (!isYear(year)) return NONE;
  return verdictOf(
    monthDays(digits.slice(4), year).map((reading) => `${year}年${reading}`),
    'safe',
  );
}

const verdictOf = (readings: readonly string[], one: 'safe' | 'suggest'): Repair =>
  readings.length === 0 ? NONE : { verdict: readings.length === 1 ? one : 'ambiguous', readings };

function monthDays(digits: string, year: number | null): string[] {
  return splits(digits)
    .filter(([m, d]) => isMonth(m) && Number(d) >= 1 && Number(d) <= daysInMonth(year, Number(m)))
    .map(([m, d]) => `${Number(m)}月${Number(d)}日`);
}

const isMonth = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 12;

/** Two to four digits cut into two numbers of one or two digits; padded ones (0901) only where no other cut is left. */
function splits(digits: string): (readonly [string, string])[] {
  const cuts = [1, 2]
    .map((k) => [digits.slice(0, k), digits.slice(k)] as const)
    .filter(([a, b]) => a.length > 0 && b.length > 0 && b.length <= 2);
  const plain = cuts.filter(([a, b]) => !a.startsWith('0') && !b.startsWith('0'));
  return plain.length > 0 || digits.length !== 4 ? plain : cuts;
}
