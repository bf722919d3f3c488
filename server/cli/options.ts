import { parseArgs } from 'node:util';
import type { Locale } from '../core/config.ts';
import type { Profile, Severity, Words } from '../core/rule.ts';
import type { ColumnId } from '../ledger/columns.ts';
import { closest } from '../project/closest.ts';
import { PROFILES } from '../project/config-file.ts';
import { atLeastOne, columnList, count, day, language, oneOf } from './option-values.ts';
import { UsageError } from './usage-error.ts';

/** Everything that may be said by options, as the commands read it. */
export interface Options {
  readonly format: readonly string[];
  readonly output: string | null;
  readonly force: boolean;
  readonly date: string | null;
  readonly columns: readonly ColumnId[] | null;
  readonly lead: readonly string[];
  readonly unit: readonly string[];
  /** ISO day. */
  readonly 'due-before': string | null;
  readonly 'no-lead': boolean;
  readonly 'no-deadline': boolean;
  /** ISO day. */
  readonly 'as-of': string | null;
  readonly conflicts: boolean;
  readonly fix: boolean;
  readonly diff: boolean;
  readonly stdin: boolean;
  readonly 'stdin-filename': string | null;
  readonly lang: Locale | null;
  readonly profile: Profile | null;
  readonly 'fail-on': Severity;
  readonly 'max-warnings': number | null;
  readonly severity: Severity;
  readonly quiet: boolean;
  readonly config: string | null;
  readonly 'print-config': string | null;
  readonly baseline: string | null;
  readonly 'no-baseline': boolean;
  readonly 'strict-baseline': boolean;
  readonly prune: boolean;
  readonly changed: boolean;
  readonly since: string | null;
  readonly superior: string | null;
  readonly base: string | null;
  readonly 'no-color': boolean;
  readonly timing: boolean;
  readonly cache: boolean;
  readonly 'cache-location': string | null;
  readonly threads: number | null;
  readonly watch: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

export type OptionName = keyof Options;

interface Option<T> {
  /** Name of the value in the help; null for a flag. */
  readonly value: string | null;
  readonly short?: string;
  readonly about: Words;
  /** Of the values given, in order; a flag that is given has the value ''. */
  readonly read: (values: readonly string[], name: string) => T;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

const flag = (about: Words, short?: string): Option<boolean> => ({
  value: null,
  about,
  read: (values) => values.length > 0,
  ...(short && { short }),
});

/** The last value counts. */
const single = <T>(value: string, missing: T, about: Words, parse: (text: string, name: string) => T): Option<T> => ({
  value,
  about,
  read: (values, name) => (values.length === 0 ? missing : parse(values.at(-1)!, name)),
});

const text = (value: string, about: Words): Option<string | null> =>
  single<string | null>(value, null, about, (t) => t);

/** All values count. */
const every = (value: string, about: Words): Option<readonly string[]> => ({ value, about, read: (values) => values });

/** All options, in the order of the help. */
export const OPTIONS: { readonly [K in OptionName]: Option<Options[K]> } = {
  format: {
    value: 'F[=FILE]',
    about: {
      zh: '输出格式；可重复，写成 F=FILE 即存入文件',
      en: 'output format; may be repeated, F=FILE writes to a file',
    },
    read: (values) => values,
  },
  output: {
    ...text('FILE', {
      zh: '存入文件；台账的格式由扩展名决定，如 台账.xlsx',
      en: 'write to FILE; a ledger in the format that its name ends with, such as ledger.xlsx',
    }),
    short: 'o',
  },
  force: flag({ zh: '覆盖已有的文件', en: 'replace a file that exists' }),
  date: single<string | null>(
    'DATE',
    null,
    { zh: '批注的日期，如 2025-03-01（不自动用当天）', en: 'the date of the comments; never today by itself' },
    (value, name) => `${day(value, name)}T00:00:00Z`,
  ),
  columns: single<readonly ColumnId[] | null>(
    'LIST',
    null,
    {
      zh: '列及其顺序，用逗号隔开，如 序号,任务,牵头单位,到期日',
      en: 'columns in their order, parted by commas, such as number,task,lead,due',
    },
    columnList,
  ),
  lead: every('UNIT', {
    zh: '只列该单位牵头的任务；可重复，简称全称均可',
    en: 'tasks that UNIT leads; may be repeated',
  }),
  unit: every('UNIT', {
    zh: '只列与该单位有关的任务；可重复，简称全称均可',
    en: 'tasks in which UNIT has a part; may be repeated',
  }),
  'due-before': single<string | null>(
    'DATE',
    null,
    { zh: '只列该日（含）以前到期的任务，如 2025-12-31', en: 'tasks due by DATE, that day included' },
    day,
  ),
  'no-lead': flag({ zh: '只列没有责任单位的任务', en: 'tasks for which nobody answers' }),
  'no-deadline': flag({ zh: '只列没有完成时限的任务', en: 'tasks without a deadline' }),
  'as-of': single<string | null>(
    'DATE',
    null,
    {
      zh: '以该日为准标出超期天数，如 2025-06-30（不自动用当天）',
      en: 'show how long past due tasks are on DATE; never today by itself',
    },
    day,
  ),
  conflicts: flag({
    zh: '只列多份文件中牵头单位或时限不一致的同一任务',
    en: 'tasks that two plans give to other leads or for another day',
  }),
  fix: flag({ zh: '写入可安全自动修复的修改', en: 'apply the safe fixes to the files' }),
  diff: flag({ zh: '只显示将作的修改，不写入文件', en: 'show the safe fixes as a diff and write nothing' }),
  stdin: flag({ zh: '检查标准输入（同“-”）', en: 'read standard input (as does -)' }),
  'stdin-filename': text('NAME', { zh: '标准输入的文件名', en: 'name of the document on standard input' }),
  profile: single<Profile | null>(
    'NAME',
    null,
    {
      zh: 'draft 起草、review 审核、supervision 督办、ci 持续集成',
      en: 'what to check for: draft, review, supervision, ci',
    },
    oneOf(PROFILES),
  ),
  severity: single<Severity>(
    'LEVEL',
    'hint',
    { zh: '显示的最低级别：error、warning、info、hint', en: 'lowest level shown: error, warning, info, hint' },
    oneOf(SEVERITIES),
  ),
  quiet: flag({ zh: '只显示错误', en: 'show errors only' }),
  'fail-on': single<Severity>(
    'LEVEL',
    'error',
    { zh: '达到此级别时退出码为 1（默认 error）', en: 'level that makes the exit status 1 (error by default)' },
    oneOf(SEVERITIES),
  ),
  'max-warnings': single<number | null>(
    'N',
    null,
    { zh: '警告超过 N 条时退出码为 1', en: 'exit status 1 with more than N warnings' },
    count,
  ),
  config: text('FILE', {
    zh: '使用此配置文件，不再逐级查找',
    en: 'use this configuration file instead of looking for one',
  }),
  'print-config': text('FILE', { zh: '显示对该文件生效的配置', en: 'print the configuration that holds for FILE' }),
  baseline: text('FILE', {
    zh: '使用此基线文件，不再逐级查找 planlint-baseline.json',
    en: 'use this baseline instead of looking for planlint-baseline.json',
  }),
  'no-baseline': flag({ zh: '不用基线，报告全部问题', en: 'tell all findings, whatever a baseline says' }),
  'strict-baseline': flag({
    zh: '基线中有已不再出现的条目时退出码为 1',
    en: 'exit status 1 where the baseline has entries that nothing fits any more',
  }),
  prune: flag({
    zh: '只清除已不再出现的条目，不添加新的',
    en: 'only take out entries that nothing fits any more, add none',
  }),
  changed: flag({
    zh: '只检查 git 中有改动的文件（已暂存、未暂存、未跟踪）',
    en: 'only documents changed in git: staged, unstaged, untracked',
  }),
  since: text('REF', {
    zh: '只检查自提交或分支 REF 分叉以来有改动的文件',
    en: 'only documents changed since the branch or commit REF, and those of --changed',
  }),
  base: text('FILE', {
    zh: '台账原来所依据的计划，用来分清是谁改的',
    en: 'the plan the ledger was made from, to tell who changed what',
  }),
  superior: text('FILE', { zh: '计划所落实的上级文件', en: 'the document that the plan carries out' }),
  lang: single<Locale | null>('LANG', null, { zh: '语言：zh-CN、en', en: 'language: zh-CN, en' }, language),
  'no-color': flag({ zh: '不用颜色', en: 'no colours' }),
  timing: flag({ zh: '显示各环节用时', en: 'print how long each step took' }),
  cache: flag({ zh: '未改动的文件沿用上次结果', en: 'take the findings of unchanged documents from the last run' }),
  'cache-location': text('DIR', {
    zh: '缓存文件夹（默认 .planlintcache），同时启用缓存',
    en: 'folder of the cache (.planlintcache by default); switches it on',
  }),
  threads: single<number | null>(
    'N',
    null,
    { zh: '最多用 N 个线程（默认按处理器数）', en: 'use N threads at most (by default as many as processors)' },
    atLeastOne,
  ),
  watch: flag({ zh: '文件改动后自动重新检查', en: 'check again whenever a file changes' }),
  help: flag({ zh: '显示帮助', en: 'show this help' }, 'h'),
  version: flag({ zh: '显示版本', en: 'show the version' }, 'v'),
};

export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** What was written after the program's name. */
export interface CommandLine {
  readonly positionals: readonly string[];
  readonly options: Options;
  /** Names of the options that were given. */
  readonly given: readonly OptionName[];
}

/** Reads the arguments; throws a UsageError where they cannot be meant. */
export function readArguments(args: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...args],
    options: PARSE_OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<OptionName, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = OPTION_NAMES.find((n) => n === token.name);
    if (!name) throw unknownOption(token.rawName, args[token.index]!);
    const list = values.get(name) ?? [];
    values.set(name, [...list, givenValue(name, token.value, token.inlineValue ?? false)]);
  }
  const entries = OPTION_NAMES.map((name) => [name, OPTIONS[name].read(values.get(name) ?? [], name)]);
  return { positionals, options: Object.fromEntries(entries) as Options, given: [...values.keys()] };
}

