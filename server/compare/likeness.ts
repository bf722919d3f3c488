/** How much two statements have in common: pairs of characters, of the whole and of its clauses. */
import { fold } from '../core/text.ts';
import { type Statement, wordsOf } from './statements.ts';

interface Part {
  readonly pairs: ReadonlySet<string>;
  /** It sets a figure: a target, a year. */
  readonly figures: boolean;
}

/** A statement, made ready to be compared. */
export interface Content extends Part {
  readonly clauses: readonly Part[];
}

/** Share of pairs in common from which two statements say the same in other words. */
export const ALIKE = 0.5;
/** From here on only a word or two differ. */
export const SAME = 0.85;
/** Fewer pairs than this stand in a long sentence by chance. */
const LONG_ENOUGH = 10;
/** Shorter clauses tell nothing: 到2025年. */
const CLAUSE = 6;
/** Of a sentence of very many clauses the first are compared one by one, so that work stays linear. */
const MOST_CLAUSES = 16;

export const contentOf = ({ text, words }: Statement): Content => ({
  ...partOf(words),
  clauses: fold(text)
    .split(',')
    .map((clause) => partOf(wordsOf(clause)))
    .filter(({ pairs }) => pairs.size >= CLAUSE),
});

const partOf = (words: string): Part => ({ pairs: gramsOf(words, 2), figures: /\d/.test(words) });

/** The stretches of so many characters. */
export function gramsOf(words: string, length: number): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + length <= words.length; i++) found.add(words.slice(i, i + length));
  return found;
}

/**
 * 0 to 1: the share in common (Dice); the whole where the wanted statement stands in a longer one; less where the plan
 * takes up a part of it alone, which is not enough where a figure is wanted and none is set.
 */
export function likeness(wanted: Content, held: Content): number {
  const common = shared(wanted.pairs, held.pairs);
  const dice = diceOf(common, wanted, held);
  const within = wanted.pairs.size >= LONG_ENOUGH ? common / wanted.pairs.size : 0;
  if (within >= 0.9) return Math.max(dice, within);
  const holds = held.pairs.size >= LONG_ENOUGH && !(wanted.figures && !held.figures);
  const part = holds ? (0.8 * common) / Math.min(wanted.pairs.size, held.pairs.size) : 0;
  return Math.max(dice, part, takesClauses(wanted, held) ? ALIKE : 0);
}

/** Whether a third of the statement is taken up clause by clause, each of them nearly whole. */
function takesClauses(wanted: Content, held: Content): boolean {
  const taken = wanted.clauses.filter(({ pairs }) => shared(pairs, held.pairs) >= 0.7 * pairs.size);
  return taken.reduce((sum, { pairs }) => sum + pairs.size, 0) >= wanted.pairs.size / 3;
}

/** The likeness (Dice) of the two clauses that are most alike. A clause with a figure is met by one that sets a figure. */
export function clauseLikeness(wanted: Content, held: Content): number {
  let most = 0;
  for (const own of wanted.clauses.slice(0, MOST_CLAUSES)) {
    for (const other of held.clauses.slice(0, MOST_CLAUSES)) {
      if (own.figures && !other.figures) continue;
      most = Math.max(most, diceOf(shared(own.pairs, other.pairs), own, other));
    }
  }
  return most;
}

/** Whether two stretches of text say the same, in other words too. */
export function saysTheSame(a: string, b: string): boolean {
  const [one, other] = [partOf(wordsOf(a)), partOf(wordsOf(b))];
  return diceOf(shared(one.pairs, other.pairs), one, other) >= ALIKE;
}

const diceOf = (common: number, a: Part, b: Part): number => (2 * common) / (a.pairs.size + b.pairs.size);

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const gram of a) if (b.has(gram)) common++;
  return common;
}
