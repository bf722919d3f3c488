import type { Note, Register } from '../plan.ts';
import type { Span } from '../text.ts';
import { bracketNotes } from './note-brackets.ts';
import { noteFrom } from './note-build.ts';
import { lineNotes } from './note-lines.ts';
import { sentenceNotes } from './note-sentences.ts';
import { overlapTest, trim } from './note-slots.ts';
import type { ClauseRole } from './note-words.ts';
import { readStatement } from './statement.ts';

export { assignRoles } from './declarations.ts';

/** A paragraph without one of these holds no note. */
const WORTH_READING = /[(〔[【]|牵头|负责|会同|组织实施|[位门室体] {0,2}:/;

/**
 * The statements of responsibility of one paragraph, in order (domain study 05): brackets, label lines, and, where there
 * is neither, sentences. `folded` is the half-width form of the paragraph; spans are UTF-16 units of both forms.
 */
export function readNotes(folded: string, register: Register): Note[] {
  if (!WORTH_READING.test(folded)) return [];
  const lines = lineNotes(folded, register);
  const inLine = overlapTest(lines);
  const notes = [...lines, ...bracketNotes(folded, register).filter((b) => !inLine(b))].sort(byPlace);
  return [...notes, ...sentenceNotes(folded, notes, register)].sort(byPlace);
}

const byPlace = (a: Span, b: Span): number => a.start - b.start;

/**
 * One cell of an allocation table; `role` is that of its column (牵头单位 lead, 配合单位 support, 责任单位 duty). Null where
 * the cell names nobody (无, —, blank).
 */
export function readCell(folded: string, cell: Span, role: ClauseRole, register: Register): Note | null {
  const inner = trim(folded, cell);
  if (inner.end <= inner.start) return null;
  const statement = readStatement(folded, inner, register, { role });
  if (statement.units.length === 0 && statement.declarations.length === 0) return null;
  return noteFrom(folded, 'cell', inner, inner, statement);
}
