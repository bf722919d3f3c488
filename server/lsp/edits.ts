import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../core/config.ts';
import type { Edit } from '../core/rule.ts';
import { rangeOf } from './ranges.ts';

/** What the client takes: edits that name the version they were made for, snippets in them. */
export interface ActionOptions {
  readonly locale: Locale;
  readonly versioned: boolean;
  readonly snippets: boolean;
}

export const textEdits = (document: TextDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map((e) => ({ range: rangeOf(document, e), newText: e.newText }));

/** Edits of one document as a client applies them. */
export function workspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  { versioned }: Pick<ActionOptions, 'versioned'>,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = textEdits(document, edits);
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
