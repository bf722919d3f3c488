/** Which findings a baseline knows. */
import type { Plan } from '../core/plan.ts';
import { type Quote, quoteOf } from '../core/quote.ts';
import type { Finding } from '../core/rule.ts';
import { placesOf, sift } from '../core/sift.ts';
import { type BaselineEntry, countOf } from './baseline-file.ts';

export interface Known {
  readonly finding: Finding;
  readonly entry: BaselineEntry;
}

export interface Matching {
  /** What the baseline does not know, in order of the text. */
  readonly findings: Finding[];
  readonly known: readonly Known[];
  /** Entries with the number of findings that they are still waiting for. */
  readonly unused: readonly BaselineEntry[];
}

/**
 * Takes each entry as often as it counts, never more: first for findings with the same words around them, then for those
 * with the same words on one side (somebody wrote on the other), at last entries that name no surroundings.
 */
export function matchBaseline(plan: Plan, findings: readonly Finding[], entries: readonly BaselineEntry[]): Matching {
  const rules = new Set(entries.map(({ rule }) => rule));
  let open = placesOf(findings).filter(({ rule }) => rules.has(rule));
  const known = new Map<Finding, BaselineEntry>();
  const left = new Map(entries.map((entry) => [entry, countOf(entry)]));
  const quotes = new Map(open.map((finding) => [finding, quoteOf(plan, finding)]));

  for (const keyOf of KEYS) {
    const waiting = queues(entries, left, keyOf);
    open = open.filter((finding) => {
      const key = keyOf({ rule: finding.rule, ...quotes.get(finding)! }, false);
      const entry = key === null ? null : next(waiting.get(key), left);
      if (entry) known.set(finding, entry);
      return !entry;
    });
  }
  return {
    findings: sift(findings, (finding) => known.has(finding)),
    known: Array.from(known, ([finding, entry]) => ({ finding, entry })),
    unused: [...left].flatMap(([entry, n]) => (n > 0 ? [{ ...entry, count: n }] : [])),
  };
}

/** What an entry and a finding must have in common; null where it is not asked. */
type Key = (quoted: { rule: string } & Pick<Quote, 'text'> & Partial<Quote>, ofEntry: boolean) => string | null;

const join = (...parts: readonly string[]): string => parts.join('\n');

const KEYS: readonly Key[] = [
  ({ rule, text, before, after }) =>
    before === undefined || after === undefined ? null : join(rule, text, before, after),
  ({ rule, text, before }) => (before ? join(rule, text, before) : null),
  ({ rule, text, after }) => (after ? join(rule, text, after) : null),
  ({ rule, text, before, after }, ofEntry) =>
    ofEntry && (before !== undefined || after !== undefined) ? null : join(rule, text),
];

interface Queue {
  readonly entries: BaselineEntry[];
  at: number;
}

function queues(
  entries: readonly BaselineEntry[],
  left: ReadonlyMap<BaselineEntry, number>,
  keyOf: Key,
): Map<string, Queue> {
  const byKey = new Map<string, Queue>();
  for (const entry of entries) {
    const key = left.get(entry)! > 0 ? keyOf(entry, true) : null;
    if (key === null) continue;
    const queue = byKey.get(key) ?? { entries: [], at: 0 };
    byKey.set(key, queue);
    queue.entries.push(entry);
  }
  return byKey;
}

function next(queue: Queue | undefined, left: Map<BaselineEntry, number>): BaselineEntry | null {
  while (queue && queue.at < queue.entries.length) {
    const entry = queue.entries[queue.at]!;
    const n = left.get(entry)!;
    if (n > 0) {
      left.set(entry, n - 1);
      return entry;
    }
    queue.at++;
  }
  return null;
}
