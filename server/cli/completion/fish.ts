import type { CommandWords, Grammar, OptionWords } from './grammar.ts';

/** Script for fish, with the words of the help beside each command and option. */
export function fish({ commands }: Grammar): string {
  const names = commands.map(({ name }) => name).join(' ');
  return [
    '# planlint: planlint completion fish | source',
    ...commands.map(
      ({ name, about }) =>
        `complete -c planlint -n 'not __fish_seen_subcommand_from ${names}' -a ${name} -d ${quoted(about)}`,
    ),
    ...commands.flatMap((command) => [...optionLines(command, names), ...operandLine(command)]),
    '',
  ].join('\n');
}

/** The options of check hold as well where no command is named. */
const conditionOf = (name: string, names: string): string =>
  name === 'check'
    ? `'not __fish_seen_subcommand_from ${names.replace('check ', '')}'`
    : `'__fish_seen_subcommand_from ${name}'`;

const optionLines = ({ name, options }: CommandWords, names: string): string[] =>
  options.map((option) => `complete -c planlint -n ${conditionOf(name, names)} ${optionSpec(option)}`);

function optionSpec({ name, short, about, takesValue, values }: OptionWords): string {
  const value = values ? ` -x -a ${quoted(values.join(' '))}` : takesValue ? ' -r' : '';
  return `-l ${name}${short ? ` -s ${short}` : ''}${value} -d ${quoted(about)}`;
}

const operandLine = ({ name, operands }: CommandWords): string[] =>
  operands ? [`complete -c planlint -f -n '__fish_seen_subcommand_from ${name}' -a ${quoted(operands.join(' '))}`] : [];

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
