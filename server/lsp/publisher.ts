/** Diagnostics for clients that do not ask for them: published after every change, withdrawn on closing. */
import type { Diagnostic, PublishDiagnosticsParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { attempt } from './handle.ts';

/** Pause in typing, in milliseconds, after which findings are published. */
const PAUSE = 150;

export interface Publisher {
  /** Publishes anew for all open documents. */
  readonly refresh: () => void;
}

export function publisher(
  documents: TextDocuments<TextDocument>,
  diagnose: (uri: string) => Promise<Diagnostic[]>,
  send: (params: PublishDiagnosticsParams) => void,
  report: (message: string) => void,
): Publisher {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  function schedule(uri: string): void {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => attempt(report, 'publish', () => publish(uri)), PAUSE),
    );
  }

  async function publish(uri: string): Promise<void> {
    waiting.delete(uri);
    const version = documents.get(uri)?.version;
    const diagnostics = await diagnose(uri);
    // A later change has its own turn; of a closed document nothing is said.
    if (version === undefined || documents.get(uri)?.version !== version) return;
    send({ uri, version, diagnostics });
  }

  documents.onDidChangeContent(({ document }) => schedule(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    send({ uri, diagnostics: [] });
  });

  return { refresh: () => documents.keys().forEach(schedule) };
}
