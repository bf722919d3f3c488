import { lineAt, lineStarts } from '../../server/core/text.ts';

/** Places in the words of the command line. */
export function lineOf(text: string): (offset: number) => string {
  const starts = lineStarts(text);
  return (offset) => `第${lineAt(starts, offset) + 1}行`;
}
