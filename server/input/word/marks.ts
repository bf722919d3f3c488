import { countBefore } from '../../core/halving.ts';
import type { Anchor, WordParagraph } from './piece.ts';
import type { PlacedPiece, WordDocument } from './word.ts';
import { child, type Element } from './xml.ts';

/** A stretch of the plan text that a comment is about, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the marks of a comment go in the XML of the document. */
export interface MarkedRange {
  readonly from: Point;
  readonly to: Point;
}

/** A place in the XML between runs, or, with a seam, within a run that must be parted there. */
export interface Point {
  readonly at: number;
  readonly seam: Seam | null;
}

/** What ends the first half of a run and what begins the second: the same tags and properties again. */
export interface Seam {
  readonly close: string;
  readonly open: string;
  /** Whether the text of a w:t is parted, too. */
  readonly inText: boolean;
}

/**
 * Where the marks of a comment on a stretch go: at its very words, within the paragraph in which it begins. A stretch
 * that takes in an automatic number begins with the paragraph; text of boxes and notes is marked where they hang.
 */
export function rangeOf({ start, end }: Stretch, document: WordDocument, xml: string): MarkedRange | null {
  const [from, to] = start < end ? [start, end] : around(start, document.text);
  const index = firstPiece(document.pieces, from, to) ?? nearest(document.pieces, from);
  if (index === null) return null;
  const first = document.pieces[index]!;
  const { paragraph } = first;
  if (paragraph.host) return wholeNode(paragraph.host.anchor, xml);
  const last = lastPiece(document.pieces, index, to);
  const whole = wholeParagraph(paragraph, xml);
  const begin = first.anchor ? startPoint(first, from, xml) : whole?.from;
  const stop = last.anchor ? endPoint(last, to, xml) : whole?.to;
  return begin && stop ? { from: begin, to: stop } : null;
}

/** A place between characters is shown by the one before it; at the head of a line, by the one behind. */
function around(offset: number, text: string): [number, number] {
  const before = /[^\n]$/u.exec(text.slice(Math.max(0, offset - 2), offset))?.[0].length ?? 0;
  if (before > 0) return [offset - before, offset];
  return [offset, offset + (/^[^\n]/u.exec(text.slice(offset, offset + 2))?.[0].length ?? 0)];
}

/** The first piece that shows something of the stretch; what parts cells and lines of cells shows nothing. */
function firstPiece(pieces: readonly PlacedPiece[], from: number, to: number): number | null {
  for (let i = indexAt(pieces, from); i < pieces.length && pieces[i]!.start < to; i++) {
    const piece = pieces[i]!;
    if (piece.start + piece.text.length > from && (piece.anchor || piece.text.trim() !== '')) return i;
  }
  return null;
}

/** The last piece of the stretch in the same paragraph. */
function lastPiece(pieces: readonly PlacedPiece[], first: number, to: number): PlacedPiece {
  let last = pieces[first]!;
  for (let i = first + 1; i < pieces.length && pieces[i]!.start < to; i++) {
    const piece = pieces[i]!;
    if (piece.paragraph !== last.paragraph) break;
    if (piece.text !== '') last = piece;
  }
  return last;
}

/** Index of the last piece that begins at the offset or before it. */
const indexAt = (pieces: readonly PlacedPiece[], offset: number): number =>
  Math.max(0, countBefore(pieces.length, (i) => pieces[i]!.start <= offset) - 1);

/** For an empty line: the nearest text above, else the first of all. */
function nearest(pieces: readonly PlacedPiece[], offset: number): number | null {
  for (let i = indexAt(pieces, offset); i >= 0; i--) if (pieces[i]?.anchor) return i;
  const first = pieces.findIndex(({ anchor }) => anchor !== null);
  return first === -1 ? null : first;
}

/** All that a paragraph holds; null where it is written as an empty element and has no inside. */
function wholeParagraph({ element }: WordParagraph, xml: string): MarkedRange | null {
  if (!hasInside(element, xml)) return null;
  const from = child(element, 'w:pPr')?.end ?? element.innerStart;
  return { from: { at: from, seam: null }, to: { at: element.innerEnd, seam: null } };
}

