import type { Item, Note, Plan } from '../core/plan.ts';
import { labelBefore } from '../core/responsibility/note-words.ts';
import type { Edit } from '../core/rule.ts';
import { itemSpan } from './places.ts';
import { type Numbered, numbersBelow, renumberEdits, rowOf, withNumber } from './renumber.ts';

/** A task to be written below another one; `fields` are what is still empty in it, as offsets in `text`. */
export interface NewTask {
  /** Document offset. */
  readonly at: number;
  readonly text: string;
  readonly fields: readonly number[];
  /** Numbers of what follows, and the references to it. */
  readonly edits: readonly Edit[];
}

/** The next number and an empty note in the notation of the siblings; null below a chapter, and where the item shares its line. */
export function insertTask(plan: Plan, item: Numbered): NewTask | null {
  if (item.marker.style === 'chapter' || item.marker.style === 'section') return null;
  const { text } = plan;
  const block = itemSpan(plan, item);
  const lineStart = Math.max(text.lastIndexOf('\n', block.start - 1), text.lastIndexOf('\r', block.start - 1)) + 1;
  const indent = text.slice(lineStart, block.start);
  const marker = plan.paragraphs[item.paragraph]!.text.slice(item.marker.start, item.marker.end);
  const next = withNumber(marker, item.marker.number + 1);
  if (next === null || /\S/.test(indent) || !/^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(block.end))) return null;
  const row = rowOf(plan, item);
  const head = `${gapBefore(plan, lineStart)}${indent}${next}`;
  const note = item.children.length > 0 ? HEADING : notation(plan, row, indent, lineEnd(text));
  return {
    at: block.end,
    text: head + note.before + note.after,
    fields: note === HEADING ? [head.length] : [head.length, head.length + note.before.length],
    edits: renumberEdits(plan, numbersBelow(plan, item)),
  };
}

const lineEnd = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

/** The end of line, or the blank line, that parts the paragraph from the one before. */
function gapBefore({ text }: Plan, lineStart: number): string {
  const gap = /(?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))?$/.exec(text.slice(Math.max(0, lineStart - 40), lineStart));
  return gap?.[0] ?? lineEnd(text);
}

/** What stands before the units of a note and behind them. */
interface Notation {
  readonly before: string;
  readonly after: string;
}

const HEADING: Notation = { before: '', after: '' };

/** How the siblings end: stop, bracket and label, or a line of its own; as most of them, else as most of the plan. */
function notation(plan: Plan, row: readonly Item[], indent: string, eol: string): Notation {
  const siblings = notationsOf(plan, row, indent, eol);
  const all = siblings.length > 0 ? siblings : notationsOf(plan, plan.items, indent, eol);
  return mostFrequent(all) ?? { before: '。', after: '' };
}

function notationsOf(plan: Plan, items: readonly Item[], indent: string, eol: string): Notation[] {
  return items.flatMap((item): Notation[] => {
    for (let i = item.paragraph; i < item.ownEnd; i++) {
      const { text, notes } = plan.paragraphs[i]!;
      const note = notes.find((n) => n.form === 'bracket' || n.form === 'line');
      if (!note) continue;
      if (note.form === 'bracket') return [bracketNotation(text, note)];
      const ownLine = i > item.paragraph ? eol + indent : '';
      return [{ before: `。${ownLine}${labelIn(text.slice(note.start, note.end))}`, after: '' }];
    }
    return [];
  });
}

function bracketNotation(text: string, note: Note): Notation {
  const stop = /[。；;]$/.exec(text.slice(0, note.start))?.[0] ?? '';
  const end = /^[。；;]$/.exec(text.slice(note.end).trim())?.[0] ?? '';
  const label = labelIn(text.slice(note.start + 1, note.end - 1));
  return { before: stop + text[note.start] + label, after: text[note.end - 1] + end };
}

/** 责任单位： where the note opens with it. */
function labelIn(note: string): string {
  const colon = note.search(/[:：]/);
  return colon > 0 && labelBefore(note.slice(0, colon))?.start === 0 ? note.slice(0, colon + 1) : '';
}

function mostFrequent(notations: readonly Notation[]): Notation | null {
  const counts = new Map<string, { notation: Notation; count: number }>();
  for (const notation of notations) {
    const key = JSON.stringify(notation);
    counts.set(key, { notation, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.notation ?? null;
}
