import type { Hover, Position } from 'vscode-languageserver';
import type { Locale } from '../core/config.ts';
import { locate, paragraphAt } from '../core/locate.ts';
import type { Plan } from '../core/plan.ts';
import type { Finding } from '../core/rule.ts';
import type { Span } from '../core/text.ts';
import { type Card, markup } from './card.ts';
import { elementAt } from './element.ts';
import { elementCard } from './element-card.ts';
import { findingCard } from './finding-card.ts';
import type { OpenPlan } from './open-plans.ts';
import { headSpan, itemAt, taskAt } from './places.ts';
import { offsetOf, rangeOf } from './ranges.ts';
import { sectionCard, taskCard } from './task-card.ts';

export interface HoverOptions {
  readonly locale: Locale;
  readonly markdown: boolean;
}

/** What is known of the thing under the cursor, else of its task or section; below it, why something is found there. */
export function hover(here: OpenPlan, position: Position, { locale, markdown }: HoverOptions): Hover | null {
  const { document, plan, findings } = here;
  const offset = offsetOf(document, position);
  const found = findings.filter((f) => f.start <= offset && offset < f.end);
  const subject = subjectAt(plan, offset, locale);
  const cards = [...(subject ? [subject.card] : []), ...found.map((f) => findingCard(f, locale))];
  if (cards.length === 0) return null;
  const span = subject?.span ?? narrowest(found);
  return { contents: markup(cards, markdown), range: rangeOf(document, span) };
}

function subjectAt(plan: Plan, offset: number, locale: Locale): { card: Card; span: Span } | null {
  const element = elementAt(plan, offset);
  const card = element ? elementCard(plan, element, locale) : null;
  if (element && card) return { card, span: locate(plan, element.paragraph, element.span) };
  const paragraph = paragraphAt(plan, offset);
  if (paragraph === null || plan.starts[paragraph]! > offset) return null;
  const task = taskAt(plan, paragraph);
  if (task) return { card: taskCard(plan, task, locale), span: headSpan(plan, task.paragraph) };
  const item = itemAt(plan, paragraph);
  if (!item || item.paragraph !== paragraph) return null;
  return { card: sectionCard(plan, item, locale), span: headSpan(plan, paragraph) };
}

const narrowest = (found: readonly Finding[]): Span =>
  found.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
