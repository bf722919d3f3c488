import { countBefore } from './halving.ts';
import type { Plan } from './plan.ts';
import type { Span } from './text.ts';

/** Document span (UTF-16 code units of `plan.text`) of a span in a paragraph's reading text. */
export function locate(plan: Plan, paragraph: number, within: Span): Span {
  const start = plan.starts[paragraph]!;
  const segments = plan.paragraphs[paragraph]!.segments;
  if (!segments) return { start: start + within.start, end: start + within.end };
  const from = start + sourceStart(within.start);
  const to = within.end > within.start ? start + sourceEnd(within.end) : from;
  return { start: from, end: to };

  function sourceStart(offset: number): number {
    const s = segments!.findLast((s) => s.start <= offset) ?? segments![0]!;
    return s.length === s.sourceLength ? s.source + offset - s.start : s.source;
  }
  function sourceEnd(offset: number): number {
    const s = segments!.findLast((s) => s.start < offset) ?? segments![0]!;
    return s.length === s.sourceLength ? s.source + offset - s.start : s.source + s.sourceLength;
  }
}

/** Document span of a whole paragraph. */
export function locateParagraph(plan: Plan, paragraph: number): Span {
  const start = plan.starts[paragraph]!;
  return { start, end: start + plan.paragraphs[paragraph]!.sourceLength };
}

/** Index of the paragraph that holds or follows the document offset; null after the last. */
export function paragraphAt(plan: Plan, offset: number): number | null {
  const { starts, paragraphs } = plan;
  const index = countBefore(starts.length, (i) => starts[i]! + paragraphs[i]!.sourceLength < offset);
  return index < starts.length ? index : null;
}

/** Offset in the paragraph's reading text for a document offset; clamped to the paragraph. */
export function readingOffset(plan: Plan, paragraph: number, offset: number): number {
  const p = plan.paragraphs[paragraph]!;
  const relative = Math.min(Math.max(offset - plan.starts[paragraph]!, 0), p.sourceLength);
  if (!p.segments) return relative;
  const s = p.segments.findLast((s) => s.source <= relative) ?? p.segments[0]!;
  return s.start + Math.min(relative - s.source, s.length);
}
