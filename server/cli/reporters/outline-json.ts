import type { Plan } from '../../core/plan.ts';
import { type Heading, headingsOf, markerOf, titleOf } from '../headings.ts';
import { type Lines, linesOf } from './lines.ts';
import type { NewReporter, Read } from './reporter.ts';

/** The heading tree as JSON; the shape is part of the product's interface. */
export const outlineJson: NewReporter<Read, void> = () => ({
  document({ path, plan }) {
    const lines = linesOf(plan.text);
    const headings = headingsOf(plan).map((heading) => headingOf(heading, plan, lines));
    return `${JSON.stringify({ path, title: plan.document.title, headings }, null, 2)}\n`;
  },
  end: () => '',
});

function headingOf({ item, children }: Heading, plan: Plan, lines: Lines): unknown {
  return {
    level: item.marker?.level ?? null,
    marker: markerOf(item, plan),
    number: item.marker?.number ?? null,
    title: titleOf(item, plan),
    line: lines.position(plan.starts[item.paragraph]!).line,
    children: children.map((child) => headingOf(child, plan, lines)),
  };
}
