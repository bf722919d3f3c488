/**
 * How times are written; types only. Spans count in the reading text of their paragraph, as in plan.ts.
 */
import type { Span } from './text.ts';

export type DeadlineKind =
  | 'by' // 2017年底前
  | 'before' // 2017年10月前
  | 'within' // 2018年
  | 'from' // 2017年8月起
  | 'period' // 2018—2020年
  | 'target' // 到2020年
  | 'recurring' // 每年
  | 'ongoing' // 持续推进, 立行立改
  | 'relative' // 印发后30个工作日内, 春节前
  | 'vague'; // 尽快, 适时

export type Precision =
  | 'day'
  | 'ten-days'
  | 'month'
  | 'month-end'
  | 'quarter'
  | 'quarter-end'
  | 'half-year'
  | 'year'
  | 'year-end'
  | 'five-year-plan';

/** A date as written. `year` is null where the text gives none; `yearOffset` 0 for 今年, 1 for 明年. */
export interface WrittenDate {
  readonly year: number | null;
  readonly yearOffset: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export interface TimeDefect extends Span {
  /** `malformed`: separators lost (20179月). `invalid`: no such date (2月30日). */
  readonly kind: 'malformed' | 'invalid';
  /** `safe`: one reading. `suggest`: one reading, the lost mark itself uncertain. `ambiguous`: several. `none`. */
  readonly verdict: 'safe' | 'suggest' | 'ambiguous' | 'none';
  /** Readings of the damaged token (the span), e.g. `2017年9月`. */
  readonly repairs: readonly string[];
}

/** How an expression is written, where that alone is worth a remark. */
export type TimeNotation =
  | 'two-digit-year' // 17年底
  | 'numeric' // 2017.9.30
  | 'zero-padded' // 2017年09月
  | 'han-zero' // 二0一七
  | 'relative-year' // 今年, 本月
  | 'no-year' // 12月底前
  | 'before-ambiguous' // 10月前
  | 'event'; // 两会前: needs a calendar of events

/** A time expression by its own paragraph; `resolveTime` (date-value.ts) gives its value in a document. */
export interface TimeExpression extends Span {
  /** As written, without words that only soften or introduce it; with 到, 前, 起. */
  readonly raw: string;
  /** `raw` with the unique safe repair put in, else null. */
  readonly repaired: string | null;
  /** Null: names or dates something, but sets no time for a task (截至2015年底, 2003年以来, within 《》). */
  readonly kind: DeadlineKind | null;
  readonly from: WrittenDate | null;
  readonly to: WrittenDate | null;
  readonly precision: Precision | null;
  readonly certainty: 'hard' | 'soft';
  /** For `recurring`: the unit of repetition. */
  readonly every: 'year' | 'half-year' | 'quarter' | 'month' | 'ten-days' | 'week' | 'day' | null;
  /** For `recurring`: names a day or period end (每月25日前), which makes it a usable limit. */
  readonly fixedDay: boolean;
  /**
   * For `relative`: counted from the document date. For `period`: how long it is valid (有效期5年). For `from`: after the
   * day of issue (印发之日起30日后). For 本月, 下月: months after that of the document.
   */
  readonly count: { readonly amount: number; readonly unit: 'day' | 'working-day' | 'month' | 'year' } | null;
  readonly defect: TimeDefect | null;
  readonly notations: readonly TimeNotation[];
}
