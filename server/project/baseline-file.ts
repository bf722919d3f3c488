import type { Node, ParseError } from 'jsonc-parser';
import { parseTree } from 'jsonc-parser';
import { plainForm, type Quote } from '../core/quote.ts';
import type { Words } from '../core/rule.ts';
import { rules } from '../core/rules/index.ts';
import type { ConfigProblem } from './config-file.ts';
import { entries, listOf, objectOf, type Shape, text } from './shape.ts';

/** Name of the list of ignored findings; it holds for its folder and all below. */
export const BASELINE_NAME = 'planlint-baseline.json';

/** The layout of the file; a later one gets another number. */
const VERSION = 1;

/**
 * Findings that are not told: known by rule and words, not by lines. With a reason it is a decision somebody made,
 * without one an old sin that the baseline took over.
 */
export interface BaselineEntry {
  readonly rule: string;
  /** As in `Quote`; where `before` or `after` is missing, any text may stand there. */
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
  /** How many such findings; one where it is missing. */
  readonly count?: number;
  readonly reason?: string;
  /** ISO day of the decision. */
  readonly date?: string;
}

/** Entries by document: its path from the folder of the file, with `/`. */
export interface Baseline {
  readonly documents: Readonly<Record<string, readonly BaselineEntry[]>>;
}

interface BaselineJson extends Baseline {
  readonly $schema?: string;
  readonly version?: number;
}

export const countOf = ({ count = 1 }: BaselineEntry): number => count;

/** The entry for one finding by its quote. */
export const entryFor = (rule: string, { text, before, after }: Quote): BaselineEntry => ({
  rule,
  text,
  before,
  after,
});

/** Reads the file. What is wrong is left out and told; never throws. */
export function readBaseline(source: string): { baseline: Baseline; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true, disallowComments: true });
  const complain = ({ offset, length }: Pick<Node, 'offset' | 'length'>, message: Words): void => {
    problems.push({ start: offset, end: offset + length, message });
  };
  if (errors[0]) complain(errors[0], source.includes('<<<<<<<') ? CONFLICT : NOT_JSON);
  const read = (tree && errors.length === 0 && baselineShape.read(tree, complain)) || {};
  return { baseline: { documents: read.documents ?? {} }, problems };
}

const NOT_JSON: Words = {
  zh: 'JSON 语法有误：请检查此处的引号、逗号和括号；说明请写入 "reason"，不要写成注释。',
  en: 'No valid JSON: look at quotation marks, commas and brackets here; remarks belong into "reason", not into comments.',
};
const CONFLICT: Words = {
  zh: '文件中有未解决的合并冲突：保留两边的条目并删去冲突标记，再运行 planlint baseline --prune 整理。',
  en: 'A merge conflict is not resolved: keep the entries of both sides, delete the marks, and run planlint baseline --prune.',
};

/** One line an entry, in an order that does not depend on where findings stand: small differences in git. */
export function writeBaseline({ documents }: Baseline): string {
  const blocks = Object.keys(documents)
    .filter((path) => documents[path]!.length > 0)
    .sort()
    .map((path) => {
      const lines = inOrder(documents[path]!).map((entry) => `      ${lineOf(entry)}`);
      return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
    });
  const body = blocks.length > 0 ? `{\n${blocks.join(',\n')}\n  }` : '{}';
  return `{\n  "version": ${VERSION},\n  "documents": ${body}\n}\n`;
}

