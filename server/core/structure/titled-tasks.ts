import type { Marker, Paragraph } from '../plan.ts';

/** A bracket that names units ends the paragraph, but for a stop. */
export function closesWithNote(p: Paragraph): boolean {
  const last = p.notes.at(-1);
  return last?.form === 'bracket' && last.units.length > 0 && last.end >= p.text.trimEnd().length - 1;
}

const LONGEST_TITLE = 25;

/** 完善网络设施。推进城域网扩容。（市通信管理局牵头） */
export function opensWithTitle(p: Paragraph): boolean {
  const { start, end } = p.title;
  return (
    end < p.body.end && end - start <= LONGEST_TITLE && !p.folded.slice(start, end).includes(',') && closesWithNote(p)
  );
}

/** A dash or a bullet gives no number. */
export const isUnnumbered = (marker: Marker | null): boolean =>
  marker === null || marker.style === 'dash' || marker.style === 'bullet';

/**
 * Below a heading without a note several paragraphs that each open with a short title and close with a note of their
 * own are tasks; one alone says what the heading is about. `first` is the first of them.
 */
export function headsTitledTasks(paragraphs: readonly Paragraph[], heading: number, first: number): boolean {
  const p = paragraphs[heading]!;
  const alone = p.standalone || p.title.end + 1 === p.body.end;
  return alone && p.notes.length === 0 && goesOnTitled(paragraphs, first);
}

/** Whether another such paragraph follows before the next number. */
function goesOnTitled(paragraphs: readonly Paragraph[], first: number): boolean {
  for (let i = first + 1; i < paragraphs.length && isUnnumbered(paragraphs[i]!.marker); i++) {
    if (paragraphs[i]!.form !== 'text') return false;
    if (opensWithTitle(paragraphs[i]!)) return true;
  }
  return false;
}
