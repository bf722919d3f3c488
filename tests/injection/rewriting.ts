import type { Paragraph, Plan } from '../../server/core/plan.ts';
import { contains, type Span } from '../../server/core/text.ts';
import { edit, matches, type Operator, type Random, skip } from './operator.ts';

/** A match of an operator's pattern and where it stands. */
export interface Match {
  readonly plan: Plan;
  readonly p: Paragraph;
  readonly index: number;
  /** In the reading text. */
  readonly at: Span;
  /** The match and its groups, in half width. */
  readonly groups: readonly string[];
}

/** An operator that writes one thing for another wherever a pattern stands. */
export interface Rewriting {
  readonly name: string;
  readonly rule: string;
  readonly also?: readonly string[];
  /** Global; over the half-width text of a paragraph. */
  readonly pattern: RegExp;
  readonly write: (match: Match, random: Random) => string;
  /** Reason → where the result is no defect. */
  readonly unless?: Readonly<Record<string, (match: Match) => boolean>>;
  readonly repair?: 'fix' | 'choice' | ((match: Match) => 'fix' | 'choice' | undefined);
  readonly becomes?: (match: Match) => string;
  /** Where the finding is to stand; the rewritten words where left out. */
  readonly around?: (match: Match) => Span;
}

export function rewriting(r: Rewriting): Operator {
  return {
    name: r.name,
    rule: r.rule,
    ...(r.also && { also: r.also }),
    *places(plan, random) {
      for (const { p, index, m } of matches(plan, r.pattern)) {
        const match = { plan, p, index, groups: [...m], at: { start: m.index, end: m.index + m[0].length } };
        const reason = Object.entries(r.unless ?? {}).find(([, holds]) => holds(match))?.[0];
        if (reason) yield skip(reason);
        else {
          const repair = typeof r.repair === 'function' ? r.repair(match) : r.repair;
          yield edit(plan, index, match.at, r.write(match, random), {
            ...(repair && { repair }),
            ...(r.becomes && { becomes: r.becomes(match) }),
            ...(r.around && { around: r.around(match) }),
          });
        }
      }
    },
  };
}

/** Inside 《》 the official title decides. */
export const inTitle = ({ p, at }: Match): boolean => p.citations.some((c) => contains(c, at));

/** Inside a bracket or line that says who is responsible. */
export const inNote = ({ p, at }: Match): boolean => p.notes.some((n) => n.form !== 'sentence' && contains(n, at));

export const before = ({ p, at }: Match, length = 12): string =>
  p.folded.slice(Math.max(at.start - length, 0), at.start);

export const after = ({ p, at }: Match, length = 12): string => p.folded.slice(at.end, at.end + length);
