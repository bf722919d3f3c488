/** The parts of a sentence around a place, from the word outwards; for the editor's “expand selection”. */
import { type Span, span } from '../core/text.ts';

const OPENERS = '(《“‘〔[【〈';
const CLOSERS = ')》”’〕]】〉';

/** Marks that end a phrase, a clause and a sentence; each list holds the weightier ones as well. */
const ENDS: readonly string[] = ['、,;:。!?', ',;:。!?', '。!?'];

/** Brackets nested deeper than this are read as text. */
const DEEPEST = 6;

/** Word, phrase, clause, sentence and bracket around the offset within a stretch, brackets being skipped as one when outside. */
export function clausesAround(folded: string, within: Span, offset: number): Span[] {
  let inner = span(offset, offset);
  const spans = bracketsAround(folded, within, offset).flatMap((inside) => {
    const pieces = ENDS.map((ends) => piece(folded, inside, inner, ends));
    inner = span(inside.start - 1, inside.end + 1);
    return [...pieces, inside, inner];
  });
  return [...wordAt(folded, spans[0]!, offset), ...spans.slice(0, -1)];
}

/** Insides of the brackets that hold the offset, innermost first; last the whole stretch. */
function bracketsAround(folded: string, within: Span, offset: number): Span[] {
  const open: { at: number; closer: string }[] = [];
  const found: Span[] = [];
  for (let i = within.start; i < within.end; i++) {
    const c = folded[i]!;
    const opener = OPENERS.indexOf(c);
    if (opener >= 0) open.push({ at: i, closer: CLOSERS[opener]! });
    else if (open.at(-1)?.closer === c) {
      const { at } = open.pop()!;
      if (at < offset && offset <= i) found.push(span(at + 1, i));
    }
  }
  return [...found.slice(0, DEEPEST), within];
}

/** The stretch of the region between two ends that holds `inner`; what stands in brackets ends nothing. */
function piece(folded: string, region: Span, inner: Span, ends: string): Span {
  let start = region.start;
  let depth = 0;
  for (let i = region.start; i < region.end; i++) {
    const c = folded[i]!;
    if (i >= inner.start && i < inner.end) continue;
    if (OPENERS.includes(c)) depth++;
    else if (CLOSERS.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && ends.includes(c) && !betweenDigits(folded, i)) {
      if (i >= inner.end) return span(start, i);
      start = i + 1;
    }
  }
  return span(start, region.end);
}

/** 10,000 and 8:30 are one number. */
const betweenDigits = (folded: string, i: number): boolean => isDigit(folded[i - 1]) && isDigit(folded[i + 1]);
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

/** The word at the offset, by the dictionary of the run-time; none where it has no dictionary for Chinese. */
function wordAt(folded: string, phrase: Span, offset: number): Span[] {
  const within = folded.slice(phrase.start, phrase.end);
  for (const { index, segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(within)) {
    const word = span(phrase.start + index, phrase.start + index + segment.length);
    if (isWordLike && word.start <= offset && offset < word.end) return [word];
  }
  return [];
}
