import { branchOf, type Inline, type InlineReader, type NoteReference } from './inline.ts';
import type { Counter, Label } from './labels.ts';
import type { List } from './numbering.ts';
import type { Anchor, Host, Piece, WordParagraph } from './piece.ts';
import type { Styles } from './styles.ts';
import { readTable } from './table.ts';
import { child, type Element } from './xml.ts';

/** A line of the plan text: a paragraph, or a row of a table. Texts of pieces may break it. */
export type Line = readonly Piece[];

/** What reading a story needs to know, and keeps count of. */
export interface Reading {
  readonly styles: Styles;
  readonly lists: ReadonlyMap<string, List>;
  readonly counter: Counter;
  readonly inline: InlineReader;
  /** The next ordinal of a paragraph. */
  readonly nextOrdinal: () => number;
  /** Notes whose marks were read, in order, to be read when the story is over. */
  readonly notes: { readonly reference: NoteReference; readonly anchor: Anchor }[];
}

/** Elements that only wrap paragraphs and tables. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/**
 * The lines of a story: the body, a cell, a text box, a note. Tracked changes are read as accepted. A text box follows
 * the paragraph in which it hangs.
 */
export function readStory(story: Element, reading: Reading, host: Host | null = null): Line[] {
  const lines: Line[] = [];
  // Of paragraphs whose mark is deleted or hidden: they go on in the next one. Behind a deleted mark it is the next one
  // that gives the number, behind a hidden mark the first.
  let open: Piece[] = [];
  let isNumbered = false;
  readChildren(story);
  if (open.length > 0) lines.push(open);
  return lines;

  function readChildren(parent: Element): void {
    for (const element of parent.children) {
      if (element.name === 'w:p') readParagraph(element);
      else if (element.name === 'w:tbl') lines.push(...readTable(element, (cell) => readStory(cell, reading, host)));
      else if (WRAPPERS.has(element.name)) readChildren(element);
      else if (element.name === 'mc:AlternateContent') readChildren(branchOf(element) ?? EMPTY);
    }
  }

  function readParagraph(element: Element): void {
    const properties = child(element, 'w:pPr');
    const mark = child(properties, 'w:rPr');
    const unread: WordParagraph = { ordinal: reading.nextOrdinal(), element, number: null, host };
    const isDeleted = child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null;
    const isHidden = reading.styles.isHidden(mark, properties);
    const inline = reading.inline.read(unread);
    if ((isDeleted || isHidden) && inline.pieces.length === 0) {
      addBoxes(inline, unread);
      return;
    }

    const label = isDeleted || isNumbered ? null : labelOf(properties, reading);
    const paragraph = label && !label.isBullet ? { ...unread, number: label.text.trim() } : unread;
    const pieces = inline.pieces.map((piece) => withParagraph(piece, paragraph));
    const isContents = reading.styles.nameOf(properties).startsWith('toc ');
    const text = isContents ? pieces.map((piece) => withTabs(piece, '………')) : withoutFewTabs(pieces);
    open = [...labelPieces(label, paragraph), ...open, ...text];
    isNumbered = isHidden;
    if (!isDeleted && !isHidden) {
      lines.push(open.length > 0 ? open : [nothing(paragraph)]);
      open = [];
    }
    addBoxes(inline, paragraph);
  }

  function addBoxes({ boxes, notes }: Inline, paragraph: WordParagraph): void {
    for (const { content, run, node } of boxes)
      lines.push(...readStory(content, reading, host ?? { anchor: { paragraph, run, node }, mark: '' }));
    for (const reference of notes) {
      const { run, node } = reference;
      reading.notes.push({ reference, anchor: host?.anchor ?? { paragraph, run, node } });
    }
  }
}

const EMPTY: Element = {
  name: '',
  attributes: {},
  children: [],
  text: '',
  start: 0,
  end: 0,
  innerStart: 0,
  innerEnd: 0,
};

function labelOf(properties: Element | null, { styles, lists, counter }: Reading): Label | null {
  const place = styles.listOf(properties, lists);
  return place && counter.next(place.list, place.level);
}

/** The number and what parts it from the text: no tab, which would make the line the row of a table. */
function labelPieces(label: Label | null, paragraph: WordParagraph): Piece[] {
  if (!label) return [];
  const parted = label.suffix === 'nothing' || PARTING_END.test(label.text) ? '' : ' ';
  return [{ ...nothing(paragraph), text: label.text + parted }];
}

/** Blanks, and marks that are wide enough to part. */
const PARTING_END = /[、，。．：；）〕】》\s]$/;

const nothing = (paragraph: WordParagraph): Piece => ({ text: '', paragraph, anchor: null, skipped: null });

const withParagraph = (piece: Piece, paragraph: WordParagraph): Piece => ({
  ...piece,
  paragraph,
  anchor: piece.anchor && { ...piece.anchor, paragraph },
});

/** In a table of contents Word fills a tab with dots. */
const withTabs = (piece: Piece, text: string): Piece => (piece.text === '\t' ? { ...piece, text } : piece);

/** A tab within a paragraph parts words; two or more make a row of a table, as they would in a text file. */
function withoutFewTabs(pieces: readonly Piece[]): readonly Piece[] {
  const inner =
    pieces
      .map(({ text }) => text)
      .join('')
      .trim()
      .split('\t').length - 1;
  return inner < 2 ? pieces.map((piece) => withTabs(piece, '　')) : pieces;
}
