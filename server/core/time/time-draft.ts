import type { DeadlineKind, TimeExpression } from '../time-types.ts';

/** A time expression before it is cut out of its paragraph. Spans count in the scanned text (dense.ts). */
export type Draft = Omit<TimeExpression, 'raw' | 'repaired' | 'certainty'>;

export const draft = (start: number, end: number, kind: DeadlineKind | null, rest: Partial<Draft> = {}): Draft => ({
  start,
  end,
  kind,
  from: null,
  to: null,
  precision: null,
  every: null,
  fixedDay: false,
  count: null,
  defect: null,
  notations: [],
  ...rest,
});

/** A family of time expressions: the characters with which they open, and what reads one from such a place. */
export interface Family {
  readonly first: string;
  readonly read: (s: string, start: number) => Draft | null;
}

/** The match of a sticky pattern at the offset. */
export function matchAt(pattern: RegExp, s: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(s);
}

/** Whether a half-width digit stands at the offset. */
export const isDigit = (s: string, i: number): boolean => {
  const c = s.charCodeAt(i);
  return c >= 48 && c <= 57;
};

/** A count of at most two digits, or in Han numerals: regex source. */
export const NUMBER = '\\d{1,2}|[一二两三四五六七八九十]{1,3}';

/** 前 as “before”: not 前期, 前列, 前三个月, 前后. Regex source. */
export const BEFORE =
  '(?:之前|以前|前(?!期|列|提|沿|端|瞻|后|款|述|身|景|往|置|[一二三四五六七八九十\\d]+(?:个|季|年|天|日|周|月|名|位|批|家)))';
