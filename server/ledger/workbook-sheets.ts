import { conflictSheet } from './conflicts.ts';
import { deadlineSheet } from './deadlines.ts';
import { findingSheet } from './findings.ts';
import { type LedgerLook, ledgerSheet } from './ledger.ts';
import type { LedgerDocument, LedgerRow } from './row.ts';
import type { Sheet } from './sheet.ts';
import { loadSheet, unitSheet } from './units.ts';

/** Sheets of a workbook, by the names that configuration has for them. */
export const SHEETS = {
  tasks: (_, rows, look) => ledgerSheet(rows, look),
  units: (_, rows, look) => unitSheet(rows, look),
  load: (_, rows, look) => loadSheet(rows, look),
  deadlines: (_, rows, look) => deadlineSheet(rows, look),
  findings: (documents, _, look) => findingSheet(documents, look),
  conflicts: (_, rows, look) => conflictSheet(rows, look),
} as const satisfies Record<
  string,
  (documents: readonly LedgerDocument[], rows: readonly LedgerRow[], look: LedgerLook) => Sheet
>;

export type SheetId = keyof typeof SHEETS;

export const SHEET_IDS = Object.keys(SHEETS) as SheetId[];
