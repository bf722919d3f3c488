/** Invariants of the architecture page, over generated texts and over the example plans, damaged at random. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, mend } from '../server/cli/mending.ts';
import { defaultSettings } from '../server/core/config.ts';
import { safeEdits } from '../server/core/fix.ts';
import { lint } from '../server/core/lint.ts';
import { parsePlan } from '../server/core/parse.ts';
import type { Finding, Rule } from '../server/core/rule.ts';
import { rules } from '../server/core/rules/index.ts';
import { badFindings, violations } from './properties/invariants.ts';
import { damaged, damages, planText, wrecked } from './properties/plan-text.ts';
import { examplePlans } from './support/examples.ts';
import { fullWidth, gist, halfWidth } from './twins.ts';

const example = fc.constantFrom(...examplePlans.map((e) => e.text));
const damagedExample = fc.tuple(example, damages).map(([text, done]) => damaged(text, done));
/** Another seed draws other texts: `PLANLINT_SEED=7 PLANLINT_RUNS=20 npx vitest run tests/properties.test.ts`. */
const seed = Number(process.env.PLANLINT_SEED ?? 20240901);
const times = Number(process.env.PLANLINT_RUNS ?? 1);
const RUNS = { numRuns: 150 * times, seed };
const FEWER = { numRuns: 40 * times, seed };

const JUDGING = { read: {}, settings: defaultSettings, rules, baseline: [] };

/** The rule and the line of every place a finding names, its own first. */
const placesIn = (text: string, f: Finding): string[] =>
  [f, ...f.related].map(({ start }) => {
    const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    return `${f.rule} ${/^[^\r\n]*/.exec(text.slice(from))![0]}`;
  });

const texts = [
  ['generated texts', planText, RUNS],
  ['damaged examples', damagedExample, FEWER],
  ['wrecked examples', wrecked(example), FEWER],
] as const;

describe.each(texts)('%s', (_name, text, runs) => {
  test('are read without stumbling, every span in its place', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect([...violations(parsePlan(t))]).toEqual([]);
      }),
      runs,
    );
  });

  test('give findings inside the text, from rules that do not fail', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect([...badFindings(t, lint(parsePlan(t)))]).toEqual([]);
      }),
      runs,
    );
  });

  test('give the same plan again, which nothing changes', () => {
    fc.assert(
      fc.property(text, (t) => {
        const plan = parsePlan(t);
        const before = JSON.stringify(lint(plan));
        freeze({ ...plan, register: null });
        expect(JSON.stringify(lint(plan))).toBe(before);
        expect(JSON.stringify(lint(parsePlan(t)))).toBe(before);
      }),
      runs,
    );
  });

  test('offer no safe fix after all safe fixes', () => {
    fc.assert(
      fc.property(text, (t) => {
        const mended = mend(t, judge(t, JUDGING), JUDGING);
        expect(safeEdits(mended.findings)).toEqual([]);
      }),
      runs,
    );
  });
});

test.each(['省发展改革委牵头，省发展改革委配合）按职责分工负责，下同）清河市规划'])(
  'what once broke an invariant keeps them: %s',
  (text) => {
    const plan = parsePlan(text);
    expect([...violations(plan), ...badFindings(text, lint(plan))]).toEqual([]);
  },
);

test('safe fixes of a damaged example bring nothing new in the lines they leave alone', () => {
  fc.assert(
    fc.property(damagedExample, (t) => {
      const before = judge(t, JUDGING);
      const mended = mend(t, before, JUDGING);
      const known = new Set(before.findings.flatMap((f) => placesIn(t, f)));
      const lines = new Set(t.split(/\r\n|\r|\n/));
      const fresh = mended.findings.flatMap((f) => placesIn(mended.text, f).slice(0, 1));
      expect(fresh.filter((place) => lines.has(place.slice(place.indexOf(' ') + 1)) && !known.has(place))).toEqual([]);
    }),
    FEWER,
  );
});

test('a rule that fails becomes one finding that names it, and the others survive', () => {
  const failing = (scope: Rule['scope']): Rule => ({
    ...rules.find((r) => r.scope === scope)!,
    id: 'date-malformed',
    // biome-ignore lint/correctness/useYield: it fails before it could
    *check(): Generator<never> {
      throw new Error('out of order');
    },
  });
  const others = rules.filter((r) => r.id !== 'date-malformed');
  fc.assert(
    fc.property(
      damagedExample,
      fc.constantFrom<Rule['scope']>('paragraph', 'task', 'section', 'document'),
      (t, scope) => {
        const plan = parsePlan(t);
        const findings = lint(plan, undefined, [failing(scope), ...others]);
        const failed = findings.filter((f) => f.rule === 'date-malformed');
        const asked = { paragraph: plan.paragraphs, task: plan.tasks, section: plan.items, document: [plan] }[scope];
        expect(failed.map((f) => [f.severity, f.start, f.message.en.includes('out of order')])).toEqual(
          asked.length > 0 ? [['error', 0, true]] : [],
        );
        const rest = lint(plan, undefined, others).map((f) => `${f.rule} ${f.start}`);
        expect(findings.filter((f) => f.rule !== 'date-malformed').map((f) => `${f.rule} ${f.start}`)).toEqual(rest);
      },
    ),
    FEWER,
  );
});

describe('half and full width', () => {
  test('give the same tasks, units and deadlines for generated texts', () => {
    fc.assert(
      // A line's width tells where a page cut it, and an entity holds a mark: both differ in the other width.
      fc.property(planText, (t) => {
        const apart = t.replace(/\r\n?|\n/g, '\n\n').replaceAll('&', '');
        expect(gist(parsePlan(fullWidth(apart)))).toEqual(gist(parsePlan(halfWidth(apart))));
      }),
      RUNS,
    );
  });

  test('give the same for the examples, damaged or not', () => {
    fc.assert(
      fc.property(damagedExample, (t) => {
        expect(gist(parsePlan(halfWidth(t)))).toEqual(gist(parsePlan(t)));
      }),
      FEWER,
    );
  });
});

describe('a damaged value that has one reading', () => {
  const dates = /(?<=(?:19|20)\d\d)年(?=(?:[1-9]|1[0-2])月)/g;
  const brackets = /(?<=〔\d{4})〕(?=[1-9]\d*号)/g;

  test.each(examplePlans)('is read as if it were whole: $name', ({ text }) => {
    const clean = parsePlan(text);
    for (const m of text.matchAll(dates)) {
      const plan = parsePlan(text.slice(0, m.index) + text.slice(m.index + 1));
      expect(plan.document.date).toBe(clean.document.date);
      expect(gist(plan)).toEqual(gist(clean));
    }
    const numbers = (t: string) => parsePlan(t).paragraphs.flatMap((p) => p.citations.map((c) => c.documentNumber));
    for (const m of text.matchAll(brackets)) {
      expect(numbers(text.slice(0, m.index) + text.slice(m.index + 1))).toEqual(numbers(text));
    }
  });
});

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
