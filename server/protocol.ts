/**
 * The requests that are Planlint's own, by method name. The client imports these as types only; everything that a
 * standard request can say goes by a standard request.
 */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver';

/** What a client may tell at `initialize`, all of it optional. */
export interface InitializationOptions {
  /** The client answers `planlint/readFile`: for files that the server cannot reach itself. */
  readonly readFile?: boolean;
  /** The client answers `planlint/listFiles`: for folders that the server cannot reach itself. */
  readonly listFiles?: boolean;
  /** The client wants to hear `planlint/plansChanged`. */
  readonly plans?: boolean;
  /** Commands of code actions that the client carries out itself; the server carries out the others. */
  readonly commands?: readonly ActionCommand[];
  /** As the setting `planlint.locale`, for clients without `workspace/configuration`. */
  readonly locale?: string | null;
}

/** Settings of the editor, section `planlint`. What is checked stands in planlint.json, the same for editor and CI. */
export interface EditorSettings {
  /** Language of messages, `zh-CN` or `en`; empty or null follows the editor. */
  readonly locale?: string | null;
  /** The next number after Enter, by on-type formatting. Off unless set. */
  readonly continueNumbering?: boolean;
  /** Hints in the line, each off unless set: `planlint.inlayHints.dates`, `planlint.inlayHints.leads`. */
  readonly inlayHints?: {
    /** The days meant by a date without a year, or one counted from the document's date. */
    readonly dates?: boolean;
    /** Who leads a task that takes its unit over from the item above. */
    readonly leads?: boolean;
  };
  /** Counts of tasks above headings. Off unless set. */
  readonly codeLenses?: boolean;
  /** Findings of all plans of the workspace without opening them. On unless set to false. */
  readonly checkWorkspace?: boolean;
}

/**
 * Commands of code actions. `planlint.explainRule` takes the rule's id, `planlint.ignoreRule` the rule's id and the URI of
 * the document it was seen in; `planlint.ignoreFinding` and `planlint.addToBaseline` besides these the quotes of the
 * places (`Quote`), and the server answers with the URI of the file that it edited.
 */
export type ActionCommand =
  | 'planlint.explainRule'
  | 'planlint.ignoreFinding'
  | 'planlint.addToBaseline'
  | 'planlint.ignoreRule';

/** Command of a code lens: shows the tasks below a heading. Takes the document's URI and the ids of the tasks. */
export type LensCommand = 'planlint.showTasks';

/** Command of a link in a hover card: shows the tasks of a unit. Takes its name. */
export type LinkCommand = 'planlint.showUnit';

/** Kinds of code actions besides `quickfix` and `source.fixAll.planlint`, to run one by a command of the editor. */
export type ActionKind =
  | 'refactor.rewrite.planlint.renumber'
  | 'refactor.rewrite.planlint.insertTask'
  | 'refactor.move.planlint.up'
  | 'refactor.move.planlint.down';

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

export type FindingSeverity = 'error' | 'warning' | 'info' | 'hint';

/** A finding as a list shows it. */
export interface FindingEntry {
  readonly rule: string;
  /** The rule's title, in the language of the editor. */
  readonly title: string;
  readonly severity: FindingSeverity;
  readonly range: Range;
}

/** A task in the view of all plans. */
export interface PlanTask extends TaskEntry {
  /** Headings above it, outermost first, with their markers. */
  readonly headings: readonly string[];
  /** Findings within its range. */
  readonly findings: readonly FindingEntry[];
}

/** A plan of the workspace, open or not. */
export interface PlanEntry {
  readonly uri: string;
  readonly title: string | null;
  /** The document's date, ISO, or null. */
  readonly date: string | null;
  readonly tasks: readonly PlanTask[];
  /** Findings of the whole document by severity. */
  readonly findings: Readonly<Record<FindingSeverity, number>>;
}

