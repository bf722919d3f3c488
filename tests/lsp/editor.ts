/** An editor for tests: a real protocol connection in memory, with a server at its other end. */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  MarkupKind,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../server/core/text.ts';
import type { Runtime } from '../../server/lsp/files.ts';
import { startServer } from '../../server/lsp/server.ts';
import type { Requests } from '../../server/protocol.ts';

export interface EditorOptions {
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Workspace folders by URI. */
  readonly folders?: readonly string[];
  /** Files on disk by URI. */
  readonly files?: Map<string, string>;
  /** Settings of the section `planlint`, as the user has them at the time of asking. */
  readonly settings?: () => unknown;
  readonly runtime?: Partial<Runtime>;
}

/** What a capable client can do. */
export const CAPABLE: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] },
    definition: { linkSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true }, configuration: true },
};

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Opens a text and gives the document as the editor has it. */
  open(text: string, uri?: string): Promise<TextDocument>;
  /** Replaces a span, as an incremental change. */
  edit(document: TextDocument, span: Span, text: string): Promise<void>;
  close(document: TextDocument): Promise<void>;
  ask<T>(method: string, params: object): Promise<T>;
  own<M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']>;
  pull(document: TextDocument, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  diagnostics(document: TextDocument): Promise<Diagnostic[]>;
  actions(document: TextDocument, span: Span, only?: string[]): Promise<CodeAction[]>;
  end(): void;
}

export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, {
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    readFile: async (uri) => options.files?.get(uri) ?? null,
    listFiles: async (uri, deep) => filesIn(options.files ?? new Map(), uri, deep),
    ...options.runtime,
  });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', () => [options.settings?.() ?? null]);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
    capabilities: options.capabilities ?? CAPABLE,
    ...(options.locale ? { locale: options.locale } : {}),
    ...(options.initializationOptions ? { initializationOptions: options.initializationOptions } : {}),
  });
  await connection.sendNotification('initialized', {});

  const ask = <T>(method: string, params: object): Promise<T> => connection.sendRequest<T>(method, params);
  const at = (document: TextDocument) => ({ textDocument: { uri: document.uri } });
  return {
    connection,
    initialized,
    async open(text, uri = 'file:///plans/plan.txt') {
      const document = TextDocument.create(uri, 'plan', 1, text);
      const item = { uri, languageId: 'plan', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument: item });
      return document;
    },
    async edit(document, span, text) {
      const change = { range: rangeOf(document, span), text };
      const version = document.version + 1;
      TextDocument.update(document, [change], version);
      const textDocument = { uri: document.uri, version };
      await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
    },
    close: (document) => connection.sendNotification('textDocument/didClose', at(document)),
    ask,
    own: ask,
    pull: (document, previousResultId) =>
      ask('textDocument/diagnostic', { ...at(document), ...(previousResultId ? { previousResultId } : {}) }),
    async diagnostics(document) {
      const report = await ask<DocumentDiagnosticReport>('textDocument/diagnostic', at(document));
      return report.kind === 'full' ? report.items : [];
    },
    actions: (document, span, only) =>
      ask('textDocument/codeAction', {
        ...at(document),
        range: rangeOf(document, span),
        context: { diagnostics: [], ...(only ? { only } : {}) },
      }),
    end: () => connection.end(),
  };
}

const filesIn = (files: ReadonlyMap<string, string>, folder: string, deep: boolean): string[] =>
  [...files.keys()].filter(
    (uri) => uri.startsWith(`${folder}/`) && (deep || !uri.slice(folder.length + 1).includes('/')),
  );

export const rangeOf = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

export const spanOf = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** Request parameters for a place. */
export const place = (document: TextDocument, offset: number) => ({
  textDocument: { uri: document.uri },
  position: document.positionAt(offset),
});

/** The text after the edits of an action, however it states them. */
export function applied(document: TextDocument, action: CodeAction): string {
  const edits = Object.values(action.edit?.changes ?? {}).flat();
  const versioned = (action.edit?.documentChanges ?? []).flatMap((c) => ('edits' in c ? (c.edits as TextEdit[]) : []));
  return TextDocument.applyEdits(document, [...edits, ...versioned]);
}
