import type { Node } from 'jsonc-parser';
import type { RuleSetting } from '../core/config.ts';
import type { Level, OptionValue, Rule, Words } from '../core/rule.ts';
import { rules } from '../core/rules/index.ts';
import { didYouMean } from './closest.ts';
import { type Complain, described, entries, ofType, oneOf, type Shape } from './shape.ts';

const level = oneOf<Level>(['off', 'hint', 'info', 'warning', 'error']);

/** `rules`: id → severity, or `[severity, options]`. */
export const ruleSettings: Shape<Readonly<Record<string, RuleSetting>>> = {
  schema: { $ref: '#/definitions/rules' },
  read(node, complain) {
    const settings: Record<string, RuleSetting> = {};
    for (const [key, value, id] of entries(node, complain)) {
      const rule = rules.find((known) => known.id === id);
      const setting = rule && readSetting(value, rule, complain);
      if (!rule) complain(key, unknownRule(id));
      else if (setting) settings[id] = setting;
    }
    return settings;
  },
};

const settingSchema = (options: object) => ({
  anyOf: [level.schema, { type: 'array', items: [level.schema, options], additionalItems: false, minItems: 1 }],
});

/** What the schema of the whole file defines for `rules`. */
export const ruleDefinitions = {
  rules: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map((rule) => {
        const schema = rule.options ? settingSchema(optionsOf(rule).schema) : { $ref: '#/definitions/rule' };
        return [rule.id, described(schema, rule.title)];
      }),
    ),
  },
  /** One without options. */
  rule: settingSchema({ type: 'object', additionalProperties: false }),
};

function readSetting(node: Node, rule: Rule, complain: Complain): RuleSetting | null {
  const [first, options, surplus] = node.type === 'array' ? (node.children ?? []) : [node];
  const severity = level.read(first ?? node, complain);
  if (severity === undefined) return null;
  if (options === undefined) return { level: severity };
  if (options.type === 'object' && !surplus)
    return { level: severity, options: optionsOf(rule).read(options, complain) ?? {} };
  complain(surplus ?? options, {
    zh: '规则的设置应为严重程度，或 [严重程度, {选项}]。',
    en: 'A rule is set by a severity or by [severity, {options}].',
  });
  return null;
}

/** The options that the rule knows and that are what it wants; the others are told. */
function optionsOf({ id, options = {} }: Rule): Shape<Record<string, unknown>> {
  const shapes = new Map(Object.entries(options).map(([name, wanted]) => [name, shapeOf(wanted)]));
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries([...shapes].map(([name, { schema }]) => [name, schema])),
    },
    read(node, complain) {
      const values: Record<string, unknown> = {};
      for (const [key, value, name] of entries(node, complain)) {
        const shape = shapes.get(name);
        const given = shape?.read(value, complain);
        if (!shape) complain(key, unknownOption(id, name, [...shapes.keys()]));
        else if (given !== undefined) values[name] = given;
      }
      return values;
    },
  };
}

function shapeOf(wanted: OptionValue): Shape<unknown> {
  return typeof wanted === 'string' ? ofType(wanted) : oneOf(wanted);
}

function unknownRule(id: string): Words {
  const near = didYouMean(
    id,
    rules.map((rule) => rule.id),
  );
  return {
    zh: `没有“${id}”这条规则。${near.zh || '用 planlint rules 可列出全部规则。'}`,
    en: `There is no rule “${id}”.${near.en || ' Use planlint rules to list them all.'}`,
  };
}

function unknownOption(id: string, name: string, names: readonly string[]): Words {
  if (names.length === 0) return { zh: `规则 ${id} 没有选项。`, en: `The rule ${id} has no options.` };
  const near = didYouMean(name, names);
  return {
    zh: `规则 ${id} 没有“${name}”这一选项。${near.zh || `可用的有：${names.join('、')}。`}`,
    en: `The rule ${id} has no option “${name}”.${near.en || ` Known are ${names.join(', ')}.`}`,
  };
}
