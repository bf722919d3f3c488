import { getNodeValue, type Node } from 'jsonc-parser';
import type { Words } from '../core/rule.ts';
import { didYouMean } from './closest.ts';

/** Says what is wrong with a node of a configuration file. */
export type Complain = (node: Node, message: Words) => void;

/** What a value of a configuration file has to look like: reads it, and describes it as a JSON Schema. */
export interface Shape<T> {
  /** The value; undefined where it is of another shape, after a complaint. */
  read(node: Node, complain: Complain): T | undefined;
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface Field<T> {
  readonly shape: Shape<T>;
  readonly about: Words;
}

export type Fields<T> = { readonly [K in keyof T]-?: Field<NonNullable<T[K]>> };

const expected = (zh: string, en: string): Words => ({ zh: `此处应为${zh}。`, en: `Expected ${en}.` });

/** A string of some form; `zh` and `en` name the form. */
export function text(form: Words & { pattern: RegExp; accepts?: (value: string) => boolean }): Shape<string> {
  return {
    schema: { type: 'string', pattern: form.pattern.source },
    read(node, complain) {
      const value: unknown = node.value;
      if (typeof value === 'string' && form.pattern.test(value) && (form.accepts?.(value) ?? true)) return value;
      complain(node, expected(form.zh, form.en));
      return undefined;
    },
  };
}

export function oneOf<T extends string>(names: readonly T[]): Shape<T> {
  const list = names.map((name) => `"${name}"`);
  return {
    schema: { enum: names },
    read(node, complain) {
      if (names.includes(node.value)) return node.value;
      const { zh, en } = expected(`${list.join('、')} 之一`, `one of ${list.join(', ')}`);
      const near = typeof node.value === 'string' ? didYouMean(node.value, names) : NOTHING;
      complain(node, { zh: zh + near.zh, en: en + near.en });
      return undefined;
    },
  };
}

const NOTHING: Words = { zh: '', en: '' };

const TYPES: Readonly<Record<'number' | 'boolean' | 'string', Words>> = {
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  string: { zh: '文字', en: 'a text' },
};

/** Any value of a type. */
export const ofType = (type: keyof typeof TYPES): Shape<unknown> => ({
  schema: { type },
  read(node, complain) {
    if (node.type === type) return node.value;
    complain(node, expected(TYPES[type].zh, TYPES[type].en));
    return undefined;
  },
});

/** One value, or a list of them; read as a list. */
export function oneOrMore<T>(shape: Shape<T>): Shape<T[]> {
  return {
    schema: { anyOf: [shape.schema, { type: 'array', items: shape.schema }] },
    read(node, complain) {
      if (node.type === 'array') return listOf(shape).read(node, complain);
      const only = shape.read(node, complain);
      return only === undefined ? undefined : [only];
    },
  };
}

export function listOf<T>(shape: Shape<T>): Shape<T[]> {
  return {
    schema: { type: 'array', items: shape.schema },
    read(node, complain) {
      if (node.type === 'array') {
        return (node.children ?? []).flatMap((child) => shape.read(child, complain) ?? []);
      }
      complain(node, expected('列表 […]', 'a list […]'));
      return undefined;
    },
  };
}

/** An object of fixed fields. */
export function objectOf<T extends object>(fields: Fields<T>, required: readonly string[] = []): Shape<Partial<T>> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      ...(required.length > 0 && { required }),
      properties: Object.fromEntries(
        names.map((name) => [name, described(fields[name].shape.schema, fields[name].about)]),
      ),
    },
    read(node, complain) {
      const values: Partial<T> = {};
      for (const [key, value, name] of entries(node, complain)) {
        const known = names.find((n) => n === name);
        const read = known && fields[known].shape.read(value, complain);
        if (known === undefined) complain(key, unknownSetting(name, names));
        else if (read !== undefined) values[known] = read;
      }
      for (const name of required) {
        if (node.type !== 'object' || name in values) continue;
        complain(node, { zh: `缺少“${name}”。`, en: `“${name}” is missing.` });
      }
      return values;
    },
  };
}

function unknownSetting(name: string, names: readonly string[]): Words {
  const near = didYouMean(name, names);
  const known = names.filter((n) => !n.startsWith('$'));
  return {
    zh: `没有“${name}”这一设置项。${near.zh || `可用的有：${known.join('、')}。`}`,
    en: `There is no setting “${name}”.${near.en || ` Known are ${known.join(', ')}.`}`,
  };
}

/** A schema with the words that editors show at its key; next to `$ref` they would not count. */
export const described = (schema: Shape<unknown>['schema'], about: Words): Record<string, unknown> => ({
  description: `${about.zh}\n${about.en}`,
  ...('$ref' in schema ? { allOf: [schema] } : schema),
});

/** Key node, value node and name of every property; complains where the node is no object. */
export function* entries(node: Node, complain: Complain): Iterable<[Node, Node, string]> {
  if (node.type !== 'object') {
    complain(node, expected('对象 {…}', 'an object {…}'));
    return;
  }
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key && value) yield [key, value, String(getNodeValue(key))];
  }
}
