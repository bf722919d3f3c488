/** What a finding is about, by its words and not by its place: how it is known again in a later version of a document. */
import { locate, paragraphAt } from './locate.ts';
import type { Plan } from './plan.ts';
import { fold, type Span } from './text.ts';

/** Text in half width, without blanks and invisible characters; the number of the paragraph's own marker is `#`. */
export interface Quote {
  /** What the finding marks; a long text by its two ends. */
  readonly text: string;
  /** The nearest characters before and behind it in its paragraph. */
  readonly before: string;
  readonly after: string;
}

/** Characters on either side that tell a finding from others of the same words. */
const AROUND = 8;
/** A longer text is known by its two ends of this length. */
const END = 30;

/** The quote of a span of the document. Moving, renumbering and changing the width of a paragraph leave it as it is. */
export function quoteOf(plan: Plan, span: Span): Quote {
  const { text } = plan;
  const around = paragraphOf(plan, span);
  const near = 8 * AROUND;
  const before = essence(plan, Math.max(around.start, span.start - near), span.start);
  const after = essence(plan, span.end, Math.min(around.end, span.end + near));
  const marked = span.end - span.start > 8 * END ? cutMiddle(text, span) : essence(plan, span.start, span.end);
  return {
    text: shortened(marked),
    before: withoutBlanks(before.slice(-AROUND)),
    after: withoutBlanks(after.slice(0, AROUND)),
  };
}

/** The same form for words that a person wrote. */
export const plainForm = (words: string): string => shortened(withoutBlanks(words));

/** The text of the paragraph that the span lies in, of the last of them; nothing outside paragraphs. */
function paragraphOf(plan: Plan, { start, end }: Span): Span {
  const first = paragraphAt(plan, start);
  const last = paragraphAt(plan, end);
  return {
    start: first === null ? start : Math.min(plan.starts[first]!, start),
    end: last === null ? end : Math.max(plan.starts[last]! + plan.paragraphs[last]!.sourceLength, end),
  };
}

function essence(plan: Plan, start: number, end: number): string {
  const written = plan.text.slice(start, end);
  const paragraph = paragraphAt(plan, start);
  const marker = paragraph === null ? null : plan.paragraphs[paragraph]!.marker;
  if (paragraph === null || !marker) return withoutBlanks(written);
  const at = locate(plan, paragraph, marker);
  if (at.end <= start || at.start >= end) return withoutBlanks(written);
  const split = Math.min(at.end, end) - start;
  return withoutBlanks(written.slice(0, split)).replace(NUMBER, '#') + withoutBlanks(written.slice(split));
}

const NUMBER = /[0-9一二三四五六七八九十百零〇①-⑳]+/g;

const withoutBlanks = (text: string): string => fold(text).replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}]+/gu, '');

const cutMiddle = (text: string, { start, end }: Span): string =>
  withoutBlanks(text.slice(start, start + 4 * END)) + withoutBlanks(text.slice(end - 4 * END, end));

/** Pairs of surrogates are not cut: a half of one would be no text. */
function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= 2 * END) return text;
  return `${characters.slice(0, END).join('')}…${characters.slice(-END).join('')}`;
}
