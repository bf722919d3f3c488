import { applyEdits } from '../core/fix.ts';
import type { Plan } from '../core/plan.ts';
import type { Edit } from '../core/rule.ts';
import { contains, type Span, span } from '../core/text.ts';
import { itemSpan } from './places.ts';
import { isNumbered, type Numbered, renumberEdits, rowOf } from './renumber.ts';

/**
 * Edits that change places of a section and its neighbour, with all that stands below them: each takes the other's
 * number, numbers that run through both follow on, and references go with what they mean. Null where there is no neighbour.
 */
export function moveSection(plan: Plan, item: Numbered, direction: 'up' | 'down'): Edit[] | null {
  const siblings = rowOf(plan, item).filter((other) => other.parent === item.parent);
  const other = siblings[siblings.indexOf(item) + (direction === 'up' ? -1 : 1)];
  if (!other) return null;
  const [first, second] = direction === 'up' ? [other, item] : [item, other];
  const [a, b] = [itemSpan(plan, first), itemSpan(plan, second)];
  const gap = plan.text.slice(a.end, b.start);
  // Sections that share a line, or have something else between them, do not change places by themselves.
  if (first.end !== second.paragraph || !/^\s*$/.test(gap) || !/[\r\n]/.test(gap)) return null;
  const edits = renumberEdits(plan, exchanged(plan, first, second));
  const whole = span(a.start, b.end);
  const newText = textOf(plan, b, edits) + gap + textOf(plan, a, edits);
  return [...edits.filter((e) => !contains(whole, e)), { ...whole, newText }].sort((x, y) => x.start - y.start);
}

function textOf(plan: Plan, block: Span, edits: readonly Edit[]): string {
  const within = edits.filter((e) => contains(block, e));
  const moved = within.map((e) => ({ ...e, start: e.start - block.start, end: e.end - block.start }));
  return applyEdits(plan.text.slice(block.start, block.end), moved);
}

/** New numbers of everything in both sections whose number depends on their order. */
function exchanged(plan: Plan, first: Numbered, second: Numbered): Map<number, number> {
  const within = (item: Numbered): Numbered[] =>
    plan.items.filter((i): i is Numbered => isNumbered(i) && i.paragraph >= item.paragraph && i.paragraph < item.end);
  const numbers = new Map<number, number>();
  const [upper, lower] = [within(first), within(second)];
  for (const style of new Set([...upper, ...lower].map((i) => i.marker.style))) {
    const follow = style === first.marker.style || plan.document.habits[style] === 'runs-on';
    if (!follow) continue;
    const ofStyle = (items: readonly Numbered[]): Numbered[] =>
      style === first.marker.style && plan.document.habits[style] !== 'runs-on'
        ? items.slice(0, 1)
        : items.filter((i) => i.marker.style === style);
    const before = [...ofStyle(upper), ...ofStyle(lower)].map((i) => i.marker.number);
    for (const [i, item] of [...ofStyle(lower), ...ofStyle(upper)].entries()) numbers.set(item.paragraph, before[i]!);
  }
  return numbers;
}
