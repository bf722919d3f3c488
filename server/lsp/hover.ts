import type { Hover, Position } from 'vscode-languageserver';
import type { Locale } from '../core/config.ts';
import { locate, paragraphAt } from '../core/locate.ts';
import type { Plan } from '../core/plan.ts';
import type { Finding } from '../core/rule.ts';
import { say } from '../core/say.ts';
import type { Span } from '../core/text.ts';
import { type Card, markup } from './card.ts';
import type { CardLinks } from './card-links.ts';
import { type Element, elementAt } from './element.ts';
import { elementCard } from './element-card.ts';
import { findingCard } from './finding-card.ts';
import type { OpenPlan } from './open-plans.ts';
import { headSpan, itemAt, taskAt } from './places.ts';
import { offsetOf, rangeOf } from './ranges.ts';
import { sectionCard, taskCard } from './task-card.ts';
import { words } from './words.ts';

export interface HoverOptions {
  readonly locale: Locale;
  readonly markdown: boolean;
  readonly links: CardLinks;
  /** Address of the plan with a title, where the workspace has it. */
  readonly planTitled: (title: string) => Promise<string | null>;
}

/** What is known of the thing under the cursor, else of its task or section; below it, why something is found there. */
export async function hover(here: OpenPlan, position: Position, options: HoverOptions): Promise<Hover | null> {
  const { document, plan, findings } = here;
  const { locale, markdown, links } = options;
  const offset = offsetOf(document, position);
  const found = findings.filter((f) => f.start <= offset && offset < f.end);
  const subject = await subjectAt(plan, offset, options);
  const cards = [...(subject ? [subject.card] : []), ...found.map((f) => findingCard(f, locale, links))];
  if (cards.length === 0) return null;
  const span = subject?.span ?? narrowest(found);
  return { contents: markup(cards, markdown), range: rangeOf(document, span) };
}

async function subjectAt(
  plan: Plan,
  offset: number,
  options: HoverOptions,
): Promise<{ card: Card; span: Span } | null> {
  const { locale } = options;
  const element = elementAt(plan, offset);
  const card = element ? elementCard(plan, element, locale) : null;
  if (element && card) {
    const link = await linkOf(element, options);
    return { card: { ...card, ...(link && { link }) }, span: locate(plan, element.paragraph, element.span) };
  }
  const paragraph = paragraphAt(plan, offset);
  if (paragraph === null || plan.starts[paragraph]! > offset) return null;
  const task = taskAt(plan, paragraph);
  if (task) return { card: taskCard(plan, task, locale), span: headSpan(plan, task.paragraph) };
  const item = itemAt(plan, paragraph);
  if (!item || item.paragraph !== paragraph) return null;
  return { card: sectionCard(plan, item, locale), span: headSpan(plan, paragraph) };
}

async function linkOf(element: Element, { locale, links, planTitled }: HoverOptions): Promise<Card['link'] | null> {
  if (element.kind === 'unit') {
    const href = links.unit(element.mention.name);
    return href ? { label: say(words.unitTasks, locale), href } : null;
  }
  const uri = element.kind === 'citation' ? await planTitled(element.citation.title) : null;
  return uri ? { label: say(words.openDocument, locale), href: links.document(uri) } : null;
}

const narrowest = (found: readonly Finding[]): Span =>
  found.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
