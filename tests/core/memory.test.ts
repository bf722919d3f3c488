import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lint } from '../../server/core/lint.ts';
import { matches, oncePerParagraph } from '../../server/core/once.ts';
import { paragraphMemory } from '../../server/core/paragraphs/memory.ts';
import { parsePlan } from '../../server/core/parse.ts';
import { defaultRegister } from '../../server/core/responsibility/units.ts';
import { damaged, damages } from '../properties/plan-text.ts';
import { examplePlans } from '../support/examples.ts';

test('what is remembered reads, and is judged, as what is read anew, through any edits', () => {
  const example = fc.constantFrom(...examplePlans.map((e) => e.text));
  fc.assert(
    fc.property(example, fc.array(damages, { maxLength: 4 }), (text, edits) => {
      const memory = paragraphMemory();
      let now = text;
      for (const edit of [null, ...edits]) {
        if (edit) now = damaged(now, edit);
        const [remembered, anew] = [parsePlan(now, {}, memory.next()), parsePlan(now)];
        expect(remembered).toEqual(anew);
        expect(lint(remembered)).toEqual(lint(anew));
      }
    }),
    { numRuns: 25, seed: 7 },
  );
});

test('an edit reads one paragraph again', () => {
  const text = '某市方案\n一、任务\n1.甲。（市财政局）\n2.乙。（市教育局）';
  const memory = paragraphMemory();
  const before = parsePlan(text, {}, memory.next());
  const after = parsePlan(text.replace('乙', '丙'), {}, memory.next());
  expect(after.paragraphs.filter((p) => !before.paragraphs.includes(p)).map((p) => p.text)).toEqual([
    '2.丙。（市教育局）',
  ]);
});

test('a paragraph is asked once, another one of the same words again', () => {
  const asked: string[] = [];
  const length = oncePerParagraph(({ text }) => asked.push(text) && text.length);
  const nothing = oncePerParagraph(() => undefined);
  const [one] = parsePlan('某市方案').paragraphs;
  const [other] = parsePlan('某市方案').paragraphs;
  expect([length(one!), nothing(one!), length(one!), length(other!)]).toEqual([4, undefined, 4, 4]);
  expect(asked).toHaveLength(2);
});

test.each([
  [/a/g, 'banana'],
  [/x*/g, 'axxb'],
  [/(?<=n)a|(b)/g, 'banana'],
  [/z/g, 'banana'],
  [/$/g, ''],
])('matches are those of matchAll: %s in %j', (pattern, text) => {
  expect(matches(pattern, text)).toEqual([...text.matchAll(pattern)]);
});

test('another register reads everything anew', () => {
  const text = '某市方案\n一、任务\n1.甲。（市旧物局）';
  const row = { ...defaultRegister().units[0]!, fullName: '某市旧物局', shortName: '市旧物局', variants: ['市旧物局'] };
  const units = [{ ...row, level: 'local' as const }];
  const memory = paragraphMemory();
  parsePlan(text, {}, memory.next());
  expect(parsePlan(text, { units }, memory.next()).paragraphs).toEqual(parsePlan(text, { units }).paragraphs);
  expect(parsePlan(text, {}, memory.next()).paragraphs).toEqual(parsePlan(text).paragraphs);
});
