import type { TaskEntry } from '../server/protocol.ts';

/**
 * Tasks that hold every word of the query: in their text, their id, a unit's name (leading or supporting) or the
 * deadline, as written or as an ISO date. Both widths of a character are the same.
 */
export function findTasks(tasks: readonly TaskEntry[], query: string): readonly TaskEntry[] {
  const words = normal(query).split(/\s+/).filter(Boolean);
  return words.length === 0 ? tasks : tasks.filter((task) => holdsAll(searchText(task), words));
}

const holdsAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

const searchText = (task: TaskEntry): string =>
  normal([task.id, task.text, ...task.leads, ...task.supporters, task.deadline, task.due].join('\n'));

const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

const LONGEST = 36;

/** `二/(一)/1/(1)  研究制定…`: short enough that unit and deadline find room beside it. */
export function taskLabel(task: TaskEntry): string {
  const letters = [...task.text];
  return `${task.id}  ${letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : task.text}`;
}

/** `省发改委 · 2017年9月 · 2017-09-30` */
export function taskDescription(task: TaskEntry): string {
  return [task.leads.join('、'), task.deadline, task.due].filter(Boolean).join(' · ');
}
