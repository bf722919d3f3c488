import { levelOf, type Settings } from '../core/config.ts';
import { lintAll } from '../core/lint.ts';
import type { Plan } from '../core/plan.ts';
import type { Finding, Rule } from '../core/rule.ts';
import { ruleById, rules } from '../core/rules/index.ts';
import type { BaselineEntry } from './baseline-file.ts';
import { matchBaseline } from './baseline-match.ts';

export interface Judgement {
  readonly findings: readonly Finding[];
  /** Places that comments in the text and the baseline keep from being told. */
  readonly suppressed: number;
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
  if (baseline.length === 0) return { findings, suppressed: silenced.length, unused: [] };
  const matching = matchBaseline(plan, findings, baseline);
  return {
    findings: matching.findings,
    suppressed: silenced.length + matching.known.length,
    unused: matching.unused.filter(({ rule }) => isHeard(rule, settings)),
  };
}

/** An unknown rule counts as heard: nothing will ever be found by it. */
export function isHeard(id: string, settings: Settings): boolean {
  const rule = ruleById.get(id);
  return !rule || levelOf(rule, settings) !== 'off';
}
