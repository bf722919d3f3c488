import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphMemory } from '../../server/core/paragraphs/memory.ts';
import { parsePlan } from '../../server/core/parse.ts';
import { damaged, damages } from '../properties/plan-text.ts';
import { examplePlans } from '../support/examples.ts';

test('what is remembered reads as what is read anew, through any edits', () => {
  const example = fc.constantFrom(...examplePlans.map((e) => e.text));
  fc.assert(
    fc.property(example, fc.array(damages, { maxLength: 4 }), (text, edits) => {
      const memory = paragraphMemory();
      let now = text;
      for (const edit of [null, ...edits]) {
        if (edit) now = damaged(now, edit);
        expect(parsePlan(now, {}, memory.next())).toEqual(parsePlan(now));
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