const hasInside = (element: Element, xml: string): boolean => xml[element.end - 2] !== '/';

const wholeNode = (anchor: Anchor, xml: string): MarkedRange => ({
  from: before(anchor, xml),
  to: after(anchor, xml),
});

function startPoint(piece: PlacedPiece, offset: number, xml: string): Point {
  const anchor = piece.anchor!;
  const units = offset - piece.start;
  return within(piece, splitsPair(piece.text, units) ? units - 1 : units, xml) ?? before(anchor, xml);
}

function endPoint(piece: PlacedPiece, offset: number, xml: string): Point {
  const anchor = piece.anchor!;
  const units = offset - piece.start;
  return within(piece, splitsPair(piece.text, units) ? units + 1 : units, xml) ?? after(anchor, xml);
}

/** Whether a place lies within a character of two units. */
const splitsPair = (text: string, units: number): boolean =>
  /[\ud800-\udbff]/.test(text[units - 1] ?? '') && /[\udc00-\udfff]/.test(text[units] ?? '');

/** A place within the text of a w:t; null at its edges, and where it cannot be parted without losing a blank. */
function within({ anchor, text, skipped }: PlacedPiece, units: number, xml: string): Point | null {
  const { run, node } = anchor!;
  if (!run || skipped === null || units <= 0 || units >= text.length) return null;
  const keepsBlanks = node.attributes['xml:space'] === 'preserve';
  if (!keepsBlanks && /\s/.test(text.slice(units - 1, units + 1))) return null;
  const raw = xml.slice(node.innerStart, node.innerEnd);
  if (raw.includes('<')) return null; // CDATA or a comment: nobody writes that
  const at = node.innerStart + rawLength(raw, skipped + units);
  const close = `</${tagName(node, xml)}></${tagName(run, xml)}>`;
  const open = runHead(run, xml) + xml.slice(node.start, node.innerStart);
  return { at, seam: { close, open, inText: true } };
}

function before({ run, node }: Anchor, xml: string): Point {
  if (!run) return { at: node.start, seam: null };
  const first = run.children.find(({ name }) => name !== 'w:rPr');
  return first === node ? { at: run.start, seam: null } : between(run, node.start, xml);
}

function after({ run, node }: Anchor, xml: string): Point {
  if (!run) return { at: node.end, seam: null };
  return run.children.at(-1) === node ? { at: run.end, seam: null } : between(run, node.end, xml);
}

/** Between two children of a run. */
const between = (run: Element, at: number, xml: string): Point => ({
  at,
  seam: { close: `</${tagName(run, xml)}>`, open: runHead(run, xml), inText: false },
});

/** The start tag of a run and its properties, as they are written. */
function runHead(run: Element, xml: string): string {
  const properties = child(run, 'w:rPr');
  return xml.slice(run.start, run.innerStart) + (properties ? xml.slice(properties.start, properties.end) : '');
}

/** The name of an element as the file writes it, with the file's own prefix. */
export const tagName = (element: Element, xml: string): string =>
  /^[^\s/>]+/.exec(xml.slice(element.start + 1, element.start + 200))![0];

/** Length of the XML that writes so many UTF-16 units of character data. */
function rawLength(raw: string, units: number): number {
  let at = 0;
  for (let left = units; left > 0 && at < raw.length; ) {
    const reference = raw[at] === '&' ? raw.slice(at, raw.indexOf(';', at) + 1) : null;
    at += reference?.length ?? (raw.startsWith('\r\n', at) ? 2 : 1);
    left -= reference === null ? 1 : referenceLength(reference);
  }
  return at;
}

/** Units of the character that a reference stands for. */
function referenceLength(reference: string): number {
  const code = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(reference);
  if (!code) return 1;
  return (code[1] ? Number.parseInt(code[1], 16) : Number(code[2])) > 0xffff ? 2 : 1;
}
