import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type PublishDiagnosticsParams,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { IGNORE_NAME } from '../project/ignore-files.ts';
import type { EditorSettings } from '../protocol.ts';
import { calmAfter } from './calm.ts';
import { initializeResult } from './capabilities.ts';
import { type Client, clientOf } from './client.ts';
import { closedPlans, fileKey } from './closed-plans.ts';
import { configProblems } from './config-problems.ts';
import { configuration } from './configuration.ts';
import { diagnostics } from './diagnostics.ts';
import { filesOf, type Runtime } from './files.ts';
import { type Folders, workspaceFolders } from './folders.ts';
import { attempt } from './handle.ts';
import { openPlans } from './open-plans.ts';
import { plansChanged } from './plans-changed.ts';
import { publisher } from './publisher.ts';
import { serveRequests } from './requests.ts';
import { changes } from './workspace-diagnostics.ts';

/** Files that may configure (planlint.json, what it extends, lists of local units, ignore files) and files that may be plans. */
const WATCHED = {
  watchers: [{ globPattern: '**/*.{json,tsv,txt,md,markdown,text,plan}' }, { globPattern: `**/${IGNORE_NAME}` }],
};

/** After the last key, in milliseconds, plans in the background are read on. */
const PAUSE = 200;

/** Serves one client until the connection ends: all of the server but the way the connection is made. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const files = filesOf(connection, runtime, () => client, report);
  const problems = configProblems(send, () => settings.locale());
  const settings = configuration(files.readFile, problems.show);
  const plans = openPlans(documents, settings.of);
  const typing = calmAfter(PAUSE);
  const closed = closedPlans({
    files,
    folders: () => folders.all(),
    isOpen,
    watched: () => client.watchesFiles,
    configOf: settings.of,
    localeIn: settings.localeIn,
    turn: runtime.turn,
    calm: typing.calm,
  });
  const closedChanges = changes();
  /** Settled once the client's settings are known, as far as they ever will be. */
  let begun = Promise.resolve();
  let client: Client;
  let folders: Folders;
  let editor: EditorSettings = {};
  let findingsChanged = (): void => {};
  let tellOfPlans = (..._: readonly string[]): void => {};

  connection.onInitialize((params) => {
    client = clientOf(params);
    folders = workspaceFolders(params);
    settings.useEditor(null, client.locale);
    findingsChanged = client.pullsDiagnostics ? askAgain : publisher(documents, diagnose, send, report).refresh;
    if (client.followsPlans)
      tellOfPlans = plansChanged(
        (changed) =>
          void attempt(report, 'plansChanged', () => connection.sendNotification('planlint/plansChanged', changed)),
      );
    serveRequests(connection, {
      plans,
      closed,
      closedChanges,
      client,
      files,
      isOpen,
      folderOf: folders.of,
      editor: () => editor,
      begun: () => begun,
      configOf: settings.of,
      localeIn: settings.localeIn,
      turn: runtime.turn,
      readWord: runtime.readWord ?? (async () => null),
      report,
    });
    return initializeResult(client);
  });

  connection.onInitialized(() => {
    begun = attempt(report, 'initialized', async () => {
      if (client.watchesFiles) await connection.client.register(DidChangeWatchedFilesNotification.type, WATCHED);
      if (client.tellsFolders) {
        connection.workspace.onDidChangeWorkspaceFolders((event) => {
          folders.change(event);
          closedPlansChanged();
        });
      }
      if (!client.givesSettings) return;
      if (client.tellsSettings)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'planlint' });
      await readEditorSettings();
    });
  });

  connection.onDidChangeConfiguration(({ settings: given }) => {
    if (client.givesSettings) void attempt(report, 'settings', readEditorSettings);
    else useEditorSettings(given?.planlint);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    if (settings.filesChanged(uris)) {
      problems.clear();
      findingsChanged();
      closedPlansChanged();
    } else closedPlansChanged(...uris);
  });

  documents.onDidChangeContent(({ document }) => {
    typing.disturb();
    tellOfPlans(document.uri);
  });
  documents.onDidClose(({ document }) => closedPlansChanged(document.uri));

  documents.listen(connection);
  connection.listen();

  /** Of these files, or of all. */
  function closedPlansChanged(...uris: readonly string[]): void {
    closed.forget(uris.length > 0 ? uris : undefined);
    closedChanges.announce();
    tellOfPlans(...uris);
  }

  async function readEditorSettings(): Promise<void> {
    useEditorSettings(await connection.workspace.getConfiguration('planlint'));
  }

  function useEditorSettings(given: EditorSettings | null | undefined): void {
    const before = editor;
    editor = given ?? {};
    if (settings.useEditor(editor.locale, client.locale)) {
      findingsChanged();
      closedPlansChanged();
    } else if (before.checkWorkspace !== editor.checkWorkspace) closedChanges.announce();
    if (client.refreshesHints) void attempt(report, 'hints', () => connection.languages.inlayHint.refresh());
    if (client.refreshesLenses)
      void attempt(report, 'lenses', () => connection.sendRequest('workspace/codeLens/refresh'));
  }

  function askAgain(): void {
    if (client.refreshesDiagnostics) void attempt(report, 'refresh', () => connection.languages.diagnostics.refresh());
  }

  async function diagnose(uri: string): Promise<Diagnostic[]> {
    const open = await plans.get(uri);
    return open ? diagnostics(open, settings.localeIn(open.config)) : [];
  }

  function isOpen(uri: string): boolean {
    return documents.get(uri) !== undefined || documents.keys().some((open) => fileKey(open) === fileKey(uri));
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
}
