import { locateParagraph } from '../core/locate.ts';
import type { Plan, Task } from '../core/plan.ts';
import { placeOf } from '../core/responsibility/unit-key.ts';
import type { Finding } from '../core/rule.ts';
import { fold } from '../core/text.ts';

/** Which tasks a ledger is to hold; all conditions must be met. */
export interface Filter {
  /** Names of units of which one leads the task, or shares it where nobody leads. */
  readonly lead: readonly string[];
  /** Names of units of which one has any part in the task. */
  readonly unit: readonly string[];
  /** ISO day: due then or before. */
  readonly dueBefore: string | null;
  readonly noLead: boolean;
  readonly noDeadline: boolean;
}

export const NO_FILTER: Filter = { lead: [], unit: [], dueBefore: null, noLead: false, noDeadline: false };

/** The plan with the tasks that pass. */
export function filterPlan(plan: Plan, filter: Filter): Plan {
  const tests = testsOf(plan, filter);
  return tests.length === 0 ? plan : { ...plan, tasks: plan.tasks.filter((task) => tests.every((test) => test(task))) };
}

function testsOf(plan: Plan, { lead, unit, dueBefore, noLead, noDeadline }: Filter): ((task: Task) => boolean)[] {
  const tests: ((task: Task) => boolean)[] = [];
  if (lead.length > 0) tests.push(leadTest(plan, lead));
  if (unit.length > 0) {
    const isNamed = unitTest(plan, unit);
    tests.push(({ units }) => units.some(isNamed));
  }
  if (dueBefore !== null) tests.push(({ due }) => due !== null && due <= dueBefore);
  if (noLead) tests.push(({ units }) => !units.some(({ role }) => role === 'lead' || role === 'joint'));
  if (noDeadline) tests.push(({ deadlines }) => deadlines.every(({ kind }) => kind === 'vague'));
  return tests;
}

type Named = Pick<Task['units'][number], 'mention'>;

function leadTest(plan: Plan, names: readonly string[]): (task: Task) => boolean {
  const isNamed = unitTest(plan, names);
  return ({ units }) => {
    const leads = units.filter(({ role }) => role === 'lead');
    return (leads.length > 0 ? leads : units.filter(({ role }) => role === 'joint')).some(isNamed);
  };
}

/** A name taken apart: its place, and what it says without one, as written and as the register has it. */
interface Naming {
  readonly place: string;
  readonly names: readonly string[];
}

/** Whether a unit bears one of the names, in any form that the register knows. */
function unitTest(plan: Plan, names: readonly string[]): (unit: Named) => boolean {
  const wanted = names.map((name) => naming(plan, name));
  return ({ mention }) => {
    const given = naming(plan, mention.name);
    return wanted.some(
      (want) => placesAgree(want.place, given.place) && want.names.some((name) => given.names.includes(name)),
    );
  };
}

function naming(plan: Plan, name: string): Naming {
  const unit = plan.register.find(name);
  const folded = fold(name);
  const place = placeOf(folded);
  const bare = folded.slice(place.length);
  return { place, names: unit && !unit.shortName.startsWith('〔') ? [bare, unit.fullName] : [bare] };
}

/** 市财政局 of a plan of 甲市 is 甲市财政局; a name without a place stands for that of every place. */
const placesAgree = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

/** The findings that begin in one of the plan's tasks; both are in the order of the text. */
export function findingsWithin(plan: Plan, findings: readonly Finding[]): Finding[] {
  let next = 0;
  return findings.filter(({ start }) => {
    while (next < plan.tasks.length && endOf(plan, plan.tasks[next]!) < start) next++;
    const task = plan.tasks[next];
    return task !== undefined && plan.starts[task.paragraph]! <= start;
  });
}

const endOf = (plan: Plan, { end }: Task): number => locateParagraph(plan, end - 1).end;