/** What differs between two versions of a task. */
export type TaskDifference = 'added' | 'dropped' | 'lead' | 'deadline' | 'text';

/** A task that differs between two versions of a plan; the side where it is missing is null. */
export interface TaskChange {
  readonly differences: readonly TaskDifference[];
  readonly before: TaskEntry | null;
  readonly after: TaskEntry | null;
}

/** Two versions of a plan. Changes are in the order of the later text, dropped tasks where they stood. */
export interface Comparison {
  readonly before: { readonly uri: string; readonly title: string | null; readonly tasks: number };
  readonly after: { readonly uri: string; readonly title: string | null; readonly tasks: number };
  readonly changes: readonly TaskChange[];
  /** Tasks that are the same in both. */
  readonly unchanged: number;
}

/** Kinds of files that a ledger can be, by the ending of their names. */
export type LedgerFormat = 'xlsx' | 'csv' | 'md' | 'html' | 'ics';

/** A plan of which all tasks are meant, or those with these ids. */
export interface PlanSelection {
  readonly uri: string;
  readonly ids: readonly string[] | null;
}

/** For the status item of a document. */
export interface DocumentStatus {
  readonly profile: 'draft' | 'review' | 'supervision' | 'ci';
  /** The document is named by `ignore`. */
  readonly ignored: boolean;
  /** The document is longer than any that is checked in an editor. */
  readonly tooLong: boolean;
  /** URIs of the files that configure the document, the most particular last. */
  readonly configuredBy: readonly string[];
  readonly tasks: number;
  readonly findings: Readonly<Record<FindingSeverity, number>>;
}

/** Client to server. */
export interface Requests {
  /** Tasks of an open document, in order of the text. */
  'planlint/tasks': { params: { textDocument: TextDocumentIdentifier }; result: TaskEntry[] };
  /** Whether a file looks like a plan by its name and first lines: for the offer to switch the language. */
  'planlint/looksLikePlan': { params: { name: string; firstLines: readonly string[] }; result: boolean };
  /** Plans of the workspace and open ones, by URI in order; `uris` asks for these alone (a missing one is no plan). */
  'planlint/plans': { params: { uris?: readonly string[] }; result: PlanEntry[] };
  /** Two versions of a plan by task, open or not; null where one of them cannot be read. */
  'planlint/compare': { params: { before: string; after: string }; result: Comparison | null };
  /**
   * The ledger of tasks as a file, its columns as planlint.json of the first plan has them; deadlines are held against
   * `asOf` (ISO). Null where no plan can be read.
   */
  'planlint/ledger': {
    params: { plans: readonly PlanSelection[]; format: LedgerFormat; asOf: string | null };
    result: { text: string } | { bytes: readonly number[] } | null;
  };
  /** The whole report of a plan, open or not, as a page of HTML; `asOf`: ISO day by which tasks count as past. */
  'planlint/report': { params: { uri: string; asOf: string | null }; result: string | null };
  /** The plan text of a Word document, or why it cannot be read; null where the server reads no files. */
  'planlint/convert': { params: { uri: string }; result: { text: string } | { problem: string } | null };
  /** Null for a document that is not open. */
  'planlint/status': { params: { textDocument: TextDocumentIdentifier }; result: DocumentStatus | null };
}

/** Server to client, without answer. */
export interface Notifications {
  /** Plans that changed, came or went since the last word, none named where all may; only with the option `plans`. */
  'planlint/plansChanged': { uris: readonly string[] };
}

/** Server to client. */
export interface ClientRequests {
  /** Text of a file in its own encoding, null where there is none: in virtual workspaces and in the browser. */
  'planlint/readFile': { params: { uri: string }; result: string | null };
  /**
   * URIs of the files in a folder, or (`deep`) of the texts in it and all folders below (txt, md, markdown, text, plan);
   * null where that is not known.
   */
  'planlint/listFiles': { params: { uri: string; deep: boolean }; result: string[] | null };
}
