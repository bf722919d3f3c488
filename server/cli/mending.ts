import type { Settings } from '../core/config.ts';
import { applyEdits, safeEdits } from '../core/fix.ts';
import { lint } from '../core/lint.ts';
import { parsePlan } from '../core/parse.ts';
import type { ReadOptions } from '../core/plan.ts';
import type { Finding, Rule } from '../core/rule.ts';

/** How a document is judged. */
export interface Judging {
  readonly read: ReadOptions;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
}

export interface Mended {
  readonly text: string;
  /** What is left to find in it. */
  readonly findings: readonly Finding[];
  /** Places changed, over all rounds. */
  readonly places: number;
}

/** Rounds after which a document counts as mended: one fix may uncover another, hardly ever a third. */
const ROUNDS = 5;

export const judge = (text: string, { read, settings, rules }: Judging): readonly Finding[] =>
  lint(parsePlan(text, read), settings, rules);

/** Applies the safe fixes until none is left. */
export function mend(text: string, findings: readonly Finding[], judging: Judging): Mended {
  let mended: Mended = { text, findings, places: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const edits = safeEdits(mended.findings);
    if (edits.length === 0) break;
    const next = applyEdits(mended.text, edits);
    mended = { text: next, findings: judge(next, judging), places: mended.places + edits.length };
  }
  return mended;
}
