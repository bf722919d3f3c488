import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lint } from '../../server/core/lint.ts';
import { parsePlan } from '../../server/core/parse.ts';
import type { Plan } from '../../server/core/plan.ts';
import { fold, lineAt, lineStarts } from '../../server/core/text.ts';
import { aspects } from '../support/describe.ts';
import { widen } from '../support/width.ts';
import { gist } from '../twins.ts';

/** The whole reading of the example plan, as given in half width and as its twin in full width. */
const seed = readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8');
const FORMS: readonly (readonly [string, string])[] = [
  ['seed', seed],
  ['seed-full-width', widen(seed)],
];

describe.each(FORMS)('%s', (name, text) => {
  const plan = parsePlan(text);

  test.each(['document', 'parts', 'outline', 'tasks', 'findings'])('%s', async (aspect) => {
    const read = aspect === 'findings' ? findings(plan) : aspects[aspect]!(plan);
    await expect(`${read}\n`).toMatchFileSnapshot(`${name}.${aspect}.txt`);
  });
});

test('both widths say the same', () => {
  const [half, wide] = FORMS.map(([, text]) => parsePlan(text)) as [Plan, Plan];
  expect(gist(wide)).toEqual(gist(half));
  for (const aspect of ['document', 'parts', 'outline', 'ids', 'extents', 'tasks', 'texts', 'gates']) {
    expect(fold(aspects[aspect]!(wide))).toBe(fold(aspects[aspect]!(half)));
  }
});

/** line:column severity rule | the text it is about; what the mending of one width alone brings is in the other's file. */
function findings(plan: Plan): string {
  const starts = lineStarts(plan.text);
  return lint(plan)
    .map((f) => {
      const line = lineAt(starts, f.start);
      const text = plan.text.slice(f.start, f.end).replace(/\s+/g, ' ').slice(0, 40);
      return `${line + 1}:${f.start - starts[line]! + 1} ${f.severity} ${f.rule} | ${text}`;
    })
    .join('\n');
}
