/** Writes the pages of all rules for the editor, one file a language: `rule-pages.cjs FOLDER`. */
import { writeFileSync } from 'node:fs';
import { rules } from '../server/core/rules/index.ts';
import { check } from '../tests/support/check.ts';
import { readFixture } from '../tests/support/fixture.ts';
import { inChinese, inEnglish, rulePage, type Say } from '../tests/support/rulePage.ts';

const [folder = 'dist'] = process.argv.slice(2);

const pages = (say: Say): string => {
  const entries = rules.map((rule) => {
    const page = rulePage(rule, readFixture(rule.id), (example) => check(rule, example, example.text), say);
    return [rule.id, page.replace(/\n*<!-- .*? -->\n*$/, '\n')];
  });
  return JSON.stringify(Object.fromEntries(entries));
};

writeFileSync(`${folder}/rules.zh-CN.json`, pages(inChinese));
writeFileSync(`${folder}/rules.en.json`, pages(inEnglish));
