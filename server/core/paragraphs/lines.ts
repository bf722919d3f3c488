import { isComment } from '../comments.ts';
import { isLineBreak } from '../text.ts';

/** A line that is not blank: its content without the blanks around it. Document offsets, UTF-16 code units. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Blanks before the content, in columns. */
  readonly indent: number;
  /** Blank lines directly before it. */
  readonly blanksBefore: number;
  /** Columns of the content: 1 for a wide character, ½ for a narrow one. */
  readonly width: number;
}

const TAB = 9;

/** Blanks of every width; also the zero-width ones that pages leave behind. */
const isBlank = (c: number): boolean =>
  c === 32 || c === 0x3000 || c === TAB || c === 0xa0 || c === 0xfeff || (c >= 0x2000 && c <= 0x200b) || c === 0x202f;

export function contentLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let at = 0;
  while (at <= text.length) {
    let stop = at;
    while (stop < text.length && !isLineBreak(text.charCodeAt(stop))) stop++;
    const line = trimmed(text, at, stop, blanks);
    // The text reads as though the comment were not there.
    if (!line || !isComment(text.slice(line.start, line.end))) {
      if (line) for (const piece of cutAtIndents(text, line)) lines.push(piece);
      blanks = line ? 0 : blanks + 1;
    }
    at = stop + (text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? 2 : 1);
  }
  return lines;
}

function trimmed(text: string, from: number, to: number, blanksBefore: number): Line | null {
  let start = from;
  let indent = 0;
  while (start < to && isBlank(text.charCodeAt(start))) indent += columnsOf(text.charCodeAt(start++));
  let end = to;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (end === start) return null;
  if (text.slice(start, end).includes('\t')) {
    // Empty cells at the ends of a row.
    while (start > from && text.charCodeAt(start - 1) === TAB) start--;
    while (end < to && text.charCodeAt(end) === TAB) end++;
  }
  return { start, end, indent, blanksBefore, width: widthOf(text, start, end) };
}

/** Behind a stop the blanks with which a paragraph opens. */
const INDENT_WITHIN = /[。：:；;！!？?）)][ \u3000]{2}(?![ \u3000])/g;
const INDENT = /[ \u3000]{2,}/g;
/** With so many of them a line holds paragraphs whose breaks were lost; fewer may be set so. */
const SOME_INDENTS = 3;
/** Shorter than this a line is a row of names, not the text of a page. */
const LONG_LINE = 200;

/** A page copied into one line keeps the blanks with which its paragraphs opened: it is cut there. */
function cutAtIndents(text: string, line: Line): readonly Line[] {
  if (line.end - line.start < LONG_LINE) return [line];
  const content = text.slice(line.start, line.end);
  if (/^\||\t/.test(content)) return [line]; // a row of a table
  if ((content.match(INDENT_WITHIN)?.length ?? 0) < SOME_INDENTS) return [line];
  const pieces: Line[] = [];
  let from = line.start;
  for (const m of [...content.matchAll(INDENT), null]) {
    const piece = trimmed(text, from, m ? line.start + m.index : line.end, 0);
    if (piece)
      pieces.push(
        pieces.length === 0
          ? { ...piece, indent: line.indent, blanksBefore: line.blanksBefore }
          : { ...piece, indent: INDENT_COLUMNS },
      );
    if (m) from = line.start + m.index + m[0].length;
  }
  return pieces;
}

const INDENT_COLUMNS = 2;

/** Columns of a blank. */
const columnsOf = (c: number): number => (c === 0x3000 ? 1 : c === 0xfeff || c === 0x200b ? 0 : 0.5);

/** Marks that pages show wide; text layers often give the narrow form. */
const SHOWN_WIDE = new Set(Array.from(',;:()?!', (c) => c.charCodeAt(0)));

function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    width += c < 0x2010 && !SHOWN_WIDE.has(c) ? 0.5 : 1;
  }
  return width;
}

const PAGE_NUMBER =
  /^(?:[-—―–－─ ]{0,4}\d{1,3}[-—―–－─ ]{0,4}|[-—―–－─]{1,2}|[-—―–－─]{1,2} ?\d{1,3} ?一|[\d]{1,3} ?\/ ?[\d]{1,3})$/;
const FRAMED = /^(?:[-—―–－─]{1,2} ?\d{1,3} ?[-—―–－─]{1,2}|第 ?\d{1,3} ?页(?: ?共 ?\d{1,3} ?页)?)$/;

const isShort = (line: Line): boolean => line.end - line.start <= 16;

/** A page number on a line of its own, in text of a PDF; `folded` is the half-width text. */
export const isPageFrame = (folded: string, line: Line): boolean =>
  isShort(line) && PAGE_NUMBER.test(folded.slice(line.start, line.end));

/** — 1 — and 第1页 are page numbers in every text. */
export const isFramedNumber = (folded: string, line: Line): boolean =>
  isShort(line) && FRAMED.test(folded.slice(line.start, line.end));

export const isBareNumber = (folded: string, line: Line): boolean => /^\d+$/.test(folded.slice(line.start, line.end));
