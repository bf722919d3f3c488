import type { FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Plan } from '../core/plan.ts';
import type { Span } from '../core/text.ts';
import { itemSpan, nonEmptyParts, paragraphsSpan } from './places.ts';
import { linesOf } from './ranges.ts';

/** One range for every section and every part that takes more than a line; of two on the same line the longer. */
export function foldingRanges(document: TextDocument, plan: Plan): FoldingRange[] {
  const parts = nonEmptyParts(plan);
  const partSpans = parts.length < 2 ? [] : parts.map((p) => paragraphsSpan(plan, p.paragraph, p.end));
  const ends = new Map<number, number>();
  for (const span of [...partSpans, ...plan.items.map((item) => itemSpan(plan, item))]) add(span);
  return [...ends].sort((a, b) => a[0] - b[0]).map(([startLine, endLine]) => ({ startLine, endLine }));

  function add(span: Span): void {
    const { first, last } = linesOf(document, span);
    if (last > first) ends.set(first, Math.max(last, ends.get(first) ?? 0));
  }
}