const PARSE_OPTIONS = Object.fromEntries(
  OPTION_NAMES.map((name) => {
    const { value, short } = OPTIONS[name];
    return [name, { type: value === null ? ('boolean' as const) : ('string' as const), ...(short && { short }) }];
  }),
);

function givenValue(name: OptionName, value: string | undefined, inline: boolean): string {
  const wanted = OPTIONS[name].value;
  if (wanted === null) {
    if (value === undefined) return '';
    throw new UsageError(`--${name} 不带值，请去掉“=${value}”。`, `--${name} takes no value: leave out “=${value}”.`);
  }
  // `--config --fix`: the next option is no value, unless it is written with `=`.
  if (value === undefined || value === '' || (!inline && value.startsWith('-') && value !== '-')) {
    throw new UsageError(
      `--${name} 后面缺少值：--${name} ${wanted}。`,
      `--${name} lacks its value: --${name} ${wanted}.`,
    );
  }
  return value;
}

function unknownOption(written: string, whole: string): UsageError {
  // `-草案.txt`: a mark that no option has.
  if (/^-[^=]*[^\w=-]/.test(whole)) return noOptionButFile(whole);
  const name = closest(written.replace(/^-+/, ''), OPTION_NAMES);
  return name
    ? new UsageError(
        `没有选项 ${written}。是否想写 --${name}？`,
        `There is no option ${written}. Did you mean --${name}?`,
      )
    : new UsageError(`没有选项 ${written}。`, `There is no option ${written}.`);
}

const noOptionButFile = (name: string): UsageError =>
  new UsageError(
    `没有选项 ${name}。如果是文件名，请写作 ./${name}。`,
    `There is no option ${name}. If it is a file, write ./${name}.`,
  );
