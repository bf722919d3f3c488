/** Which statement of a text says what another statement says. */
import { fold } from '../core/text.ts';
import { type Statement, wordsOf } from './statements.ts';

export interface Match {
  readonly statement: Statement;
  /** Nearly the same words. */
  readonly same: boolean;
  /** Figures of the one are not those of the other. */
  readonly otherFigures: boolean;
}

/** Finds what a statement is taken up by; `near`: paragraph of the match before. */
export type Matcher = (wanted: Statement, near?: number) => Match | null;

/** Share of pairs of characters in common from which two statements say the same in other words. */
const ALIKE = 0.5;
/** From here on only a word or two differ. */
const SAME = 0.85;
/** Triples of characters that stand in more statements than this tell nothing, and would make the work quadratic. */
const COMMON = 60;
/** Statements that share most rare triples are weighed, no more of them than this. */
const WEIGHED = 12;
/** How much better a match is for standing where the statement before was taken up. */
const NEAR = 0.05;

export function matcher(statements: readonly Statement[]): Matcher {
  const holders = new Map<string, number[]>();
  for (const [i, { words }] of statements.entries()) {
    for (const triple of grams(words, 3)) {
      const known = holders.get(triple);
      if (!known) holders.set(triple, [i]);
      else if (known.length <= COMMON) known.push(i);
    }
  }
  const pairs = statements.map(({ words }) => grams(words, 2));

  return (wanted, near) => {
    const own = pairsOf(wanted);
    let best = { score: 0, like: 0, index: -1 };
    for (const index of likeliest(wanted)) {
      const like = likeness(own, pairs[index]!);
      const score = like + (statements[index]!.paragraph === near ? NEAR : 0);
      if (like >= ALIKE && score > best.score) best = { score, like, index };
    }
    const statement = statements[best.index];
    return statement ? { statement, same: best.like >= SAME, otherFigures: !holdsFigures(statement, wanted) } : null;
  };

  /** Indices of the statements that share most triples with it. */
  function likeliest({ words }: Statement): number[] {
    const shared = new Map<number, number>();
    for (const triple of grams(words, 3)) {
      const known = holders.get(triple);
      if (known && known.length <= COMMON) for (const i of known) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, WEIGHED)
      .map(([i]) => i);
  }
}

/** Pairs of characters of a statement, and of its clauses. */
interface Pairs {
  readonly all: ReadonlySet<string>;
  readonly clauses: readonly ReadonlySet<string>[];
}

const pairsOf = ({ words, text }: Statement): Pairs => ({
  all: grams(words, 2),
  clauses: fold(text)
    .split(',')
    .map((clause) => grams(wordsOf(clause), 2))
    .filter((clause) => clause.size >= CLAUSE),
});

function grams(words: string, length: number): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + length <= words.length; i++) found.add(words.slice(i, i + length));
  return found;
}

/** Fewer pairs than this stand in a long sentence by chance. */
const LONG_ENOUGH = 10;
const CLAUSE = 6;

/**
 * How much alike, 0 to 1: the share in common (Dice); the whole where the wanted statement stands in a longer one; less
 * where the plan takes up a part of it alone.
 */
function likeness({ all, clauses }: Pairs, other: ReadonlySet<string>): number {
  const common = shared(all, other);
  const dice = (2 * common) / (all.size + other.size);
  const within = all.size >= LONG_ENOUGH ? common / all.size : 0;
  if (within >= 0.9) return Math.max(dice, within);
  const part = other.size >= LONG_ENOUGH ? (0.8 * common) / Math.min(all.size, other.size) : 0;
  return Math.max(dice, part, takesClauses(all, clauses, other) ? ALIKE : 0);
}

/** Whether a third of the statement is taken up clause by clause, each of them nearly whole. */
function takesClauses(all: ReadonlySet<string>, clauses: Pairs['clauses'], other: ReadonlySet<string>): boolean {
  const taken = clauses.filter((clause) => shared(clause, other) >= 0.7 * clause.size);
  return taken.reduce((sum, clause) => sum + clause.size, 0) >= all.size / 3;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const gram of a) if (b.has(gram)) common++;
  return common;
}

/** Whether every figure that is wanted stands in the statement, which may say more. */
function holdsFigures(statement: Statement, wanted: Statement): boolean {
  const held = figuresOf(statement);
  return figuresOf(wanted).every((figure) => held.includes(figure));
}

const figuresOf = ({ text }: Statement): readonly string[] => fold(text).match(/\d+(?:\.\d+)?/g) ?? [];
