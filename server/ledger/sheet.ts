/** A table of plain data, as every writer takes it. */

/** A day that a spreadsheet knows as a date; ISO. */
export interface Day {
  readonly day: string;
}

export type Cell = string | number | Day | null;

export interface SheetColumn {
  readonly head: string;
  readonly kind: 'text' | 'number' | 'day';
  /** Width in columns of half-width characters: at least, and at most however much stands in it. */
  readonly least: number;
  readonly most: number;
}

/** Rows that stand together; without a title where nothing groups them. */
export interface Section {
  readonly title: string | null;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly cells: readonly Cell[];
  /** Index of a cell that a person should see first: a day that has passed, the level of an error. */
  readonly alert?: number;
}

export interface Sheet {
  /** No more than 31 characters, none of []:*?/\ : spreadsheets take no other. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly sections: readonly Section[];
}

export const isDay = (cell: Cell): cell is Day => typeof cell === 'object' && cell !== null;

/** A cell as text: days as ISO. */
export const cellText = (cell: Cell): string => (cell === null ? '' : isDay(cell) ? cell.day : String(cell));

export const rowsOf = (sheet: Sheet): SheetRow[] => sheet.sections.flatMap(({ rows }) => rows);

/**
 * Characters that programs obey, hide or refuse: controls, bidirectional controls, characters without width, halves of
 * pairs, non-characters. A document must not steer what shows it, and XML takes none of the controls.
 */
const HIDDEN = /[^\S\n ]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/gu;

/** Text of a document for a cell: what can be seen of it, in lines ended by LF. */
export const seen = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(HIDDEN, (c) => (c === '\n' ? c : /\s/.test(c) ? ' ' : ''))
    .trim();
