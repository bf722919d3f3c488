import type { DocumentFacts, Item, LeadBasis, Note, Paragraph, Task, TaskUnit } from '../plan.ts';
import { assignRoles } from '../responsibility/responsibility.ts';

export type PlacedNote = Task['notes'][number];

/** Who answers for an item, and by what. */
export interface Assignment {
  readonly units: readonly TaskUnit[];
  readonly basis: LeadBasis;
  readonly notes: readonly PlacedNote[];
}

const NOBODY: Assignment = { units: [], basis: 'none', notes: [] };

/** Finds the assignment of every item, in the order of domain study 05, 5.4: own, range, inherited. */
export function createAssigner(items: readonly Item[], paragraphs: readonly Paragraph[], document: DocumentFacts) {
  const own = items.map((item) => combine(ownNotes(item, paragraphs), document));
  const range = rangeNotes(items, paragraphs, document);

  return (item: Item): Assignment => {
    const mine = own[item.index]!;
    if (mine.basis !== 'none' || mine.units.length > 0) return mine;
    const ranged = range.get(item.index);
    if (ranged) return { ...ranged, basis: 'range' };
    for (let i = item.parent; i !== null; i = items[i]!.parent) {
      const above = own[i]!;
      if (above.notes.length > 0 && above.basis !== 'none') return { ...above, basis: 'inherited' };
    }
    return NOBODY;
  };
}

function ownNotes(item: Item, paragraphs: readonly Paragraph[]): PlacedNote[] {
  const notes: PlacedNote[] = [];
  for (let paragraph = item.paragraph; paragraph < item.ownEnd; paragraph++) {
    for (const note of paragraphs[paragraph]!.notes) if (note.range === null) notes.push({ paragraph, note });
  }
  return notes;
}

/** One assignment out of several notes: those that belong together (lines, brackets side by side) share roles; others add up. */
function combine(notes: readonly PlacedNote[], document: DocumentFacts): Assignment {
  if (notes.length === 0) return NOBODY;
  const assigned = notes.map((n) => rolesOf(n, document));
  const ledByLine = notes.some((n, i) => n.note.form !== 'bracket' && assigned[i]!.basis === 'explicit');
  const units = new Map<string, TaskUnit>();
  for (const [i, n] of notes.entries()) {
    for (const mention of assigned[i]!.units) {
      const demoted = ledByLine && assigned[i]!.basis !== 'explicit' && mention.role !== 'implied';
      const role = demoted ? 'support' : mention.role;
      const key = `${role} ${mention.name}`;
      if (!units.has(key)) units.set(key, { name: mention.name, role, paragraph: n.paragraph, mention });
    }
  }
  return { units: [...units.values()], basis: strongest(assigned.map((a) => a.basis)), notes };
}

const STRENGTH: readonly LeadBasis[] = ['explicit', 'declaration', 'sole', 'first-listed', 'joint', 'none'];

const strongest = (bases: readonly LeadBasis[]): LeadBasis => STRENGTH.find((b) => bases.includes(b)) ?? 'none';

function rolesOf({ paragraph, note }: PlacedNote, document: DocumentFacts) {
  const inForce = document.declarations.filter((d) => d.paragraph <= paragraph).map((d) => d.declaration);
  return assignRoles(note, [...inForce, ...note.declarations.filter((d) => !d.onward)]);
}

/** 以上任务由…: the items back to the heading before; 以下任务由…: the items up to the next heading of that level. */
function rangeNotes(
  items: readonly Item[],
  paragraphs: readonly Paragraph[],
  document: DocumentFacts,
): Map<number, Assignment> {
  const covered = new Map<number, Assignment>();
  for (const [paragraph, p] of paragraphs.entries()) {
    for (const note of p.notes) {
      if (note.range === null || note.units.length === 0) continue;
      const assignment = combine([{ paragraph, note }], document);
      for (const item of reach(items, paragraph, note)) covered.set(item.index, assignment);
    }
  }
  return covered;
}

function reach(items: readonly Item[], paragraph: number, note: Note): Item[] {
  if (note.range === 'above') {
    const holder = items.findLast((i) => i.paragraph <= paragraph && i.end > paragraph);
    const parent = holder?.parent ?? null;
    return items.filter((i) => i.parent === parent && i.part === holder?.part && i.paragraph <= paragraph);
  }
  const holder = items.findLast((i) => i.paragraph <= paragraph && i.end > paragraph);
  const end = holder ? holder.end : Number.POSITIVE_INFINITY;
  return items.filter((i) => i.paragraph > paragraph && i.paragraph < end);
}
