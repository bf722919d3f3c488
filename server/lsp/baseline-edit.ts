import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type BaselineEntry, lineOf, readBaseline, writeBaseline } from '../project/baseline-file.ts';
import { rangeOf } from './ranges.ts';

/** A baseline as it stands, null where there is none yet. */
export interface BaselineText {
  readonly uri: string;
  readonly text: string | null;
}

export interface BaselineEdit {
  readonly edit: WorkspaceEdit;
  /** Where the reason of the first entry is to be written, in the new text; null where it has none. */
  readonly reason: Range | null;
}

/** The edit that adds entries for a document (by its name in the file); null where the file is damaged. */
export function addToBaseline(
  { uri, text }: BaselineText,
  document: string,
  entries: readonly BaselineEntry[],
  versioned: boolean,
): BaselineEdit | null {
  const { baseline, problems } = readBaseline(text?.trim() ? text : writeBaseline({ documents: {} }));
  if (problems.length > 0) return null;
  const documents = Object.assign(Object.create(null), baseline.documents);
  documents[document] = [...(documents[document] ?? []), ...entries];
  const changed = writeBaseline({ documents });
  const edits = [smallestEdit(TextDocument.create(uri, 'json', 0, text ?? ''), changed)];
  const after = TextDocument.create(uri, 'json', 0, changed);
  return { edit: editOf(uri, edits, text === null, versioned), reason: reasonIn(after, document, entries[0]!) };
}

/** Replaces only what differs. */
function smallestEdit(file: TextDocument, changed: string): TextEdit {
  const text = file.getText();
  const most = Math.min(text.length, changed.length);
  let start = 0;
  while (start < most && text[start] === changed[start]) start++;
  let same = 0;
  while (same < most - start && text[text.length - 1 - same] === changed[changed.length - 1 - same]) same++;
  return {
    range: rangeOf(file, { start, end: text.length - same }),
    newText: changed.slice(start, changed.length - same),
  };
}

function editOf(uri: string, edits: TextEdit[], isNew: boolean, versioned: boolean): WorkspaceEdit {
  if (!versioned) return { changes: { [uri]: edits } };
  const change = { textDocument: { uri, version: null }, edits };
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: isNew ? [create, change] : [change] };
}

const REASON = '"reason": "';

function reasonIn(file: TextDocument, document: string, entry: BaselineEntry): Range | null {
  if (entry.reason === undefined) return null;
  const text = file.getText();
  const line = text.indexOf(lineOf(entry), text.indexOf(`${JSON.stringify(document)}: [`));
  if (line === -1) return null;
  const start = text.indexOf(REASON, line) + REASON.length;
  return rangeOf(file, { start, end: start + JSON.stringify(entry.reason).length - 2 });
}
