import type { Rule } from '../rule.ts';

/** All rules, in the order of the catalogue. */
export const rules: readonly Rule[] = [];

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
