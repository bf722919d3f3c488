/**
 * Twins of a document: the same plan in another width of its marks, or with its lines cut as a PDF cuts them. A reader
 * who understands one understands the other.
 */
import { parsePlan } from '../server/core/parse.ts';
import type { Plan } from '../server/core/plan.ts';
import { fold } from '../server/core/text.ts';

const HALF = ',;:()?!';
const FULL = '，；：（）？！';

/** Every mark beside Han in full width. */
export const fullWidth = (text: string): string =>
  text.replace(
    /(?<=[\u4e00-\u9fff》”）〕\d%])[,;:()?!]|[,;:()?!](?=[\u4e00-\u9fff《“（〔])/g,
    (c) => FULL[HALF.indexOf(c)]!,
  );

/** Every mark in half width. */
export const halfWidth = (text: string): string => text.replace(/[，；：（）？！]/g, (c) => HALF[FULL.indexOf(c)]!);

/**
 * Every paragraph on one line, without the runs of blanks that pages leave behind; indented, as typed text is: without
 * it the half of a sentence that stands alone in a damaged page would be joined in one twin and not in the other.
 */
export function unwrapped(text: string): string {
  return parsePlan(text)
    .paragraphs.map((p) => `　　${p.text.replace(/[ \u3000]{2,}/g, '')}`)
    .join('\n');
}

/** Every paragraph cut at `columns` wide characters, as a page cuts it. */
export function wrapped(text: string, columns = 30): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line.trim(), columns))
    .join('\n');
}

/** Rows of a table and lines of a table of contents are set, not flowed; a page does not cut them so. */
const SET_LINE = /\t|[.·…]{4,}/;
/** What a page keeps together: a word, a number, marks that may not start a line with what they close. */
const UNCUT = /(?:[A-Za-z]+|[\d.]+[%％]?|[《（“〔(]*[\s\S])[，。、；：？！）》”〕,;:)%％]*/g;

function wrapLine(line: string, columns: number): string {
  if (SET_LINE.test(line)) return line;
  const rows: string[] = [];
  let row = '';
  let width = 2;
  for (const [piece] of line.matchAll(UNCUT)) {
    if (row === '' && rows.length > 0 && /^\s/.test(piece)) continue;
    const w = widthOf(piece.replace(/[，。、；：？！）》”〕,;:)%％]+$/, ''));
    if (row !== '' && width + w > columns) {
      rows.push(row);
      row = '';
      width = 0;
    }
    row += piece;
    width += widthOf(piece);
  }
  if (row) rows.push(row);
  return rows.length > 0 ? `　　${rows.join('\n')}` : '';
}

const widthOf = (piece: string): number => [...piece].reduce((w, c) => w + (c.charCodeAt(0) < 0x2010 ? 0.5 : 1), 0);

/** Tasks, units and deadlines of a plan as lines of text that do not depend on width, place or wrapping. */
export function gist(plan: Plan): string[] {
  return plan.tasks.map((t) => {
    const units = t.units.map((u) => `${u.role} ${fold(u.name)}`).join(', ');
    const times = t.deadlines.map((d) => `${d.kind} ${d.start ?? ''}..${d.end ?? ''}`).join(', ');
    return `${t.id} | ${t.leadBasis} | ${units} | ${times}`;
  });
}
