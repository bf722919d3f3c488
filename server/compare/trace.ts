/** A plan beside the document that it carries out: what of the superior document it takes up, and what it adds. */
import type { Deadline, Plan, Task } from '../core/plan.ts';
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

/** A limit of the plan that ends later than the superior document's for the same statement; ISO dates. */
export interface LaterDeadline {
  readonly superior: Deadline;
  readonly plan: Deadline;
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
  const tasks = superior.tasks.map((task) => traceTask(task, inPlan, owners, superior));
  const taken = new Set(tasks.flatMap((t) => t.statements.map((s) => s.taken)));
  const inSuperior = matcher(statementsOf(superior));
  const isAsked = (statement: Statement): boolean => taken.has(statement) || inSuperior(statement) !== null;
  const byTask = statementsByTask(plan, said);
  return {
    tasks,
    extra: plan.tasks.filter((_, i) => lengthOf(byTask[i]!.filter(isAsked)) < ASKED * lengthOf(byTask[i]!)),
  };
}

/** Below this share of its words that is asked for, a task is the plan's own: a heading such as 加强组织领导 is in every plan. */
const ASKED = 0.2;

const lengthOf = (statements: readonly Statement[]): number => statements.reduce((sum, s) => sum + s.words.length, 0);

/** The task that a paragraph of the plan belongs to. */
type Owners = ReadonlyMap<number, Task>;

function taskByParagraph({ tasks }: Plan): Owners {
  const owners = new Map<number, Task>();
  for (const task of tasks) for (let p = task.paragraph; p < task.end; p++) owners.set(p, task);
  return owners;
}

function traceTask(task: Task, match: Matcher, owners: Owners, superior: Plan): TracedTask {
  const statements: TracedStatement[] = [];
  for (const statement of statementsOf(superior, task.paragraph, task.end)) {
    const found = match(statement, statements.findLast((s) => s.taken)?.taken?.paragraph);
    statements.push({
      statement,
      coverage: coverageBy(found),
      taken: found?.statement ?? null,
      otherFigures: found?.otherFigures ?? false,
    });
  }
  const later = statements.flatMap((s) => laterDeadlines(s, task, owners));
  return { task, coverage: coverageOf(statements), statements, later };
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
function statementsByTask(plan: Plan, statements: readonly Statement[]): Statement[][] {
  let next = 0;
  return plan.tasks.map((task) => {
    while (next < statements.length && statements[next]!.paragraph < task.paragraph) next++;
    const from = next;
    while (next < statements.length && statements[next]!.paragraph < task.end) next++;
    return statements.slice(from, next);
  });
}

/** The last limits of both sides, where the plan's ends later. */
function laterDeadlines({ statement, taken }: TracedStatement, task: Task, owners: Owners): LaterDeadline[] {
  if (!taken) return [];
  const above = lastLimit(task.deadlines, statement);
  const owner = owners.get(taken.paragraph);
  const below = owner && lastLimit(owner.deadlines, taken);
  return above && below && below.end! > above.end! ? [{ superior: above, plan: below }] : [];
}

const LIMITS: ReadonlySet<Deadline['kind']> = new Set(['by', 'before', 'within', 'target', 'period']);

function lastLimit(deadlines: readonly Deadline[], { paragraph, start, end }: Statement): Deadline | null {
  const own = deadlines.filter(
    (d) => d.end && LIMITS.has(d.kind) && d.paragraph === paragraph && d.time.start >= start && d.time.end <= end,
  );
  return own.reduce<Deadline | null>((last, d) => (last && last.end! >= d.end! ? last : d), null);
}
