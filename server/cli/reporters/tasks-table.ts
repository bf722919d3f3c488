import type { Plan, Role, Task } from '../../core/plan.ts';
import type { Words } from '../../core/rule.ts';
import { say } from '../language.ts';
import { columnsOf, cut, pad, visible } from './display.ts';
import { paint } from './paint.ts';
import type { Look, NewReporter, Read } from './reporter.ts';

/** The task ledger for people at a terminal: a row a task, cut to the width of the screen. */
export const tasksTable: NewReporter<Read, void> = (look) => ({
  document({ path, plan }) {
    const { bold, dim } = paint(look.colour);
    const heads = COLUMNS.map(({ head }) => say(head, look.locale));
    const rows = plan.tasks.map((task) => COLUMNS.map(({ cell }) => visible(cell(task, look).replace(/\s+/g, ' '))));
    const widths = widthsOf([heads, ...rows], look.columns);
    const line = (cells: readonly string[]): string =>
      cells
        .map((cell, i) => pad(cut(cell, widths[i]!), widths[i]!))
        .join(GAP)
        .trimEnd();
    return [
      bold(visible(plan.document.title ?? path)),
      dim(say(summaryOf(plan), look.locale)),
      '',
      ...(rows.length > 0 ? [dim(line(heads)), ...rows.map(line), ''] : []),
    ]
      .map((text) => `${text}\n`)
      .join('');
  },
  end: () => '',
});

const GAP = '  ';

interface Column {
  readonly head: Words;
  readonly cell: (task: Task, look: Look) => string;
  /** Share of the room left when every column has its least width; 0 for columns as wide as what they hold. */
  readonly share: number;
  readonly least: number;
}

const COLUMNS: readonly Column[] = [
  { head: { zh: '序号', en: 'No.' }, cell: (task) => task.id, share: 0, least: 18 },
  { head: { zh: '任务', en: 'Task' }, cell: (task) => task.text.split('\n')[0]!, share: 2, least: 20 },
  { head: { zh: '牵头单位', en: 'Lead' }, cell: lead, share: 1, least: 12 },
  { head: { zh: '配合单位', en: 'Support' }, cell: (task) => names(task, 'support'), share: 1, least: 8 },
  { head: { zh: '完成时限', en: 'Due' }, cell: due, share: 0, least: 14 },
];

const names = (task: Task, role: Role): string =>
  task.units.flatMap((unit) => (unit.role === role ? [unit.name] : [])).join('、');

/** Who leads; where nobody leads alone, those who share the task. */
function lead(task: Task, { locale }: Look): string {
  const leads = names(task, 'lead');
  const joint = names(task, 'joint');
  return leads || (joint && say({ zh: `${joint}（分工负责）`, en: `${joint} (shared)` }, locale));
}

/** The day where there is one, else the words. */
function due(task: Task): string {
  return task.due ?? [...new Set(task.deadlines.map(({ time }) => time.repaired ?? time.raw))].join('、');
}

/** Widths that fill the room: no column wider than what it holds, what one leaves over the others share. */
function widthsOf(rows: readonly (readonly string[])[], columns: number): number[] {
  const held = COLUMNS.map((_, i) => rows.reduce((most, row) => Math.max(most, columnsOf(row[i]!)), 0));
  const widths = COLUMNS.map(({ least }, i) => Math.min(least, held[i]!));
  let free = columns - GAP.length * (COLUMNS.length - 1) - widths.reduce((a, b) => a + b, 0);
  while (free > 0) {
    const growing = COLUMNS.flatMap(({ share }, i) => (share > 0 && widths[i]! < held[i]! ? Array(share).fill(i) : []));
    if (growing.length === 0) break;
    for (const i of growing.slice(0, free)) widths[i]!++;
    free -= growing.length;
  }
  return widths;
}

function summaryOf(plan: Plan): Words {
  const total = plan.tasks.length;
  const led = plan.tasks.filter(({ units }) => units.some(({ role }) => role === 'lead')).length;
  const timed = plan.tasks.filter(({ deadlines }) => deadlines.length > 0).length;
  return {
    zh: `共 ${total} 项任务，${led} 项有牵头单位，${timed} 项有完成时限`,
    en: `${total} tasks, ${led} with a lead, ${timed} with a deadline`,
  };
}
