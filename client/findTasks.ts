import type { TaskEntry } from '../server/protocol.ts';

/**
 * Tasks that hold every word of the query: in their text, their id, a unit's name (leading or supporting) or the
 * deadline, as written or as an ISO date. Both widths of a character are the same.
 */
export function findTasks<T extends TaskEntry>(tasks: readonly T[], query: string): readonly T[] {
  const words = normal(query).split(/\s+/).filter(Boolean);
  return words.length === 0 ? tasks : tasks.filter((task) => holdsAll(searchText(task), words));
}

const holdsAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

const searchText = (task: TaskEntry): string =>
  normal([task.id, task.text, ...task.leads, ...task.supporters, task.deadline, task.due].join('\n'));

const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

const LONGEST = 22;

/** `二/(一)/1/(1)  研究制定…`: short enough that unit and deadline find room beside it. */
export function taskLabel(task: TaskEntry): string {
  const letters = [...task.text];
  return `${task.id}  ${letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : task.text}`;
}

/** `省发改委等 · 2017年9月`: in the words of the text, so in no language of its own. */
export function taskDescription({ leads: [first, ...others], deadline }: TaskEntry): string {
  const leads = first && others.length > 0 ? `${first}等` : first;
  return [leads, deadline].filter(Boolean).join(' · ');
}
