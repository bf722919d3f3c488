/** Limits of a plan that end later than those of its superior document. */
import type { Deadline } from '../core/plan.ts';
import { saysTheSame } from './likeness.ts';
import type { Statement } from './statements.ts';

/** A limit of the plan that ends later than the superior document's for the same thing; ISO dates. */
export interface LaterDeadline {
  readonly superior: Deadline;
  readonly plan: Deadline;
}

/** A statement, and the deadlines of the task it stands in. */
interface Side {
  readonly statement: Statement;
  readonly deadlines: readonly Deadline[];
}

/** The last limits of both sides, where they are set to the same thing and the plan's ends later. */
export function laterDeadline(superior: Side, plan: Side): LaterDeadline | null {
  const above = lastLimit(superior);
  const below = lastLimit(plan);
  if (!above || !below || below.end! <= above.end!) return null;
  const same = saysTheSame(whatIsDue(superior.statement, above), whatIsDue(plan.statement, below));
  return same ? { superior: above, plan: below } : null;
}

const LIMITS: ReadonlySet<Deadline['kind']> = new Set(['by', 'before', 'within', 'target', 'period']);

function lastLimit({ statement: { paragraph, start, end }, deadlines }: Side): Deadline | null {
  const own = deadlines.filter(
    (d) => d.end && LIMITS.has(d.kind) && d.paragraph === paragraph && d.time.start >= start && d.time.end <= end,
  );
  return own.reduce<Deadline | null>((last, d) => (last && last.end! >= d.end! ? last : d), null);
}

const COMMA = /[,，]/;

/** What the limit is set to: what stands beside it in its clause; the next clause where it stands alone (到2025年，…). */
function whatIsDue({ text, start }: Statement, { time }: Deadline): string {
  const before = text
    .slice(0, time.start - start)
    .split(COMMA)
    .at(-1)!;
  const [after = '', next = ''] = text.slice(time.end - start).split(COMMA, 2);
  const clause = before + after;
  return clause.length > ALONE ? clause : clause + next;
}

/** 到…底前完成: so few characters say nothing of what is due. */
const ALONE = 5;
