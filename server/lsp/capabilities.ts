import {
  CodeActionKind,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../version.ts';
import type { Client } from './client.ts';
import { FIX_ALL } from './code-actions.ts';
import { serverCommands } from './commands.ts';
import { COMPLETION_TRIGGERS } from './completion.ts';
import { ON_TYPE_TRIGGER } from './on-type-formatting.ts';
import { REWRITE_KINDS } from './rewrite-actions.ts';
import { SEMANTIC_LEGEND } from './semantic-tokens.ts';

/** What the server offers a client. */
export const initializeResult = (client: Client): InitializeResult => ({
  serverInfo: { name: 'planlint', version },
  capabilities: {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'planlint', interFileDependencies: false, workspaceDiagnostics: true } }
      : {}),
    completionProvider: { triggerCharacters: COMPLETION_TRIGGERS },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: ON_TYPE_TRIGGER },
    semanticTokensProvider: { legend: SEMANTIC_LEGEND, full: true, range: true },
    documentLinkProvider: {},
    inlayHintProvider: true,
    codeLensProvider: {},
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, ...REWRITE_KINDS] },
    executeCommandProvider: { commands: serverCommands(client) },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
});
