/** Which texts of two lists are the same or much alike. */
import { fold } from '../core/text.ts';

/** Pairs of indices, each index in at most one pair. */
export type Pairs = ReadonlyMap<number, number>;

/** Less alike than this, two texts are two texts: the share of pairs of characters that they have in common. */
const ALIKE = 0.5;

/** A pair of characters that stands in more texts than this tells nothing, and would make the work grow quadratic. */
const COMMON = 40;

/**
 * Pairs of texts, `before` → `after`: first those that are the same but for marks and blanks, in order; then the most
 * alike. Work grows with the length of the texts, not with the product of the lists.
 */
export function pairUp(before: readonly string[], after: readonly string[]): Pairs {
  const [old, young] = [before.map(plain), after.map(plain)];
  const pairs = samePairs(old, young);
  const taken = new Set(pairs.values());
  const candidates = alikePairs(
    old.map((text, i) => (pairs.has(i) ? '' : text)),
    young.map((text, i) => (taken.has(i) ? '' : text)),
  );
  for (const { from, to } of candidates) {
    if (pairs.has(from) || taken.has(to)) continue;
    pairs.set(from, to);
    taken.add(to);
  }
  return pairs;
}

/** Half width, letters and digits alone. */
export const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

function samePairs(before: readonly string[], after: readonly string[]): Map<number, number> {
  const places = new Map<string, number[]>();
  for (const [i, text] of after.entries()) places.set(text, [...(places.get(text) ?? []), i]);
  const next = new Map<string, number>();
  const pairs = new Map<number, number>();
  for (const [i, text] of before.entries()) {
    const at = next.get(text) ?? 0;
    const place = places.get(text)?.[at];
    if (place === undefined) continue;
    next.set(text, at + 1);
    pairs.set(i, place);
  }
  return pairs;
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly alike: number;
}

/** The pairs that are alike enough, the most alike first; of equals the nearest. */
function alikePairs(before: readonly string[], after: readonly string[]): Candidate[] {
  const old = before.map(gramsOf);
  const holders = new Map<string, number[]>();
  for (const [i, grams] of old.entries()) {
    for (const gram of grams) {
      const known = holders.get(gram);
      if (!known) holders.set(gram, [i]);
      else if (known.length <= COMMON) known.push(i);
    }
  }
  const candidates = after.flatMap((text, to): Candidate[] => {
    const grams = gramsOf(text);
    const near = new Set<number>();
    for (const gram of grams) {
      const known = holders.get(gram);
      if (known && known.length <= COMMON) for (const i of known) near.add(i);
    }
    return [...near].map((from) => ({ from, to, alike: likeness(old[from]!, grams) })).filter((c) => c.alike >= ALIKE);
  });
  const distance = (c: Candidate): number => Math.abs(c.from - c.to);
  return candidates.sort((a, b) => b.alike - a.alike || distance(a) - distance(b));
}

/** Pairs of neighbouring characters. */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) grams.add(text.slice(i, i + 2));
  return grams;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const gram of a) if (b.has(gram)) common++;
  return (2 * common) / (a.size + b.size);
}

/** Texts are held against each other where they share one in so many pairs of characters that few texts have. */
const ENOUGH = 20;

/** Pairs of texts of different groups that are at least so much alike, each pair once, in the order of the texts. */
export function alikeAcross(texts: readonly string[], groups: readonly number[], least: number): [number, number][] {
  const grams = texts.map((text) => gramsOf(plain(text)));
  const holders = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  for (const [to, mine] of grams.entries()) {
    const shared = new Map<number, number>();
    for (const gram of mine) {
      const known = holders.get(gram) ?? [];
      if (known.length <= COMMON) {
        for (const from of known) if (groups[from] !== groups[to]) shared.set(from, (shared.get(from) ?? 0) + 1);
        known.push(to);
      }
      holders.set(gram, known);
    }
    const near = [...shared].filter(([, count]) => count * ENOUGH >= mine.size).map(([from]) => from);
    for (const from of near.sort((a, b) => a - b)) {
      if (likeness(grams[from]!, mine) >= least) pairs.push([from, to]);
    }
  }
  return pairs;
}
