/** Which statement of a text says what another statement says. */
import { fold } from '../core/text.ts';
import { ALIKE, type Content, clauseLikeness, contentOf, gramsOf, likeness, SAME } from './likeness.ts';
import type { Statement } from './statements.ts';

export interface Match {
  readonly statement: Statement;
  /** 0 to 1. */
  readonly like: number;
  /** Nearly the same words. */
  readonly same: boolean;
  /** Figures of the one are not those of the other. */
  readonly otherFigures: boolean;
}

export interface Matcher {
  /** What takes up a statement, anywhere in the text; `near`: paragraph of the match before. */
  anywhere(wanted: Statement, near?: number): Match | null;
  /**
   * What takes up a clause of it, among statements that may: those known to speak of the same matter. Elsewhere so little
   * in common is chance.
   */
  among(wanted: Statement, may: (statement: Statement) => boolean): Match | null;
}

/** Two clauses on the same matter say the same from this share of pairs on. */
const CLAUSE_ALIKE = 0.4;
/** Triples of characters that stand in more statements than this tell nothing, and would make the work quadratic. */
const COMMON = 60;
/** Statements that share most rare triples are weighed, no more of them than this. */
const WEIGHED = 12;
/** How much better a match is for standing where the statement before was taken up. */
const NEAR = 0.05;

interface Weights {
  readonly least: number;
  like(wanted: Content, held: Content): number;
  may?(statement: Statement): boolean;
  bonus?(statement: Statement): number;
}

export function matcher(statements: readonly Statement[]): Matcher {
  const holders = holdersOf(statements);
  const contents = statements.map(contentOf);

  return {
    anywhere: (wanted, near) =>
      best(wanted, { least: ALIKE, like: likeness, bonus: ({ paragraph }) => (paragraph === near ? NEAR : 0) }),
    among(wanted, may) {
      const found = best(wanted, { least: CLAUSE_ALIKE, like: clauseLikeness, may });
      return found && { ...found, same: false };
    },
  };

  function best(wanted: Statement, { least, like, may = () => true, bonus = () => 0 }: Weights): Match | null {
    const content = contentOf(wanted);
    let best = { score: 0, like: 0, index: -1 };
    for (const index of likeliest(wanted, may)) {
      if (content.figures && statements[index]!.heading) continue; // a heading sets no target
      const weight = like(content, contents[index]!);
      const score = weight + bonus(statements[index]!);
      if (weight >= least && score > best.score) best = { score, like: weight, index };
    }
    const statement = statements[best.index];
    if (!statement) return null;
    return { statement, like: best.like, same: best.like >= SAME, otherFigures: !holdsFigures(statement, wanted) };
  }

  /** Indices of the statements that share most triples with it. */
  function likeliest({ words }: Statement, may: (statement: Statement) => boolean): number[] {
    const shared = new Map<number, number>();
    for (const triple of gramsOf(words, 3)) {
      const known = holders.get(triple);
      if (known && known.length <= COMMON) for (const i of known) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    return [...shared]
      .filter(([i]) => may(statements[i]!))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, WEIGHED)
      .map(([i]) => i);
  }
}

/** Which statements hold a triple of characters. */
function holdersOf(statements: readonly Statement[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [i, { words }] of statements.entries()) {
    for (const triple of gramsOf(words, 3)) {
      const known = holders.get(triple);
      if (!known) holders.set(triple, [i]);
      else if (known.length <= COMMON) known.push(i);
    }
  }
  return holders;
}

/** Whether every figure that is wanted stands in the statement, which may say more. */
function holdsFigures(statement: Statement, wanted: Statement): boolean {
  const held = figuresOf(statement);
  return figuresOf(wanted).every((figure) => held.includes(figure));
}

const figuresOf = ({ text }: Statement): readonly string[] => fold(text).match(/\d+(?:\.\d+)?/g) ?? [];
