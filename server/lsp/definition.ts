import type { Location, LocationLink, Position } from 'vscode-languageserver';
import { locate } from '../core/locate.ts';
import type { Citation, Plan, Task, UnitMention } from '../core/plan.ts';
import { unitKey } from '../core/responsibility/unit-key.ts';
import { targetOf } from '../core/structure/references.ts';
import { type Element, elementAt, titleKey } from './element.ts';
import type { OpenPlan } from './open-plans.ts';
import { headSpan, paragraphsSpan } from './places.ts';
import { offsetOf, rangeOf } from './ranges.ts';

/**
 * Where a thing is at home: a unit at the tasks it leads (else those that name it), a reference at its target, a cited
 * title at the plan of that title, else at its first citation.
 */
export function definition(here: OpenPlan, position: Position, others: readonly OpenPlan[]): LocationLink[] {
  const element = elementAt(here.plan, offsetOf(here.document, position));
  if (!element) return [];
  const origin = rangeOf(here.document, locate(here.plan, element.paragraph, element.span));
  return targets(here, element, others).map((link) => ({ ...link, originSelectionRange: origin }));
}

function targets(here: OpenPlan, element: Element, others: readonly OpenPlan[]): LocationLink[] {
  if (element.kind === 'unit') return unitTasks(here.plan, element.mention).map((task) => taskLink(here, task));
  if (element.kind === 'citation') return citedDocument(here, element.citation, others);
  if (element.kind === 'time') return [];
  const target = targetOf(here.plan, element.paragraph, element.reference);
  return target === null ? [] : [paragraphLink(here, target)];
}

/** Tasks a unit leads, else all that name it. */
function unitTasks(plan: Plan, mention: UnitMention): Task[] {
  const key = unitKey(plan, mention);
  const named = plan.tasks.filter((t) => t.units.some((u) => unitKey(plan, u.mention) === key));
  const led = named.filter((t) => t.units.some((u) => u.role === 'lead' && unitKey(plan, u.mention) === key));
  return led.length > 0 ? led : named;
}

function citedDocument(here: OpenPlan, citation: Citation, others: readonly OpenPlan[]): LocationLink[] {
  const key = titleKey(citation.title);
  const itself = others.find((o) => o.plan.document.title !== null && titleKey(o.plan.document.title) === key);
  if (itself) return [paragraphLink(itself, itself.plan.document.titlePlace?.paragraph ?? 0)];
  for (const [paragraph, { citations }] of here.plan.paragraphs.entries()) {
    const first = citations.find((c) => titleKey(c.title) === key || (c.alias && titleKey(c.alias) === key));
    if (first) return [link(here, locate(here.plan, paragraph, first), locate(here.plan, paragraph, first))];
  }
  return [];
}

const taskLink = (at: OpenPlan, task: Task): LocationLink =>
  link(at, paragraphsSpan(at.plan, task.paragraph, task.end), headSpan(at.plan, task.paragraph));

const paragraphLink = (at: OpenPlan, paragraph: number): LocationLink =>
  link(at, paragraphsSpan(at.plan, paragraph, paragraph + 1), headSpan(at.plan, paragraph));

const link = ({ document }: OpenPlan, target: Parameters<typeof rangeOf>[1], head: typeof target): LocationLink => ({
  targetUri: document.uri,
  targetRange: rangeOf(document, target),
  targetSelectionRange: rangeOf(document, head),
});

/** For clients that know no links. */
export const plainLocations = (links: readonly LocationLink[]): Location[] =>
  links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
