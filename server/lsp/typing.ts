/** Where somebody is typing: the text before and behind the cursor within its paragraph, and the note it is in. */
import { paragraphAt, readingOffset } from '../core/locate.ts';
import type { Note, Paragraph, Plan, UnitMention } from '../core/plan.ts';
import { labelBefore } from '../core/responsibility/note-words.ts';

export interface Typing {
  readonly plan: Plan;
  readonly paragraph: Paragraph;
  /** Reading text of the paragraph up to the cursor, as written and in half width. */
  readonly written: string;
  readonly before: string;
  /** In half width, from the cursor on. */
  readonly after: string;
}

/** Null on an empty line and between paragraphs. */
export function typingAt(plan: Plan, offset: number): Typing | null {
  const index = paragraphAt(plan, offset);
  if (index === null || plan.starts[index]! > offset) return null;
  const paragraph = plan.paragraphs[index]!;
  const at = readingOffset(plan, index, offset);
  const { text, folded } = paragraph;
  return { plan, paragraph, written: text.slice(0, at), before: folded.slice(0, at), after: folded.slice(at) };
}

/** What a list of units is written in, and the units that stand there before the cursor. */
export interface NotePlace {
  readonly units: readonly UnitMention[];
  /** Nothing but the opening mark stands before the cursor, so a label may follow. */
  readonly fresh: boolean;
}

/** The note that the cursor is in, also one that is only just begun; null elsewhere. */
export function notePlace(typing: Typing): NotePlace | null {
  const { paragraph, before } = typing;
  const at = before.length;
  const note = paragraph.notes.find((n) => n.start < at && at <= n.end && !(at === n.end && isClosed(paragraph, n)));
  if (note) return { units: note.units.filter((u) => u.end <= at), fresh: at === note.start + 1 };
  const open = openBracket(before);
  if (open >= 0 && beginsNote(typing, open)) return { units: [], fresh: at === open + 1 };
  return roleLabel(before) ? { units: [], fresh: false } : null;
}

const isClosed = ({ folded }: Paragraph, { end }: Note): boolean => /[)〕\]】]/.test(folded[end - 1] ?? '');

/** Offset of the innermost bracket before the cursor that is not closed there, or -1. */
export function openBracket(before: string): number {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    if (')〕'.includes(before[i]!)) depth++;
    else if ('(〔'.includes(before[i]!) && depth-- === 0) return i;
  }
  return -1;
}

/** A bracket at the end of an item, where the notes of this plan stand: behind the stop, or before it. */
function beginsNote({ plan, before, after, paragraph }: Typing, open: number): boolean {
  if (!/^[)〕。;]*$/.test(after) || /[:,。《》\d]/.test(before.slice(open + 1)) || open === 0) return false;
  if ('。;!'.includes(before[open - 1]!)) return true;
  return paragraph.marker !== null && open > paragraph.marker.end && notesBeforeStop(plan);
}

const notesBeforeStop = (plan: Plan): boolean => {
  const brackets = plan.paragraphs.flatMap((p) =>
    p.notes.filter((n) => n.form === 'bracket' && n.start > 0).map((n) => p.folded[n.start - 1]!),
  );
  return brackets.filter((c) => !'。;!'.includes(c)).length * 2 > brackets.length;
};

/** 责任单位: with nothing but a list behind it. */
const roleLabel = (before: string): boolean => {
  const kind = lastLabel(before);
  return kind === 'lead' || kind === 'support' || kind === 'duty' || kind === 'guide';
};

/** The kind of the label whose colon is the last before the cursor, in its sentence. */
export function lastLabel(before: string): string | null {
  const colon = before.lastIndexOf(':');
  if (colon < 0 || /[。(《]/.test(before.slice(colon))) return null;
  return labelBefore(before.slice(0, colon))?.kind ?? null;
}
