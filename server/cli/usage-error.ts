import type { Words } from '../core/rule.ts';

/** Wrong use: the words say what is wrong and what to write instead. */
export class UsageError extends Error {
  readonly words: Words;
  constructor(zh: string, en: string) {
    super(en);
    this.words = { zh, en };
  }
}
