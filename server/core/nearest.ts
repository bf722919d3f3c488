/** The name that shares most pairs of neighbouring letters with a word, where it shares at least half of them; or null. */
export function nearest(word: string, names: readonly string[]): string | null {
  const pairs = pairsOf(word);
  let best: string | null = null;
  let most = 0.5;
  for (const name of names) {
    const others = pairsOf(name);
    const shared = [...pairs].filter((pair) => others.has(pair)).length;
    const alike = (2 * shared) / (pairs.size + others.size);
    if (alike >= most && alike > 0 && (best === null || alike > most)) [best, most] = [name, alike];
  }
  return best;
}

const pairsOf = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(word.length - 1, 0) }, (_, i) => word.slice(i, i + 2).toLowerCase()));
