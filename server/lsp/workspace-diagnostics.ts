/** Findings of the plans that nobody has opened. The request is held open until there is something new to say. */
import type {
  CancellationToken,
  DocumentDiagnosticReport,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { EditorSettings } from '../protocol.ts';
import { type ClosedPlans, fileKey } from './closed-plans.ts';
import { noDiagnostics } from './diagnostics.ts';

/** Wakes those who wait whenever a closed plan may read differently. */
export interface Changes {
  readonly announce: () => void;
  /** How often something was announced. */
  readonly count: () => number;
  /** Resolves when more was announced than `since`, or when the token is cancelled. */
  readonly after: (since: number, token: CancellationToken) => Promise<void>;
}

export function changes(): Changes {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    announce() {
      count++;
      const all = waiting;
      waiting = [];
      for (const wake of all) wake();
    },
    count: () => count,
    after: (since, token) =>
      new Promise((resolve) => {
        if (count !== since || token.isCancellationRequested) return resolve();
        waiting.push(resolve);
        token.onCancellationRequested(() => resolve());
      }),
  };
}

export interface WorkspaceDiagnosticsHost {
  readonly closed: ClosedPlans;
  readonly closedChanges: Changes;
  readonly editor: () => EditorSettings;
  /** Resolves once the settings are known. */
  readonly begun: () => Promise<void>;
  readonly isOpen: (uri: string) => boolean;
}

type Partial = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

/**
 * What differs from what the client has, each plan as soon as it is judged. Where nothing differs, the answer waits for
 * the next change: a client asks again as soon as it is answered.
 */
export async function workspaceDiagnostics(
  host: WorkspaceDiagnosticsHost,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  partial: Partial,
): Promise<WorkspaceDiagnosticReport> {
  await host.begun();
  const known = new Map(previousResultIds.map(({ uri, value }) => [fileKey(uri), { uri, value }]));
  for (;;) {
    const since = host.closedChanges.count();
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for await (const item of differences(host, known)) {
      if (token.isCancellationRequested) break;
      items.push(item);
      partial?.report({ items: [item] });
    }
    if (items.length > 0 || token.isCancellationRequested) return { items: partial ? [] : items };
    await host.closedChanges.after(since, token);
  }
}

/** For a client that asks once more as a document closes, before it relies on the findings of the workspace. */
export async function closedReport(
  host: WorkspaceDiagnosticsHost,
  uri: string,
  known: string | undefined,
): Promise<DocumentDiagnosticReport> {
  const digest = isWanted(host) ? await host.closed.of(uri) : null;
  if (!digest) return noDiagnostics;
  const { resultId, diagnostics } = digest;
  return resultId === known ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: [...diagnostics] };
}

const isWanted = ({ editor }: WorkspaceDiagnosticsHost): boolean => editor().checkWorkspace !== false;

async function* differences(
  host: WorkspaceDiagnosticsHost,
  known: ReadonlyMap<string, { uri: string; value: string }>,
): AsyncIterable<WorkspaceDocumentDiagnosticReport> {
  const seen = new Set<string>();
  if (isWanted(host)) {
    for await (const { uri, resultId, diagnostics } of host.closed.all()) {
      seen.add(fileKey(uri));
      if (known.get(fileKey(uri))?.value === resultId) continue;
      yield { kind: 'full', uri, version: null, resultId, items: [...diagnostics] };
    }
  }
  for (const [key, { uri }] of known) {
    if (!seen.has(key) && !host.isOpen(uri)) yield { kind: 'full', uri, version: null, items: [] };
  }
}
