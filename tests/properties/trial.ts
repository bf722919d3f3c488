/** All invariants of the architecture page over one document and what is typed into it. */
import { judge, mend } from '../../server/cli/mending.ts';
import { defaultSettings } from '../../server/core/config.ts';
import { safeEdits } from '../../server/core/fix.ts';
import { lint } from '../../server/core/lint.ts';
import { type ParagraphMemory, paragraphMemory } from '../../server/core/paragraphs/memory.ts';
import { parsePlan } from '../../server/core/parse.ts';
import type { Plan } from '../../server/core/plan.ts';
import type { Finding } from '../../server/core/rule.ts';
import { rules } from '../../server/core/rules/index.ts';
import { badFindings, violations } from './invariants.ts';
import type { Trial } from './mutations.ts';
import { damaged } from './plan-text.ts';

const JUDGING = { read: {}, settings: defaultSettings, rules, baseline: [] };

/** A text is read anew after so many edits, and after the last: what went wrong between hardly ever mends itself. */
const COMPARED_EVERY = 4;

/** What the first invariant says that does not hold, in words; null where all is well. */
export function faultOf({ text, edits }: Trial): string | null {
  try {
    for (const fault of faults(text, edits)) return fault;
    return null;
  } catch (error) {
    return `thrown: ${error instanceof Error ? error.stack : error}`;
  }
}

function* faults(text: string, edits: Trial['edits']): Iterable<string> {
  const memory = paragraphMemory();
  yield* faultsOfMending(text);
  for (let n = 0; n <= edits.length; n++) {
    const typed = damaged(text, edits.slice(0, n));
    const followed = read(typed, memory);
    yield* faultsOfPlan(followed);
    const compared = n === edits.length || n % COMPARED_EVERY === 0;
    if (compared && told(followed) !== told(read(typed)))
      yield `after ${n} edits the text reads otherwise than a new one`;
  }
}

interface Read {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

function read(text: string, memory?: ParagraphMemory): Read {
  const plan = parsePlan(text, {}, memory?.next());
  return { plan, findings: lint(plan) };
}

function* faultsOfPlan({ plan, findings }: Read): Iterable<string> {
  yield* violations(plan);
  yield* badFindings(plan.text, findings);
}

/** Edits of all findings stand apart; one mending leaves nothing to mend. */
function* faultsOfMending(text: string): Iterable<string> {
  const judged = judge(text, JUDGING);
  const edits = safeEdits(judged.findings);
  if (edits.length === 0) return;
  if (edits.some((e, i) => i > 0 && edits[i - 1]!.end > e.start)) yield 'fixes overlap';
  const left = safeEdits(mend(text, judged, JUDGING).findings);
  if (left.length > 0) yield `after all fixes there is one more: ${JSON.stringify(left[0])}`;
}

const told = ({ plan, findings }: Read): string => JSON.stringify([findings, { ...plan, register: null }]);

/**
 * Milliseconds that a document may take: a second for a MB, twenty microseconds for a line (every rule asks every paragraph,
 * and a MB may have a hundred thousand), and as long as any program needs.
 */
export const allowed = (text: string): number =>
  1_000 * (1 + Buffer.byteLength(text) / 2 ** 20) + 0.02 * text.split(/\r\n?|\n/).length;

/** Milliseconds of processor that reading and checking take. */
export function timeOf(text: string): number {
  const began = process.cpuUsage();
  lint(parsePlan(text));
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}
