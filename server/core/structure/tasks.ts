import type { Deadline, DocumentFacts, Item, Paragraph, Task, TaskCitation } from '../plan.ts';
import { resolveTime } from '../time/date-value.ts';
import { type Assignment, createAssigner } from './assignment.ts';
import { taskZones } from './zones.ts';

/** The tasks of a plan: leaf items in the parts that allocate work, joined with units, deadlines and citations. */
export function buildTasks(
  items: readonly Item[],
  paragraphs: readonly Paragraph[],
  rowStarts: ReadonlySet<number>,
  document: DocumentFacts,
): Task[] {
  const zones = taskZones(items, paragraphs, rowStarts);
  const assign = createAssigner(items, paragraphs, document);
  const leaves = items.filter((item) => item.children.length === 0 && zones[item.index] && hasText(item, paragraphs));
  const open = openGates(items, leaves, paragraphs);
  return leaves.map((item, index) => {
    const assignment = assign(item);
    const deadlines = deadlinesOf(item, items, paragraphs, document);
    return {
      index,
      item: item.index,
      id: item.id,
      paragraph: item.paragraph,
      end: item.end,
      ancestors: ancestorsOf(item, items),
      text: textOf(item, paragraphs),
      units: assignment.units,
      leadBasis: assignment.basis,
      deadlines,
      due: dueOf(deadlines),
      citations: citationsOf(item, paragraphs),
      notes: assignment.notes as Assignment['notes'],
      allocated: open.has(item.index),
    };
  });
}

/** An item that is nothing but its marker is damage, not a task. */
const hasText = (item: Item, paragraphs: readonly Paragraph[]): boolean => {
  const body = paragraphs[item.paragraph]!.body;
  return body.end > body.start;
};

function ancestorsOf(item: Item, items: readonly Item[]): number[] {
  const above: number[] = [];
  for (let i = item.parent; i !== null; i = items[i]!.parent) above.unshift(i);
  return above;
}

/**
 * Leaves whose section assigns its work: the section is the nearest ancestor with at least three leaves below it, and
 * at least half of these carry a note (gate of the missing-lead rule).
 */
function openGates(items: readonly Item[], leaves: readonly Item[], paragraphs: readonly Paragraph[]): Set<number> {
  const below = new Map<string, { leaves: number; noted: number }>();
  const keysOf = (leaf: Item): string[] => [...ancestorsOf(leaf, items).map(String), `part${leaf.part}`];
  for (const leaf of leaves) {
    const noted = carriesNote(leaf, paragraphs);
    for (const key of keysOf(leaf)) {
      const count = below.get(key) ?? { leaves: 0, noted: 0 };
      count.leaves++;
      if (noted) count.noted++;
      below.set(key, count);
    }
  }
  const open = leaves.filter((leaf) => {
    const keys = keysOf(leaf);
    const section = [...keys.slice(0, -1).reverse(), keys.at(-1)!].map((k) => below.get(k)!).find((c) => c.leaves >= 3);
    return section !== undefined && section.noted * 2 >= section.leaves;
  });
  return new Set(open.map((leaf) => leaf.index));
}

const carriesNote = (leaf: Item, paragraphs: readonly Paragraph[]): boolean => {
  for (let i = leaf.paragraph; i < leaf.end; i++)
    if (paragraphs[i]!.notes.some((n) => n.units.length > 0 && n.form !== 'sentence')) return true;
  return false;
};

function textOf(item: Item, paragraphs: readonly Paragraph[]): string {
  const texts: string[] = [];
  for (let i = item.paragraph; i < item.end; i++) {
    const p = paragraphs[i]!;
    if (p.form !== 'text' && p.form !== 'row') continue;
    const text = withoutNotes(p);
    if (text) texts.push(text);
  }
  return texts.join('\n');
}

/** Text of the body with the notes cut out. */
function withoutNotes(p: Paragraph): string {
  let text = '';
  let at = p.body.start;
  for (const note of p.notes) {
    if (note.form !== 'bracket' || note.start < at || note.end > p.body.end) continue;
    text += p.text.slice(at, note.start);
    at = note.end;
  }
  return (text + p.text.slice(at, p.body.end)).trim();
}

// ---- Deadlines ----------------------------------------------------------------------------------------------------

function deadlinesOf(
  item: Item,
  items: readonly Item[],
  paragraphs: readonly Paragraph[],
  document: DocumentFacts,
): Deadline[] {
  const context = { documentDate: document.date, year: headingYear(item, items, paragraphs, document) };
  const own = timesOf(item.paragraph, item.end, paragraphs, context, false);
  if (own.length > 0 || item.parent === null) return own;
  const parent = items[item.parent]!;
  const above = timesOf(parent.paragraph, parent.ownEnd, paragraphs, context, true);
  return above.every((d) => d.kind === 'by' || d.kind === 'period') ? above : [];
}

/** 本措施自印发之日起施行，有效期3年: the last paragraph of a plan sets no time for the task above it. */
const SPEAKS_OF_DOCUMENT = /^(?:本|以上|上述)[^,。;:、]{0,12}自[^,。;]{1,20}起[^,。;]{0,4}(?:施行|实施|执行|试行|生效)/;

function timesOf(
  from: number,
  to: number,
  paragraphs: readonly Paragraph[],
  context: { documentDate: string | null; year: number | null },
  inherited: boolean,
): Deadline[] {
  const found: Deadline[] = [];
  for (let paragraph = from; paragraph < to; paragraph++) {
    if (paragraph > from && SPEAKS_OF_DOCUMENT.test(paragraphs[paragraph]!.folded)) continue;
    for (const time of paragraphs[paragraph]!.times) {
      if (time.kind === null || time.defect?.kind === 'invalid') continue;
      const value = resolveTime(time, context);
      found.push({
        paragraph,
        time,
        kind: time.kind,
        start: value.start,
        end: value.end,
        altEnd: value.altEnd,
        inherited,
      });
    }
  }
  return found;
}

/** The year a yearless date means: that of the nearest heading that names one, else of a plan for a single year. */
function headingYear(
  item: Item,
  items: readonly Item[],
  paragraphs: readonly Paragraph[],
  document: DocumentFacts,
): number | null {
  for (let i = item.parent; i !== null; i = items[i]!.parent) {
    const p = paragraphs[items[i]!.paragraph]!;
    const year = p.standalone ? /((?:19|20)\d{2}) ?年/.exec(p.folded)?.[1] : undefined;
    if (year) return Number(year);
  }
  const { period } = document;
  return period && period.start === period.end ? period.start : null;
}

const FIRM = new Set(['by', 'before', 'within', 'period']);

/** Latest end among the hard limits, else among the rest (interfaces: `due`). */
function dueOf(deadlines: readonly Deadline[]): string | null {
  const latest = (of: readonly Deadline[]): string | null =>
    of.reduce<string | null>((max, d) => (d.end !== null && (max === null || d.end > max) ? d.end : max), null);
  return latest(deadlines.filter((d) => FIRM.has(d.kind) && d.time.certainty === 'hard')) ?? latest(deadlines);
}

function citationsOf(item: Item, paragraphs: readonly Paragraph[]): TaskCitation[] {
  const found: TaskCitation[] = [];
  for (let paragraph = item.paragraph; paragraph < item.end; paragraph++) {
    for (const citation of paragraphs[paragraph]!.citations) found.push({ paragraph, citation });
  }
  return found;
}
