import { rankOf } from '../paragraphs/markers.ts';
import type { Item, Marker, Paragraph } from '../plan.ts';
import { BOX, type Division } from './parts.ts';
import { closesWithNote, headsTitledTasks, isUnnumbered, opensWithTitle } from './titled-tasks.ts';

type Draft = { -readonly [K in keyof Item]: Item[K] extends readonly number[] ? number[] : Item[K] };

interface Open {
  readonly item: Draft;
  readonly rank: number;
}

/** Headings and items of every part, nested by their markers, in the order of the document. */
export function buildOutline(
  paragraphs: readonly Paragraph[],
  division: Division,
  rowStarts: ReadonlySet<number>,
): Item[] {
  const builder = new Builder(paragraphs, division, rowStarts);
  for (const [part, p] of division.parts.entries()) {
    for (let i = p.paragraph; i < division.bodyEnds[part]!; i++) builder.take(i, part);
    builder.closePart(division.bodyEnds[part]!);
  }
  return builder.items;
}

const MEASURES = /举措|措施|任务|工作|内容|事项|做法|安排|分工/;

/** The number of an item that the font of a PDF could not give. */
const LOST_MARKER = /^\ufffd ?[\u4e00-\u9fff]/;

/** A box whose list begins in the line of its title counts on from there. */
const openBox = (folded: string): Map<number, number> => new Map(folded.includes('(一)') ? [[2, 1]] : []);

/** One pass with a stack of open items. */
class Builder {
  readonly items: Draft[] = [];
  private readonly open: Open[] = [];
  /** Ids given, each with the last number put behind it. */
  private readonly ids = new Map<string, number>();
  /** Items without a number below each parent. */
  private readonly unnumbered = new Map<string, number>();
  private underLabel = false;
  /** The heading below which paragraphs with titles and notes of their own are tasks. */
  private titledUnder: number | null = null;
  /** Inside a box (专栏): the last number of each rank in it; null outside. */
  private box: Map<number, number> | null = null;

