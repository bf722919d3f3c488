import type { FindingEntry, PlanEntry, PlanTask } from '../../server/protocol.ts';

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });

export const finding = (rule: string, severity: FindingEntry['severity'] = 'warning'): FindingEntry => ({
  rule,
  title: `${rule}!`,
  severity,
  range: at(0),
});

/** A task on a line, its headings those of its id. */
export function planTask(id: string, line: number, rest: Partial<PlanTask> = {}): PlanTask {
  const headings = id.split('/').slice(0, -1);
  const range = at(line);
  const text = `任务${line}`;
  const base = { id, text, leads: [], supporters: [], due: null, deadline: null, findings: [] };
  return { ...base, headings, range, selectionRange: range, ...rest };
}

export const planEntry = (name: string, tasks: readonly PlanTask[], title: string | null = name): PlanEntry => ({
  uri: `file:///w/${encodeURIComponent(name)}.txt`,
  title,
  date: null,
  tasks,
  findings: { error: 0, warning: 0, info: 0, hint: 0 },
});
