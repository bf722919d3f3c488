import type { Command } from '../command.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { bash } from './bash.ts';
import { fish } from './fish.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import { powershell } from './powershell.ts';
import { SHELLS, type Shell } from './shells.ts';
import { zsh } from './zsh.ts';

const WRITERS: Readonly<Record<Shell, (grammar: Grammar) => string>> = { bash, zsh, fish, powershell };

/** `planlint completion SHELL`: the script that completes commands, options and values in a shell. */
export async function completion(
  operands: readonly string[],
  { io, look }: Session,
  commands: Readonly<Record<string, Command>>,
): Promise<number> {
  const shell = SHELLS.find((name) => name === operands[0]);
  if (!shell || operands.length > 1) throw whichShell();
  io.stdout.write(WRITERS[shell](grammarOf(commands, look.locale)));
  return 0;
}

const whichShell = (): UsageError =>
  new UsageError(
    `completion 需要一种 shell：planlint completion ${SHELLS.join('|')}。`,
    `completion wants a shell: planlint completion ${SHELLS.join('|')}.`,
  );
