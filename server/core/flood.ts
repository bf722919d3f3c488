import { higher } from './config.ts';
import { safeEdits } from './fix.ts';
import type { Finding } from './rule.ts';

/**
 * More findings of one rule in one document are told as one: nobody reads them, no editor can show them, and damage of this
 * kind has one cause. In hundreds of real plans no rule finds more than dozens.
 */
const FLOOD = 1_000;

/** No list of related places is longer; the message gives the whole count. */
const RELATED = 50;

/**
 * The findings, those of a rule that floods as one: at the first, as severe as the worst, with all safe fixes as one and
 * each as a part. In order.
 */
export function dammed(findings: Finding[]): Finding[] {
  if (findings.length <= FLOOD) return findings;
  const ofRule = new Map<string, Finding[]>();
  for (const f of findings) {
    const found = ofRule.get(f.rule);
    if (found) found.push(f);
    else ofRule.set(f.rule, [f]);
  }
  return findings.flatMap((f) => {
    const found = ofRule.get(f.rule)!;
    if (found.length <= FLOOD) return [f];
    return found[0] === f ? [asOne(f, found)] : [];
  });
}

function asOne(first: Finding, found: readonly Finding[]): Finding {
  const edits = safeEdits(found);
  const title = found.find(({ fix }) => fix?.safe)?.fix?.title;
  return {
    ...first,
    severity: found.reduce((worst, { severity }) => higher(worst, severity), first.severity),
    message: {
      zh: `全文有 ${found.length} 处同类问题，此处为第一处：${first.message.zh}`,
      en: `${found.length} places of this kind, of which this is the first: ${first.message.en}`,
    },
    fix: title ? { title, safe: true, edits } : null,
    related: found.slice(1, RELATED + 1).map(({ start, end, message }) => ({ start, end, message })),
    parts: found.flatMap((f) => f.parts ?? [f]),
  };
}
