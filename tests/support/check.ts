import { levelOf, type Settings } from '../../server/core/config.ts';
import { lint } from '../../server/core/lint.ts';
import { parsePlan } from '../../server/core/parse.ts';
import type { Finding, Rule } from '../../server/core/rule.ts';
import type { Example } from './fixture.ts';

/** Findings of the fixture's rule and of the rules its marks name, or of all. */
export function check(rule: Rule, example: Example, text: string): Finding[] {
  const { words } = example;
  const own = { profile: words.profile, rules: {} };
  const level = levelOf(rule, own) === 'off' && !words.flags.has('default') ? 'hint' : levelOf(rule, own);
  const settings: Settings = { ...own, rules: { [rule.id]: { level, options: words.options } } };
  const plan = parsePlan(text, {
    ...(words.date && { documentDate: words.date }),
    ...(words.issuer && { issuer: words.issuer }),
  });
  const asked = new Set([rule.id, ...example.marks.map((m) => m.rule)]);
  return lint(plan, settings).filter((f) => words.flags.has('all') || asked.has(f.rule));
}
