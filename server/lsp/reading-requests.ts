/** Requests that help to read and review: findings, outline, hover, navigation. */
import type { Connection } from 'vscode-languageserver';
import { cardLinks } from './card-links.ts';
import { definition, plainLocations } from './definition.ts';
import { diagnosticReport, noDiagnostics } from './diagnostics.ts';
import { documentHighlights } from './document-highlights.ts';
import { documentSymbols } from './document-symbols.ts';
import { foldingRanges } from './folding-ranges.ts';
import { handle } from './handle.ts';
import { hover } from './hover.ts';
import { othersNaming, planTitled } from './other-plans.ts';
import { references } from './references.ts';
import { selectionRanges } from './selection-ranges.ts';
import { optionsIn, planRequestIn, requestIn, type Session } from './session.ts';
import { closedReport, workspaceDiagnostics } from './workspace-diagnostics.ts';
import { type Listing, listingOf, workspaceSymbols } from './workspace-symbols.ts';

export function serveReading(connection: Connection, session: Session): void {
  const { plans, client, localeIn } = session;
  const request = requestIn(session);
  const inPlan = planRequestIn(session);
  const optionsOf = optionsIn(session);

  connection.languages.diagnostics.on(
    request('diagnostic', noDiagnostics, async ({ textDocument: { uri }, previousResultId }) => {
      const open = async () => {
        const here = await plans.get(uri);
        return here && diagnosticReport(here, localeIn(here.config), previousResultId);
      };
      const report = await open();
      if (report) return report;
      const closed = await closedReport(session, uri, previousResultId);
      // A client that asks before it opens has opened it by now, and will not ask again.
      return (await open()) ?? closed;
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
  const links = cardLinks(client);
  connection.onHover(
    inPlan('hover', null, (here, { position }) =>
      hover(here, position, { ...optionsOf(here), links, planTitled: (title) => planTitled(session, title) }),
    ),
  );
  connection.onDefinition(
    inPlan('definition', [], async (here, { position }) => {
      const links = definition(here, position, await othersNaming(session, here, position));
      return client.takesLinks ? links : plainLocations(links);
    }),
  );
  connection.onReferences(
    inPlan('references', [], async (here, { position }) =>
      references(here, position, await othersNaming(session, here, position)),
    ),
  );
  connection.onDocumentHighlight(
    inPlan('documentHighlight', [], ({ document, plan }, { position }) => documentHighlights(document, plan, position)),
  );
  connection.onWorkspaceSymbol(
    request('workspaceSymbol', [], async ({ query }) => workspaceSymbols(query, await listings(session))),
  );
}

async function listings({ plans, closed }: Session): Promise<Listing[]> {
  const listings = (await plans.all()).map(listingOf);
  for await (const { entry, heads } of closed.all()) listings.push({ ...entry, heads });
  return listings;
}
