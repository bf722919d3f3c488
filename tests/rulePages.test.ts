import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../server/core/parse.ts';
import type { Rule, Words } from '../server/core/rule.ts';
import { rules } from '../server/core/rules/index.ts';
import { check } from './support/check.ts';
import { fixtureIds, readFixture } from './support/fixture.ts';
import { rulePage, rulesIndex } from './support/rulePage.ts';

/** `npm run docs` writes what these tests compare with. */
describe('the manual says what the rules do', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (id, rule) => {
    const page = rulePage(rule, readFixture(id), (example) => check(rule, example, example.text));
    await expect(page).toMatchFileSnapshot(`../docs/rules/${id}.md`);
  });

  test('index', async () => {
    await expect(rulesIndex(rules)).toMatchFileSnapshot('../docs/rules/README.md');
  });
});

describe('rule, fixture and page belong together', () => {
  const ids = rules.map((rule) => rule.id);

  test('one of each for every rule, none besides', () => {
    const sorted = [...ids].sort();
    const pages = readdirSync('docs/rules').filter((name) => name !== 'README.md');
    const files = readdirSync('server/core/rules').filter((name) => name !== 'index.ts');
    expect([...new Set(ids)].sort()).toEqual(sorted);
    expect(fixtureIds().sort()).toEqual(sorted);
    expect(pages.sort()).toEqual(sorted.map((id) => `${id}.md`));
    expect(files.sort()).toEqual(sorted.map((id) => `${id}.ts`));
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s shows wrong, right and innocent text', (id, rule) => {
    const { examples } = readFixture(id);
    const of = (section: string) => examples.filter((e) => e.section === section);
    expect(of('wrong').some((e) => e.marks.some((m) => m.rule === id))).toBe(true);
    expect(of('right').length).toBeGreaterThan(0);
    expect(of('silent').length).toBeGreaterThan(0);
    for (const e of [...of('right'), ...of('silent')]) expect(e.marks.filter((m) => m.rule === id)).toEqual([]);
    if (rule.fix === 'safe') expect(examples.some((e) => e.fixed !== null)).toBe(true);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s speaks both languages', (_id, rule: Rule) => {
    for (const { zh, en } of [rule.title, rule.about, rule.source] satisfies Words[]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]{2}/);
    }
  });
});

test('no rule speaks of an empty text', () => {
  expect(parsePlan('').paragraphs).toEqual([]);
});
