import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../core/config.ts';
import { say } from '../core/say.ts';
import { closest, didYouMean } from '../project/closest.ts';
import { version } from '../version.ts';
import { COMMANDS } from './command.ts';
import type { Io } from './io.ts';
import { localeNamed, localeOf } from './language.ts';
import { type CommandLine, type Options, readArguments } from './options.ts';
import { visible } from './reporters/display.ts';
import { openSession } from './session.ts';
import { UsageError } from './usage-error.ts';

/** The command line: reads the arguments, does the work, gives the exit status. Never throws and never exits. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await runCommand(args, io);
  } catch (error) {
    const locale = localeIn(args, io);
    const tell = (text: string): void => io.stderr.write(`planlint: ${text}\n`);
    if (error instanceof UsageError) {
      tell(visible(say(error.words, locale)));
      tell(say({ zh: '用法见 planlint --help', en: 'see planlint --help' }, locale));
    } else {
      const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
      tell(say({ zh: '程序出错，请报告此问题。', en: 'a fault of the program; please report it.' }, locale));
      io.stderr.write(`${details.split('\n').map(visible).join('\n')}\n`);
    }
    return 2;
  }
}

async function runCommand(args: readonly string[], io: Io): Promise<number> {
  const line = readArguments(args.filter((arg) => !(args[0] === 'lsp' && EDITOR_FLAGS.test(arg))));
  const wantsHelp = line.options.help || line.positionals[0] === 'help';
  const [first, ...rest] = line.positionals[0] === 'help' ? line.positionals.slice(1) : line.positionals;
  const name = first !== undefined && Object.hasOwn(COMMANDS, first) ? first : null;
  if (line.positionals[0] === 'help' && first !== undefined && name === null) throw noCommand(first);
  if (line.positionals[0] === 'help' && rest.length > 0) throw surplus('help', rest[0]!);
  if (line.options.version) io.stdout.write(`${version}\n`);
  else if (wantsHelp) io.stdout.write(await helpFor(name, line, localeIn(args, io)));
  if (line.options.version || wantsHelp) return 0;

  const command = COMMANDS[name ?? 'check']!;
  const operands = name === null ? line.positionals : rest;
  refuseStrangers(line, name ?? 'check');
  if (name === 'lsp' && rest.length > 0) throw surplus('lsp', rest[0]!);
  if (line.options['print-config'] !== null && operands.length > 0) throw surplus('--print-config', operands[0]!);
  if (name === null && first !== undefined) refuseMisspelt(first, io);
  if (line.options.config !== null && !existsSync(resolve(io.cwd, line.options.config)))
    throw noConfig(line.options.config);
  refuseBaseline(line.options, name ?? 'check', io);
  return command.run(operands, await openSession(io, { ...line, positionals: operands }));
}

/** `planlint help COMMAND` is the whole page, `planlint COMMAND --help` the options at a glance. */
async function helpFor(name: string | null, { positionals }: CommandLine, locale: Locale): Promise<string> {
  const { help, manualPage } = await import('./other-commands.ts');
  return name !== null && positionals[0] === 'help' ? manualPage(name, locale) : help(name, locale);
}

/** Editors start servers with these; standard input and output are all there is. */
const EDITOR_FLAGS = /^--(?:stdio|clientProcessId=\d+)$/;

/** Options that the command does not know. */
function refuseStrangers({ given }: CommandLine, name: string): void {
  const stranger = given.find((option) => !COMMANDS[name]!.options.includes(option));
  if (!stranger) return;
  const owners = Object.keys(COMMANDS).filter((other) => COMMANDS[other]!.options.includes(stranger));
  const uses = owners.map((owner) => `planlint ${owner} --${stranger}`);
  throw new UsageError(
    `${name} 命令没有选项 --${stranger}。它用于：${uses.join('、')}。`,
    `The command ${name} has no option --${stranger}. It belongs to ${uses.join(', ')}.`,
  );
}

/** `planlint chekc plan.txt` would look for a file called chekc. */
function refuseMisspelt(word: string, io: Io): void {
  if (!/^[a-z]+$/i.test(word) || existsSync(resolve(io.cwd, word))) return;
  const near = closest(word, Object.keys(COMMANDS));
  throw new UsageError(
    `没有“${word}”这个命令或文件。${near ? `是否想写“planlint ${near}”？` : ''}`,
    `There is no command or file “${word}”.${near ? ` Did you mean “planlint ${near}”?` : ''}`,
  );
}

/** Only the command that makes baselines may name one that is not there. */
function refuseBaseline({ baseline, 'no-baseline': none }: Options, name: string, io: Io): void {
  if (baseline !== null && none) {
    throw new UsageError(
      '--baseline 与 --no-baseline 不能同时使用，请去掉其中一个。',
      '--baseline and --no-baseline exclude each other: leave one out.',
    );
  }
  if (baseline === null || name === 'baseline' || existsSync(resolve(io.cwd, baseline))) return;
  throw new UsageError(
    `找不到基线文件“${baseline}”；生成：planlint baseline --baseline ${baseline}。`,
    `There is no baseline “${baseline}”; planlint baseline --baseline ${baseline} makes it.`,
  );
}

function noCommand(word: string): UsageError {
  const near = didYouMean(word, Object.keys(COMMANDS));
  return new UsageError(
    `没有“${word}”这个命令。${near.zh || '用 planlint --help 可列出全部命令。'}`,
    `There is no command “${word}”.${near.en || ' planlint --help lists them all.'}`,
  );
}

const surplus = (command: string, operand: string): UsageError =>
  new UsageError(
    `${command} 后面多出“${operand}”，请去掉。`,
    `“${operand}” is one too many for ${command}: leave it out.`,
  );

const noConfig = (path: string): UsageError =>
  new UsageError(`找不到配置文件“${path}”。`, `There is no configuration file “${path}”.`);

/** The language for what is said before any configuration is read. */
function localeIn(args: readonly string[], io: Io): Locale {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const named = at === -1 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  return (named && localeNamed(named)) || localeOf(io.env);
}
