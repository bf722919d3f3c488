import type { Span } from '../../core/text.ts';
import { columnsOf, cut, takeEnd, takeStart, visible } from './display.ts';

/** A piece of a line as shown, and the line of marks below it. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly marks: string;
}

/**
 * The line in which a span begins, cut to so many columns around the span. A paragraph of a plan is one line of some
 * hundred characters, so mostly a window of it is seen.
 */
export function excerpt(text: string, line: Span, span: Span, columns: number): Excerpt {
  const start = Math.min(span.start, line.end);
  const end = Math.min(Math.max(span.end, start), line.end);
  const near = 4 * columns; // code units that are more than enough, however long the line is
  const whole = visible(text.slice(start, Math.min(end, start + near)));
  const marked = cut(whole, Math.floor(columns * 0.75));
  const width = Math.max(1, columnsOf(marked));

  const before = visible(text.slice(Math.max(line.start, start - near), start)).trimStart();
  const after = marked === whole ? visible(text.slice(end, Math.min(line.end, end + near))).trimEnd() : '';
  const free = columns - width;
  const room = Math.max(Math.floor(free / 3), free - columnsOf(after));
  const head = columnsOf(before) <= room ? before : `…${takeEnd(before, room - 1)}`;
  const left = free - columnsOf(head);
  const tail = columnsOf(after) <= left ? after : `${takeStart(after, left - 1)}…`;
  return { before: head, marked, after: tail, marks: ' '.repeat(columnsOf(head)) + '^'.repeat(width) };
}
