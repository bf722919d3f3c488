import type { DeadlineKind, TimeExpression, WrittenDate } from '../time-types.ts';
import { addDays, addMonths, daysInMonth, isoDay, parseIso } from './calendar.ts';

/** What a yearless or relative date counts from. */
export interface TimeContext {
  /** ISO, or null where the document tells none. */
  readonly documentDate: string | null;
  /** The year of the heading or the plan; stands above the year of the document date. */
  readonly year: number | null;
}

/** Dates ISO, inclusive. For `kind` null the days that the expression names. */
export interface TimeValue {
  readonly kind: DeadlineKind | null;
  readonly start: string | null;
  readonly end: string | null;
  /** For 10月前: the end under the other reading. */
  readonly altEnd: string | null;
}

/**
 * The value of a time expression in its document. Without a year in the text, `context.year` is taken, else the next such
 * date from the document date on; without both there is none. Damaged dates with more than one reading, impossible dates
 * and relative limits have no value.
 */
export function resolveTime(time: TimeExpression, context: TimeContext): TimeValue {
  const value = (start: string | null, end: string | null, altEnd: string | null = null): TimeValue => ({
    kind: time.kind,
    start,
    end,
    altEnd,
  });
  if (time.kind === 'recurring' || time.kind === 'relative') return value(null, null);
  const base = baseOf(time, context);
  const start = time.from && firstDay(time.from, base);
  if (time.kind === 'from') return value(start && later(start, time), null);
  const end = time.to ? lastDay(time.to, base) : start && time.count && addDays(later(start, time), -1);
  if (time.kind === 'before' && end && time.precision !== 'day') {
    return value(null, addDays(firstDay(time.to!, base)!, -1), end);
  }
  return value(start, end);
}

/** The day from which missing parts of a date are filled: year, and month for 本月. Null where nothing fills them. */
interface Base {
  readonly year: number | null;
  readonly date: string | null;
  readonly month: number | null;
}

function baseOf(time: TimeExpression, { documentDate, year }: TimeContext): Base {
  const issued = documentDate === null ? null : parseIso(documentDate);
  if (!issued) return { year, date: null, month: null };
  const written = time.to ?? time.from;
  if (written && written.month === null && written.yearOffset !== null && time.count?.unit === 'month') {
    const shifted = parseIso(addMonths(documentDate!, time.count.amount))!;
    return { year: shifted.year, date: documentDate, month: shifted.month };
  }
  const base = { year: year ?? issued.year, date: documentDate, month: null };
  if (year !== null || !written || written.year !== null || written.yearOffset !== null) return base;
  const thisYear = time.to ? lastDay(time.to, base) : firstDay(written, base);
  return thisYear !== null && thisYear < documentDate! ? { ...base, year: issued.year + 1 } : base;
}

function yearOf(date: WrittenDate, base: Base): number | null {
  if (date.year !== null) return date.year;
  return base.year === null ? null : base.year + (date.yearOffset ?? 0);
}

function firstDay(date: WrittenDate, base: Base): string | null {
  if (isIssueDay(date)) return base.date;
  const year = yearOf(date, base);
  return year === null ? null : isoDay(year, date.month ?? base.month ?? 1, date.day ?? 1);
}

function lastDay(date: WrittenDate, base: Base): string | null {
  const year = yearOf(date, base);
  if (year === null) return null;
  const month = date.month ?? base.month ?? 12;
  return isoDay(year, month, Math.min(date.day ?? 31, daysInMonth(year, month)));
}

/** 印发之日: nothing written at all. */
const isIssueDay = (d: WrittenDate): boolean =>
  d.year === null && d.yearOffset === null && d.month === null && d.day === null;

function later(day: string, { count }: TimeExpression): string {
  if (!count || count.unit === 'working-day') return day;
  if (count.unit === 'day') return addDays(day, count.amount);
  return addMonths(day, count.amount * (count.unit === 'year' ? 12 : 1));
}
