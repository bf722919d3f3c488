/** The table of requests: each line names a feature, its answer when nothing is known, and the pure function behind it. */
import type { CancellationToken, Connection, ResponseError, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Locale } from '../core/config.ts';
import { looksLikePlan } from '../core/looks-like-plan.ts';
import type { DocumentConfig } from '../project/project.ts';
import type { EditorSettings, Requests } from '../protocol.ts';
import { codeActions } from './code-actions.ts';
import { availableCommands, type CommandHost, execute } from './commands.ts';
import { completion } from './completion.ts';
import { definition, plainLocations } from './definition.ts';
import { diagnosticReport, noDiagnostics } from './diagnostics.ts';
import { documentHighlights } from './document-highlights.ts';
import { documentSymbols } from './document-symbols.ts';
import { foldingRanges } from './folding-ranges.ts';
import { formatting } from './formatting.ts';
import { handle } from './handle.ts';
import { hover } from './hover.ts';
import { onTypeFormatting } from './on-type-formatting.ts';
import type { OpenPlan, OpenPlans } from './open-plans.ts';
import { documentStatus } from './plan-entry.ts';
import { comparePlanFiles, planEntries } from './plan-requests.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import { tasks } from './tasks.ts';
import { closedReport, type WorkspaceDiagnosticsHost, workspaceDiagnostics } from './workspace-diagnostics.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

export interface Session extends CommandHost, WorkspaceDiagnosticsHost {
  readonly plans: OpenPlans;
  readonly editor: () => EditorSettings;
  readonly localeIn: (config: DocumentConfig) => Locale;
  readonly turn: () => Promise<void>;
  readonly report: (message: string) => void;
}

type Handler<P, T> = (params: P, token: CancellationToken) => Promise<T | ResponseError<never>>;

export function serveRequests(connection: Connection, session: Session): void {
  const { plans, client, localeIn } = session;

  const request =
    <P, T>(name: string, fallback: T, work: (params: P) => T | Promise<T>): Handler<P, T> =>
    (params, token) =>
      handle(session, name, token, fallback, () => work(params));

  const inPlan = <P extends { textDocument: TextDocumentIdentifier }, T>(
    name: string,
    fallback: T,
    work: (here: OpenPlan, params: P) => T | Promise<T>,
  ): Handler<P, T> =>
    request(name, fallback, async (params: P) => {
      const here = await plans.get(params.textDocument.uri);
      return here ? work(here, params) : fallback;
    });

  const optionsOf = ({ config }: OpenPlan) => ({
    locale: localeIn(config),
    markdown: client.takesMarkdown,
    versioned: client.takesVersionedEdits,
    snippets: client.takesSnippetEdits,
    annotated: client.takesVersionedEdits && client.takesAnnotations,
  });

  connection.languages.diagnostics.on(
    request('diagnostic', noDiagnostics, async ({ textDocument: { uri }, previousResultId }) => {
      const here = await plans.get(uri);
      return here
        ? diagnosticReport(here, localeIn(here.config), previousResultId)
        : closedReport(session, uri, previousResultId);
    }),
  );
  connection.languages.diagnostics.onWorkspace((params, token, _, partial) =>
    handle(session, 'workspaceDiagnostic', token, { items: [] }, () =>
      workspaceDiagnostics(session, params, token, partial),
    ),
  );
  connection.onDocumentSymbol(inPlan('documentSymbol', [], ({ document, plan }) => documentSymbols(document, plan)));
  connection.onFoldingRanges(inPlan('foldingRange', [], ({ document, plan }) => foldingRanges(document, plan)));
  connection.onSelectionRanges(
    inPlan('selectionRange', [], ({ document, plan }, { positions }) => selectionRanges(document, plan, positions)),
  );
  connection.onHover(inPlan('hover', null, (here, { position }) => hover(here, position, optionsOf(here))));
  connection.onDefinition(
    inPlan('definition', [], async (here, { position }) => {
      const links = definition(here, position, await plans.all());
      return client.takesLinks ? links : plainLocations(links);
    }),
  );
  connection.onReferences(
    inPlan('references', [], async (here, { position }) => references(here, position, await plans.all())),
  );
  connection.onDocumentHighlight(
    inPlan('documentHighlight', [], ({ document, plan }, { position }) => documentHighlights(document, plan, position)),
  );
  connection.onWorkspaceSymbol(
    request('workspaceSymbol', [], async ({ query }) => workspaceSymbols(query, await plans.all())),
  );
  connection.onCodeAction(
    inPlan('codeAction', [], (here, params) => codeActions(here, params, availableCommands(client), optionsOf(here))),
  );

  connection.onCompletion(
    inPlan('completion', [], async (here, { position }) =>
      completion(here, position, await plans.all(), localeIn(here.config)),
    ),
  );
  connection.onDocumentFormatting(
    inPlan('formatting', [], ({ document, config }) => formatting(document, config.read)),
  );
  connection.onDocumentRangeFormatting(
    inPlan('rangeFormatting', [], ({ document, config }, { range }) => formatting(document, config.read, range)),
  );
  connection.onDocumentOnTypeFormatting(
    inPlan('onTypeFormatting', [], ({ document, plan }, { position }) =>
      session.editor().continueNumbering ? onTypeFormatting(document, plan, position) : [],
    ),
  );
  connection.onExecuteCommand(request('executeCommand', null, (params) => execute(connection, session, params)));
  connection.onPrepareRename(inPlan('prepareRename', null, (here, { position }) => prepareRename(here, position)));
  connection.onRenameRequest(
    inPlan('rename', null, async (here, { position, newName }) =>
      rename(here, position, newName, await plans.all(), optionsOf(here)),
    ),
  );

  own(
    'planlint/tasks',
    inPlan('tasks', [], ({ document, plan }) => tasks(document, plan)),
  );
  own(
    'planlint/status',
    inPlan('status', null, (here) => documentStatus(here)),
  );
  own(
    'planlint/plans',
    request('plans', [], (params) => planEntries(session, params)),
  );
  own(
    'planlint/compare',
    request('compare', null, (params) => comparePlanFiles(session, params)),
  );
  own(
    'planlint/looksLikePlan',
    request('looksLikePlan', false, (p) => looksLikePlan(p.name, p.firstLines)),
  );

  function own<M extends keyof Requests>(
    method: M,
    handler: Handler<Requests[M]['params'], Requests[M]['result']>,
  ): void {
    connection.onRequest(method, handler);
  }
}
