import type { TaskEntry } from '../server/protocol.ts';

/** Rows for a spreadsheet: id, task, who leads, who supports, deadline as written, day due; tabs between, no headings. */
export const ledgerRows = (tasks: readonly TaskEntry[]): string => tasks.map((task) => `${ledgerRow(task)}\n`).join('');

const ledgerRow = ({ id, text, leads, supporters, deadline, due }: TaskEntry): string =>
  [id, text, leads.join('、'), supporters.join('、'), deadline ?? '', due ?? ''].map(cell).join('\t');

/** What begins like a formula is text: documents come from anywhere. */
const cell = (value: string): string =>
  value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?=[=+\-@＝＋－＠])/, "'");
