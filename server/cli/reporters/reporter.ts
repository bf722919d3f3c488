import type { Locale } from '../../core/config.ts';
import type { Plan } from '../../core/plan.ts';
import type { Finding, Severity } from '../../core/rule.ts';
import type { PlaceStart } from '../../input/place.ts';

/** How a report is to look. */
export interface Look {
  readonly locale: Locale;
  readonly colour: boolean;
  /** Width to fill, in columns of the terminal. */
  readonly columns: number;
}

/** Writes one report: a piece for every document as it comes, and the end. */
export interface Reporter<Document, End> {
  document(document: Document): string;
  end(end: End): string;
}

/** A document that was checked, with the findings that are shown. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  /** Where people find its text, where it shows no lines: a Word document. For `linesOf`. */
  readonly places: readonly PlaceStart[] | null;
  readonly findings: readonly Finding[];
}

/** Counts of all that is shown. */
export interface Summary {
  readonly documents: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly fixable: number;
  /** Places mended by `--fix`. */
  readonly fixed: number;
  /** Findings left out by `--severity` or `--quiet`. */
  readonly hidden: number;
}

/** A document that was read as a plan. */
export interface Read {
  readonly path: string;
  readonly plan: Plan;
  /** As in `Checked`. */
  readonly places: readonly PlaceStart[] | null;
}

export type NewReporter<Document, End> = (look: Look) => Reporter<Document, End>;
