import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Plan, Task } from '../core/plan.ts';
import type { TaskEntry } from '../protocol.ts';
import { headSpan, paragraphsSpan } from './places.ts';
import { rangeOf } from './ranges.ts';
import { leadNames, mainDeadline, unitsWith, written } from './task-line.ts';

/** All tasks of a plan, in order of the text, as Go to Task… lists them. */
export const tasks = (document: TextDocument, plan: Plan): TaskEntry[] =>
  plan.tasks.map((task) => taskEntry(document, plan, task));

export function taskEntry(document: TextDocument, plan: Plan, task: Task): TaskEntry {
  const deadline = mainDeadline(task);
  return {
    id: task.id,
    text: task.text,
    leads: leadNames(task),
    supporters: unitsWith(task, 'support'),
    due: task.due,
    deadline: deadline ? written(deadline) : null,
    range: rangeOf(document, paragraphsSpan(plan, task.paragraph, task.end)),
    selectionRange: rangeOf(document, headSpan(plan, task.paragraph)),
  };
}
