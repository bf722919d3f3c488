import type { LaterDeadline } from '../../compare/later.ts';
import type { TracedStatement } from '../../compare/trace.ts';
import { locate } from '../../core/locate.ts';
import type { Plan } from '../../core/plan.ts';
import { version } from '../../version.ts';
import { type Lines, linesOf } from './lines.ts';
import type { NewReporter, Read } from './reporter.ts';
import { deadlineOf, taskOf } from './tasks-json.ts';
import type { Traced } from './traced.ts';

/** What a plan takes up of its superior document, as JSON; a task as `tasks` writes it. */
export const traceJson: NewReporter<Traced, void> = () => ({
  document({ plan, superior, tasks, extra }) {
    const [inPlan, inSuperior] = [sideOf(plan), sideOf(superior)];
    const traced = {
      version,
      plan: factsOf(plan),
      superior: factsOf(superior),
      tasks: tasks.map(({ task, coverage, statements, later }) => ({
        coverage,
        task: taskOf(task, superior.plan, inSuperior.lines),
        statements: statements.map((s) => statementOf(s, inSuperior, inPlan)),
        later: later.map(laterOf),
      })),
      extra: extra.map((task) => taskOf(task, plan.plan, inPlan.lines)),
    };
    return `${JSON.stringify(traced, null, 2)}\n`;
  },
  end: () => '',
});

interface Side {
  readonly plan: Plan;
  readonly lines: Lines;
}

const sideOf = ({ plan, places }: Read): Side => ({ plan, lines: linesOf(plan.text, places) });

const factsOf = ({ path, plan }: Read): object => ({
  path,
  title: plan.document.title,
  date: plan.document.date,
  tasks: plan.tasks.length,
});

const statementOf = (
  { statement, coverage, taken, otherFigures }: TracedStatement,
  superior: Side,
  plan: Side,
): object => ({
  coverage,
  otherFigures,
  superior: placed(statement, superior),
  plan: taken && placed(taken, plan),
});

function placed({ paragraph, start, end, text }: TracedStatement['statement'], { plan, lines }: Side): object {
  const place = locate(plan, paragraph, { start, end });
  return { text, start: lines.position(place.start), end: lines.position(place.end) };
}

const laterOf = ({ superior, plan }: LaterDeadline): Record<'superior' | 'plan', unknown> => ({
  superior: deadlineOf(superior),
  plan: deadlineOf(plan),
});
