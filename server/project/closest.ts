import { closestMatch } from 'leven';
import type { Words } from '../core/rule.ts';

/** The name that somebody who wrote `word` most likely meant, or null. */
export function closest(word: string, names: readonly string[]): string | null {
  const lower = word.toLowerCase();
  const begun = names.filter((name) => lower.length > 2 && name.startsWith(lower));
  if (begun.length === 1) return begun[0]!;
  return (
    closestMatch(lower, names, { maxDistance: Math.max(lower.length < 4 ? 1 : 2, Math.floor(lower.length / 3)) }) ??
    null
  );
}

/** “Did you mean …?” behind a sentence; nothing where no name is close. */
export function didYouMean(word: string, names: readonly string[]): Words {
  const name = closest(word, names);
  return name === null ? { zh: '', en: '' } : { zh: `是否想写“${name}”？`, en: ` Did you mean “${name}”?` };
}
