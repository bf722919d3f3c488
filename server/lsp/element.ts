/** What stands at a place of the text, and where else the same thing stands. */
import { locate, paragraphAt, readingOffset } from '../core/locate.ts';
import type { Citation, Plan, UnitMention } from '../core/plan.ts';
import { unitKey } from '../core/responsibility/unit-key.ts';
import { type Reference, readReferences, targetOf } from '../core/structure/references.ts';
import { contains, fold, type Span } from '../core/text.ts';
import type { TimeExpression } from '../core/time-types.ts';
import { headWithin } from './places.ts';

/** A thing in the text; `span` counts in the paragraph's reading text. */
export type Element = { readonly paragraph: number; readonly span: Span } & (
  | { readonly kind: 'unit'; readonly mention: UnitMention }
  | { readonly kind: 'time'; readonly time: TimeExpression }
  | { readonly kind: 'citation'; readonly citation: Citation }
  | { readonly kind: 'reference'; readonly reference: Reference }
);

/** What makes two elements the same thing, also across documents. */
export interface Identity {
  readonly kind: Element['kind'];
  readonly key: string | number;
}

/**
 * What the cursor is in or touches: inside comes before touching, the smaller before the larger. A date in a cited title
 * belongs to the title.
 */
export function elementAt(plan: Plan, offset: number): Element | null {
  const paragraph = paragraphAt(plan, offset);
  if (paragraph === null || plan.starts[paragraph]! > offset) return null;
  const at = readingOffset(plan, paragraph, offset);
  const touching = elementsOf(plan, paragraph).filter(({ span }) => span.start <= at && at <= span.end);
  const titles = touching.filter((e) => e.kind === 'citation');
  const found = touching.filter((e) => e.kind !== 'time' || !titles.some((title) => contains(title.span, e.span)));
  return found.sort((a, b) => rank(a.span, at) - rank(b.span, at) || length(a.span) - length(b.span))[0] ?? null;
}

const rank = (span: Span, at: number): number => (at < span.end ? 0 : 1);
const length = (span: Span): number => span.end - span.start;

/** All things of one paragraph. */
export const elementsOf = (plan: Plan, paragraph: number): Element[] =>
  KINDS.flatMap((kind) => elementsOfKind(plan, paragraph, kind));

const KINDS: readonly Element['kind'][] = ['unit', 'time', 'citation', 'reference'];

function elementsOfKind(plan: Plan, paragraph: number, kind: Element['kind']): Element[] {
  const { notes, times, citations } = plan.paragraphs[paragraph]!;
  const at = (span: Span) => ({ paragraph, span });
  if (kind === 'unit') return notes.flatMap((n) => n.units.map((mention) => ({ kind, mention, ...at(mention) })));
  if (kind === 'citation') return citations.map((citation) => ({ kind, citation, ...at(citation) }));
  if (kind === 'reference') {
    return readReferences(plan.paragraphs[paragraph]!).map((reference) => ({ kind, reference, ...at(reference) }));
  }
  return times.map((time) => ({ kind, time, ...at(time) }));
}

/** Null where there is nothing to look for: a time, a reference without target. */
export function identityOf(plan: Plan, element: Element): Identity | null {
  const key = keyOf(plan, element);
  return key === null ? null : { kind: element.kind, key };
}

function keyOf(plan: Plan, element: Element): string | number | null {
  if (element.kind === 'unit') return unitKey(plan, element.mention);
  if (element.kind === 'citation') return titleKey(element.citation.title);
  if (element.kind === 'reference') return targetOf(plan, element.paragraph, element.reference);
  return null;
}

/** A title without width, blanks and its own marks, so that one title written twice is one title. */
export const titleKey = (title: string): string => fold(title).replace(/[\s《》]/g, '');

/** Document spans of everything in the plan that is the same thing. */
export function occurrences(plan: Plan, same: Identity): Span[] {
  return plan.paragraphs.flatMap((_, paragraph) =>
    elementsOfKind(plan, paragraph, same.kind)
      .filter((e) => keyOf(plan, e) === same.key)
      .map((e) => locate(plan, paragraph, e.span)),
  );
}

/** Units and titles that a plan names, and its own title: by these, plans are found that speak of the same thing. */
export function namesIn(plan: Plan): Set<string> {
  const { title } = plan.document;
  const names = new Set(title === null ? [] : [nameOf({ kind: 'citation', key: titleKey(title) })]);
  for (const paragraph of plan.paragraphs.keys()) {
    for (const kind of ['unit', 'citation'] as const) {
      for (const element of elementsOfKind(plan, paragraph, kind)) {
        const same = identityOf(plan, element);
        if (same) names.add(nameOf(same));
      }
    }
  }
  return names;
}

/** As it stands among the names of a plan. */
export const nameOf = ({ kind, key }: Identity): string => `${kind} ${key}`;

/** What the cursor is on: an element, else the heading or attachment line itself, which references may mean. */
export function identityAt(plan: Plan, offset: number): Identity | null {
  const element = elementAt(plan, offset);
  if (element) return identityOf(plan, element);
  const paragraph = paragraphAt(plan, offset);
  if (paragraph === null || plan.starts[paragraph]! > offset) return null;
  const onHead = readingOffset(plan, paragraph, offset) <= headWithin(plan, paragraph).end;
  return onHead ? { kind: 'reference', key: paragraph } : null;
}
