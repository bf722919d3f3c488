import type { Locale } from '../../core/config.ts';
import { rules } from '../../core/rules/index.ts';
import { say } from '../../core/say.ts';
import { LOCALES, PROFILES } from '../../project/config-file.ts';
import type { Command } from '../command.ts';
import { OPTIONS, type OptionName } from '../options.ts';
import { SHELLS } from './shells.ts';

/** What may be written on the command line, as the shells are told. */
export interface Grammar {
  readonly commands: readonly CommandWords[];
}

export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
  /** Words that may stand behind it; null for files. */
  readonly operands: readonly string[] | null;
}

export interface OptionWords {
  readonly name: string;
  readonly short: string | null;
  readonly about: string;
  readonly takesValue: boolean;
  /** Null for files and other values. */
  readonly values: readonly string[] | null;
}

export function grammarOf(commands: Readonly<Record<string, Command>>, locale: Locale): Grammar {
  const help = {
    about: say({ zh: '显示帮助', en: 'show help' }, locale),
    options: [],
    operands: Object.keys(commands),
  };
  return {
    commands: [
      ...Object.entries(commands).map(([name, command]) => ({
        name,
        about: say(command.about, locale),
        options: command.options.map((option) => optionWords(option, command, locale)),
        operands: OPERANDS[name] ?? null,
      })),
      { name: 'help', ...help },
    ],
  };
}

const OPERANDS: Readonly<Record<string, readonly string[]>> = {
  explain: rules.map(({ id }) => id),
  completion: SHELLS,
  rules: [],
  lsp: [],
};

const SEVERITIES = ['error', 'warning', 'info', 'hint'];

const VALUES: Readonly<Partial<Record<OptionName, readonly string[]>>> = {
  profile: PROFILES,
  severity: SEVERITIES,
  'fail-on': SEVERITIES,
  lang: LOCALES,
};

function optionWords(name: OptionName, command: Command, locale: Locale): OptionWords {
  const { short, value, about } = OPTIONS[name];
  return {
    name,
    short: short ?? null,
    about: say(about, locale),
    takesValue: value !== null,
    values: name === 'format' ? command.formats : (VALUES[name] ?? null),
  };
}
