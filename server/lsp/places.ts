/** Where items and tasks of a plan stand, in document offsets, and how they are named in lists. */
import { excerpt } from '../core/excerpt.ts';
import { locate, locateParagraph } from '../core/locate.ts';
import type { Item, Part, Plan, Task } from '../core/plan.ts';
import { type Span, span } from '../core/text.ts';

/** Paragraphs `from` up to, not including, `to`. */
export function paragraphsSpan(plan: Plan, from: number, to: number): Span {
  return span(plan.starts[from]!, locateParagraph(plan, Math.max(from, to - 1)).end);
}

/** The item with all that stands below it. */
export const itemSpan = (plan: Plan, item: Item): Span => paragraphsSpan(plan, item.paragraph, item.end);

/** Marker and title of a paragraph, in its reading text; the whole paragraph where it has neither. */
export function headWithin(plan: Plan, paragraph: number): Span {
  const { marker, title, text } = plan.paragraphs[paragraph]!;
  const start = marker?.start ?? title.start;
  const end = title.end > title.start ? title.end : (marker?.end ?? title.end);
  return end > start ? span(start, end) : span(0, text.length);
}

/** Marker and title of a paragraph, in the document. */
export const headSpan = (plan: Plan, paragraph: number): Span => locate(plan, paragraph, headWithin(plan, paragraph));

/** Marker and title as one short line, never empty. */
export function headText(plan: Plan, paragraph: number, longest = 30): string {
  const { start, end } = headWithin(plan, paragraph);
  return excerpt(plan.paragraphs[paragraph]!.text.slice(start, end), longest) || '…';
}

/** Parts that hold any text: of a file that opens with 附件 the plan itself is empty. */
export const nonEmptyParts = (plan: Plan): Part[] => plan.parts.filter((part) => part.paragraph < part.end);

/** Key and title of an attachment or a further plan as one short line. */
export function partText(plan: Plan, part: Part, longest = 30): string {
  const title = part.title === null ? '' : plan.paragraphs[part.title]!.text;
  return excerpt(`${part.key} ${title === part.key ? '' : title}`, longest) || headText(plan, part.paragraph, longest);
}

/** The innermost item that a paragraph belongs to. */
export const itemAt = (plan: Plan, paragraph: number): Item | null =>
  plan.items.findLast((item) => item.paragraph <= paragraph && paragraph < item.end) ?? null;

/** The task that a paragraph belongs to. */
export const taskAt = (plan: Plan, paragraph: number): Task | null =>
  plan.tasks.findLast((task) => task.paragraph <= paragraph && paragraph < task.end) ?? null;

/** The item and the items above it, outermost first. */
export function lineage(plan: Plan, item: Item): Item[] {
  const line = [item];
  for (let parent = item.parent; parent !== null; parent = line[0]!.parent) line.unshift(plan.items[parent]!);
  return line;
}
