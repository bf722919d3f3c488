import type { Finding } from './rule.ts';

/**
 * The findings without those that are dropped. One that speaks of many places is asked place by place: where only some
 * are dropped, the others are left as findings of their own. In order of the text.
 */
export function sift(findings: readonly Finding[], drops: (finding: Finding) => boolean): Finding[] {
  const left: Finding[] = [];
  let divided = false;
  for (const finding of findings) {
    const parts = finding.parts ?? [finding];
    const kept = parts.filter((part) => !drops(part));
    divided ||= kept.length !== parts.length && kept.length > 0;
    if (kept.length === parts.length) left.push(finding);
    else left.push(...kept);
  }
  return divided ? left.sort(byPlace) : left;
}

/** Places that a finding speaks of, each as a finding. */
export const placesOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.flatMap((finding) => finding.parts ?? [finding]);

/** Order of findings: by place, then by rule. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);
