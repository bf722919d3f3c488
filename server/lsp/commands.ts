/** Commands of code actions, as far as the server carries them out. */
import type { Connection, ExecuteCommandParams } from 'vscode-languageserver';
import { rulePage } from '../addresses.ts';
import { ruleById } from '../core/rules/index.ts';
import { CONFIG_NAME } from '../project/config-file.ts';
import type { DocumentConfig } from '../project/project.ts';
import type { ActionCommand } from '../protocol.ts';
import type { Client } from './client.ts';
import type { Files } from './files.ts';
import { ignoreRule } from './ignore-rule.ts';
import { uriOf } from './uri.ts';

export interface CommandHost {
  readonly client: Client;
  readonly configOf: (uri: string) => Promise<DocumentConfig>;
  readonly folderOf: (uri: string) => string | null;
  readonly files: Files;
}

/** Commands that the server carries out for this client: what it does not do itself, and lets the server do. */
export const serverCommands = ({ commands, showsDocuments, appliesEdits }: Client): ActionCommand[] => [
  ...(showsDocuments && !commands.includes('planlint.explainRule') ? ['planlint.explainRule' as const] : []),
  ...(appliesEdits && !commands.includes('planlint.ignoreRule') ? ['planlint.ignoreRule' as const] : []),
];

/** Commands that code actions may name. */
export const availableCommands = (client: Client): ActionCommand[] => {
  const available = new Set([...client.commands, ...serverCommands(client)]);
  return (['planlint.explainRule', 'planlint.ignoreRule'] as const).filter((command) => available.has(command));
};

/** Carries a command out; what it does not know it leaves alone. */
export async function execute(
  connection: Connection,
  host: CommandHost,
  { command, arguments: [rule, uri] = [] }: ExecuteCommandParams,
): Promise<null> {
  if (typeof rule !== 'string' || !ruleById.has(rule)) return null;
  if (command === 'planlint.explainRule') {
    await connection.window.showDocument({ uri: rulePage(rule), external: true });
  } else if (command === 'planlint.ignoreRule' && typeof uri === 'string') {
    await ignore(connection, host, rule, uri);
  }
  return null;
}

/** In the file that configures the document already, else in a new one in its workspace folder. */
async function ignore(connection: Connection, host: CommandHost, rule: string, uri: string): Promise<void> {
  const { sources } = await host.configOf(uri);
  const folder = host.folderOf(uri) ?? uri.slice(0, uri.lastIndexOf('/'));
  const known = sources.at(-1);
  const target = known ? uriOf(known) : `${folder}/${CONFIG_NAME}`;
  const text = await host.files.readFile(target);
  await connection.workspace.applyEdit(ignoreRule({ uri: target, text }, rule, host.client.takesVersionedEdits));
  // Open and unsaved: the user sees what was written, and saves it.
  if (host.client.showsDocuments) await connection.window.showDocument({ uri: target, takeFocus: false });
}