  /** Items of `rank` that stand below those of the rank `under`, against the usual order. */
  private inverted: { readonly rank: number; readonly under: number } | null = null;

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly division: Division,
    private readonly rowStarts: ReadonlySet<number>,
  ) {}

  take(i: number, part: number): void {
    const p = this.paragraphs[i]!;
    if (this.division.unnumbered.has(i)) return;
    if (p.form === 'label') this.underLabel = MEASURES.test(p.folded) && this.open.length > 0;
    else if (BOX.test(p.folded) && p.marker === null) this.box = openBox(p.folded);
    else if (p.form === 'text') this.takeText(p, i, part);
  }

  private takeText(p: Paragraph, i: number, part: number): void {
    const marker = p.marker;
    const rank = marker && !marker.unclosed && marker.number !== null ? rankOf(marker) : null;
    if (marker && rank !== null) {
      if (this.box && !this.leavesBox(p, marker, rank, this.box)) return;
      this.box = null;
      this.underLabel = false;
      const at = this.rankAt(i, marker, rank);
      this.closeTo(at, i);
      this.push(i, part, marker, at);
    } else if (isUnnumbered(marker) && (this.isTitledTask(p, i) || (marker === null && this.opensUnnumbered(p, i)))) {
      this.pushUnnumbered(i, part);
    }
  }

  private opensUnnumbered(p: Paragraph, i: number): boolean {
    return this.underLabel || this.rowStarts.has(i) || LOST_MARKER.test(p.text) || this.isTaskBesides(p);
  }

  /** Below a heading whose paragraphs are tasks by themselves. */
  private isTitledTask(p: Paragraph, i: number): boolean {
    if (!opensWithTitle(p)) return false;
    const top = this.open.at(-1)?.item;
    if (top === undefined) return false;
    if (top.marker === null) return top.parent !== null && top.parent === this.titledUnder;
    if (!headsTitledTasks(this.paragraphs, top.paragraph, i)) return false;
    this.titledUnder = top.index;
    return true;
  }

  /**
   * A paragraph that opens with a title of its own and closes with a note, below a run-in item that has its note
   * already, is a task beside that item, though it has no number.
   */
  private isTaskBesides(p: Paragraph): boolean {
    if (!closesWithNote(p) || p.title.end >= p.body.end || p.title.end - p.title.start > 45) return false;
    const top = this.open.at(-1)?.item;
    if (top === undefined) return false;
    const opener = this.paragraphs[top.paragraph]!;
    return !opener.standalone && closesWithNote(opener);
  }

  /**
   * A box has lists of its own; the plan goes on where a number follows on what stands open. Where it follows on both,
   * a note tells that it is an item of the plan. 一、 and （一） belong to a box only where they count on in it.
   */
  private leavesBox(p: Paragraph, marker: Marker, rank: number, box: Map<number, number>): boolean {
    const sibling = this.open.find((o) => o.rank === rank)?.item.marker;
    if (rank < 1 || (rank <= 2 && !sibling && !box.has(rank))) return true;
    const followsOutside = sibling?.number != null && marker.number === sibling.number + 1;
    const followsInside = marker.number === (box.get(rank) ?? 0) + 1;
    if (followsOutside ? !followsInside || closesWithNote(p) : rank <= 2 && !followsInside) return true;
    box.set(rank, marker.number!);
    return false;
  }

  /**
   * The rank at which an item stands. Levels nest in their usual order; where （一） starts at 1 under an open 1. and 1.
   * goes on after it, the document has the order the other way round, until what holds the 1. is closed.
   */
  private rankAt(i: number, marker: Marker, rank: number): number {
    if (this.inverted && rank < this.inverted.under && rank !== this.inverted.rank) this.inverted = null;
    if (this.inverted?.rank === rank) return this.inverted.under + 0.5;
    if (marker.number !== 1 || rank <= 1 || this.open.some((o) => o.rank === rank)) return rank;
    for (let k = this.open.length - 1; k >= 0 && this.open[k]!.rank > rank; k--) {
      if (!this.goesOnAfter(i, k)) continue;
      this.inverted = { rank, under: this.open[k]!.rank };
      return this.inverted.under + 0.5;
    }
    return rank;
  }

  private closeTo(rank: number, i: number): void {
    while (this.open.length > 0 && this.open.at(-1)!.rank >= rank) this.close(i);
  }

  /** Whether the row of the k-th open item goes on behind the item at i. */
  private goesOnAfter(i: number, k: number): boolean {
    const { style, number } = this.open[k]!.item.marker ?? {};
    if (style === undefined || number == null) return false;
    const outer = this.open[k - 1]?.rank ?? -9;
    let passed = 0;
    for (let j = i + 1; j < Math.min(this.paragraphs.length, i + 200); j++) {
      const m = this.paragraphs[j]!.marker;
      const rank = m ? rankOf(m) : null;
      if (m === null || rank === null) continue;
      if (rank <= outer) return false;
      if (m.style === style) return passed > 0 && m.number === number + 1 && !this.siblingsAround(i, j);
      passed++;
    }
    return false;
  }

  /** Between i and j the outer level counts on beyond 1: 1. merely runs on through （一）（二）. */
  private siblingsAround(i: number, j: number): boolean {
    const style = this.paragraphs[i]!.marker!.style;
    for (let k = j; k < Math.min(this.paragraphs.length, j + 200); k++) {
      const m = this.paragraphs[k]!.marker;
      if (m?.style === style) return m.number !== 1;
    }
    return false;
  }

  private push(i: number, part: number, marker: Marker, rank: number): void {
    const item = this.add(i, part, marker, marker.key);
    this.open.push({ item, rank });
  }

  private pushUnnumbered(i: number, part: number): void {
    const top = this.open.at(-1)?.item;
    if (top && this.isBeside(top, i)) this.close(i);
    const parent = this.open.at(-1)?.item;
    const siblings = `${part}/${parent?.index ?? ''}`;
    const count = (this.unnumbered.get(siblings) ?? 0) + 1;
    this.unnumbered.set(siblings, count);
    const item = this.add(i, part, null, `*${count}`);
    this.open.push({ item, rank: Number.POSITIVE_INFINITY });
  }

  /** Whether an unnumbered item at i stands beside the open item, not below it. */
  private isBeside(top: Draft, i: number): boolean {
    if (top.marker === null) return true;
    if (this.rowStarts.has(i)) return this.paragraphs.slice(top.paragraph, i).some((p) => p.notes[0]?.form === 'cell');
    return !this.underLabel && this.titledUnder !== top.index && !this.paragraphs[top.paragraph]!.standalone;
  }

  private add(i: number, part: number, marker: Marker | null, key: string): Draft {
    const parent = this.open.at(-1)?.item ?? null;
    const prefix = parent ? parent.id : this.division.parts[part]!.key;
    const item: Draft = {
      index: this.items.length,
      paragraph: i,
      marker,
      parent: parent?.index ?? null,
      children: [],
      end: i + 1,
      ownEnd: i + 1,
      id: this.unique(prefix ? `${prefix}/${key}` : key),
      part,
    };
    if (parent && parent.children.length === 0) parent.ownEnd = i;
    parent?.children.push(item.index);
    this.items.push(item);
    return item;
  }

  private unique(id: string): string {
    let name = id;
    let n = this.ids.get(id);
    if (n !== undefined) {
      do name = `${id}~${++n}`;
      while (this.ids.has(name));
      this.ids.set(id, n);
    }
    this.ids.set(name, 1);
    return name;
  }

  private close(end: number): void {
    const item = this.open.pop()!.item;
    item.end = end;
    if (item.children.length === 0) item.ownEnd = end;
  }

  closePart(end: number): void {
    while (this.open.length > 0) this.close(end);
    this.underLabel = false;
    this.titledUnder = null;
    this.box = null;
    this.inverted = null;
  }
}
