/** What holds of every plan and of its findings, whatever the text: violations in words, none where all is well. */
import type { Item, Note, Paragraph, Plan } from '../../server/core/plan.ts';
import type { Finding } from '../../server/core/rule.ts';
import { contains, type Span } from '../../server/core/text.ts';

export function* violations(plan: Plan): Iterable<string> {
  yield* places(plan);
  for (const [i, p] of plan.paragraphs.entries()) for (const v of inParagraph(p)) yield `paragraph ${i}: ${v}`;
  for (const item of plan.items) for (const v of inItem(plan, item)) yield `item ${item.id}: ${v}`;
  yield* inParts(plan);
  yield* inTasks(plan);
}

const within = (outer: Span, inner: Span): boolean => inner.start <= inner.end && contains(outer, inner);

/** In order, and none begins before the one before it has ended. */
const apart = (spans: readonly Span[]): boolean => spans.every((s, i) => i === 0 || spans[i - 1]!.end <= s.start);

function* places({ text, paragraphs, starts }: Plan): Iterable<string> {
  if (starts.length !== paragraphs.length) yield 'as many starts as paragraphs';
  const spans = paragraphs.map((p, i) => ({ start: starts[i]!, end: starts[i]! + p.sourceLength }));
  if (!apart(spans)) yield 'paragraphs overlap or stand out of order';
  if (!spans.every((s) => within({ start: 0, end: text.length }, s))) yield 'a paragraph stands outside the text';
}

function* inParagraph(p: Paragraph): Iterable<string> {
  const whole = { start: 0, end: p.text.length };
  if (p.text === '') yield 'empty';
  if (p.folded.length !== p.text.length) yield 'folded has another length';
  if (p.segments === null && p.sourceLength !== p.text.length) yield 'read as it is written and of another length';
  const segments = (p.segments ?? []).map((s) => ({ start: s.start, end: s.start + s.length }));
  const sources = (p.segments ?? []).map((s) => ({ start: s.source, end: s.source + s.sourceLength }));
  if (!apart(segments) || !apart(sources)) yield 'segments overlap or stand out of order';
  if (sources.some((s) => s.end > p.sourceLength || s.start < 0)) yield 'a segment stands outside the source';
  if (segments.reduce((n, s) => n + s.end - s.start, 0) !== (p.segments ? p.text.length : 0))
    yield 'segments leave gaps';
  for (const [name, spans] of lists(p)) {
    if (!spans.every((s) => within(whole, s))) yield `${name} outside`;
    if (!apart(spans)) yield `${name} overlap or stand out of order`;
  }
  if (p.marker && !within(whole, p.marker)) yield 'marker outside';
  if (!within(whole, p.body) || !within(p.body, p.title)) yield 'body or title outside';
  for (const note of p.notes) yield* inNote(note);
}

const lists = (p: Paragraph): readonly (readonly [string, readonly Span[]])[] => [
  ['notes', p.notes],
  ['times', p.times],
  ['citations', p.citations],
  ['document numbers', p.documentNumbers],
];

function* inNote(note: Note): Iterable<string> {
  const children: readonly Span[] = [...note.units, ...note.declarations, ...note.openEnds, ...note.defects];
  if (!children.every((c) => within(note, c))) yield 'a part of a note stands outside it';
  if (!note.units.every((u, i) => i === 0 || note.units[i - 1]!.start <= u.start)) yield 'units out of order';
}

function* inItem(plan: Plan, item: Item): Iterable<string> {
  const { index, paragraph, parent, children, end, ownEnd } = item;
  if (plan.items[index] !== item) yield 'stands at another index';
  if (!(paragraph < ownEnd && ownEnd <= end && end <= plan.paragraphs.length)) yield 'ends before it begins';
  if (parent !== null) {
    const above = plan.items[parent]!;
    if (!above.children.includes(index)) yield 'its parent does not know it';
    if (!(above.paragraph < paragraph && end <= above.end && paragraph >= above.ownEnd))
      yield 'stands outside its parent';
  }
  const below = children.map((i) => plan.items[i]!);
  if (!below.every((c) => c.parent === index)) yield 'a child has another parent';
  if (!apart(below.map((c) => ({ start: c.paragraph, end: c.end })))) yield 'children overlap or stand out of order';
}

function* inParts(plan: Plan): Iterable<string> {
  const parts = plan.parts.map((p) => ({ start: p.paragraph, end: p.end }));
  if (!apart(parts) || parts.some((p) => p.start > p.end || p.end > plan.paragraphs.length)) yield 'parts overlap';
  if (new Set(plan.items.map((i) => i.id)).size !== plan.items.length) yield 'two items have one id';
  for (const { id, part, paragraph, end } of plan.items) {
    const p = parts[part];
    if (!p || paragraph < p.start || end > p.end) yield `item ${id} stands outside its part`;
  }
}

function* inTasks(plan: Plan): Iterable<string> {
  for (const [i, task] of plan.tasks.entries()) {
    const item = plan.items[task.item];
    if (task.index !== i || !item || item.id !== task.id || item.children.length > 0)
      yield `task ${task.id} is no leaf`;
    for (const u of task.units)
      if (!plan.paragraphs[u.paragraph]?.notes.some((n) => contains(n, u.mention)))
        yield `task ${task.id}: unit ${u.name}`;
    for (const d of task.deadlines)
      if (!plan.paragraphs[d.paragraph]?.times.includes(d.time)) yield `task ${task.id}: time ${d.time.raw}`;
  }
}

/** Findings lie in the text, with all they name and change; none is a rule that failed. */
export function* badFindings(text: string, findings: readonly Finding[]): Iterable<string> {
  const whole = { start: 0, end: text.length };
  for (const f of findings) {
    const fixes = [f.fix, ...f.suggestions].flatMap((fix) => (fix ? [fix] : []));
    const spans = [f, ...f.related, ...fixes.flatMap((fix) => fix.edits)];
    if (!spans.every((s) => within(whole, s))) yield `${f.rule} outside the text`;
    if (fixes.some((fix) => !apart(fix.edits))) yield `${f.rule}: edits overlap or stand out of order`;
    if (f.message.en.includes(' failed (')) yield `${f.rule} failed: ${f.message.en}`;
  }
}
