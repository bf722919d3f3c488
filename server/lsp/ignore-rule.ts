import { applyEdits as applied, modify } from 'jsonc-parser';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from './ranges.ts';

/** `planlint.json` as it stands, null where there is none yet. */
export interface ConfigText {
  readonly uri: string;
  readonly text: string | null;
}

/** The edit that switches a rule off in a configuration file; remarks and layout of the file stay. */
export function ignoreRule({ uri, text }: ConfigText, rule: string, versioned: boolean): WorkspaceEdit {
  const file = TextDocument.create(uri, 'jsonc', 0, text ?? '');
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text?.includes('\r\n') ? '\r\n' : '\n' };
  const source = text?.trim() ? text : '{}\n';
  const found = modify(source, ['rules', rule], 'off', { formattingOptions });
  const edits =
    source === text
      ? found.map(({ offset, length, content }) => ({
          range: rangeOf(file, { start: offset, end: offset + length }),
          newText: content,
        }))
      : [{ range: rangeOf(file, { start: 0, end: text?.length ?? 0 }), newText: applied(source, found) }];
  if (!versioned) return { changes: { [uri]: edits } };
  const change = { textDocument: { uri, version: null }, edits };
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: text === null ? [create, change] : [change] };
}
