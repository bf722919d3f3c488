import { defaultSettings, type Settings } from '../../server/core/config.ts';
import { applyEdits } from '../../server/core/fix.ts';
import { lint } from '../../server/core/lint.ts';
import { parsePlan } from '../../server/core/parse.ts';
import type { Plan } from '../../server/core/plan.ts';
import type { Finding, Fix } from '../../server/core/rule.ts';
import { ruleById } from '../../server/core/rules/index.ts';
import type { Span } from '../../server/core/text.ts';
import { type Injection, isSkip, type Operator, type Random, type Skip } from './operator.ts';
import { operators } from './operators/index.ts';

/** A document that was read and checked once, before any defect is put in. */
export interface Clean {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

export const clean = (text: string): Clean => {
  const plan = parsePlan(text);
  return { plan, findings: lint(plan, settings) };
};

/** The rules of the operators report, also where they are off unless asked for. */
const settings: Settings = {
  ...defaultSettings,
  rules: Object.fromEntries(
    operators.flatMap(({ rule }) =>
      ruleById.get(rule)!.severity === 'off' ? [[rule, { level: 'hint' as const }]] : [],
    ),
  ),
};

/** What came of one defect. */
export interface Outcome {
  readonly injection: Injection;
  readonly damaged: string;
  readonly found: Finding | null;
  /** False where the repair is unique and the finding does not offer it. */
  readonly repaired: boolean;
  /** New findings that the defect does not justify. */
  readonly surplus: readonly Finding[];
}

/** Up to `count` places of the document, drawn evenly, and why the others were passed over. */
export function draw(
  operator: Operator,
  plan: Plan,
  random: Random,
  count: number,
): { chosen: Injection[]; skips: Skip[] } {
  const chosen: Injection[] = [];
  const skips: Skip[] = [];
  let seen = 0;
  for (const place of operator.places(plan, random)) {
    if (isSkip(place)) skips.push(place);
    else if (++seen <= count) chosen.push(place);
    else {
      const at = Math.floor(random() * seen);
      if (at < count) chosen[at] = place;
    }
  }
  return { chosen, skips };
}

/** Puts the defect in, reads and checks the text again, and compares. Null where its finding stood there before. */
export function inject(operator: Operator, before: Clean, injection: Injection): Outcome | null {
  const { start, end } = injection;
  if (before.findings.some((f) => f.rule === operator.rule && touches(f, { start, end }))) return null;
  const damaged = applyEdits(before.plan.text, [injection]);
  const after = lint(parsePlan(damaged), settings);
  const found = after.find((f) => f.rule === operator.rule && touches(f, injection.place)) ?? null;
  const also = operator.also ?? [];
  const known = knownFindings(before.findings, injection);
  const surplus = after.filter((f) => {
    if (f === found || known(f)) return false;
    return !also.includes(f.rule) && !(f.rule === operator.rule && touches(f, injection.place));
  });
  return {
    injection,
    damaged,
    found,
    repaired: found !== null && repairs(found, before.plan.text, damaged, injection),
    surplus,
  };
}

/** Whether a finding stood in the clean text: by itself or gathered into another, at the same place or at the edit. */
function knownFindings(findings: readonly Finding[], { start, end, newText }: Injection): (f: Finding) => boolean {
  const places = new Set(findings.flatMap((f) => placesOf(f).map((s) => `${f.rule} ${s.start} ${s.end}`)));
  const edited = new Set(findings.filter((f) => f.start <= end && f.end >= start).map((f) => f.rule));
  const newEnd = start + newText.length;
  const back = (at: number): number => (at <= start ? at : at + end - newEnd);
  return (f) =>
    (f.start <= newEnd && f.end >= start && edited.has(f.rule)) ||
    places.has(`${f.rule} ${back(f.start)} ${back(f.end)}`);
}

const placesOf = (f: Finding): readonly Span[] => [f, ...f.related, ...(f.fix?.edits ?? [])];

/** At the finding, at a place it names besides, or at one that its fix changes: findings of one kind may be gathered. */
const touches = (f: Finding, place: Span): boolean =>
  placesOf(f).some((s) => s.start <= place.end && s.end >= place.start && meets(s, place));

/** Overlap, or touch where one of the two is empty. */
const meets = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end ? true : a.start < b.end && b.start < a.end;

function repairs(found: Finding, text: string, damaged: string, injection: Injection): boolean {
  if (!injection.repair) return true;
  const becomes = injection.becomes ?? text.slice(injection.start, injection.end);
  const wanted = text.slice(0, injection.start) + becomes + text.slice(injection.end);
  // Where findings are gathered, one choice cannot serve all places.
  if (injection.repair === 'choice' && !meets(found, injection.place)) return true;
  const offered = injection.repair === 'fix' ? (found.fix ? [found.fix] : []) : found.suggestions;
  return offered.some((fix) => applyEdits(damaged, editsAt(fix, injection.place)) === wanted);
}

/** The edits of a fix, which may change many places, that belong to this one. */
const editsAt = (fix: Fix, place: Span): Fix['edits'] =>
  fix.edits.filter((e) => e.start <= place.end && e.end >= place.start);
