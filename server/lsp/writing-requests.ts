/** Requests that help to write: completion, actions, layout, new names. */
import type { Connection } from 'vscode-languageserver';
import { codeActions } from './code-actions.ts';
import { availableCommands, execute } from './commands.ts';
import { completion } from './completion.ts';
import { formatting } from './formatting.ts';
import { onTypeFormatting } from './on-type-formatting.ts';
import { othersNaming } from './other-plans.ts';
import { prepareRename, rename } from './rename.ts';
import { optionsIn, planRequestIn, requestIn, type Session } from './session.ts';

export function serveWriting(connection: Connection, session: Session): void {
  const { plans, client, localeIn } = session;
  const request = requestIn(session);
  const inPlan = planRequestIn(session);
  const optionsOf = optionsIn(session);

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
      rename(here, position, newName, await othersNaming(session, here, position), optionsOf(here)),
    ),
  );
}
