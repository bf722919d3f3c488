import type { Edit, Finding } from './rule.ts';

/** Safe edits of all findings, disjoint and in order; where two overlap the first stands and the other waits for the next run. */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  const chosen: Edit[] = [];
  const fixes = findings.flatMap((f) => (f.fix?.safe ? [f.fix] : []));
  for (const fix of fixes) if (!fix.edits.some((e) => chosen.some((c) => clash(c, e)))) chosen.push(...fix.edits);
  return chosen.sort((a, b) => a.start - b.start);
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

const clash = (a: Edit, b: Edit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
