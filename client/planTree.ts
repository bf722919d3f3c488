/** The tree of tasks in the plan view as plain data: how tasks are grouped, named, counted and ordered. */
import type { FindingSeverity, PlanEntry, PlanTask } from '../server/protocol.ts';
import { findTasks } from './findTasks.ts';

export type Grouping = 'chapter' | 'lead' | 'deadline' | 'finding';

/** What is shown of the plans. */
export interface Choice {
  readonly grouping: Grouping;
  /** Words as in Go to Task…; empty shows all. */
  readonly filter: string;
  /** These tasks alone, by id. */
  readonly only: { readonly uri: string; readonly ids: readonly string[] } | null;
  /** ISO. Tasks that were due before it are overdue; without one none is, since no day is taken for granted. */
  readonly referenceDate: string | null;
}

/** What groups without a name of their own are called. */
export interface GroupWords {
  readonly overdue: string;
  readonly noLead: string;
  readonly noDay: string;
  readonly noDeadline: string;
  readonly month: (year: string, month: string) => string;
}

export interface Group {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  /** The label at its full length. */
  readonly name: string;
  readonly of: 'plan' | 'heading' | 'unit' | 'month' | 'overdue' | 'none' | FindingSeverity;
  readonly parent: Group | null;
  readonly children: TreeNode[];
  /** Tasks below, each once, and how many of them are overdue. */
  readonly count: number;
  readonly overdue: number;
}

export interface TaskNode {
  readonly kind: 'task';
  readonly id: string;
  readonly label: string;
  /** What the group does not say already. */
  readonly description: string;
  readonly parent: Group | null;
  readonly plan: PlanEntry;
  readonly task: PlanTask;
  readonly overdue: boolean;
}

export type TreeNode = Group | TaskNode;

interface Row {
  readonly plan: PlanEntry;
  readonly task: PlanTask;
  readonly overdue: boolean;
}

/** A group before its tree is built: where it stands, and the tasks in it. */
interface Path {
  readonly steps: readonly { readonly key: string; readonly label: string; readonly of: Group['of'] }[];
  readonly row: Row;
}

export function planTree(plans: readonly PlanEntry[], choice: Choice, words: GroupWords): TreeNode[] {
  const rows = plans.flatMap((plan) => chosen(plan, choice).map((task) => rowOf(plan, task, choice)));
  const shown = plans.filter((plan) => rows.some((row) => row.plan === plan));
  const paths = rows.flatMap((row) => PATHS[choice.grouping](row, words, shown.length > 1));
  return build(ordered(paths, choice.grouping), choice.grouping);
}

function chosen(plan: PlanEntry, { filter, only }: Choice): readonly PlanTask[] {
  if (only && only.uri !== plan.uri) return [];
  const tasks = only ? plan.tasks.filter(({ id }) => only.ids.includes(id)) : plan.tasks;
  return findTasks(tasks, filter);
}

const rowOf = (plan: PlanEntry, task: PlanTask, { referenceDate }: Choice): Row => ({
  plan,
  task,
  overdue: task.due !== null && referenceDate !== null && task.due < referenceDate,
});

/** Where a task stands by each grouping; a task with two leads, or two findings, stands in two places. */
const PATHS: Readonly<Record<Grouping, (row: Row, words: GroupWords, several: boolean) => Path[]>> = {
  chapter: (row, _, several) => {
    const { plan, task } = row;
    const top = several ? [{ key: plan.uri, label: planTitle(plan), of: 'plan' as const }] : [];
    return [{ row, steps: [...top, ...task.headings.map((label) => ({ key: label, label, of: 'heading' as const }))] }];
  },
  lead: (row, { noLead }) => {
    const units = [...new Set(row.task.leads)];
    if (units.length === 0) return [{ row, steps: [{ key: '', label: noLead, of: 'none' }] }];
    return units.map((unit) => ({ row, steps: [{ key: unit, label: unit, of: 'unit' }] }));
  },
  deadline: (row, words) => [{ row, steps: [deadlineStep(row, words)] }],
  finding: (row) =>
    [...new Map(row.task.findings.map((finding) => [finding.rule, finding])).values()].map(
      ({ rule, title, severity }) => ({ row, steps: [{ key: rule, label: title, of: severity }] }),
    ),
};

