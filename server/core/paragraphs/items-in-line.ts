import { parseNumeral } from '../numerals.ts';
import { fold } from '../text.ts';
import { NOT_DECIMAL } from './markers.ts';
import type { RawParagraph } from './raw-paragraph.ts';

/**
 * Text scraped from pages often loses its paragraph breaks: 。（二）加快…。1.…。2.… stand in one line. Such a line is
 * divided before every marker that follows a sentence end and carries on a sequence; a lone number divides nothing,
 * nor do the clauses (1)…；(2)… of one sentence.
 */
export function splitItems(paragraph: RawParagraph): RawParagraph[] {
  if (paragraph.text.length < 30) return [paragraph];
  const cuts = findCuts(fold(paragraph.text));
  if (cuts.length === 0) return [paragraph];
  return [0, ...cuts].map((from, i, all) => cutOut(paragraph, from, all[i + 1] ?? paragraph.text.length));
}

const CANDIDATE = new RegExp(
  '(^|[。:)〕\\]！？]|)(?:([一二三四五六七八九十]{1,3})、|\\(([一二三四五六七八九十]{1,3})\\)|' +
    `(\\d{1,2})(?:、|\\.${NOT_DECIMAL})|\\((\\d{1,2})\\))`,
  'g',
);

/** Group of CANDIDATE that holds （一）, which often runs on through the document. */
const HAN_PAREN = 3;

interface Candidate {
  readonly at: number;
  readonly style: number;
  readonly value: number;
  readonly first: boolean;
}

function findCuts(folded: string): number[] {
  const found: Candidate[] = [];
  let end = 0; // of the marker before
  for (const m of folded.matchAll(CANDIDATE)) {
    const style = [2, 3, 4, 5].find((g) => m[g] !== undefined)!;
    const value = parseNumeral(m[style]!);
    const at = m.index + m[1]!.length;
    const above = found.at(-1);
    if (value === null || (m[1] === '' && at > 0 && !(above && opensBelow(folded, above, end, at, style, value))))
      continue;
    found.push({ at, style, value, first: at === 0 });
    end = m.index + m[0].length;
  }
  if (found.length < 2) return [];
  return keepSequences(found)
    .filter((c) => !c.first)
    .map((c) => c.at);
}

const HEADING = /^[^。;:,]{2,24}$/;
/** Before （一）, which counts on below, a heading may have clauses: 一、统筹政策和改革，提高实效（一）…. */
const LONG_HEADING = /^[^。;:]{2,60}$/;

/** 二、主要任务（一）加快…: directly behind a heading, without a stop, the first of a lower row; （五）, where it runs on. */
const opensBelow = (folded: string, above: Candidate, end: number, at: number, style: number, value: number): boolean =>
  (value === 1 || style === HAN_PAREN) &&
  style > above.style &&
  (style === HAN_PAREN ? LONG_HEADING : HEADING).test(folded.slice(end, at)) &&
  folded[at - 1] !== '第';

/**
 * Candidates that continue a sequence of their style, and the first of each such sequence. The next is previous + 1; one
 * number may be left out, or stand twice, where the sequence plainly goes on.
 */
function keepSequences(found: readonly Candidate[]): Candidate[] {
  const behind = valuesBehind(found);
  const last = new Map<number, Candidate>();
  const kept = new Set<Candidate>();
  for (const [i, c] of found.entries()) {
    const before = last.get(c.style);
    if (before && (c.value === before.value + 1 || isSlip(c.value, behind[i], before.value, kept.has(before)))) {
      kept.add(before);
      kept.add(c);
      last.set(c.style, c);
    } else if (c.value === 1 || c.first || !before) last.set(c.style, c);
  }
  return [...kept].sort((a, b) => a.at - b.at);
}

/** 1, 2, 4 where the row goes on; 1, 2, 2, 4 or 1, 2, 2, 3. */
function isSlip(value: number, behind: number | undefined, before: number, inRow: boolean): boolean {
  if (value === before + 2) return inRow || behind === before + 3;
  return value === before && (behind === before + 2 || (inRow && behind === before + 1));
}

/** For every candidate the value of the next of its style. */
function valuesBehind(found: readonly Candidate[]): (number | undefined)[] {
  const behind: (number | undefined)[] = [];
  const next = new Map<number, number>();
  for (let i = found.length - 1; i >= 0; i--) {
    const { style, value } = found[i]!;
    behind[i] = next.get(style);
    next.set(style, value);
  }
  return behind;
}

function cutOut(p: RawParagraph, from: number, to: number): RawParagraph {
  if (!p.segments)
    return { start: p.start + from, sourceLength: to - from, text: p.text.slice(from, to), segments: null };
  const inside = p.segments.flatMap((s) => {
    const start = Math.max(s.start, from);
    const end = Math.min(s.start + s.length, to);
    if (end <= start && !(s.length === 0 && s.start >= from && s.start < to)) return [];
    const even = s.length === s.sourceLength;
    const length = end - start;
    return [
      {
        start,
        length,
        source: even ? s.source + start - s.start : s.source,
        sourceLength: even ? length : s.sourceLength,
      },
    ];
  });
  const base = inside[0]!.source;
  const tail = inside.at(-1)!;
  return {
    start: p.start + base,
    sourceLength: tail.source + tail.sourceLength - base,
    text: p.text.slice(from, to),
    segments: inside.map((s) => ({ ...s, start: s.start - from, source: s.source - base })),
  };
}
