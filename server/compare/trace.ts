/** A plan beside the document that it carries out: what of the superior document it takes up, and what it adds. */
import type { Plan, Task } from '../core/plan.ts';
import { type LaterDeadline, laterDeadline } from './later.ts';
import { type Match, type Matcher, matcher } from './matching.ts';
import { type Statement, statementsOf } from './statements.ts';

/** `covered`: says the same, figures too. `reworded`: says it in other words, or with other figures. */
export type Coverage = 'covered' | 'reworded' | 'missing';

/** A statement of the superior document and where the plan takes it up. */
export interface TracedStatement {
  readonly statement: Statement;
  readonly coverage: Coverage;
  /** Null where it is missing. */
  readonly taken: Statement | null;
  /** It is taken up with other figures: a lower target, another year. */
  readonly otherFigures: boolean;
}

/** A task of the superior document. */
export interface TracedTask {
  readonly task: Task;
  /** `missing` where nothing of it is taken up; `partial` where something of it is missing. */
  readonly coverage: Coverage | 'partial';
  readonly statements: readonly TracedStatement[];
  readonly later: readonly LaterDeadline[];
}

export interface Trace {
  /** Tasks of the superior document, in its order. */
  readonly tasks: readonly TracedTask[];
  /** Tasks of the plan that nothing in the superior document asks for, in order. */
  readonly extra: readonly Task[];
}

/** Work grows with the length of the two texts, not with their product. */
export function trace(plan: Plan, superior: Plan): Trace {
  const said = statementsOf(plan);
  const inPlan = matcher(said);
  const owners = taskByParagraph(plan);
  const byTask = statementsByTask(plan, said);
  const tasks = superior.tasks.map((task) => traceTask(task, inPlan, { owners, byTask }, superior));
  const taken = new Set(tasks.flatMap((t) => t.statements.map((s) => s.taken)));
  const inSuperior = matcher(statementsOf(superior));
  const isAsked = (statement: Statement): boolean => taken.has(statement) || inSuperior.anywhere(statement) !== null;
  const isExtra = (own: readonly Statement[]): boolean => lengthOf(own.filter(isAsked)) < ASKED * lengthOf(own);
  return { tasks, extra: plan.tasks.filter((task) => isExtra(byTask.get(task)!)) };
}

/** Below this share of its words that is asked for, a task is the plan's own: a heading such as 加强组织领导 is in every plan. */
const ASKED = 0.2;

const lengthOf = (statements: readonly Statement[]): number => statements.reduce((sum, s) => sum + s.words.length, 0);

/** The plan by its tasks. */
interface Tasks {
  /** The task that a paragraph belongs to. */
  readonly owners: ReadonlyMap<number, Task>;
  readonly byTask: ReadonlyMap<Task, readonly Statement[]>;
}

function taskByParagraph({ tasks }: Plan): Tasks['owners'] {
  const owners = new Map<number, Task>();
  for (const task of tasks) for (let p = task.paragraph; p < task.end; p++) owners.set(p, task);
  return owners;
}

function traceTask(task: Task, matcher: Matcher, inPlan: Tasks, superior: Plan): TracedTask {
  const wanted = statementsOf(superior, task.paragraph, task.end);
  const statements = matchesOf(wanted, matcher, inPlan).map((found, i) => ({
    statement: wanted[i]!,
    coverage: coverageBy(found),
    taken: found?.statement ?? null,
    otherFigures: found?.otherFigures ?? false,
  }));
  const later = statements.flatMap((traced) => laterIn(traced, task, inPlan) ?? []);
  return { task, coverage: coverageOf(statements), statements, later };
}

function laterIn({ statement, taken }: TracedStatement, { deadlines }: Task, { owners }: Tasks): LaterDeadline | null {
  const owner = taken && owners.get(taken.paragraph);
  return owner ? laterDeadline({ statement, deadlines }, { statement: taken, deadlines: owner.deadlines }) : null;
}

/** A match outside the task that takes up most of a superior task must be this good: sentences of plans are alike. */
const ALIKE_ELSEWHERE = 0.6;

/**
 * What takes up the statements of one superior task. Where most of them are taken up by one task of the plan, the others
 * are looked for there again, clause by clause, and its title is that of the superior task in other words.
 */
function matchesOf(wanted: readonly Statement[], matcher: Matcher, { owners, byTask }: Tasks): (Match | null)[] {
  let near: number | undefined;
  const found = wanted.map((statement) => {
    const match = matcher.anywhere(statement, near);
    near = match?.statement.paragraph ?? near;
    return match;
  });
  const home = homeOf(wanted, found, owners);
  if (!home) return found;
  const title = byTask.get(home)![0]!;
  const isAtHome = ({ paragraph }: Statement): boolean => owners.get(paragraph) === home;
  return found.map((match, i) => {
    if (match?.same || (match && isAtHome(match.statement))) return match;
    if (i === 0 && wanted[i]!.heading && title.heading) {
      return match ?? { statement: title, like: 0, same: false, otherFigures: false };
    }
    const atHome = matcher.among(wanted[i]!, (s) => isAtHome(s) && !s.heading);
    return atHome ?? (match && match.like >= ALIKE_ELSEWHERE ? match : null);
  });
}

/** The task of the plan that takes up more of the words than any other. */
function homeOf(wanted: readonly Statement[], found: readonly (Match | null)[], owners: Tasks['owners']): Task | null {
  const shares = new Map<Task, number>();
  let home: Task | null = null;
  for (const [i, match] of found.entries()) {
    const owner = match && owners.get(match.statement.paragraph);
    if (!owner) continue;
    shares.set(owner, (shares.get(owner) ?? 0) + wanted[i]!.words.length);
    if (!home || shares.get(owner)! > shares.get(home)!) home = owner;
  }
  return home;
}

function coverageBy(found: Match | null): Coverage {
  if (!found) return 'missing';
  return found.same && !found.otherFigures ? 'covered' : 'reworded';
}

function coverageOf(statements: readonly TracedStatement[]): TracedTask['coverage'] {
  const count = (coverage: Coverage): number => statements.filter((s) => s.coverage === coverage).length;
  if (count('missing') === statements.length) return 'missing';
  if (count('missing') > 0) return 'partial';
  return count('reworded') > 0 ? 'reworded' : 'covered';
}

/** Statements of each task of a plan; both are in the order of the text. */
function statementsByTask(plan: Plan, statements: readonly Statement[]): Map<Task, readonly Statement[]> {
  let next = 0;
  return new Map(
    plan.tasks.map((task) => {
      while (next < statements.length && statements[next]!.paragraph < task.paragraph) next++;
      const from = next;
      while (next < statements.length && statements[next]!.paragraph < task.end) next++;
      return [task, statements.slice(from, next)];
    }),
  );
}
