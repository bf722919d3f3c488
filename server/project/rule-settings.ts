import { getNodeValue, type Node } from 'jsonc-parser';
import type { RuleSetting } from '../core/config.ts';
import type { Level } from '../core/rule.ts';
import { rules } from '../core/rules/index.ts';
import { didYouMean } from './closest.ts';
import { type Complain, described, entries, oneOf, type Shape } from './shape.ts';

const level = oneOf<Level>(['off', 'hint', 'info', 'warning', 'error']);

/** `rules`: id → severity, or `[severity, options]`. */
export const ruleSettings: Shape<Readonly<Record<string, RuleSetting>>> = {
  schema: { $ref: '#/definitions/rules' },
  read(node, complain) {
    const settings: Record<string, RuleSetting> = {};
    const ids = rules.map(({ id }) => id);
    for (const [key, value, id] of entries(node, complain)) {
      const setting = readSetting(value, complain);
      if (!ids.includes(id)) {
        const near = didYouMean(id, ids);
        complain(key, {
          zh: `没有“${id}”这条规则。${near.zh || '用 planlint rules 可列出全部规则。'}`,
          en: `There is no rule “${id}”.${near.en || ' Use planlint rules to list them all.'}`,
        });
      } else if (setting) settings[id] = setting;
    }
    return settings;
  },
};

/** What the schema of the whole file defines for `rules`. */
export const ruleDefinitions = {
  rules: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ id, title }) => [id, described({ $ref: '#/definitions/rule' }, title)]),
    ),
  },
  rule: {
    anyOf: [
      level.schema,
      { type: 'array', items: [level.schema, { type: 'object' }], additionalItems: false, minItems: 1 },
    ],
  },
};

function readSetting(node: Node, complain: Complain): RuleSetting | null {
  const [first, options, surplus] = node.type === 'array' ? (node.children ?? []) : [node];
  const severity = level.read(first ?? node, complain);
  if (severity === undefined) return null;
  if (options === undefined) return { level: severity };
  if (options.type === 'object' && !surplus) return { level: severity, options: getNodeValue(options) };
  complain(surplus ?? options, {
    zh: '规则的设置应为严重程度，或 [严重程度, {选项}]。',
    en: 'A rule is set by a severity or by [severity, {options}].',
  });
  return null;
}
