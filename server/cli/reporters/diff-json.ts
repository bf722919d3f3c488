import type { Task } from '../../core/plan.ts';
import { version } from '../../version.ts';
import type { Compared } from './compared.ts';
import { linesOf } from './lines.ts';
import type { NewReporter, Read } from './reporter.ts';
import { taskOf } from './tasks-json.ts';

/** Two versions of a plan as JSON; a task as `tasks` writes it, null on the side where it is missing. */
export const diffJson: NewReporter<Compared, void> = () => ({
  document({ before, after, changes, unchanged }) {
    const tasksOf = ({ plan, places }: Read) => {
      const lines = linesOf(plan.text, places);
      return (task: Task | null): unknown => task && taskOf(task, plan, lines);
    };
    const [old, young] = [tasksOf(before), tasksOf(after)];
    const compared = {
      version,
      before: sideOf(before),
      after: sideOf(after),
      changes: changes.map((c) => ({ differences: c.differences, before: old(c.before), after: young(c.after) })),
      unchanged,
    };
    return `${JSON.stringify(compared, null, 2)}\n`;
  },
  end: () => '',
});

const sideOf = ({ path, plan }: Read): object => ({
  path,
  title: plan.document.title,
  date: plan.document.date,
  tasks: plan.tasks.length,
});
