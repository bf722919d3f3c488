import { readFileSync } from 'node:fs';

/** What was found when the findings of a rule on real documents were read by eye. */
export interface Measured {
  /** Findings on all documents. */
  readonly fired: number;
  /** How many of them were read: a random sample, or all. */
  readonly read: number;
  readonly right: number;
}

interface Precision {
  readonly documents: number;
  /** Of `npm run sample`, which drew the findings. */
  readonly seed: number;
  readonly rules: Readonly<Record<string, Measured>>;
}

export const precision: Precision = JSON.parse(readFileSync('bench/precision.json', 'utf8'));

export const measured = (rule: string): Measured | null => precision.rules[rule] ?? null;
