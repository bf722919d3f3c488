/** What requests work with, and how each of them begins and ends. */
import type { CancellationToken, ResponseError, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Locale } from '../core/config.ts';
import type { DocumentConfig } from '../project/project.ts';
import type { CommandHost } from './commands.ts';
import type { Runtime } from './files.ts';
import { handle } from './handle.ts';
import type { OpenPlan, OpenPlans } from './open-plans.ts';
import type { WorkspaceDiagnosticsHost } from './workspace-diagnostics.ts';

export interface Session extends CommandHost, WorkspaceDiagnosticsHost {
  readonly plans: OpenPlans;
  readonly localeIn: (config: DocumentConfig) => Locale;
  readonly turn: () => Promise<void>;
  readonly readWord: NonNullable<Runtime['readWord']>;
  readonly report: (message: string) => void;
}

export type Handler<P, T> = (params: P, token: CancellationToken) => Promise<T | ResponseError<never>>;

/** A request by its name, its answer when nothing is known, and the work behind it. */
export const requestIn =
  (session: Session) =>
  <P, T>(name: string, fallback: T, work: (params: P) => T | Promise<T>): Handler<P, T> =>
  (params, token) =>
    handle(session, name, token, fallback, () => work(params));

/** The same for a request about an open document. */
export const planRequestIn =
  (session: Session) =>
  <P extends { textDocument: TextDocumentIdentifier }, T>(
    name: string,
    fallback: T,
    work: (here: OpenPlan, params: P) => T | Promise<T>,
  ): Handler<P, T> =>
    requestIn(session)(name, fallback, async (params: P) => {
      const here = await session.plans.get(params.textDocument.uri);
      return here ? work(here, params) : fallback;
    });

/** How answers are put for this client and document. */
export const optionsIn =
  ({ client, localeIn }: Session) =>
  ({ config }: OpenPlan) => ({
    locale: localeIn(config),
    markdown: client.takesMarkdown,
    versioned: client.takesVersionedEdits,
    snippets: client.takesSnippetEdits,
    annotated: client.takesVersionedEdits && client.takesAnnotations,
  });
