import type { Note, Register } from '../plan.ts';
import { type Span, span } from '../text.ts';
import { noteFrom } from './note-build.ts';
import { outerBrackets, trim } from './note-slots.ts';
import { labelBefore, ROLE_LABEL_IN_TEXT } from './note-words.ts';
import { readStatement } from './statement.ts';
import { levelPrefix } from './unit-names.ts';

const LONGEST_LABEL = 20;
/** No list goes on for more units of text than this. */
const LONGEST = 1000;
/** Before the label of a line: its marker. */
const MARKER = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]|[①-⑳]|[-—·•●◆■★▪]+| )+/;
/** Who holds an event or runs a website; roles only where the units are those of the issuer's own government. */
const HOSTS = /主办|承办|协办|指导|支持|主管/;

/**
 * Notes without a bracket: a paragraph that opens with a label (责任单位:…), or a label after a sentence end with its list
 * up to the next sentence.
 */
export function lineNotes(folded: string, register: Register): Note[] {
  const line = labelLine(folded, register);
  return line ? [line] : gluedNotes(folded, register);
}

function labelLine(folded: string, register: Register): Note | null {
  const from = MARKER.exec(folded)?.[0].length ?? 0;
  const colon = folded.indexOf(':', from);
  if (colon < 0 || colon - from > LONGEST_LABEL) return null;
  const label = labelBefore(folded.slice(from, colon).replace(/ /g, ''));
  if (!label || label.start > 0) return null;
  const hosts = HOSTS.test(folded.slice(from, colon));
  return readLine(folded, span(from, statementEnd(folded, colon + 1)), register, hosts);
}

function gluedNotes(folded: string, register: Register): Note[] {
  if (folded.search(ROLE_LABEL_IN_TEXT) < 0) return [];
  const notes: Note[] = [];
  const brackets = outerBrackets(folded);
  let next = 0;
  let from = 0;
  for (const found of folded.matchAll(ROLE_LABEL_IN_TEXT)) {
    const at = found.index;
    if (at < from || (at > 0 && !'。!?;)〕] '.includes(folded[at - 1]!))) continue;
    while (next < brackets.length && brackets[next]!.end <= at) next++;
    if (next < brackets.length && brackets[next]!.start < at) continue;
    from = statementEnd(folded, at + found[0].length);
    const note = readLine(folded, span(at, from), register, HOSTS.test(found[0]));
    if (note) notes.push(note);
  }
  return notes;
}

/** Up to the sentence end that is followed by something else than a label or a declaration. */
function statementEnd(folded: string, from: number): number {
  let end = folded.indexOf('。', from);
  while (end >= 0 && end + 1 < folded.length && end < from + LONGEST && GOES_ON.test(folded.slice(end + 1, end + 40)))
    end = folded.indexOf('。', end + 1);
  return Math.min(end < 0 ? folded.length : end + 1, from + LONGEST);
}

const GOES_ON = /^ *(?:[^。:,]{0,16}(?:单位|部门|时限|时间|期限):|[^。]{0,20}(?:牵头(?:单位|部门)|下同|不再))/;

function readLine(folded: string, whole: Span, register: Register, hosts: boolean): Note | null {
  let inner = trim(folded, whole);
  if (folded[inner.end - 1] === '。') inner = trim(folded, span(inner.start, inner.end - 1));
  const statement = readStatement(folded, inner, register);
  if (statement.units.length === 0 || !statement.labelled) return null;
  if (hosts && !statement.units.every((u) => levelPrefix(u.name) !== '' || u.kind === 'collective')) return null;
  if (statement.strangers > statement.units.length) return null;
  return noteFrom(folded, 'line', trim(folded, whole), inner, statement);
}
