import { getNodeValue, type Node } from 'jsonc-parser';
import type { RuleSetting } from '../core/config.ts';
import type { Level, OptionValue, Rule, Words } from '../core/rule.ts';
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
      const rule = rules.find((known) => known.id === id);
      const setting = readSetting(value, rule, complain);
      if (!rule) {
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

function readSetting(node: Node, rule: Rule | undefined, complain: Complain): RuleSetting | null {
  const [first, options, surplus] = node.type === 'array' ? (node.children ?? []) : [node];
  const severity = level.read(first ?? node, complain);
  if (severity === undefined) return null;
  if (options === undefined) return { level: severity };
  if (options.type === 'object' && !surplus)
    return { level: severity, options: rule ? readOptions(options, rule, complain) : {} };
  complain(surplus ?? options, {
    zh: '规则的设置应为严重程度，或 [严重程度, {选项}]。',
    en: 'A rule is set by a severity or by [severity, {options}].',
  });
  return null;
}

/** The options that the rule knows and that are what it wants; the others are told. */
function readOptions(node: Node, { id, options = {} }: Rule, complain: Complain): Record<string, unknown> {
  const names = Object.keys(options);
  const values: Record<string, unknown> = {};
  for (const [key, value, name] of entries(node, complain)) {
    const given: unknown = getNodeValue(value);
    if (!Object.hasOwn(options, name)) complain(key, unknownOption(id, name, names));
    else if (fits(given, options[name]!)) values[name] = given;
    else complain(value, wrongOption(options[name]!));
  }
  return values;
}

const fits = (given: unknown, wanted: OptionValue): boolean =>
  typeof wanted === 'string' ? typeof given === wanted : typeof given === 'string' && wanted.includes(given);

function unknownOption(id: string, name: string, names: readonly string[]): Words {
  if (names.length === 0) return { zh: `规则 ${id} 没有选项。`, en: `The rule ${id} has no options.` };
  const near = didYouMean(name, names);
  return {
    zh: `规则 ${id} 没有“${name}”这一选项。${near.zh || `可用的有：${names.join('、')}。`}`,
    en: `The rule ${id} has no option “${name}”.${near.en || ` Known are ${names.join(', ')}.`}`,
  };
}

const TYPES: Readonly<Record<'number' | 'boolean' | 'string', Words>> = {
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  string: { zh: '文字', en: 'a text' },
};

function wrongOption(wanted: OptionValue): Words {
  const list = (by: string): string => (wanted as readonly string[]).map((word) => `"${word}"`).join(by);
  const { zh, en } =
    typeof wanted === 'string' ? TYPES[wanted] : { zh: `${list('、')} 之一`, en: `one of ${list(', ')}` };
  return { zh: `此处应为${zh}。`, en: `Expected ${en}.` };
}
