import type { Span } from '../../server/core/text.ts';

/** A text with marks in it: `<|>` the cursor, `[[…]]` what is expected; marks may nest. */
export interface Marked {
  readonly text: string;
  readonly cursor: number;
  /** In order of their beginnings. */
  readonly spans: readonly Span[];
}

export function marked(source: string): Marked {
  let text = '';
  let cursor = -1;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const token of source.split(/(<\|>|\[\[|\]\])/)) {
    if (token === '<|>') cursor = text.length;
    else if (token === '[[') open.push(text.length);
    else if (token === ']]') spans.push({ start: open.pop()!, end: text.length });
    else text += token;
  }
  return { text, cursor, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** The text with marks around the spans, for assertions that can be read. */
export function mark(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap((s) => [
    { at: s.start, sort: 1, mark: '[[' },
    { at: s.end, sort: 0, mark: ']]' },
  ]);
  return marks
    .sort((a, b) => b.at - a.at || b.sort - a.sort)
    .reduce((out, { at, mark }) => out.slice(0, at) + mark + out.slice(at), text);
}
