/** A task in the words of a list: who leads, until when. Names and dates as in the text, so in no language of its own. */
import type { Deadline, Role, Task } from '../core/plan.ts';

/** Units with one of the roles, each once, in order of the text. */
export const unitsWith = (task: Task, ...roles: readonly Role[]): string[] => [
  ...new Set(task.units.filter((u) => roles.includes(u.role)).map((u) => u.name)),
];

/** Units that lead; where none leads, those that share the task. */
export function leadNames(task: Task): string[] {
  const leads = unitsWith(task, 'lead');
  return leads.length > 0 ? leads : unitsWith(task, 'joint');
}

/** The deadline that decides when the task is due, else the first one. */
export const mainDeadline = (task: Task): Deadline | null =>
  task.deadlines.find((d) => task.due !== null && d.end === task.due) ?? task.deadlines[0] ?? null;

/** As written, repaired where it is damaged. */
export const written = (deadline: Deadline): string => deadline.time.repaired ?? deadline.time.raw;

/** `省发改委、省能源局 · 2017年9月`: empty where the text gives neither. */
export function taskDetail(task: Task): string {
  const deadline = mainDeadline(task);
  return leadsAndTime({ leads: leadNames(task), deadline: deadline && written(deadline) });
}

export function leadsAndTime({ leads, deadline }: { leads: readonly string[]; deadline: string | null }): string {
  const names = leads.length > 3 ? `${leads.slice(0, 3).join('、')}…` : leads.join('、');
  return [names, deadline].filter(Boolean).join(' · ');
}
