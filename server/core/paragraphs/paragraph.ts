import { readCitations } from '../citations/citations.ts';
import { readDocumentNumbers } from '../citations/document-numbers.ts';
import type { Note, Paragraph, Register } from '../plan.ts';
import { readNotes } from '../responsibility/responsibility.ts';
import { fold, type Span, span } from '../text.ts';
import { readTimes } from '../time/dates.ts';
import { formOf } from './forms.ts';
import { readMarker } from './markers.ts';
import type { RawParagraph } from './raw-paragraph.ts';
import { firstSentence } from './sentences.ts';

/** Reads what one paragraph says by itself. Depends on its text and the register alone. */
export function readParagraph(raw: RawParagraph, register: Register): Paragraph {
  const { text } = raw;
  const folded = fold(text);
  const marker = readMarker(folded);
  const form = formOf(folded, marker);
  const documentNumbers = readDocumentNumbers(folded, text);
  const titles = readCitations(folded, text, documentNumbers);
  const notes = form === 'contents' ? [] : readNotes(folded, register);
  const body = bodyOf(folded, marker?.end ?? 0, notes);
  const title = firstSentence(folded, body);
  return {
    text,
    folded,
    sourceLength: raw.sourceLength,
    segments: raw.segments,
    form,
    marker,
    body,
    title,
    standalone: title.end === body.end && body.end > body.start && body.end - body.start <= LONGEST_TITLE,
    notes,
    times: readTimes(folded, text, [...titles, ...documentNumbers]),
    // A line that is nothing but 《…》 is a decorated title; it cites nothing.
    citations: titles.filter((c) => c.end - c.start < text.length),
    documentNumbers,
  };
}

/** A line without a stop longer than this is a sentence that lost its end. */
const LONGEST_TITLE = 80;

/** From after the marker up to the notes that close the paragraph, blanks left out at both ends. */
function bodyOf(folded: string, from: number, notes: readonly Note[]): Span {
  let end = trimEnd(folded, from, folded.length);
  for (const note of notes.toReversed()) {
    if (note.form === 'sentence' || note.end < trimEnd(folded, from, end) - 1) break;
    if (note.start >= from) end = trimEnd(folded, from, note.start);
  }
  let start = from;
  while (start < end && folded[start] === ' ') start++;
  return span(start, end);
}

function trimEnd(folded: string, from: number, end: number): number {
  while (end > from && folded[end - 1] === ' ') end--;
  return end;
}
