import type { Segment } from '../plan.ts';
import { fold } from '../text.ts';
import { splitItems } from './items-in-line.ts';
import { contentLines, isBareNumber, isFramedNumber, isPageFrame, type Line } from './lines.ts';
import type { RawParagraph } from './raw-paragraph.ts';
import { continuesOn, isBareChapter, type Layout, measureLayout } from './wrapping.ts';

export interface Paragraphs {
  readonly list: readonly RawParagraph[];
  readonly layout: Layout;
}

/**
 * Lines → paragraphs. A line is a paragraph, but lines cut at a fixed width (text of a PDF) are joined, a line that
 * holds several numbered items is divided, and page numbers are left out.
 */
export function splitParagraphs(text: string): Paragraphs {
  const lines = contentLines(text);
  const folded = fold(text);
  const layout = measureLayout(folded, lines);
  const list: RawParagraph[] = [];
  for (const group of joinWrapped(folded, lines, layout)) {
    const whole = readingText(text, folded, group, layout);
    // Nothing is left of a line of emphasis marks.
    if (whole.text !== '') for (const part of splitItems(whole)) list.push(part);
  }
  return { list, layout };
}

function* joinWrapped(folded: string, lines: readonly Line[], layout: Layout): Iterable<Line[]> {
  let group: Line[] = [];
  for (const [i, line] of lines.entries()) {
    if (isFramedNumber(folded, line)) continue;
    if (layout.hardWrapped && isPageFrame(folded, line)) {
      // A number alone may be a cell of a table; between two halves of a sentence it is a page number.
      const next = lines[i + 1];
      const splits = next !== undefined && group.length > 0 && continuesOn(folded, group, next, layout);
      if (splits || !isBareNumber(folded, line)) continue;
    }
    const last = group.at(-1);
    if (last && !continuesOn(folded, group, line, layout)) {
      yield group;
      group = [];
    }
    group.push(line);
  }
  if (group.length > 0) yield group;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '”',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&middot;': '·',
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
const ENTITY = /&(?:quot|ldquo|rdquo|middot|nbsp|lt|gt|amp);/g;
/** Characters of no width; they part markers and words for the machine alone. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]+/g;
const BLANKS_OR_INVISIBLE = /[ \u3000\u00a0]+|[\u200b-\u200f\u2060\ufeff\u00ad]+/g;
/** Where the reading text may differ from the source. */
const NOT_READ = /[&\u200b-\u200f\u2060\ufeff\u00ad]/;
/** Marks of Markdown: headings, emphasis, bullets before a number, backslashes before a mark. */
const ENTITY_OR_MARKDOWN = new RegExp(
  `${ENTITY.source}|^#{1,6} +|\\*\\*|^[-*+] +(?=[（(一二三四五六七八九十\\d]+[）)、.．])|\\\\(?=[.()*_#+-])`,
  'g',
);
/** The blank behind 第二章 parts the number from the title, in scattered text too. */
const CHAPTER = /^第[一二三四五六七八九十百\d]{1,4}(?:[章节篇编条]|部分)$/;
const HAN_OR_MARK = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’—…·]/;

/** Joins the lines of a group; drops blanks beside Han where the layout scatters them; decodes entities. */
function readingText(text: string, folded: string, group: readonly Line[], layout: Layout): RawParagraph {
  const first = group[0]!;
  const start = first.start;
  const sourceLength = group.at(-1)!.end - start;
  const simple =
    group.length === 1 && !layout.spaced && !layout.markdown && !NOT_READ.test(text.slice(first.start, first.end));
  if (simple) return { start, sourceLength, text: text.slice(first.start, first.end), segments: null };

  const segments: Segment[] = [];
  const pieces: string[] = [];
  let length = 0;
  const add = (piece: string, source: number, sourceLength: number): void => {
    const last = segments.at(-1);
    const joins =
      last &&
      last.length === last.sourceLength &&
      piece.length === sourceLength &&
      last.source + last.length === source;
    if (joins) segments[segments.length - 1] = grow(last, piece.length);
    else segments.push({ start: length, length: piece.length, source, sourceLength });
    pieces.push(piece);
    length += piece.length;
  };
  for (const line of group) {
    if (needsBlank(pieces.at(-1), text.charAt(line.start)) || (line !== first && isBareChapter(folded, first)))
      add(' ', line.start - start, 0);
    addLine(text, line, start, layout, add);
  }
  const reading = pieces.join('');
  const [only, second] = segments;
  if (only && !second && only.source === 0 && only.length === sourceLength && only.sourceLength === sourceLength) {
    return { start, sourceLength, text: reading, segments: null };
  }
  return { start, sourceLength, text: reading, segments };
}

const grow = (s: Segment, by: number): Segment => ({ ...s, length: s.length + by, sourceLength: s.sourceLength + by });

/** Two Latin words met at a line end stay two words. */
const needsBlank = (before: string | undefined, next: string): boolean =>
  before !== undefined && /[A-Za-z]$/.test(before.slice(-1)) && /[A-Za-z]/.test(next);

type Add = (piece: string, source: number, sourceLength: number) => void;

function addLine(text: string, line: Line, base: number, { spaced, markdown }: Layout, add: Add): void {
  const content = text.slice(line.start, line.end);
  let at = 0;
  for (const m of content.matchAll(markdown ? ENTITY_OR_MARKDOWN : ENTITY)) {
    addRun(content.slice(at, m.index), line.start - base + at, spaced, add);
    if (ENTITIES[m[0]]) add(ENTITIES[m[0]]!, line.start - base + m.index, m[0].length);
    at = m.index + m[0].length;
  }
  addRun(content.slice(at), line.start - base + at, spaced, add);
}

function addRun(run: string, source: number, spaced: boolean, add: Add): void {
  let from = 0;
  for (const m of run.matchAll(spaced ? BLANKS_OR_INVISIBLE : INVISIBLE)) {
    const before = run.charAt(m.index - 1);
    const after = run.charAt(m.index + m[0].length);
    const blank = /^[ \u3000\u00a0]/.test(m[0]);
    if (blank && !HAN_OR_MARK.test(before) && !HAN_OR_MARK.test(after)) continue;
    if (blank && CHAPTER.test(run.slice(0, m.index))) continue;
    if (m.index > from) add(run.slice(from, m.index), source + from, m.index - from);
    from = m.index + m[0].length;
  }
  if (from < run.length) add(run.slice(from), source + from, run.length - from);
}
