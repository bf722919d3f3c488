import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Locale, RuleSetting } from '../core/config.ts';
import type { IssuerLevel } from '../core/plan.ts';
import type { Profile, Words } from '../core/rule.ts';
import type { Span } from '../core/text.ts';
import { type LedgerConfig, ledgerShape } from './ledger-config.ts';
import { ruleSettings } from './rule-settings.ts';
import { type Fields, listOf, objectOf, oneOf, oneOrMore, type Shape, text } from './shape.ts';

/** Name of the file that configures a folder and all below it. */
export const CONFIG_NAME = 'planlint.json';

export const PROFILES: readonly Profile[] = ['draft', 'review', 'supervision', 'ci'];
export const LOCALES: readonly Locale[] = ['zh-CN', 'en'];
const ISSUERS: readonly IssuerLevel[] = ['central', 'provincial', 'municipal', 'county'];

/** What may be said for all documents of a folder, and again for some of them. */
export interface ConfigSettings {
  readonly profile?: Profile;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Path of a file, from the folder of the configuration. */
  readonly units?: string;
  /** ISO day. */
  readonly documentDate?: string;
  readonly issuer?: IssuerLevel;
  readonly locale?: Locale;
}

export interface ConfigOverride extends ConfigSettings {
  readonly files?: readonly string[];
}

/** One `planlint.json`, as written. */
export interface ConfigFile extends ConfigSettings {
  readonly $schema?: string;
  readonly extends?: readonly string[];
  readonly ignore?: readonly string[];
  /** Path of a file, from the folder of the configuration. */
  readonly baseline?: string;
  readonly ledger?: LedgerConfig;
  readonly overrides?: readonly ConfigOverride[];
}

/** Something wrong at a place in a configuration file; offsets in its text. */
export interface ConfigProblem extends Span {
  readonly message: Words;
}

/** Reads a configuration. What is wrong is left out and told; never throws. */
export function readConfig(source: string): { config: ConfigFile; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  for (const { offset, length } of errors.slice(0, 1)) {
    problems.push({ start: offset, end: offset + length, message: NOT_JSON });
  }
  const complain = (node: Node, message: Words): void => {
    problems.push({ start: node.offset, end: node.offset + node.length, message });
  };
  const config = (tree && configShape.read(tree, complain)) ?? {};
  return { config, problems: problems.sort((a, b) => a.start - b.start) };
}

const NOT_JSON: Words = {
  zh: 'JSON 语法有误：请检查此处的引号、逗号和括号。',
  en: 'No valid JSON: look at the quotation marks, commas and brackets here.',
};

const path = text({ pattern: /\S/, zh: '文件路径', en: 'a file path' });
const glob = text({ pattern: /\S/, zh: '文件名模式，如 "草稿/**"', en: 'a glob such as "drafts/**"' });

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, `2017-11-08`. */
export const isDay = (value: string): boolean =>
  DAY.test(value) && new Date(value).getTime() > 0 && new Date(value).toISOString().startsWith(value);

const day = text({
  pattern: DAY,
  accepts: isDay,
  zh: '日期，如 "2017-11-08"',
  en: 'a date such as "2017-11-08"',
});

const settings: Fields<ConfigSettings> = {
  profile: {
    shape: oneOf(PROFILES),
    about: {
      zh: '检查场景：draft 起草、review 审核、supervision 督办、ci 持续集成',
      en: 'What the documents are checked for: draft, review, supervision, ci',
    },
  },
  rules: {
    shape: ruleSettings,
    about: {
      zh: '规则的严重程度：off、hint、info、warning、error，或 [严重程度, {选项}]',
      en: 'Severity of rules: off, hint, info, warning, error, or [severity, {options}]',
    },
  },
  units: {
    shape: path,
    about: {
      zh: '本地单位名录（制表符分隔的文件，列名与内置名录相同）',
      en: 'File of local units, separated by tabs, with the columns of the register',
    },
  },
  documentDate: {
    shape: day,
    about: {
      zh: '成文日期（YYYY-MM-DD），优先于文中的日期',
      en: 'Date of the document (YYYY-MM-DD), above any in its text',
    },
  },
  issuer: {
    shape: oneOf(ISSUERS),
    about: {
      zh: '发文机关层级：central 中央、provincial 省级、municipal 市级、county 县级',
      en: 'Level of the issuing body: central, provincial, municipal, county',
    },
  },
  locale: { shape: oneOf(LOCALES), about: { zh: '提示语言', en: 'Language of messages' } },
};

/** The whole file; its `schema` is what `planlint.schema.json` holds. */
export const configShape: Shape<ConfigFile> = objectOf<ConfigFile>({
  $schema: { shape: path, about: { zh: '供编辑器使用的模式文件', en: 'Schema, for editors' } },
  extends: {
    shape: oneOrMore(path),
    about: {
      zh: '先读入的其他配置文件（仅限本地文件），本文件的设置优先',
      en: 'Local configuration files to read first; this one stands above them',
    },
  },
  ...settings,
  ignore: {
    shape: oneOrMore(glob),
    about: {
      zh: '不检查的文件（模式）；直接指定的文件总会检查',
      en: 'Files (globs) not to check unless they are named',
    },
  },
  baseline: {
    shape: path,
    about: {
      zh: '基线文件：不再报告的问题清单，由 planlint baseline 生成；不写则用逐级向上找到的 planlint-baseline.json',
      en: 'Baseline: the findings not to tell, made by planlint baseline; else the nearest planlint-baseline.json upwards',
    },
  },
  ledger: {
    shape: ledgerShape,
    about: {
      zh: '任务台账（planlint tasks）的列、分组和工作表',
      en: 'Columns, grouping and sheets of the ledger (planlint tasks)',
    },
  },
  overrides: {
    shape: listOf(
      objectOf<ConfigOverride>(
        {
          files: { shape: oneOrMore(glob), about: { zh: '适用的文件（模式）', en: 'Files (globs) it is about' } },
          ...settings,
        },
        ['files'],
      ),
    ),
    about: { zh: '对部分文件另作设置，后面的优先', en: 'Other settings for some of the files; later ones prevail' },
  },
});
