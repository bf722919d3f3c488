import type { CommandWords, Grammar } from './grammar.ts';

/** Script for Windows PowerShell 5 and PowerShell 7. */
export function powershell({ commands }: Grammar): string {
  const names = list(commands.map(({ name }) => name));
  return `# planlint: planlint completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName planlint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $names = ${names}
  $options = @{
${commands.map(({ name, options }) => `    ${quoted(name)} = ${list(options.map((option) => `--${option.name}`))}`).join('\n')}
  }
  $values = @{
${commands.flatMap(valueLines).join('\n')}
  }
  $operands = @{
${commands.flatMap(({ name, operands }) => (operands ? [`    ${quoted(name)} = ${list(operands)}`] : [])).join('\n')}
  }
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $named = $before | Select-Object -Skip 1 | Where-Object { $names -contains $_ } | Select-Object -First 1
  $command = if ($named) { $named } else { 'check' }
  $previous = if ($before.Count -gt 0) { $before[-1] } else { '' }
  $words = if ($values.ContainsKey("$command $previous")) { $values["$command $previous"] }
    elseif ($wordToComplete.StartsWith('-')) { $options[$command] }
    elseif ($operands.ContainsKey($command)) { $operands[$command] }
    elseif (-not $named) { $names }
    else { @() }
  $words | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

const valueLines = ({ name, options }: CommandWords): string[] =>
  options.flatMap(({ name: option, values }) =>
    values ? [`    ${quoted(`${name} --${option}`)} = ${list(values)}`] : [],
  );

const list = (words: readonly string[]): string => `@(${words.map(quoted).join(', ')})`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
