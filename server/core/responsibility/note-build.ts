import type { Note, NoteDefect } from '../plan.ts';
import { type Span, span } from '../text.ts';
import type { Statement } from './statement.ts';

/** The note a statement makes, with the defects of its writing. `inner` is the note without its brackets. */
export function noteFrom(folded: string, form: Note['form'], whole: Span, inner: Span, statement: Statement): Note {
  const { units, basis, range, declarations, openEnds } = statement;
  const defects = [...statement.defects, ...writingDefects(folded, inner, statement)].sort((a, b) => a.start - b.start);
  return { start: whole.start, end: whole.end, form, units, basis, range, declarations, openEnds, defects };
}

function* writingDefects(folded: string, inner: Span, statement: Statement): Iterable<NoteDefect> {
  const first = statement.units[0];
  if (!first) {
    if (statement.declarations.length === 0) yield { kind: 'empty', start: inner.start, end: inner.end };
    return;
  }
  const cut = statement.strangers === 0 && stopInside(folded, inner, statement);
  if (cut) yield { kind: 'stop-inside', ...cut };
  const closed = inner.end < folded.length && ')〕]】'.includes(folded[inner.end]!);
  if (closed && /[、,;]/.test(folded[inner.end - 1]!))
    yield { kind: 'trailing-separator', start: inner.end - 1, end: inner.end };
}

/**
 * A stop between a unit and its predicate, or between two units: from the first unit to the end of the clause after the
 * stop. Declarations and labels after a stop are sentences of their own and right.
 */
function stopInside(folded: string, inner: Span, statement: Statement): Span | null {
  const first = statement.units[0]!;
  for (let i = first.end; i < inner.end; i++) {
    if (folded[i] !== '。' && folded[i] !== '!') continue;
    let end = i + 1;
    while (end < inner.end && !'。!'.includes(folded[end]!)) end++;
    const next = span(i + 1, end);
    const clause = folded.slice(next.start, next.end).trim();
    const said = statement.predicates.some((at) => at > first.start && at < i);
    if (
      clause === '' ||
      /^[^,;]{0,8}:/.test(clause) ||
      statement.declarations.some((d) => d.start < next.end && d.end > next.start)
    )
      continue;
    const cutsOff = statement.units.some((u) => u.end === i);
    const cutsPredicate = (!said || cutsOff) && /^(?:按|分别|分工|负责|牵头|配合|共同|具体|组织)/.test(clause);
    const cutsList =
      statement.units.some((u) => u.start >= next.start && u.end <= next.end && u.start - next.start < 2) && !said;
    if (cutsPredicate || cutsList) return span(first.start, Math.min(end + 1, inner.end));
  }
  return null;
}
