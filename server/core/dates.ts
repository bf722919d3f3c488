import { type Draft, readDate, without } from './date-context.ts';
import { type Dense, withoutBlanks } from './dense.ts';
import type { TimeExpression } from './plan.ts';
import { overlaps, type Span } from './text.ts';
import {
  byUnit,
  events,
  every,
  type Family,
  ongoing,
  readCount,
  sameOrNext,
  sinceIssue,
  spanOfTime,
  thisMonth,
  together,
  vague,
} from './time-words.ts';

/** Numbers, and Han numerals where they can only be a date or a count. */
const numerals: Family = {
  lead: [
    '\\d+',
    '[一二][〇零○Oo0一二三四五六七八九]{3}年',
    '(?:十[一二]?|[一二三四五六七八九])月(?=[底末初份前上中下\\d一二三十])',
    '[一二两三四五六七八九十半]{1,3}个?(?:工作日|[日天月年周]|星期|季度)(?:之|以)?内',
  ].join('|'),
  read: (s, start) => readDate(s, start) ?? readCount(s, start),
};

/** Dates that open with a word. */
const worded: Family = {
  lead: '[今明去上本]年|年(?:之|以)?[底末内]|全年|[上下]半年|第?[一二三四五六七八九]季度|前[二三]季度|["“”‘\']?十[一二三四五六七八九]五',
  read: readDate,
};

const FAMILIES: readonly Family[] = [
  every,
  numerals,
  ongoing,
  events,
  worded,
  thisMonth,
  sameOrNext,
  byUnit,
  sinceIssue,
  spanOfTime,
  together,
  vague,
];
const LEAD = new RegExp(FAMILIES.map((f) => `(${f.lead})`).join('|'), 'g');

const SOFT_BEFORE = /(?:争取|力争|力求|原则上|预计)[在于]?$/;
const SOFT_AFTER = /^,?(?:争取|力争|力求|原则上|预计)/;
const NOTHING: readonly TimeExpression[] = [];

/**
 * Every time expression of a paragraph, in order and disjoint. `folded` is the half-width form of `text`; spans count in
 * either. Within `quoted` (《…》, document numbers) a date names something and sets no time.
 */
export function readTimes(folded: string, text: string, quoted: readonly Span[]): readonly TimeExpression[] {
  const dense = withoutBlanks(folded);
  const drafts = scan(dense.text);
  if (drafts.length === 0) return NOTHING;
  return drafts.map((d) => finish(d, dense, text, quoted));
}

function scan(s: string): Draft[] {
  const found: Draft[] = [];
  LEAD.lastIndex = 0;
  for (let m = LEAD.exec(s); m; m = LEAD.exec(s)) {
    const resume = LEAD.lastIndex;
    const family = FAMILIES[m.findIndex((g, i) => i > 0 && g !== undefined) - 1]!;
    const last = found.at(-1);
    const draft = family.read(s, m.index);
    if (!draft || draft.start < (last?.end ?? 0)) {
      LEAD.lastIndex = resume;
      continue;
    }
    found.push(last ? continued(draft, last, s) : draft);
    LEAD.lastIndex = draft.end;
  }
  return found;
}

/** A date that leans on the one before it: 2018年3月…，6月底前; 到2025年、2030年. */
function continued(draft: Draft, last: Draft, s: string): Draft {
  const between = s.slice(last.end, draft.start);
  if (last.kind === 'target' && draft.kind === 'within' && draft.precision === 'year' && /^[、和与及]$/.test(between)) {
    return { ...draft, kind: 'target', from: null };
  }
  const year = last.to?.year ?? last.from?.year ?? null;
  const carries = last.kind === 'within' || last.kind === 'by' || last.kind === 'before' || last.kind === 'from';
  if (!carries || year === null || !draft.notations.includes('no-year') || between.includes('。')) return draft;
  return {
    ...draft,
    from: draft.from && { ...draft.from, year, yearOffset: null },
    to: draft.to && { ...draft.to, year, yearOffset: null },
    notations: without(draft.notations, 'no-year'),
  };
}

function finish(draft: Draft, dense: Dense, text: string, quoted: readonly Span[]): TimeExpression {
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
    kind: quoted.some((q) => overlaps(q, place)) ? null : draft.kind,
    certainty: soft && draft.kind !== null ? 'soft' : 'hard',
    defect,
  };
}

function spanIn(dense: Dense, span: Span): Span {
  if (!dense.origin) return { start: span.start, end: span.end };
  return { start: dense.origin[span.start]!, end: dense.origin[span.end - 1]! + 1 };
}
