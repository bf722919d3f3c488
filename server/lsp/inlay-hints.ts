import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import type { Locale } from '../core/config.ts';
import { locate } from '../core/locate.ts';
import type { Deadline, Plan, Task } from '../core/plan.ts';
import { say } from '../core/say.ts';
import { overlaps } from '../core/text.ts';
import type { EditorSettings } from '../protocol.ts';
import type { OpenPlan } from './open-plans.ts';
import { paragraphsSpan } from './places.ts';
import { rangeOf, spanOf } from './ranges.ts';
import { dateSpan } from './task-card.ts';
import { leadNames } from './task-line.ts';
import { words } from './words.ts';

/** What the text leaves to its reader: the days of a date without a year, and a lead that stands further up. */
export function inlayHints(
  { document, plan }: OpenPlan,
  range: Range,
  { dates, leads }: NonNullable<EditorSettings['inlayHints']>,
  locale: Locale,
): InlayHint[] {
  if (!dates && !leads) return [];
  const within = spanOf(document, range);
  const shown = plan.tasks.filter((t) => overlaps(paragraphsSpan(plan, t.paragraph, t.end), within));
  const hint = (offset: number, label: string): InlayHint => ({
    position: rangeOf(document, { start: offset, end: offset }).start,
    label,
    kind: InlayHintKind.Type,
    paddingLeft: true,
  });
  return shown.flatMap((task) => [
    ...(dates ? unclear(task).map((d) => hint(locate(plan, d.paragraph, d.time).end, `= ${dateSpan(d)}`)) : []),
    ...(leads ? takenOver(plan, task).map(({ at, names }) => hint(at, `${say(words.lead, locale)} ${names}`)) : []),
  ]);
}

const unclear = ({ deadlines }: Task): Deadline[] =>
  deadlines.filter((d) => !d.inherited && dateSpan(d) !== '' && leavesOut(d));

const leavesOut = ({ time, kind }: Deadline): boolean =>
  kind === 'relative' ||
  time.notations.some((n) => n === 'no-year' || n === 'relative-year' || n === 'before-ambiguous');

/** Behind the task's first paragraph, where its units come from the item above. */
function takenOver(plan: Plan, task: Task): { at: number; names: string }[] {
  const names = leadNames(task).join('、');
  if (task.leadBasis !== 'inherited' || names === '') return [];
  return [{ at: paragraphsSpan(plan, task.paragraph, task.paragraph + 1).end, names }];
}
