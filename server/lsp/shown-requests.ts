/** Requests for what is shown in the text itself: colours, links, hints and lenses. */
import type { Connection, SemanticTokens } from 'vscode-languageserver';
import { codeLenses } from './code-lenses.ts';
import { documentLinks } from './document-links.ts';
import { inlayHints } from './inlay-hints.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { planRequestIn, type Session } from './session.ts';
import { folderUri } from './uri.ts';

const NO_TOKENS: SemanticTokens = { data: [] };

export function serveShown(connection: Connection, session: Session): void {
  const { client, localeIn } = session;
  const inPlan = planRequestIn(session);
  const settings = async () => {
    await session.begun();
    return session.editor();
  };

  connection.languages.semanticTokens.on(
    inPlan('semanticTokens', NO_TOKENS, ({ document, plan }) => semanticTokens(document, plan)),
  );
  connection.languages.semanticTokens.onRange(
    inPlan('semanticTokensRange', NO_TOKENS, ({ document, plan }, { range }) => semanticTokens(document, plan, range)),
  );
  connection.onDocumentLinks(
    inPlan('documentLink', [], async (here) => {
      const folder = folderUri(here.document.uri);
      return documentLinks(here, (folder && (await session.files.listFiles(folder, false))) || []);
    }),
  );
  connection.languages.inlayHint.on(
    inPlan('inlayHint', [], async (here, { range }) => {
      const { inlayHints: wanted = {} } = await settings();
      return inlayHints(here, range, wanted, localeIn(here.config));
    }),
  );
  connection.onCodeLens(
    inPlan('codeLens', [], async (here) => {
      const { codeLenses: wanted } = await settings();
      return wanted ? codeLenses(here, client.followsPlans, localeIn(here.config)) : [];
    }),
  );
}
