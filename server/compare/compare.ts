/** Two versions of a plan by task: what was added, dropped, given to another lead, or moved in time. */
import type { Deadline, Plan, Task } from '../core/plan.ts';
import { unitKey } from '../core/responsibility/unit-key.ts';
import { fold } from '../core/text.ts';
import { pairUp, plain } from './similar.ts';

export type Difference = 'added' | 'dropped' | 'lead' | 'deadline' | 'text';

/** A task that differs; the side where it is missing is null. */
export interface Change {
  readonly differences: readonly Difference[];
  readonly before: Task | null;
  readonly after: Task | null;
}

/** Changes in the order of the later text, dropped tasks behind the one they followed; and how many tasks are the same. */
export function comparePlans(before: Plan, after: Plan): { changes: Change[]; unchanged: number } {
  const pairs = pairUp(before.tasks.map(wordsOf), after.tasks.map(wordsOf));
  const partner = new Map([...pairs].map(([from, to]) => [to, before.tasks[from]!]));
  const dropped = droppedBehind(before, pairs);
  const changes = [...(dropped.get(-1) ?? [])];
  let unchanged = 0;
  for (const [i, task] of after.tasks.entries()) {
    const old = partner.get(i) ?? null;
    const differences = old ? differencesOf(before, old, after, task) : (['added'] as const);
    if (differences.length > 0) changes.push({ differences, before: old, after: task });
    else unchanged++;
    changes.push(...(dropped.get(i) ?? []));
  }
  return { changes, unchanged };
}

/** Dropped tasks by the later task that they stand behind; -1 where none is before them. */
function droppedBehind(before: Plan, pairs: ReadonlyMap<number, number>): Map<number, Change[]> {
  const dropped = new Map<number, Change[]>();
  let behind = -1;
  for (const [i, task] of before.tasks.entries()) {
    const kept = pairs.get(i);
    if (kept !== undefined) behind = kept;
    else dropped.set(behind, [...(dropped.get(behind) ?? []), { differences: ['dropped'], before: task, after: null }]);
  }
  return dropped;
}

function differencesOf(oldPlan: Plan, old: Task, newPlan: Plan, task: Task): Difference[] {
  const differs: readonly (readonly [Difference, boolean])[] = [
    ['lead', leadsOf(oldPlan, old) !== leadsOf(newPlan, task)],
    ['deadline', deadlinesOf(old) !== deadlinesOf(task)],
    ['text', wordsOf(old) !== wordsOf(task)],
  ];
  return differs.filter(([, differ]) => differ).map(([difference]) => difference);
}

/** Who leads, or shares where none leads, whatever name is used; in no order. */
function leadsOf(plan: Plan, { units }: Task): string {
  const leads = units.filter((u) => u.role === 'lead');
  const answer = leads.length > 0 ? leads : units.filter((u) => u.role === 'joint');
  return [...new Set(answer.map((u) => unitKey(plan, u.mention)))].sort().join('\n');
}

/** The days of every deadline, its words where it has none. 6月底前 and 6月30日前 are the same. */
const deadlinesOf = ({ deadlines }: Task): string => deadlines.map(dayOf).sort().join('\n');

function dayOf({ kind, start, end, time }: Deadline): string {
  if (!start && !end) return `${kind} ${fold(time.raw)}`;
  return kind === 'by' || kind === 'before' ? `until ${end}` : `${kind} ${start} ${end}`;
}

/** The text without its deadlines, which are compared by themselves. */
const wordsOf = ({ text, deadlines }: Task): string =>
  plain(deadlines.reduce((rest, d) => rest.replace(d.time.raw, ''), fold(text)));
