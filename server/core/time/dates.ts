import { overlaps, type Span } from '../text.ts';
import type { TimeExpression } from '../time-types.ts';
import { readDate } from './date-context.ts';
import { type Dense, withoutBlanks } from './dense.ts';
import { type Draft, type Family, isDigit, matchAt } from './time-draft.ts';
import { byUnit, every, ongoing, sameOrNext } from './time-recurring.ts';
import { events, readCount, sinceIssue, spanOfTime, thisMonth, together } from './time-relative.ts';
import { vague } from './time-vague.ts';

const numbers: Family = {
  first: '0123456789',
  read: (s, start) => readDate(s, start) ?? readCount(s, start),
};

// Where a date or a count may open with a Han numeral or a word; most such characters open neither.
const HAN_OPENING = new RegExp(
  [
    '[一二][〇○零Oo0一二三四五六七八九]{3}年',
    '(?:十[一二]?|[一二三四五六七八九])月(?=[底末初份前\\d]|[上中下]旬|[一二三]?十?[一二三四五六七八九]?[日号])',
    '[一二两三四五六七八九十半]{1,3}个?(?:工作日|[日天月年周]|星期|季度)(?:之|以)?内',
    '[今明去上本]年|年(?:之|以)?[底末内]|全年|[上下]半年|第?[一二三四五六七八九]季度|前[二三]季度',
    '["“”‘\']?十[一二三四五六七八九]五',
  ].join('|'),
  'y',
);
const worded: Family = {
  first: '一二两三四五六七八九十半今明去上下本年全第前"“”‘\'',
  read: (s, start) => (matchAt(HAN_OPENING, s, start) ? (readDate(s, start) ?? readCount(s, start)) : null),
};

/** In this order where several open with the same character. */
const FAMILIES: readonly Family[] = [
  events,
  numbers,
  every,
  ongoing,
  worded,
  thisMonth,
  sameOrNext,
  byUnit,
  sinceIssue,
  spanOfTime,
  together,
  vague,
];

/** The families by the code unit with which they open; an array, since every unit of every text is looked up in it. */
const BY_FIRST: readonly (readonly Family[] | undefined)[] = byFirst(FAMILIES);

function byFirst(families: readonly Family[]): (readonly Family[] | undefined)[] {
  const table = new Array<readonly Family[] | undefined>(0x10000);
  for (const family of families) {
    for (let i = 0; i < family.first.length; i++) {
      const code = family.first.charCodeAt(i);
      table[code] = [...(table[code] ?? []), family];
    }
  }
  return table;
}

const SOFT_BEFORE = /(?:争取|力争|力求|原则上|预计)[在于]?$/;
const SOFT_AFTER = /^,?(?:争取|力争|力求|原则上|预计)/;
/** What may open an object: 持续推进农村改厕, 持续推进5G建设. */
const OBJECT = /[一-鿿“《A-Za-z\d]/;
/** Beyond so many characters a month leans on no year. */
const FAR = 200;
const NOTHING: readonly TimeExpression[] = [];

/**
 * Every time expression of a paragraph, in order and disjoint. `folded` is the half-width form of `text`; spans count in
 * either. Within `quoted` (《…》, document numbers; in order) a date names something and sets no time.
 */
export function readTimes(folded: string, text: string, quoted: readonly Span[]): readonly TimeExpression[] {
  const dense = withoutBlanks(folded);
  const drafts = withoutManner(scan(dense, quoted), dense.text);
  return drafts.length === 0 ? NOTHING : drafts.map((draft) => finish(draft, dense, text));
}

function scan(dense: Dense, quoted: readonly Span[]): Draft[] {
  const s = dense.text;
  const found: Draft[] = [];
  let end = 0;
  let dated: Draft | null = null;
  let quote = 0;
  for (let i = 0; i < s.length; i++) {
    const families = BY_FIRST[s.charCodeAt(i)];
    const read = families && readOne(families, s, i);
    if (read && read.start >= end) {
      const place = spanIn(dense, read);
      while (quote < quoted.length && quoted[quote]!.end <= place.start) quote++;
      const names = quote < quoted.length && overlaps(quoted[quote]!, place);
      const draft: Draft = names ? { ...read, kind: null } : dated ? continued(read, dated, s) : read;
      found.push(draft);
      end = draft.end;
      i = end - 1;
      if (draft.kind === 'recurring' || (draft.kind !== null && (draft.from ?? draft.to) !== null)) dated = draft;
    } else if (isDigit(s, i)) {
      // No date starts inside a number.
      while (isDigit(s, i + 1)) i++;
    }
  }
  return found;
}

/** 持续推进 with an object, and 抓紧 or 持续推进 beside a date, say how, not when: they are no times of their own. */
function withoutManner(drafts: readonly Draft[], s: string): readonly Draft[] {
  const dated = drafts.some((d) => d.kind !== null && d.kind !== 'vague' && d.kind !== 'ongoing');
  return drafts.filter((d) => {
    if (d.kind === 'vague') return !dated;
    // 完成时限:持续推进 stands for a time, whatever dates the paragraph names besides.
    return d.kind !== 'ongoing' || s[d.start - 1] === ':' || !(dated || OBJECT.test(s[d.end] ?? ''));
  });
}

function readOne(families: readonly Family[], s: string, start: number): Draft | null {
  for (const family of families) {
    const draft = family.read(s, start);
    if (draft) return draft;
  }
  return null;
}

/** A date that leans on the one before it: 2018年3月…，6月底前; 每年3月和9月; 到2025年、2030年. */
function continued(draft: Draft, last: Draft, s: string): Draft {
  const between = s.slice(last.end, draft.start);
  if (last.kind === 'target' && draft.kind === 'within' && draft.precision === 'year' && /^[、和与及]$/.test(between)) {
    return { ...draft, kind: 'target', from: null };
  }
  if (!draft.notations.includes('no-year') || between.length > FAR || between.includes('。')) return draft;
  const notations = draft.notations.filter((n) => n !== 'no-year');
  if (last.kind === 'recurring') {
    return last.every === 'year'
      ? { ...draft, kind: 'recurring', every: 'year', fixedDay: true, from: null, notations }
      : draft;
  }
  const year = last.to?.year ?? last.from?.year ?? null;
  const carries = last.kind === 'within' || last.kind === 'by' || last.kind === 'before' || last.kind === 'from';
  if (!carries || year === null) return draft;
  const dated = (d: Draft['to']) => d && { ...d, year, yearOffset: null };
  return { ...draft, from: dated(draft.from), to: dated(draft.to), notations };
}

function finish(draft: Draft, dense: Dense, text: string): TimeExpression {
  const s = dense.text;
  const place = spanIn(dense, draft);
  const defect = draft.defect && { ...draft.defect, ...spanIn(dense, draft.defect) };
  const raw = text.slice(place.start, place.end);
  const soft =
    SOFT_BEFORE.test(s.slice(Math.max(0, draft.start - 4), draft.start)) ||
    SOFT_AFTER.test(s.slice(draft.end, draft.end + 4));
  return {
    ...draft,
    ...place,
    raw,
    repaired:
      defect?.verdict === 'safe'
        ? text.slice(place.start, defect.start) + defect.repairs[0]! + text.slice(defect.end, place.end)
        : null,
    certainty: soft && draft.kind !== null ? 'soft' : 'hard',
    defect,
  };
}

function spanIn(dense: Dense, span: Span): Span {
  if (!dense.origin) return { start: span.start, end: span.end };
  return { start: dense.origin[span.start]!, end: dense.origin[span.end - 1]! + 1 };
}