/** Equal entries become one. */
function inOrder(list: readonly BaselineEntry[]): BaselineEntry[] {
  const merged = new Map<string, BaselineEntry>();
  for (const entry of list) {
    const { count: _, ...rest } = entry;
    const key = FIELDS.map((field) => JSON.stringify(rest[field] ?? null)).join();
    const count = countOf(entry) + (merged.has(key) ? countOf(merged.get(key)!) : 0);
    merged.set(key, count === 1 ? rest : { ...rest, count });
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

const FIELDS = ['rule', 'text', 'before', 'after', 'reason', 'date'] as const;

/** An entry as the file has it, on a line of its own. */
export function lineOf(entry: BaselineEntry): string {
  const fields = (['rule', 'text', 'before', 'after', 'count', 'reason', 'date'] as const)
    .filter((field) => entry[field] !== undefined)
    .map((field) => `${JSON.stringify(field)}: ${JSON.stringify(entry[field])}`);
  return `{ ${fields.join(', ')} }`;
}

// ---- Shape --------------------------------------------------------------------------------------------------------

const words = text({ pattern: /^/, zh: '文字', en: 'a text' });
const day = text({ pattern: /^\d{4}-\d{2}-\d{2}$/, zh: '日期，如 "2026-11-08"', en: 'a date such as "2026-11-08"' });

/** The words as findings are known by, whatever the width somebody wrote them in. */
const quoted: Shape<string> = {
  schema: words.schema,
  read(node, complain) {
    const written = words.read(node, complain);
    return written === undefined ? undefined : plainForm(written);
  },
};

/** Unknown names are let through: a rule may be gone, and its entries are then unused like others. */
const ruleName: Shape<string> = {
  schema: { enum: rules.map(({ id }) => id) },
  read: (node, complain) => words.read(node, complain),
};

const count: Shape<number> = {
  schema: { type: 'integer', minimum: 1 },
  read(node, complain) {
    const value: unknown = node.value;
    if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
    complain(node, { zh: '此处应为正整数。', en: 'Expected a whole number above 0.' });
    return undefined;
  },
};

const version: Shape<number> = {
  schema: { const: VERSION },
  read(node, complain) {
    if (node.value === VERSION) return VERSION;
    complain(node, {
      zh: `此版本只认识 "version": ${VERSION}；该文件可能由更新的 Planlint 写成，请升级。`,
      en: `Only "version": ${VERSION} is known here; a newer Planlint may have written the file: update.`,
    });
    return VERSION;
  },
};

const entry: Shape<BaselineEntry> = objectOf<BaselineEntry>(
  {
    rule: { shape: ruleName, about: { zh: '规则', en: 'Rule' } },
    text: {
      shape: quoted,
      about: {
        zh: '问题所指的文字（不计空格、全半角；编号写作 #）',
        en: 'The words found, blanks and width aside; the number of an item is #',
      },
    },
    before: {
      shape: quoted,
      about: { zh: '其前的几个字；不写则不限', en: 'The characters before it; any where it is missing' },
    },
    after: {
      shape: quoted,
      about: { zh: '其后的几个字；不写则不限', en: 'The characters behind it; any where it is missing' },
    },
    count: { shape: count, about: { zh: '几处（默认 1）', en: 'How many such findings (1)' } },
    reason: {
      shape: words,
      about: {
        zh: '为何忽略；有此项即为有意忽略，没有则为旧账',
        en: 'Why it is ignored; an entry without one is an old sin',
      },
    },
    date: { shape: day, about: { zh: '决定忽略的日期', en: 'Day of the decision' } },
  },
  ['rule', 'text'],
) as Shape<BaselineEntry>;

const listOfEntries = listOf(entry);

const documents: Shape<Baseline['documents']> = {
  schema: { type: 'object', additionalProperties: listOfEntries.schema },
  read(node, complain) {
    const found: Record<string, readonly BaselineEntry[]> = Object.create(null);
    for (const [, value, path] of entries(node, complain)) {
      const list = (listOfEntries.read(value, complain) ?? []).filter(
        ({ rule, text }) => rule !== undefined && text !== undefined,
      );
      found[path] = [...(found[path] ?? []), ...list];
    }
    return found;
  },
};

/** The whole file; its `schema` is what `planlint-baseline.schema.json` holds. */
export const baselineShape: Shape<Partial<BaselineJson>> = objectOf<BaselineJson>(
  {
    $schema: { shape: words, about: { zh: '供编辑器使用的模式文件', en: 'Schema, for editors' } },
    version: { shape: version, about: { zh: '文件格式的版本', en: 'Version of the layout' } },
    documents: {
      shape: documents,
      about: {
        zh: '各文件（相对本文件所在文件夹的路径）中忽略的问题',
        en: 'Findings ignored, by document (path from the folder of this file)',
      },
    },
  },
  ['version', 'documents'],
);
