import type { Plan } from '../../core/plan.ts';
import { type Heading, headingsOf, markerOf, titleOf } from '../headings.ts';
import { jsonText } from './json-text.ts';
import { type Lines, linesOf, type Position } from './lines.ts';
import type { NewReporter, Read } from './reporter.ts';

/** The heading tree as JSON; the shape is part of the product's interface (schemas/outline.schema.json). */
export const outlineJson: NewReporter<Read, void> = () => ({
  document({ path, plan, places }) {
    const lines = linesOf(plan.text, places);
    const headings = headingsOf(plan).map((heading) => headingOf(heading, plan, lines));
    return `${jsonText({ path, title: plan.document.title, headings }, 2)}\n`;
  },
  end: () => '',
});

function headingOf({ item, children }: Heading, plan: Plan, lines: Lines): unknown {
  return {
    level: item.marker?.level ?? null,
    marker: markerOf(item, plan),
    number: item.marker?.number ?? null,
    title: titleOf(item, plan),
    ...lineOf(plan.starts[item.paragraph]!, lines),
    children: children.map((child) => headingOf(child, plan, lines)),
  };
}

const lineOf = (offset: number, { position }: Lines): Pick<Position, 'line' | 'place'> => {
  const { line, place } = position(offset);
  return { line, ...(place && { place }) };
};
