import type { CommandWords, Grammar, OptionWords } from './grammar.ts';

/** For bash 3.2 and later; only what takes no blank inside is completed from a list. */
export function bash({ commands }: Grammar): string {
  const names = commands.map(({ name }) => name);
  return `# planlint: eval "$(planlint completion bash)"
_planlint() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command=check named= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${names.join('|')}) command="\${COMP_WORDS[i]}"; named=1; break ;;
    esac
  done
  COMPREPLY=()
  case "$command:$prev" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$command:$cur" in
${commands.map(optionCase).join('\n')}
${commands.flatMap(operandCase).join('\n')}
  esac
  if [ -z "$named" ]; then COMPREPLY=($(compgen -W "${names.join(' ')}" -- "$cur")); fi
}
complete -o default -F _planlint planlint
`;
}

const reply = (words: readonly string[]): string =>
  `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$cur")); return ;;`;

const valueCases = ({ name, options }: CommandWords): string[] =>
  options
    .filter(({ takesValue }) => takesValue)
    .map((option) => `    ${patternsOf(name, option)}) ${option.values ? reply(option.values) : 'return ;;'}`);

const patternsOf = (command: string, { name, short }: OptionWords): string =>
  [`${command}:--${name}`, ...(short ? [`${command}:-${short}`] : [])].join('|');

const optionCase = ({ name, options }: CommandWords): string =>
  `    ${name}:-*) ${reply(options.map((option) => `--${option.name}`))}`;

const operandCase = ({ name, operands }: CommandWords): string[] =>
  operands ? [`    ${name}:*) ${reply(operands)}`] : [];
