import type { Settings } from '../core/config.ts';
import type { ReadOptions } from '../core/plan.ts';
import { rules } from '../core/rules/index.ts';
import type { Problem } from '../input/decoded.ts';
import { readSource } from '../input/read-source.ts';
import type { Source } from '../input/source.ts';
import type { BaselineEntry } from '../project/baseline-file.ts';
import type { Judgement } from '../project/judge.ts';
import { judge, type Mended, mend } from './mending.ts';
import { newStopwatch, type Spent } from './timing.ts';

/** A document to judge, and all that the answer depends on. Plain data: it may be sent between threads. */
export interface Job {
  /** Name of the file, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly read: ReadOptions;
  readonly settings: Settings;
  /** What the baseline has for it. */
  readonly baseline: readonly BaselineEntry[];
  /** Whether to apply the safe fixes besides. */
  readonly mend: boolean;
  /** Whether to count the time of every rule. */
  readonly timed: boolean;
}

/** What is to be said of a document; plain data. */
export interface Verdict extends Judgement {
  readonly source: Source;
  /** The text after the safe fixes; null where nobody asked, or where nothing can be written back. */
  readonly mended: Mended | null;
  readonly spent: Spent | null;
}

/** The one way from the bytes of a document to its findings: the same in every thread, and what a cache may keep. */
export async function verdictOn(job: Job): Promise<Verdict | Problem> {
  const { name, bytes, read, settings, baseline, mend: wantsMended, timed } = job;
  const stopwatch = timed ? newStopwatch() : null;
  const source = await readSource(bytes, name);
  if ('problem' in source) return source;
  const judging = { read, settings: settingsFor(source, settings), baseline, rules: stopwatch?.timed(rules) ?? rules };
  const judgement = judge(source.text, judging);
  const mended = wantsMended && source.kind === 'text' ? mend(source.text, judgement, judging) : null;
  return { source, ...judgement, mended, spent: stopwatch?.spent() ?? null };
}

/** Where a text was published is no fault of a page that publishes it; who sets the rule hears it all the same. */
const settingsFor = ({ kind }: Source, settings: Settings): Settings =>
  kind === 'page' ? { ...settings, rules: { 'web-residue': { level: 'off' }, ...settings.rules } } : settings;
