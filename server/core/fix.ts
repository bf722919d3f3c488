import type { Edit, Finding } from './rule.ts';

/** Safe edits of all findings, disjoint and in order; where two overlap the first stands and the other waits for the next run. */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  const chosen: Edit[] = [];
  const taken = new Set<number>();
  for (const { fix } of findings) {
    if (!fix?.safe) continue;
    const places = fix.edits.flatMap(placesOf);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    for (const edit of fix.edits) chosen.push(edit);
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

/** What an edit occupies: its code units at odd numbers and the gaps inside it at even ones; an insertion only its gap. */
function placesOf({ start, end }: Edit): number[] {
  if (start === end) return [2 * start];
  return Array.from({ length: 2 * (end - start) - 1 }, (_, i) => 2 * start + 1 + i);
}
