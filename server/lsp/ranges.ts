/** Offsets to lines and back: the only file of the server that knows lines. */
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/text.ts';

/** LSP range of a document span. */
export const rangeOf = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

/** Document offset of an LSP position; one past the line's end counts as the line's end. */
export const offsetOf = (document: TextDocument, position: Position): number => document.offsetAt(position);

/** Document span of an LSP range. */
export const spanOf = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** First and last line of a document span, zero-based. */
export const linesOf = (document: TextDocument, span: Span): { first: number; last: number } => ({
  first: document.positionAt(span.start).line,
  last: document.positionAt(span.end).line,
});
