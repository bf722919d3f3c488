import type { Settings } from '../core/config.ts';
import { applyEdits, safeEdits } from '../core/fix.ts';
import { paragraphMemory } from '../core/paragraphs/memory.ts';
import { parsePlan } from '../core/parse.ts';
import type { ReadOptions } from '../core/plan.ts';
import type { Rule } from '../core/rule.ts';
import type { BaselineEntry } from '../project/baseline-file.ts';
import { type Judgement, judgePlan } from '../project/judge.ts';

/** How a document is judged. */
export interface Judging {
  readonly read: ReadOptions;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  /** Findings not to be told, nor mended. */
  readonly baseline: readonly BaselineEntry[];
}

/** A text, and what is left to find in it. */
export interface Mended extends Judgement {
  readonly text: string;
  /** Places changed, over all rounds. */
  readonly places: number;
}

/** Rounds after which a document counts as mended: one fix may uncover another, hardly ever a third. */
const ROUNDS = 5;

/** Documents of one folder repeat each other, versions of a plan above all; and mending changes little of a text. */
const memory = paragraphMemory();

export const judge = (text: string, { read, settings, rules, baseline }: Judging): Judgement =>
  judgePlan(parsePlan(text, read, memory.next()), settings, baseline, rules);

/** Applies the safe fixes until none is left. */
export function mend(text: string, judgement: Judgement, judging: Judging): Mended {
  let mended: Mended = { text, ...judgement, places: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const edits = safeEdits(mended.findings);
    if (edits.length === 0) break;
    const next = applyEdits(mended.text, edits);
    mended = { text: next, ...judge(next, judging), places: mended.places + edits.length };
  }
  return mended;
}
