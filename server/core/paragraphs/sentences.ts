import { isDigit, isHan } from '../characters.ts';
import { type Span, span } from '../text.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '《': '》',
  '“': '”',
  '〔': '〕',
  '[': ']',
  '【': '】',
  '〈': '〉',
};
const CLOSERS = new Set(Object.values(PAIRS));

/**
 * First sentence of a stretch of half-width text, without its stop: up to 。！？ outside brackets and quotes, or up to a
 * colon that ends a short lead-in. PDF fonts often give . for 。.
 */
export function firstSentence(folded: string, within: Span): Span {
  let depth = 0;
  for (let i = within.start; i < within.end; i++) {
    const c = folded[i]!;
    if (PAIRS[c]) depth++;
    else if (CLOSERS.has(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isStop(folded, i)) return span(within.start, i);
    else if (depth === 0 && c === ':' && i - within.start <= 24 && i > within.start && i + 1 < within.end) {
      return span(within.start, i);
    }
  }
  return depth > 0 ? plainFirstSentence(folded, within) : within;
}

/** With a bracket left open the brackets tell nothing; the first stop ends the sentence. */
function plainFirstSentence(folded: string, within: Span): Span {
  for (let i = within.start; i < within.end; i++) if (isStop(folded, i)) return span(within.start, i);
  return within;
}

/** 。！？, or a half-width point after Han that is not a decimal point. */
export function isStop(folded: string, i: number): boolean {
  const c = folded.charCodeAt(i);
  if (c === 0x3002 || c === 0x21 || c === 0x3f) return true;
  return c === 0x2e && isHan(folded.charCodeAt(i - 1)) && !isDigit(folded.charCodeAt(i + 1));
}
