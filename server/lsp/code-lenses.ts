import type { CodeLens } from 'vscode-languageserver';
import type { Locale } from '../core/config.ts';
import type { Task } from '../core/plan.ts';
import type { LensCommand } from '../protocol.ts';
import type { OpenPlan } from './open-plans.ts';
import { headSpan } from './places.ts';
import { rangeOf } from './ranges.ts';

const SHOW_TASKS: LensCommand = 'planlint.showTasks';

/** Above every heading: how many tasks stand below it, and how many of them lack a deadline or a unit. */
export function codeLenses({ document, plan }: OpenPlan, shows: boolean, locale: Locale): CodeLens[] {
  const below = new Map<number, Task[]>();
  for (const task of plan.tasks) {
    for (const item of task.ancestors) {
      const tasks = below.get(item);
      if (tasks) tasks.push(task);
      else below.set(item, [task]);
    }
  }
  return [...below].map(([item, tasks]) => ({
    range: rangeOf(document, headSpan(plan, plan.items[item]!.paragraph)),
    command: {
      title: counts(tasks, locale),
      command: shows ? SHOW_TASKS : '',
      arguments: [document.uri, tasks.map((t) => t.id)],
    },
  }));
}

/** 12 项任务 · 3 项无时限 · 1 项无责任单位 */
function counts(tasks: readonly Task[], locale: Locale): string {
  const untimed = tasks.filter((t) => t.deadlines.length === 0).length;
  const unassigned = tasks.filter((t) => t.allocated && t.units.length === 0).length;
  const parts =
    locale === 'en'
      ? [
          `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`,
          untimed > 0 ? `${untimed} without deadline` : '',
          unassigned > 0 ? `${unassigned} without unit` : '',
        ]
      : [
          `${tasks.length} 项任务`,
          untimed > 0 ? `${untimed} 项无时限` : '',
          unassigned > 0 ? `${unassigned} 项无责任单位` : '',
        ];
  return parts.filter(Boolean).join(' · ');
}
