/**
 * What reading and each rule cost in one process, warm: milliseconds of processor for a MB of text (UTF-8), the least of
 * some rounds. `growth`: how many times as long twice the text takes, where both are too long for the processor's cache.
 */

import { defaultSettings } from '../server/core/config.ts';
import { lint } from '../server/core/lint.ts';
import { splitParagraphs } from '../server/core/paragraphs/paragraphs.ts';
import { parsePlan } from '../server/core/parse.ts';
import type { Rule } from '../server/core/rule.ts';
import { rules } from '../server/core/rules/index.ts';
import { COPIES, repeated } from './bench-inputs.ts';

export interface Stage {
  readonly name: string;
  /** For 1 MB. */
  readonly ms: number;
  readonly growth: number;
}

export function stages(rounds: number): Stage[] {
  const copies = COPIES['10 MB'] / 2;
  const [half, whole] = [repeated(copies), repeated(2 * copies)];
  const [halfPlan, wholePlan] = [parsePlan(half), parsePlan(whole)];
  const measure = (name: string, onHalf: () => void, onWhole: () => void): Stage => {
    const ms = least(rounds, onHalf);
    return { name, ms: ms / MEGABYTES, growth: least(rounds, onWhole) / ms };
  };
  const asking = (rule: Rule): Stage => {
    const only = { ...rule, severity: 'warning' as const, profiles: {} };
    const ask = (plan: typeof halfPlan) => lint(plan, defaultSettings, [only]);
    return measure(
      rule.id,
      () => ask(halfPlan),
      () => ask(wholePlan),
    );
  };
  const byCost = rules.map(asking).sort((a, b) => b.ms - a.ms);
  return [
    measure(
      'lines to paragraphs',
      () => splitParagraphs(half),
      () => splitParagraphs(whole),
    ),
    measure(
      'whole reading',
      () => parsePlan(half),
      () => parsePlan(whole),
    ),
    measure(
      'all rules',
      () => lint(halfPlan),
      () => lint(wholePlan),
    ),
    ...byCost,
  ];
}

/** In half of the 10 MB. */
const MEGABYTES = 5;

function least(rounds: number, work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < rounds; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
