/** Cards of tasks and sections, and how a deadline is put in words. */
import type { Locale } from '../core/config.ts';
import type { Deadline, Item, Plan, Task } from '../core/plan.ts';
import type { Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import type { Card } from './card.ts';
import { headText, lineage } from './places.ts';
import { unitsWith, written } from './task-line.ts';
import { BASIS, DEADLINE, words } from './words.ts';

type Row = readonly [string, string];

/** Number path, headings above, who leads and why we think so, supporters, deadlines as dates. */
export function taskCard(plan: Plan, task: Task, locale: Locale): Card {
  const row = (label: Words, values: readonly string[]): Row[] =>
    values.length > 0 ? [[say(label, locale), values.join(locale === 'en' ? ', ' : '、')]] : [];
  const leads = unitsWith(task, 'lead');
  const joint = unitsWith(task, 'joint');
  const unassigned = leads.length + joint.length === 0;
  return {
    title: `${say(words.task, locale)} ${task.id}`,
    rows: [
      ...placeRow(plan, plan.items[task.item]!, locale),
      ...row(words.lead, unassigned ? [say(words.none, locale)] : leads),
      ...row(words.joint, joint),
      ...row(words.support, unitsWith(task, 'support')),
      ...row(words.implied, unitsWith(task, 'implied')),
      ...(unassigned ? [] : row(words.basis, [say(BASIS[task.leadBasis], locale)])),
      ...deadlineRows(task.deadlines, locale),
    ],
  };
}

/** What stands below a heading: tasks, and those without a unit or a deadline. */
export function sectionCard(plan: Plan, item: Item, locale: Locale): Card {
  const tasks = plan.tasks.filter((t) => t.ancestors.includes(item.index));
  const count = (label: Words, of: readonly Task[]): Row[] =>
    of.length > 0 ? [[say(label, locale), String(of.length)]] : [];
  const unitless = tasks.filter((t) => t.allocated && t.units.length === 0);
  return {
    title: `${say(words.section, locale)} ${item.id}`,
    rows: [
      ...placeRow(plan, item, locale),
      [say(words.tasks, locale), String(tasks.length)],
      ...count(
        words.withoutDeadline,
        tasks.filter((t) => t.deadlines.length === 0),
      ),
      ...count(words.withoutLead, unitless),
    ],
  };
}

function placeRow(plan: Plan, item: Item, locale: Locale): Row[] {
  const above = lineage(plan, item).slice(0, -1);
  return above.length > 0
    ? [[say(words.path, locale), above.map((i) => headText(plan, i.paragraph, 24)).join(' › ')]]
    : [];
}

function deadlineRows(deadlines: readonly Deadline[], locale: Locale): Row[] {
  const label = say(words.deadline, locale);
  if (deadlines.length === 0) return [[label, say(words.none, locale)]];
  return deadlines.map((d) => [label, deadlineLine(d, locale)]);
}

/** `2017年9月 = 2017-09-01 … 2017-09-30 (within the period)` */
function deadlineLine(deadline: Deadline, locale: Locale): string {
  const dates = dateSpan(deadline);
  const notes = [
    say(DEADLINE[deadline.kind], locale),
    ...(deadline.time.repaired ? [`${say(words.asWritten, locale)} ${deadline.time.raw}`] : []),
    ...(deadline.inherited ? [say(words.inherited, locale)] : []),
  ];
  const remark = notes.join(locale === 'en' ? '; ' : '；');
  return [written(deadline), dates ? `= ${dates}` : '', locale === 'en' ? `(${remark})` : `（${remark}）`]
    .filter(Boolean)
    .join(' ');
}

/** The days a deadline covers: one day, or first … last; empty where it has no value. */
export function dateSpan({ start, end }: Pick<Deadline, 'start' | 'end'>): string {
  if (start && end) return start === end ? start : `${start} … ${end}`;
  return start ? `${start} …` : (end ?? '');
}
