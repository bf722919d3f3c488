import { levelOf, type Settings } from '../core/config.ts';
import { lintAll } from '../core/lint.ts';
import type { Plan } from '../core/plan.ts';
import type { Finding, Rule } from '../core/rule.ts';
import { ruleById, rules } from '../core/rules/index.ts';
import type { BaselineEntry } from './baseline-file.ts';
import { matchBaseline } from './baseline-match.ts';

/** A finding that is not told, and by whose word. */
export interface Suppressed {
  readonly finding: Finding;
  /** A comment in the text, or an entry of the baseline. */
  readonly by: 'comment' | 'baseline';
  readonly reason: string | null;
}

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Entries that wait for findings in vain, with the number of them; of rules that are heard. */
  readonly unused: readonly BaselineEntry[];
}

/** What there is to tell of a plan: the one way for command line and editor. `baseline`: entries for this document. */
export function judgePlan(
  plan: Plan,
  settings: Settings,
  baseline: readonly BaselineEntry[],
  active: readonly Rule[] = rules,
): Judgement {
  const { findings, silenced } = lintAll(plan, settings, active);
  const byComment = silenced.map(({ finding, comment }) => suppressed(finding, 'comment', comment.reason));
  if (baseline.length === 0) return { findings, suppressed: byComment, unused: [] };
  const matching = matchBaseline(plan, findings, baseline);
  const byBaseline = matching.known.map(({ finding, entry }) => suppressed(finding, 'baseline', entry.reason ?? null));
  return {
    findings: matching.findings,
    suppressed: [...byComment, ...byBaseline],
    unused: matching.unused.filter(({ rule }) => isHeard(rule, settings)),
  };
}

const suppressed = (finding: Finding, by: Suppressed['by'], reason: string | null): Suppressed => ({
  finding,
  by,
  reason: reason || null,
});

/** An unknown rule counts as heard: nothing will ever be found by it. */
function isHeard(id: string, settings: Settings): boolean {
  const rule = ruleById.get(id);
  return !rule || levelOf(rule, settings) !== 'off';
}
