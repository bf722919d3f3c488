import type { Position, SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { locate, locateParagraph, paragraphAt, readingOffset } from '../core/locate.ts';
import type { Plan } from '../core/plan.ts';
import { contains, type Span, span } from '../core/text.ts';
import { clausesAround } from './clauses.ts';
import { elementsOf } from './element.ts';
import { headSpan, itemAt, itemSpan, lineage, nonEmptyParts, paragraphsSpan } from './places.ts';
import { offsetOf, rangeOf } from './ranges.ts';

/** For each position: word, phrase, clause, sentence, bracket, paragraph, item, section, part, document. */
export function selectionRanges(document: TextDocument, plan: Plan, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = offsetOf(document, position);
    const widening = chain(spansAround(plan, offset), offset);
    const empty: SelectionRange = { range: rangeOf(document, span(offset, offset)) };
    return (
      widening.reduceRight<SelectionRange | undefined>(
        (parent, s) => ({ range: rangeOf(document, s), ...(parent ? { parent } : {}) }),
        undefined,
      ) ?? empty
    );
  });
}

/** Spans around the offset, each holding the one before: what lies across the others is left out. */
function chain(spans: readonly Span[], offset: number): Span[] {
  const around = spans.filter((s) => s.start <= offset && offset <= s.end && s.start < s.end);
  const kept: Span[] = [];
  for (const s of around.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = kept.at(-1);
    if (!last || (contains(s, last) && !contains(last, s))) kept.push(s);
  }
  return kept;
}

function spansAround(plan: Plan, offset: number): Span[] {
  const whole = span(0, plan.text.length);
  const paragraph = paragraphAt(plan, offset);
  if (paragraph === null || plan.starts[paragraph]! > offset) return [whole];
  const { folded, notes, marker, body } = plan.paragraphs[paragraph]!;
  const at = readingOffset(plan, paragraph, offset);
  const inBody = body.start <= at && at <= body.end;
  const within = [
    ...clausesAround(folded, inBody ? body : span(0, folded.length), at),
    ...elementsOf(plan, paragraph).map((e) => e.span),
    ...notes,
    ...(marker ? [marker] : []),
    body,
  ].map((s) => locate(plan, paragraph, s));
  const item = itemAt(plan, paragraph);
  const items = item ? lineage(plan, item) : [];
  return [
    ...within,
    headSpan(plan, paragraph),
    locateParagraph(plan, paragraph),
    ...(item ? [paragraphsSpan(plan, item.paragraph, item.ownEnd)] : []),
    ...items.map((i) => itemSpan(plan, i)),
    ...nonEmptyParts(plan).map((p) => paragraphsSpan(plan, p.paragraph, p.end)),
    whole,
  ];
}
