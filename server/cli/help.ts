import type { Locale } from '../core/config.ts';
import type { Words } from '../core/rule.ts';
import { COMMANDS, type Command } from './command.ts';
import { say } from './language.ts';
import { OPTIONS, type OptionName } from './options.ts';
import { columnsOf, pad } from './reporters/display.ts';

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

const usage = (name: string, command: Command): string => `${name} ${command.arguments}`.trimEnd();

function optionRow(name: OptionName, command: Command): [string, Words] {
  const { short, value, about } = OPTIONS[name];
  const written = `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
  const formats = command.formats.join('、');
  return name === 'format'
    ? [written, { zh: `${about.zh}（${formats}）`, en: `${about.en} (${formats.replaceAll('、', ', ')})` }]
    : [written, about];
}

function section(head: Words, rows: readonly (readonly [string, Words])[], locale: Locale): string {
  const width = Math.max(...rows.map(([left]) => columnsOf(left)));
  const lines = rows.map(([left, right]) => `  ${pad(left, width)}  ${say(right, locale)}`.trimEnd());
  return [say(head, locale), ...lines].join('\n');
}

const NOTHING: Words = { zh: '', en: '' };
const PRODUCT: Words = {
  zh: '计划校核 Planlint：检查行动计划、实施方案等公文的责任单位、时限与序号。',
  en: 'Planlint checks Chinese plan documents: who is responsible, by when, and whether the numbering follows on.',
};
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
  zh: '各命令的选项：planlint 命令 --help。配置文件：planlint.json。',
  en: 'Options of a command: planlint COMMAND --help. Configuration: planlint.json.',
};

const EXAMPLE_ROWS: readonly (readonly [string, Words])[] = [
  ['planlint 行动计划.txt', { zh: '检查一份文件', en: 'check one document' }],
  ['planlint --diff 行动计划.txt', { zh: '预览可自动修复之处', en: 'see what can be fixed automatically' }],
  ['planlint tasks 行动计划.txt', { zh: '列出任务、牵头单位和时限', en: 'list tasks, leads and deadlines' }],
  ['planlint --format json=结果.json .', { zh: '检查文件夹，结果存为 JSON', en: 'check a folder, write JSON' }],
];

const EXIT_ROWS: readonly (readonly [string, Words])[] = [
  ['0', { zh: '没有达到 --fail-on 级别的问题', en: 'no finding of the level of --fail-on' }],
  ['1', { zh: '有问题', en: 'findings' }],
  ['2', { zh: '用法有误、文件无法读取或程序出错', en: 'wrong use, unreadable input or a crash' }],
];
