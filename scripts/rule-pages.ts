/** Writes the pages of all rules for the editor: `rule-pages.cjs FOLDER`. */
import { writeFileSync } from 'node:fs';
import type { Rule } from '../server/core/rule.ts';
import { rules } from '../server/core/rules/index.ts';
import { check } from '../tests/support/check.ts';
import { readFixture } from '../tests/support/fixture.ts';
import { inChinese, inEnglish, rulePage, type Say } from '../tests/support/rulePage.ts';

const [folder = 'dist'] = process.argv.slice(2);

/** A line of a page: the same in both languages, or Chinese and English. */
type Line = string | readonly [zh: string, en: string];

const page = (rule: Rule, say: Say): string[] =>
  rulePage(rule, readFixture(rule.id), (example) => check(rule, example, example.text), say)
    .replace(/\n*<!-- .*? -->\n*$/, '\n')
    .split('\n');

/** Both languages in one: examples, half of every page, are the same in both, and an extension has no room to spare. */
function inBoth(rule: Rule): Line[] {
  const [zh, en] = [page(rule, inChinese), page(rule, inEnglish)];
  if (zh.length !== en.length) throw new Error(`${rule.id}: the page has other lines in Chinese than in English`);
  return zh.map((line, i): Line => (line === en[i] ? line : [line, en[i]!]));
}

writeFileSync(`${folder}/rules.json`, JSON.stringify(Object.fromEntries(rules.map((rule) => [rule.id, inBoth(rule)]))));
