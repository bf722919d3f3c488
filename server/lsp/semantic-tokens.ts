import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { locate, paragraphAt } from '../core/locate.ts';
import type { Paragraph, Plan } from '../core/plan.ts';
import type { Span } from '../core/text.ts';
import { linesOf, spanOf } from './ranges.ts';

/** Things that are coloured, under names that every theme knows; the index is the type in the answer. */
const TYPES = ['keyword', 'type', 'number', 'string', 'property'] as const;
const MARKER = 0;
const UNIT = 1;
const DEADLINE = 2;
const TITLE = 3;
const DOCUMENT_NUMBER = 4;

export const SEMANTIC_LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [] };

interface Token extends Span {
  readonly type: number;
}

/** Markers, units, times, cited titles and document numbers, in the whole document or the paragraphs of a range. */
export function semanticTokens(document: TextDocument, plan: Plan, range?: Range): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const within = range && spanOf(document, range);
  const first = within ? (paragraphAt(plan, within.start) ?? plan.paragraphs.length) : 0;
  let end = 0;
  for (let i = first; i < plan.paragraphs.length && (!within || plan.starts[i]! < within.end); i++) {
    for (const token of tokensOf(plan.paragraphs[i]!)) {
      const span = locate(plan, i, token);
      // Tokens do not overlap: a date in a title belongs to the title.
      if (span.start < end || span.start === span.end) continue;
      end = span.end;
      push(builder, document, span, token.type);
    }
  }
  return builder.build();
}

/** In order of the text; of two that begin together the longer first. */
function tokensOf({ marker, notes, times, citations, documentNumbers }: Paragraph): Token[] {
  const tokens: Token[] = [
    ...(marker ? [{ start: marker.start, end: marker.start + marker.raw.length, type: MARKER }] : []),
    ...notes.flatMap((n) => n.units).map(({ start, end }) => ({ start, end, type: UNIT })),
    ...times.filter((t) => t.kind !== null).map(({ start, end }) => ({ start, end, type: DEADLINE })),
    ...citations.map(({ start, end }) => ({ start, end, type: TITLE })),
    ...documentNumbers.map(({ start, end }) => ({ start, end, type: DOCUMENT_NUMBER })),
  ];
  return tokens.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A token that a line end cuts is one on each line. */
function push(builder: SemanticTokensBuilder, document: TextDocument, span: Span, type: number): void {
  const { first, last } = linesOf(document, span);
  for (let line = first; line <= last; line++) {
    const lineStart = document.offsetAt({ line, character: 0 });
    const lineEnd = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    const start = Math.max(span.start, lineStart);
    const length = Math.min(span.end, lineEnd) - start;
    if (length > 0) builder.push(line, start - lineStart, length, type, 0);
  }
}
