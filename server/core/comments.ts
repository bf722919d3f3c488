/**
 * Comments that switch rules off for a part of a text, as Markdown can carry them, each on a line of its own:
 * `<!-- planlint-disable rule, rule -- reason -->`.
 */
import type { Span } from './text.ts';

export const COMMENT_WORDS = ['disable', 'enable', 'disable-next-line'] as const;
export type CommentWord = (typeof COMMENT_WORDS)[number];

/** Spans in the document's text. */
export interface Comment extends Span {
  /** Where its line begins. */
  readonly lineStart: number;
  /** Null where what stands behind `planlint-` means nothing. */
  readonly word: CommentWord | null;
  readonly wordSpan: Span;
  /** Rules it names; none means all of them. */
  readonly names: readonly (Span & { readonly id: string })[];
  readonly reason: string | null;
}

const COMMENT = /^([ \t\u3000]*)<!--[ \t]*(planlint-[\w-]*)(?![\w-])(.*)-->[ \t\u3000]*$/gm;
const REASON = /\s--\s+(.*)$/s;
const NAME = /[^\s,，、]+/g;

/** Comments on lines of their own, in order of the text. */
export function commentsIn(text: string): Comment[] {
  if (!text.includes('planlint-')) return [];
  return Array.from(text.matchAll(COMMENT), (match) => {
    const [whole, indent, word, rest] = match as unknown as [string, string, string, string];
    const start = match.index + indent.length;
    const wordStart = match.index + whole.indexOf(word);
    const restStart = wordStart + word.length;
    const reason = REASON.exec(rest);
    return {
      lineStart: match.index,
      start,
      end: match.index + whole.trimEnd().length,
      word: COMMENT_WORDS.find((known) => `planlint-${known}` === word) ?? null,
      wordSpan: { start: wordStart, end: restStart },
      names: namesIn(rest.slice(0, reason?.index), restStart),
      reason: reason?.[1]?.trim() || null,
    };
  });
}

const namesIn = (written: string, offset: number): Comment['names'] =>
  Array.from(written.matchAll(NAME), ({ 0: id, index }) => ({
    id,
    start: offset + index,
    end: offset + index + id.length,
  }));

/** Whether a line without its indent is such a comment: no text of the plan. */
export const isComment = (line: string): boolean => /^<!--[ \t]*planlint-/.test(line) && line.endsWith('-->');
