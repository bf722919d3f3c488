import { l10n, window, workspace } from 'vscode';
import type { CodeAction, CodeActionParams } from 'vscode-languageclient';
import type { ActionKind } from '../server/protocol.ts';
import type { Server } from './server.ts';

/** By a command of the user, not on a move of the cursor. */
const INVOKED = 1;
/** Milliseconds. */
const SHOWN = 4_000;

/**
 * Carries out the action of a kind at the cursor. The server is asked itself: the editor's own command knows of no
 * action while the server starts, and gives up where findings arrive meanwhile.
 */
export async function rewrite(server: Server, kind: ActionKind | 'source.fixAll.planlint'): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'plan') return;
  const { document, selection } = editor;
  const client = await server.start();
  const { version } = document;
  const actions = await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(selection),
    context: { diagnostics: [], only: [kind], triggerKind: INVOKED },
  } satisfies CodeActionParams);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(actions?.[0]?.edit);
  if (!edit) window.setStatusBarMessage(l10n.t('Planlint has nothing to change here'), SHOWN);
  else if (document.version === version) await workspace.applyEdit(edit);
}
