import type { Finding } from './rule.ts';
import { overlaps } from './text.ts';

/** At one place only the first of these speaks (catalogue, “precedence among the damage rules”). */
const DAMAGE = ['item-truncated', 'docnum-malformed', 'date-malformed', 'bracket-unbalanced'];

export function dropOutranked(findings: readonly Finding[]): Finding[] {
  const damage = findings.filter((f) => DAMAGE.includes(f.rule)).sort((a, b) => a.start - b.start);
  const outranked = new Set<Finding>();
  for (const [i, f] of damage.entries()) {
    for (let j = i + 1; j < damage.length && damage[j]!.start < f.end; j++) {
      const other = damage[j]!;
      if (overlaps(f, other)) outranked.add(rankOf(f) <= rankOf(other) ? other : f);
    }
  }
  return findings.filter((f) => !outranked.has(f));
}

const rankOf = (f: Finding): number => DAMAGE.indexOf(f.rule);
