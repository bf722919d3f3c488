import type { Plan } from '../../core/plan.ts';
import { say } from '../../core/say.ts';
import { type Heading, headingsOf, markerOf, titleOf } from '../headings.ts';
import { cut, visible } from './display.ts';
import { type Lines, linesOf } from './lines.ts';
import { type Paint, paint } from './paint.ts';
import type { Look, NewReporter, Read } from './reporter.ts';

/** The heading tree for people: line or paragraph numbers at the left, two columns deeper a level. */
export const outlineTree: NewReporter<Read, void> = (look) => ({
  document({ path, plan, places }) {
    const colours = paint(look.colour);
    const title = plan.document.title ?? path;
    const rows = [...rowsOf(headingsOf(plan), plan, linesOf(plan.text, places), 0)];
    if (rows.length === 0) rows.push({ line: '', text: say(NONE, look.locale), depth: 0 });
    return [colours.bold(visible(title)), '', ...rows.map((row) => rowText(row, look, colours))]
      .map((l) => `${l}\n`)
      .join('');
  },
  end: () => '',
});

const NONE = { zh: '没有标题', en: 'No headings' };

interface Row {
  readonly line: string;
  readonly text: string;
  readonly depth: number;
}

function* rowsOf(headings: readonly Heading[], plan: Plan, lines: Lines, depth: number): Iterable<Row> {
  for (const { item, children } of headings) {
    const { line, place } = lines.position(plan.starts[item.paragraph]!);
    yield { line: String(place?.paragraph ?? line), text: (markerOf(item, plan) ?? '') + titleOf(item, plan), depth };
    yield* rowsOf(children, plan, lines, depth + 1);
  }
}

const LINE_WIDTH = 5;

function rowText({ line, text, depth }: Row, look: Look, { dim, bold }: Paint): string {
  const indent = '  '.repeat(depth);
  const shown = cut(visible(text), look.columns - LINE_WIDTH - 2 - indent.length);
  return `${dim(line.padStart(LINE_WIDTH))}  ${indent}${depth === 0 ? bold(shown) : shown}`;
}
