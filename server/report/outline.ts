import type { Item, Plan } from '../core/plan.ts';
import { html, type Markup } from '../ledger/markup.ts';
import type { Section, View } from './report.ts';

/** The headings as a tree, each leading to its place. */
export function outlineSection(view: View): Section | null {
  const tops = childrenOf(view.plan, null);
  if (tops.length === 0) return null;
  return {
    name: 'outline',
    title: view.t('提纲', 'Outline'),
    body: html`<div class="tree">${listOf(tops, view)}</div>`,
  };
}

/** Headings that stand directly below an item (null: at the top): what has items below it, or a line of its own. */
function childrenOf(plan: Plan, parent: Item | null): Item[] {
  const items = parent ? parent.children.map((i) => plan.items[i]!) : plan.items.filter((item) => item.parent === null);
  return items.filter((item) => item.children.length > 0 || plan.paragraphs[item.paragraph]!.standalone);
}

function listOf(items: readonly Item[], view: View): Markup | null {
  if (items.length === 0) return null;
  const { plan, link } = view;
  return html`<ul>${items.map((item) => {
    const { text, title, marker } = plan.paragraphs[item.paragraph]!;
    const words = (marker ? text.slice(marker.start, marker.end) : '') + text.slice(title.start, title.end);
    return html`<li>${link(plan.starts[item.paragraph]!, words)}${listOf(childrenOf(plan, item), view)}</li>
`;
  })}</ul>`;
}
