import type { Finding } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import type { ColumnChoice, Group } from '../../ledger/ledger.ts';
import type { LedgerDocument } from '../../ledger/row.ts';
import type { SheetId } from '../../ledger/workbook-sheets.ts';
import { linesOf, placeWords } from './lines.ts';
import type { Look, NewReporter, Read } from './reporter.ts';

/** A plan with the tasks that were asked for. */
export interface LedgerRead extends Read {
  readonly findings: () => readonly Finding[];
}

/** How the ledger of a run is to look. */
export interface LedgerSettings {
  /** Asked for on the command line or in the configuration; null for the usual ones. */
  readonly columns: readonly ColumnChoice[] | null;
  readonly group: Group;
  readonly sheets: readonly SheetId[];
  readonly asOf: string | null;
}

export type NewLedgerReporter = (settings: LedgerSettings) => NewReporter<LedgerRead, void>;

/** The plan as the ledger takes it, its places in the words of people. */
export function ledgerDocument({ path, plan, places, findings }: LedgerRead, locale: Look['locale']): LedgerDocument {
  const lines = linesOf(plan.text, places);
  return {
    path,
    plan,
    findings,
    placeOf(offset) {
      const { line, place } = lines.position(offset);
      return say(place ? placeWords(place) : { zh: `第${line}行`, en: `line ${line}` }, locale);
    },
  };
}