function deadlineStep({ task, overdue }: Row, words: GroupWords): Path['steps'][number] {
  if (overdue) return { key: 'overdue', label: words.overdue, of: 'overdue' };
  if (task.due) {
    const [year = '', month = ''] = task.due.split('-');
    return { key: `${year}-${month}`, label: words.month(year, month), of: 'month' };
  }
  return task.deadline
    ? { key: 'no-day', label: words.noDay, of: 'none' }
    : { key: 'no-deadline', label: words.noDeadline, of: 'none' };
}

const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'info', 'hint'];

/** Units with most tasks first, days in order, the gravest findings first; groups without a name last. */
function ordered(paths: Path[], grouping: Grouping): Path[] {
  if (grouping === 'chapter') return paths;
  const sizes = new Map<string, number>();
  for (const { steps } of paths) sizes.set(steps[0]!.key, (sizes.get(steps[0]!.key) ?? 0) + 1);
  const first = new Map([...sizes.keys()].map((key, index) => [key, index]));
  const rank = ({ steps: [step], row }: Path): [number, number, string] => {
    const { key, of } = step!;
    if (of === 'none') return [9, key === 'no-deadline' ? 1 : 0, ''];
    if (of === 'unit') return [1, -sizes.get(key)!, ''];
    if (of === 'month' || of === 'overdue') return [of === 'overdue' ? 0 : 1, 0, row.task.due!];
    return [SEVERITIES.indexOf(of as FindingSeverity), -sizes.get(key)!, ''];
  };
  return paths
    .map((path) => ({ path, by: rank(path), place: first.get(path.steps[0]!.key)! }))
    .sort(
      (a, b) =>
        a.by[0] - b.by[0] || a.by[1] - b.by[1] || compare(a.by[2], b.by[2]) || (a.by[2] ? 0 : a.place - b.place),
    )
    .map(({ path }) => path);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Growing = { -readonly [K in keyof Group]: Group[K] };

function build(paths: readonly Path[], grouping: Grouping): TreeNode[] {
  const top: TreeNode[] = [];
  const groups = new Map<string, Growing>();
  for (const { steps, row } of paths) {
    let parent: Growing | null = null;
    let id: string = grouping;
    for (const { key, label, of } of steps) {
      id += `\n${key}`;
      let group: Growing | undefined = groups.get(id);
      if (!group) {
        group = {
          kind: 'group',
          id,
          label: shortened(label),
          name: label,
          of,
          parent,
          children: [],
          count: 0,
          overdue: 0,
        };
        groups.set(id, group);
        (parent?.children ?? top).push(group);
      }
      group.count += 1;
      if (row.overdue) group.overdue += 1;
      parent = group;
    }
    (parent?.children ?? top).push(taskNode(row, id, parent, grouping));
  }
  return top;
}

function taskNode(row: Row, above: string, parent: Group | null, grouping: Grouping): TaskNode {
  const { plan, task } = row;
  const leads = task.leads.length > 2 ? `${task.leads[0]}等` : task.leads.join('、');
  const marker = task.id.slice(task.id.lastIndexOf('/') + 1);
  const shown = {
    chapter: [leads, task.deadline],
    lead: [task.deadline],
    deadline: [row.overdue && task.due, leads],
    finding: [leads],
  }[grouping];
  return {
    kind: 'task',
    id: `${above}\n${plan.uri}#${task.id}`,
    label: shortened(grouping === 'chapter' && !marker.startsWith('*') ? `${marker} ${task.text}` : task.text),
    description: shown.filter(Boolean).join(' · '),
    parent,
    ...row,
  };
}

/** Title of a plan, else the name of its file. */
export function planTitle({ uri, title }: Pick<PlanEntry, 'uri' | 'title'>): string {
  if (title) return title;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const LONGEST = 16;

/** Short enough that what stands beside it finds room in a side bar. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}

/** All tasks of a tree, in its order. */
export const taskNodes = (nodes: readonly TreeNode[]): TaskNode[] =>
  nodes.flatMap((node) => (node.kind === 'task' ? [node] : taskNodes(node.children)));

/** The task that holds a line; of the places where it stands, the first. */
export function taskAtLine(nodes: readonly TreeNode[], uri: string, line: number): TaskNode | undefined {
  return taskNodes(nodes).find(
    ({ plan, task: { range } }) => plan.uri === uri && range.start.line <= line && line <= range.end.line,
  );
}
