import type { Element } from './xml.ts';

/** A paragraph of the document, whatever story it stands in. */
export interface WordParagraph {
  /** Counted from 1 over all w:p of the text, in order, empty ones too; those of notes and text boxes included. */
  readonly ordinal: number;
  readonly element: Element;
  /** The automatic number as shown; null where there is none, or a bullet. */
  readonly number: string | null;
  /** Of the text box or note that the paragraph belongs to; null in the running text. */
  readonly host: Host | null;
}

/** What a text box or a note hangs on. */
export interface Host {
  readonly anchor: Anchor;
  /** The mark of a note as it stands in the text; empty for a text box. */
  readonly mark: string;
}

/** What shows a stretch of text: the place a comment can be tied to. */
export interface Anchor {
  readonly paragraph: WordParagraph;
  /** The run that holds `node`; null where `node` stands directly in the paragraph. */
  readonly run: Element | null;
  /** The child of the run or paragraph that shows the text. */
  readonly node: Element;
}

/** A stretch of text. */
export interface Piece {
  readonly text: string;
  readonly paragraph: WordParagraph;
  /** Null for what no element shows: automatic numbers, what stands between cells. */
  readonly anchor: Anchor | null;
  /** Units at the head of the element's text that are not shown; null where the text is not that of the element. */
  readonly skipped: number | null;
}
