import type { Locale } from '../../core/config.ts';
import type { Plan, ReadOptions } from '../../core/plan.ts';
import type { Finding, Severity, Words } from '../../core/rule.ts';
import type { Encoding } from '../../input/decoded.ts';
import type { PlaceStart } from '../../input/place.ts';

/** How a report is to look. */
export interface Look {
  readonly locale: Locale;
  readonly colour: boolean;
  /** Width to fill, in columns of the terminal. */
  readonly columns: number;
  /** ISO day by which tasks count as past; null where none was given. Never today. */
  readonly asOf: string | null;
  /** The level from which on a finding makes the run fail. */
  readonly failOn: Severity;
}

/** Writes one report: what stands first, a piece for every document as it comes, and the end. */
export interface Reporter<Document, End> {
  begin?(): string;
  document(document: Document): string;
  end(end: End): string | Uint8Array;
}

/** A document that was checked, with the findings that are shown. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  /** Where people find its text, where it shows no lines: a Word document. For `linesOf`. */
  readonly places: readonly PlaceStart[] | null;
  /** How the file holds the text; null where it is no plain text. */
  readonly stored: { readonly encoding: Encoding; readonly bom: boolean } | null;
  /** How it was read as a plan. */
  readonly read: ReadOptions;
  readonly findings: readonly Finding[];
}

/** Something that could not be read, written or meant. */
export interface Failure {
  readonly message: Words;
  /** The file it is about, where it is about one. */
  readonly path: string | null;
  /** From 1. */
  readonly line: number | null;
}

/** Counts of all that is shown. */
export interface Counts {
  readonly documents: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly fixable: number;
  /** Places mended by `--fix`. */
  readonly fixed: number;
  /** Findings left out by `--severity` or `--quiet`. */
  readonly hidden: number;
  /** Places that comments and the baseline keep from being told. */
  readonly suppressed: number;
}

/** What a run came to. */
export interface Summary extends Counts {
  readonly failures: readonly Failure[];
}

/** A document that was read as a plan. */
export interface Read {
  readonly path: string;
  readonly plan: Plan;
  /** As in `Checked`. */
  readonly places: readonly PlaceStart[] | null;
}

export type NewReporter<Document, End> = (look: Look) => Reporter<Document, End>;
