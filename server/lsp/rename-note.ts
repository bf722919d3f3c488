/** New names in a note, written so that every unit still reads as it should. */
import type { Note, Paragraph, Register, UnitMention } from '../core/plan.ts';
import { readCell } from '../core/responsibility/responsibility.ts';
import { fold, type Span, span } from '../core/text.ts';

/** A mention and what is to stand in its place. */
export interface Renaming {
  readonly mention: UnitMention;
  readonly newText: string;
}

/**
 * Edits of a note that give the mentions their new names. 省 in 省发展改革委、财政厅 is said once for both, so a new name is
 * written without it where the old one was, and a follower is written in full where it would take another level over.
 */
export function renameInNote(
  paragraph: Paragraph,
  note: Note,
  nameOf: (mention: UnitMention) => string,
  register: Register,
): Renaming[] {
  const names = note.units.map(nameOf);
  const asRead = namesOf(
    paragraph,
    note,
    note.units.map((u) => textOf(paragraph, u)),
    register,
  );
  const readable = note.units.every((u, i) => asRead[i] === u.name);
  const short = note.units.map((u, i) =>
    names[i] === u.name ? textOf(paragraph, u) : shortened(paragraph, u, names[i]!),
  );
  const texts = readable
    ? completed(names, short, (texts) => namesOf(paragraph, note, texts, register))
    : note.units.map((u, i) => (names[i] === u.name ? textOf(paragraph, u) : names[i]!));
  return note.units.flatMap((mention, i) =>
    texts[i] === textOf(paragraph, mention) ? [] : [{ mention, newText: texts[i]! }],
  );
}

/** The texts, from left to right in full wherever another name would be read: what stands in full covers its followers. */
function completed(
  names: readonly string[],
  short: readonly string[],
  read: (texts: readonly string[]) => readonly string[],
): string[] {
  const texts = [...short];
  const firstWrong = (): number => {
    const found = read(texts);
    return names.findIndex((name, i) => found[i] !== name);
  };
  for (let i = firstWrong(); i >= 0; i = firstWrong()) {
    if (texts[i] === names[i]) return [...names];
    texts[i] = names[i]!;
  }
  return texts;
}

/** The new name without what the old one left to its neighbours: the level before it, or the ending behind it. */
function shortened(paragraph: Paragraph, mention: UnitMention, name: string): string {
  const written = textOf(paragraph, mention);
  const left = mention.name.length - written.length;
  if (left <= 0) return name;
  const [before, after] = [mention.name.slice(0, left), mention.name.slice(written.length)];
  if (mention.name.endsWith(written) && name.startsWith(before)) return name.slice(left);
  if (mention.name.startsWith(written) && name.endsWith(after)) return name.slice(0, name.length - left);
  return name;
}

/** Names that are read where the units of the note are written like this. */
function namesOf({ folded }: Paragraph, note: Note, texts: readonly string[], register: Register): string[] {
  const inner = insideOf(folded, note);
  let text = '';
  let at = inner.start;
  for (const [i, unit] of note.units.entries()) {
    text += folded.slice(at, unit.start) + fold(texts[i]!);
    at = unit.end;
  }
  text += folded.slice(at, inner.end);
  return readCell(text, span(0, text.length), 'duty', register)?.units.map((u) => u.name) ?? [];
}

function insideOf(folded: string, { start, end, form }: Note): Span {
  if (form !== 'bracket') return span(start, end);
  return span(start + 1, /[)〕\]】]/.test(folded[end - 1]!) ? end - 1 : end);
}

const textOf = (paragraph: Paragraph, { start, end }: Span): string => paragraph.folded.slice(start, end);
