import { countBefore } from './halving.ts';

/** Half-open range of UTF-16 code units. Says of what only by context: the document's text unless stated otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Marks of two widths, and of look-alike shapes, that mean the same to a reader of plans. */
const SAME_MARK: Readonly<Record<string, string>> = {
  '«': '《',
  '»': '》',
  '﹝': '〔',
  '﹞': '〕',
  '﹙': '(',
  '﹚': ')',
  '﹑': '、',
  '﹔': ';',
  '﹕': ':',
  '∶': ':',
  '﹐': ',',
};

const BLANK = /[\u00a0\u2000-\u200a\u202f　]/;
/** Kangxi radicals, which PDF fonts put for the characters they look like. */
const RADICAL = /[\u2f00-\u2fd5]/;
const ODD = /[\u00a0\u2000-\u200a\u202f«»∶\u2f00-\u2fd5　﹐-﹕﹙﹚﹝﹞！-～]/;
const EACH_ODD = new RegExp(ODD.source, 'g');

/**
 * The text with full-width ASCII in half width and look-alike characters in one shape, unit for unit: offsets stay valid.
 * Readers work on this form, so that both widths of a document read the same.
 */
export function fold(text: string): string {
  if (!ODD.test(text)) return text;
  return text.replace(EACH_ODD, (c) => SAME_MARK[c] ?? usual(c));
}

function usual(c: string): string {
  if (BLANK.test(c)) return ' ';
  return RADICAL.test(c) ? c.normalize('NFKC') : halfWidth(c);
}

const halfWidth = (c: string): string => String.fromCharCode(c.charCodeAt(0) - 0xfee0);

/** Offsets at which lines start. A line ends with LF, CRLF or CR. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Zero-based line that holds the offset. */
export const lineAt = (starts: readonly number[], offset: number): number =>
  Math.max(0, countBefore(starts.length, (i) => starts[i]! <= offset) - 1);

/** Whether a code unit ends a line: LF, CR, form feed, or the separators of lines and paragraphs (U+2028, U+2029). */
export const isLineBreak = (c: number): boolean => c === 10 || c === 13 || c === 0x2028 || c === 0x2029 || c === 12;
