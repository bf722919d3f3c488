import type { CommandWords, Grammar, OptionWords } from './grammar.ts';

/** Script for zsh, with the words of the help beside each option. */
export function zsh({ commands }: Grammar): string {
  return `#compdef planlint
# planlint: eval "$(planlint completion zsh)"
_planlint() {
  local command=check word
  local -a commands
  commands=(
${commands.map(({ name, about }) => `    ${quoted(`${name}:${about.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  for word in \${words[2,CURRENT-1]}; do
    if (( \${commands[(I)$word:*]} )); then command=$word; break; fi
  done
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
compdef _planlint planlint
`;
}

/** The command may stand anywhere, also nowhere: it is one of the operands. */
const commandCase = ({ name, options, operands }: CommandWords): string =>
  [
    `    ${name})`,
    '      _arguments -s \\',
    ...options.map((option) => `        ${optionSpec(option)} \\`),
    `        '*:: :->operand'`,
    `      [[ $state == operand ]] || return`,
    `      (( CURRENT == 1 )) && [[ \${words[1]} != -* ]] && _describe command commands`,
    operands ? `      compadd -- ${operands.join(' ')}` : '      _files',
    '      ;;',
  ].join('\n');

function optionSpec({ name, short, about, takesValue, values }: OptionWords): string {
  const words = `[${about.replace(/[[\]\\:]/g, '\\$&')}]`;
  const value = takesValue ? `:${name}:${values ? `(${values.join(' ')})` : '_files'}` : '';
  const long = quoted(`--${name}${takesValue ? '=' : ''}${words}${value}`);
  return short ? `${long} ${quoted(`-${short}${words}${value}`)}` : long;
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
