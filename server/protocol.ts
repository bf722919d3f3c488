/**
 * The requests that are Planlint's own, by method name. The client imports these as types only; everything that a
 * standard request can say goes by a standard request.
 */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver';

/** What a client may tell at `initialize`, all of it optional. */
export interface InitializationOptions {
  /** The client answers `planlint/readFile`: for files that the server cannot reach itself. */
  readonly readFile?: boolean;
  /** As the setting `planlint.locale`, for clients without `workspace/configuration`. */
  readonly locale?: string | null;
}

/** Settings of the editor, section `planlint`. What is checked stands in planlint.json, the same for editor and CI. */
export interface EditorSettings {
  /** Language of messages, `zh-CN` or `en`; empty or null follows the editor. */
  readonly locale?: string | null;
}

/** One row of Go to Task… */
export interface TaskEntry {
  /** `二/(一)/1/(1)` */
  readonly id: string;
  /** Without marker and responsibility note. */
  readonly text: string;
  /** Units that lead, or that share the task where none leads. */
  readonly leads: readonly string[];
  readonly supporters: readonly string[];
  /** ISO date, or null. */
  readonly due: string | null;
  /** The deadline as written (repaired where it is damaged), or null. */
  readonly deadline: string | null;
  readonly range: Range;
  /** Marker and title: where the cursor goes. */
  readonly selectionRange: Range;
}

/** Client to server. */
export interface Requests {
  /** Tasks of an open document, in order of the text. */
  'planlint/tasks': { params: { textDocument: TextDocumentIdentifier }; result: TaskEntry[] };
  /** Whether a file looks like a plan by its name and first lines: for the offer to switch the language. */
  'planlint/looksLikePlan': { params: { name: string; firstLines: readonly string[] }; result: boolean };
}

/** Server to client. */
export interface ClientRequests {
  /** Text of a file, null where there is none: planlint.json in virtual workspaces and in the browser. */
  'planlint/readFile': { params: { uri: string }; result: string | null };
}
