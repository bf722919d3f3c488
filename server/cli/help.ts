import type { Locale } from '../core/config.ts';
import type { Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import { COMMANDS, type Command } from './command.ts';
import { manualOf, optionRow, type Rows } from './manual/manual.ts';
import { columnsOf, pad } from './reporters/display.ts';
import { wrap } from './reporters/wrap.ts';

/** The help of one command, or of the program. */
export function help(name: string | null, locale: Locale): string {
  const sections = name === null ? programHelp(locale) : commandHelp(name, COMMANDS[name]!, locale);
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

const programHelp = (locale: Locale): string[] => [
  say(PRODUCT, locale),
  section(USAGE, [['planlint [check] [PATH…]', PATHS]], locale),
  section(
    COMMANDS_HEAD,
    Object.entries(COMMANDS).map(([name, command]) => [usage(name, command), command.about]),
    locale,
  ),
  section(
    OPTIONS_HEAD,
    COMMANDS.check!.options.map((name) => optionRow(name, COMMANDS.check!)),
    locale,
  ),
  section(EXAMPLES, EXAMPLE_ROWS, locale),
  section(EXIT, EXIT_ROWS, locale),
  say(MORE, locale),
];

const commandHelp = (name: string, command: Command, locale: Locale): string[] => [
  say(command.about, locale),
  section(
    USAGE,
    [[`planlint ${usage(name, command)}`, command.arguments.startsWith('[PATH') ? PATHS : NOTHING]],
    locale,
  ),
  section(
    OPTIONS_HEAD,
    command.options.map((option) => optionRow(option, command)),
    locale,
  ),
];

/** The page of a command, as man shows one. */
export function manualPage(name: string, locale: Locale): string {
  const { about, usage, details, options, examples, exit, files, environment } = manualOf(name, COMMANDS[name]!);
  const paragraphs = details.map((words) =>
    wrap(say(words, locale), TEXT_WIDTH)
      .map((line) => `  ${line}`)
      .join('\n'),
  );
  const sections = [
    section(NAME, [[`planlint ${name}`, about]], locale),
    section(USAGE, [[usage, NOTHING]], locale),
    [say(DESCRIPTION, locale), paragraphs.join('\n\n')].join('\n'),
    section(OPTIONS_HEAD, options, locale),
    section(EXAMPLES, examples, locale),
    section(EXIT, exit, locale),
    section(FILES, files, locale),
    section(ENVIRONMENT, environment, locale),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

/** Width of lines that are read rather than looked at. */
const TEXT_WIDTH = 88;

const usage = (name: string, command: Command): string => `${name} ${command.arguments}`.trimEnd();

function section(head: Words, rows: Rows, locale: Locale): string {
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map(([left]) => columnsOf(left)));
  const lines = rows.map(([left, right]) => `  ${pad(left, width)}  ${say(right, locale)}`.trimEnd());
  return [say(head, locale), ...lines].join('\n');
}

const NOTHING: Words = { zh: '', en: '' };
const PRODUCT: Words = {
  zh: '计划校核 Planlint：检查行动计划、实施方案等公文的责任单位、时限与序号。',
  en: 'Planlint checks Chinese plan documents: who is responsible, by when, and whether the numbering follows on.',
};
const NAME: Words = { zh: '名称', en: 'Name' };
const DESCRIPTION: Words = { zh: '说明', en: 'Description' };
const FILES: Words = { zh: '文件', en: 'Files' };
const ENVIRONMENT: Words = { zh: '环境变量', en: 'Environment' };
const USAGE: Words = { zh: '用法', en: 'Usage' };
const COMMANDS_HEAD: Words = { zh: '命令', en: 'Commands' };
const OPTIONS_HEAD: Words = { zh: '选项', en: 'Options' };
const EXAMPLES: Words = { zh: '示例', en: 'Examples' };
const EXIT: Words = { zh: '退出码', en: 'Exit status' };
const PATHS: Words = {
  zh: 'PATH 为文件、文件夹或通配模式，“-”为标准输入，省略则为当前文件夹',
  en: 'PATH is a file, a folder or a glob, - is standard input, none is this folder',
};
const MORE: Words = {
  zh: '各命令的选项：planlint 命令 --help；详细说明：planlint help 命令。配置文件：planlint.json。',
  en: 'Options of a command: planlint COMMAND --help; its page: planlint help COMMAND. Configuration: planlint.json.',
};

const EXAMPLE_ROWS: Rows = [
  ['planlint 行动计划.txt', { zh: '检查一份文件', en: 'check one document' }],
  ['planlint --diff 行动计划.txt', { zh: '预览可自动修复之处', en: 'see what can be fixed automatically' }],
  ['planlint tasks 行动计划.txt', { zh: '列出任务、牵头单位和时限', en: 'list tasks, leads and deadlines' }],
  ['planlint --format json=结果.json .', { zh: '检查文件夹，结果存为 JSON', en: 'check a folder, write JSON' }],
];

const EXIT_ROWS: Rows = [
  ['0', { zh: '没有达到 --fail-on 级别的问题', en: 'no finding of the level of --fail-on' }],
  ['1', { zh: '有问题', en: 'findings' }],
  ['2', { zh: '用法有误、文件无法读取或程序出错', en: 'wrong use, unreadable input or a crash' }],
];
