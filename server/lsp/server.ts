import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type PublishDiagnosticsParams,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientRequests, EditorSettings } from '../protocol.ts';
import { initializeResult } from './capabilities.ts';
import { type Client, clientOf } from './client.ts';
import { configProblems } from './config-problems.ts';
import { configuration } from './configuration.ts';
import { diagnostics } from './diagnostics.ts';
import { type Folders, workspaceFolders } from './folders.ts';
import { attempt } from './handle.ts';
import { openPlans } from './open-plans.ts';
import { publisher } from './publisher.ts';
import { serveRequests } from './requests.ts';

/** Files that may configure: planlint.json, what it extends, lists of local units. */
const WATCHED = { watchers: [{ globPattern: '**/*.{json,tsv,txt}' }] };

/** What the server needs of the place it runs in. */
export interface Runtime {
  /** Lets messages that have already arrived be read. */
  readonly turn: () => Promise<void>;
  /** Text of a file of the machine, null where there is none or the address is not of a file. */
  readonly readFile: (uri: string) => Promise<string | null>;
}

/** Serves one client until the connection ends: all of the server but the way the connection is made. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const problems = configProblems(send, () => settings.locale());
  const settings = configuration(readFile, problems.show);
  const plans = openPlans(documents, settings.of);
  let client: Client;
  let folders: Folders;
  let findingsChanged = (): void => {};

  connection.onInitialize((params) => {
    client = clientOf(params);
    settings.useEditor(null, client.locale);
    findingsChanged = client.pullsDiagnostics ? askAgain : publisher(documents, diagnose, send, report).refresh;
    folders = workspaceFolders(params);
    const commands = { client, configOf: settings.of, folderOf: folders.of, readFile };
    serveRequests(connection, { plans, client, commands, turn: runtime.turn, localeIn: settings.localeIn, report });
    return initializeResult(client);
  });

  connection.onInitialized(() => {
    void attempt(report, 'initialized', async () => {
      if (client.watchesFiles) await connection.client.register(DidChangeWatchedFilesNotification.type, WATCHED);
      if (client.tellsFolders) connection.workspace.onDidChangeWorkspaceFolders(folders.change);
      if (!client.givesSettings) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'planlint' });
      await readEditorSettings();
    });
  });

  connection.onDidChangeConfiguration(({ settings: given }) => {
    if (client.givesSettings) void attempt(report, 'settings', readEditorSettings);
    else useEditorSettings(given?.planlint);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (!settings.filesChanged(changes.map(({ uri }) => uri))) return;
    problems.clear();
    findingsChanged();
  });

  documents.listen(connection);
  connection.listen();

  async function readEditorSettings(): Promise<void> {
    useEditorSettings(await connection.workspace.getConfiguration('planlint'));
  }

  function useEditorSettings(given: EditorSettings | null | undefined): void {
    if (settings.useEditor(given?.locale, client.locale)) findingsChanged();
  }

  function askAgain(): void {
    if (client.refreshesDiagnostics) void attempt(report, 'refresh', () => connection.languages.diagnostics.refresh());
  }

  async function diagnose(uri: string): Promise<Diagnostic[]> {
    const open = await plans.get(uri);
    return open ? diagnostics(open, settings.localeIn(open.config)) : [];
  }

  function send(params: PublishDiagnosticsParams): void {
    void attempt(report, 'publish', () => connection.sendDiagnostics(params));
  }

  function report(message: string): void {
    try {
      connection.console.error(message);
    } catch {
      // The connection has ended, and nobody listens.
    }
  }

  /** From the machine, else from the client; null also where either fails. */
  async function readFile(uri: string): Promise<string | null> {
    let text = await runtime.readFile(uri);
    if (text !== null || !client.readsFiles) return text;
    await attempt(report, 'readFile', async () => {
      const params: ClientRequests['planlint/readFile']['params'] = { uri };
      text = await connection.sendRequest<ClientRequests['planlint/readFile']['result']>('planlint/readFile', params);
    });
    return text;
  }
}
