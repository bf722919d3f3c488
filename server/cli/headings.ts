import type { Item, Paragraph, Plan } from '../core/plan.ts';

/** A heading with those below it. */
export interface Heading {
  readonly item: Item;
  readonly children: readonly Heading[];
}

/**
 * The headings of a plan: numbered items down to 1., every item on a line of its own, and all that have numbered items
 * below; table rows are none. A heading hangs below its nearest ancestor that is one.
 */
export function headingsOf(plan: Plan): Heading[] {
  const tops: Heading[] = [];
  const childrenOf = new Map<Item, Heading[]>();
  for (const item of plan.items) {
    if (!isHeading(item, plan)) continue;
    const children: Heading[] = [];
    childrenOf.set(item, children);
    (aboveOf(item) ?? tops).push({ item, children });
  }
  return tops;

  function aboveOf(item: Item): Heading[] | undefined {
    for (let at = item.parent; at !== null; at = plan.items[at]!.parent) {
      const children = childrenOf.get(plan.items[at]!);
      if (children) return children;
    }
    return undefined;
  }
}

const DEEPEST_RUN_IN = 3;

function isHeading(item: Item, plan: Plan): boolean {
  const paragraph = plan.paragraphs[item.paragraph]!;
  if (isTableRow(paragraph)) return false;
  if (paragraph.standalone) return true;
  const level = item.marker?.level ?? null;
  return (
    (level !== null && level <= DEEPEST_RUN_IN) || item.children.some((child) => plan.items[child]!.marker !== null)
  );
}

/** A row may be a task, then its form is that of text; its cells stay divided by tabs or bars. */
const isTableRow = ({ form, folded }: Paragraph): boolean => form === 'row' || /^\||\t/.test(folded);

/** The title of an item: its first sentence, as written, without marker and stop. */
export function titleOf(item: Item, plan: Plan): string {
  const { text, title } = plan.paragraphs[item.paragraph]!;
  return text.slice(title.start, title.end);
}

/** The mark of an item as written, or null for an unnumbered one. */
export function markerOf({ marker, paragraph }: Item, plan: Plan): string | null {
  return marker && plan.paragraphs[paragraph]!.text.slice(marker.start, marker.end);
}
