import { parseNumeral } from '../numerals.ts';
import { fold } from '../text.ts';
import type { RawParagraph } from './paragraphs.ts';

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

const CANDIDATE =
  /(^|[。:)〕\]！？])(?:([一二三四五六七八九十]{1,3})、|\(([一二三四五六七八九十]{1,3})\)|(\d{1,2})(?:、|\.(?!\d)|\.(?=\d{4}年|\d{1,2}月))|\((\d{1,2})\))/g;

interface Candidate {
  readonly at: number;
  readonly style: number;
  readonly value: number;
  readonly first: boolean;
}

function findCuts(folded: string): number[] {
  const found: Candidate[] = [];
  for (const m of folded.matchAll(CANDIDATE)) {
    const style = [2, 3, 4, 5].find((g) => m[g] !== undefined)!;
    const value = parseNumeral(m[style]!);
    if (value !== null) found.push({ at: m.index + m[1]!.length, style, value, first: m.index === 0 && m[1] === '' });
  }
  if (found.length < 2) return [];
  return keepSequences(found)
    .filter((c) => !c.first)
    .map((c) => c.at);
}

/**
 * Candidates that continue a sequence of their style, and the first of each such sequence. The next is previous + 1; one
 * number may be left out, or stand twice, where the sequence plainly goes on.
 */
function keepSequences(found: readonly Candidate[]): Candidate[] {
  const last = new Map<number, Candidate>();
  const kept = new Set<Candidate>();
  for (const [i, c] of found.entries()) {
    const before = last.get(c.style);
    if (before && (c.value === before.value + 1 || isSlip(found, i, before, kept.has(before)))) {
      kept.add(before);
      kept.add(c);
      last.set(c.style, c);
    } else if (c.value === 1 || c.first || !before) last.set(c.style, c);
  }
  return [...kept].sort((a, b) => a.at - b.at);
}

/** 1, 2, 4 where the row goes on; 1, 2, 2, 4 or 1, 2, 2, 3. */
function isSlip(found: readonly Candidate[], i: number, before: Candidate, inRow: boolean): boolean {
  const step = found[i]!.value - before.value;
  if (step !== 0 && step !== 2) return false;
  const after = next(found, i)?.value;
  if (step === 2) return inRow || after === before.value + 3;
  return after === before.value + 2 || (inRow && after === before.value + 1);
}

/** The candidate of the same style behind. */
function next(found: readonly Candidate[], i: number): Candidate | undefined {
  const { style } = found[i]!;
  return found.slice(i + 1).find((c) => c.style === style);
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
