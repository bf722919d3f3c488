import type { Plan } from '../plan.ts';

/** How far around a paragraph cells are looked for, and how many make a table. */
const REACH = 3;
const SOME = 2;

/**
 * True where a paragraph stands among the cells of a table that lost its columns: short lines without marker or stop.
 * Such lines are out of order, so rules that follow the sentence or the numbering keep silent there. A whole sentence is
 * no cell, unless the text was taken from pages.
 */
export function amongCells(plan: Plan, paragraph: number): boolean {
  if (!plan.document.hardWrapped && /[。;)]$/.test(plan.paragraphs[paragraph]!.folded)) return false;
  let cells = 0;
  const last = Math.min(paragraph + REACH, plan.paragraphs.length - 1);
  for (let i = Math.max(paragraph - REACH, 0); i <= last; i++) if (i !== paragraph && isCell(plan, i)) cells++;
  return cells >= SOME;
}

function isCell(plan: Plan, index: number): boolean {
  const { marker, form, text, folded } = plan.paragraphs[index]!;
  return !marker && form === 'text' && text.length <= 8 && !/[。;:,]$/.test(folded);
}
