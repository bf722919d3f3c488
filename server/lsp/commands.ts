/** Commands of code actions, as far as the server carries them out. */
import type { Connection, ExecuteCommandParams } from 'vscode-languageserver';
import { rulePage } from '../addresses.ts';
import type { Locale } from '../core/config.ts';
import type { Quote } from '../core/quote.ts';
import { ruleById } from '../core/rules/index.ts';
import { say } from '../core/say.ts';
import { BASELINE_NAME, type BaselineEntry, entryFor } from '../project/baseline-file.ts';
import { CONFIG_NAME } from '../project/config-file.ts';
import { folderOf, pathFrom } from '../project/paths.ts';
import type { DocumentConfig } from '../project/project.ts';
import type { ActionCommand } from '../protocol.ts';
import { addToBaseline } from './baseline-edit.ts';
import type { Client } from './client.ts';
import type { Files } from './files.ts';
import { ignoreRule } from './ignore-rule.ts';
import { pathOf, uriOf } from './uri.ts';
import { words } from './words.ts';

export interface CommandHost {
  readonly client: Client;
  readonly configOf: (uri: string) => Promise<DocumentConfig>;
  readonly localeIn: (config: DocumentConfig) => Locale;
  readonly folderOf: (uri: string) => string | null;
  readonly files: Files;
}

/** In the order in which they are offered, with what the server needs of the client to carry them out itself. */
const NEEDS: Readonly<Record<ActionCommand, 'showsDocuments' | 'appliesEdits'>> = {
  'planlint.explainRule': 'showsDocuments',
  'planlint.ignoreFinding': 'appliesEdits',
  'planlint.addToBaseline': 'appliesEdits',
  'planlint.ignoreRule': 'appliesEdits',
};
const COMMANDS = Object.keys(NEEDS) as ActionCommand[];

/** Commands that the server carries out for this client: what it does not do itself, and lets the server do. */
export const serverCommands = (client: Client): ActionCommand[] =>
  COMMANDS.filter((command) => client[NEEDS[command]] && !client.commands.includes(command));

/** Commands that code actions may name. */
export const availableCommands = (client: Client): ActionCommand[] => {
  const available = new Set([...client.commands, ...serverCommands(client)]);
  return COMMANDS.filter((command) => available.has(command));
};

/** Carries a command out; what it does not know it leaves alone. The URI of the baseline, where that was edited. */
export async function execute(
  connection: Connection,
  host: CommandHost,
  { command, arguments: [rule, uri, quotes] = [] }: ExecuteCommandParams,
): Promise<string | null> {
  if (typeof rule !== 'string' || !ruleById.has(rule)) return null;
  if (command === 'planlint.explainRule') {
    await connection.window.showDocument({ uri: rulePage(rule), external: true });
  } else if (typeof uri !== 'string') {
    return null;
  } else if (command === 'planlint.ignoreRule') {
    await ignore(connection, host, rule, uri);
  } else if (Array.isArray(quotes) && (command === 'planlint.ignoreFinding' || command === 'planlint.addToBaseline')) {
    const decision = command === 'planlint.ignoreFinding' ? { reason: '', date: today() } : {};
    const entries = quotes.filter(isQuote).map((quote) => ({ ...entryFor(rule, quote), ...decision }));
    return entries.length > 0 ? extendBaseline(connection, host, uri, entries) : null;
  }
  return null;
}

const isQuote = (value: unknown): value is Quote =>
  typeof value === 'object' &&
  value !== null &&
  ['text', 'before', 'after'].every((field) => typeof (value as Record<string, unknown>)[field] === 'string');

/** The day where the server runs, `2026-11-08`. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** In the baseline that holds for the document, else in a new one beside its configuration or in its folder. */
async function extendBaseline(
  connection: Connection,
  host: CommandHost,
  uri: string,
  entries: readonly BaselineEntry[],
): Promise<string | null> {
  const { baseline, locale, path } = await placeFor(host, uri);
  if (path === null) return null;
  const target = uriOf(baseline);
  const text = await host.files.readFile(target);
  const extended = addToBaseline(
    { uri: target, text },
    pathFrom(folderOf(baseline), path),
    entries,
    host.client.takesVersionedEdits,
  );
  if (!extended) {
    connection.window.showErrorMessage(`${say(words.damagedBaseline, locale)}: ${baseline}`);
    return null;
  }
  await connection.workspace.applyEdit(extended.edit);
  // The user gives the reason, and saves it.
  if (extended.reason && host.client.showsDocuments)
    await connection.window.showDocument({ uri: target, takeFocus: true, selection: extended.reason });
  return target;
}

async function placeFor(
  host: CommandHost,
  uri: string,
): Promise<{ baseline: string; locale: Locale; path: string | null }> {
  const config = await host.configOf(uri);
  const configured = config.sources.at(-1);
  const folder = host.folderOf(uri) ?? uri.slice(0, uri.lastIndexOf('/'));
  const beside = configured ? folderOf(configured) : `${pathOf(folder)}/`;
  const baseline = config.baseline.path ?? beside + BASELINE_NAME;
  return { baseline, locale: host.localeIn(config), path: pathOf(uri) };
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
