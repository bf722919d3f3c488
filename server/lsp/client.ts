import type { InitializeParams } from 'vscode-languageserver';
import type { ActionCommand, InitializationOptions } from '../protocol.ts';

/** What the client at the other end can do, and what it said of itself. */
export interface Client {
  /** The editor's language, as it names it. */
  readonly locale: string | null;
  /** Asks for diagnostics itself; else they are published. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly takesMarkdown: boolean;
  readonly takesLinks: boolean;
  readonly takesVersionedEdits: boolean;
  /** Asks its user about edits marked so. */
  readonly takesAnnotations: boolean;
  readonly takesSnippetEdits: boolean;
  readonly showsDocuments: boolean;
  readonly appliesEdits: boolean;
  /** Commands of code actions that it carries out itself. */
  readonly commands: readonly ActionCommand[];
  readonly watchesFiles: boolean;
  readonly tellsFolders: boolean;
  readonly givesSettings: boolean;
  /** Takes a wish to hear when they change. */
  readonly tellsSettings: boolean;
  /** Answers `planlint/readFile`. */
  readonly readsFiles: boolean;
  /** Answers `planlint/listFiles`. */
  readonly listsFiles: boolean;
  /** Wants `planlint/plansChanged`. */
  readonly followsPlans: boolean;
}

export function clientOf({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument, window } = capabilities;
  const options: InitializationOptions = initializationOptions ?? {};
  return {
    locale: options.locale || locale || null,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    takesMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    takesLinks: textDocument?.definition?.linkSupport === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    takesAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    takesSnippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    appliesEdits: workspace?.applyEdit === true,
    commands: options.commands ?? [],
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    givesSettings: workspace?.configuration === true,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    readsFiles: options.readFile === true,
    listsFiles: options.listFiles === true,
    followsPlans: options.plans === true,
  };
}
