import { describe, expect, test } from 'vitest';
import { applyEdits, safeEdits } from '../server/core/fix.ts';
import type { Finding } from '../server/core/rule.ts';
import { ruleById } from '../server/core/rules/index.ts';
import { fold, lineAt, lineStarts, type Span } from '../server/core/text.ts';
import { check } from './support/check.ts';
import { type Example, fixtureIds, readFixture } from './support/fixture.ts';
import { widen } from './support/width.ts';

describe.each(fixtureIds().map(readFixture))('$id', ({ id, examples }) => {
  const rule = ruleById.get(id)!;
  describe.each(examples)('line $line', (example) => {
    const { text, words } = example;

    test('reports exactly what is marked', () => {
      const findings = check(rule, example, text);
      expect(findings.map(shown(example))).toEqual(example.marks.filter((m) => !m.related).map(shown(example)));
      for (const m of example.marks.filter((m) => m.related)) {
        const related = findings.filter((f) => f.rule === m.rule).flatMap((f) => f.related);
        expect(related.map((r) => where(text, r))).toContain(where(text, m));
      }
    });

    test('says what, why and what to do', () => {
      for (const f of check(rule, example, text)) {
        const said = [f.message, ...[f.fix, ...f.suggestions].flatMap((fix) => (fix ? [fix.title] : []))];
        for (const { zh, en } of said) {
          expect(zh).toMatch(/\p{Script=Han}/u);
          expect(en).toMatch(/[a-z]{2}/);
          expect(zh + en).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
    });

    test('fixes what is certain, once', () => {
      const before = check(rule, example, text);
      const edits = safeEdits(before);
      const fixed = applyEdits(text, edits);
      if (example.fixed !== null) expect(fixed).toBe(example.fixed);
      if (rule.fix !== 'safe') expect(edits).toEqual([]);
      expect(safeEdits(check(rule, example, fixed))).toEqual([]);
    });

    if (example.suggested !== null) {
      test('suggests', () => {
        const suggestion = check(rule, example, text).flatMap((f) => f.suggestions)[0];
        expect(applyEdits(text, suggestion?.edits ?? [])).toBe(example.suggested);
      });
    }

    if (rule.category !== 'punctuation' && !words.flags.has('width')) {
      test('means the same in both widths', () => {
        const places = (t: string): string[] => check(rule, example, t).map((f) => `${f.start}–${f.end} ${f.rule}`);
        expect(places(fold(text))).toEqual(places(text));
        expect(places(widen(text))).toEqual(places(text));
      });
    }
  });
});

/** A finding or mark as one line; the severity where the example gives it. */
function shown(example: Example): (f: Pick<Finding, 'rule'> & { severity: string | null } & Span) => string {
  const graded = example.marks.some((m) => m.severity !== null);
  return (f) => `${where(example.text, f)} ${f.rule}${graded ? `:${f.severity}` : ''}`;
}

function where(text: string, span: Span): string {
  const starts = lineStarts(text);
  const line = lineAt(starts, span.start);
  const column = span.start - starts[line]! + 1;
  return `${line + 1}:${column} “${text.slice(span.start, span.end)}”`;
}
