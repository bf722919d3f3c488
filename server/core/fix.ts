import { countBefore } from './halving.ts';
import type { Edit, Finding } from './rule.ts';

/** Safe edits of all findings, disjoint and in order; where two overlap the first stands and the other waits for the next run. */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  const chosen: Edit[] = [];
  const taken: Occupied[] = [];
  for (const { fix } of findings) {
    if (!fix?.safe) continue;
    const wanted = fix.edits.map((edit) => ({ edit, place: occupied(edit) }));
    if (wanted.some(({ place }) => meets(taken, place))) continue;
    for (const { edit, place } of wanted) {
      chosen.push(edit);
      take(taken, place);
    }
  }
  return chosen.sort((a, b) => a.start - b.start || a.end - b.end);
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const e of edits) {
    out += text.slice(at, e.start) + e.newText;
    at = e.end;
  }
  return out + text.slice(at);
}

/** First and last place: code units have odd numbers, the gaps between them even ones. */
interface Occupied {
  readonly first: number;
  readonly last: number;
}

/** What an edit occupies: its code units and the gaps inside it; an insertion only its gap. */
const occupied = ({ start, end }: Edit): Occupied =>
  start === end ? { first: 2 * start, last: 2 * start } : { first: 2 * start + 1, last: 2 * end - 1 };

const meets = (taken: readonly Occupied[], { first, last }: Occupied): boolean => {
  const next = taken[indexFor(taken, first)];
  return next !== undefined && next.first <= last;
};

/** Findings come in order of the text, so that nearly always this is at the end. */
function take(taken: Occupied[], place: Occupied): void {
  const index = indexFor(taken, place.first);
  if (index === taken.length) taken.push(place);
  else taken.splice(index, 0, place);
}

/** Index of the first of them that does not end before the place. */
const indexFor = (taken: readonly Occupied[], place: number): number =>
  taken.length === 0 || taken.at(-1)!.last < place
    ? taken.length
    : countBefore(taken.length, (i) => taken[i]!.last < place);
