import type { Note, Paragraph, Register } from '../plan.ts';
import type { ClauseRole } from '../responsibility/note-words.ts';
import { readCell } from '../responsibility/responsibility.ts';
import { kindOf, levelPrefix } from '../responsibility/unit-names.ts';
import { span } from '../text.ts';
import { DUTY_WORD, dutyOf, HEADER_WORD, NUMBER_WORD, TIME_WORD } from './columns.ts';

/** Tables with one cell a line, as copied out of a page. */

const bare = (p: Paragraph): string => p.folded.replace(/ /g, '');

/** Header words on consecutive lines, at least one of which names a duty; empty where there are none. */
export function flatHeader(paragraphs: readonly Paragraph[], from: number): string[] {
  const words: string[] = [];
  for (let i = from; i < paragraphs.length && words.length < 12; i++) {
    const word = bare(paragraphs[i]!);
    if (word.length > 10 || !HEADER_WORD.test(word)) break;
    words.push(word);
  }
  return words.some((w) => DUTY_WORD.test(w)) ? words : [];
}

/** Rows end where their unit cells end. Returns the last paragraph that belongs to the table. */
export function readFlat(
  paragraphs: Paragraph[],
  from: number,
  columns: readonly string[],
  rowStarts: Set<number>,
  register: Register,
): number {
  // Where the units stand first nothing tells in which row a cell belongs.
  if (DUTY_WORD.test(columns.find((c) => !NUMBER_WORD.test(c))!)) return from - 1;
  return new FlatReader(paragraphs, from, columns, rowStarts, register).read();
}

/** After this many cells without a unit or the number of the next row the table is over. */
const PATIENCE = 8;

/** One pass over the cells below a header. */
class FlatReader {
  private readonly duties: readonly ClauseRole[];
  private readonly numbered: boolean;
  /** Behind the units stand words (备注, 类别), so that a row opens with its number alone. */
  private readonly waits: boolean;
  /** The cell with which the row now read opens. */
  private open: number | null = null;
  private awaited: boolean;
  private unitCells = 0;
  private number = 0;
  /** The last unit cell, and the last cell that shows the table to go on. */
  private last: number;
  private near: number;

  constructor(
    private readonly paragraphs: Paragraph[],
    private readonly from: number,
    columns: readonly string[],
    private readonly rowStarts: Set<number>,
    private readonly register: Register,
  ) {
    this.duties = columns.filter((c) => DUTY_WORD.test(c)).map(dutyOf);
    this.numbered = NUMBER_WORD.test(columns[0]!);
    const behind = columns.slice(columns.findLastIndex((c) => DUTY_WORD.test(c)) + 1);
    this.waits = this.awaited = this.numbered && behind.some((c) => !TIME_WORD.test(c));
    this.last = this.near = from - 1;
  }

  read(): number {
    const { paragraphs } = this;
    for (let i = this.from; i < paragraphs.length && i - this.near <= PATIENCE; i++) {
      const p = paragraphs[i]!;
      if (p.form === 'attachment' || flatHeader(paragraphs, i).length >= 3) break;
      i = this.take(p, i);
    }
    if (this.open !== null && this.open > this.last) this.rowStarts.delete(this.open);
    return this.last;
  }

  /** Reads the cell at i; returns the last line it takes. */
  private take(p: Paragraph, i: number): number {
    // 东湖算力中心 at the start of a row is what is built, not who builds it.
    const role = this.duties[this.unitCells] ?? null;
    const cut = this.open === null || role === null ? null : this.cutCell(p, i, role);
    const cell = cut ?? (this.open === null ? null : unitCell(p, role, this.register));
    if (cell) {
      if (cut) this.paragraphs[i] = withoutBody(p);
      const at = cut ? i + 1 : i;
      this.paragraphs[at] = { ...withoutBody(this.paragraphs[at]!), notes: [cell] };
      this.unitCells++;
      this.last = this.near = at;
      return at;
    }
    if (isTimeCell(p)) {
      if (this.open !== null) this.paragraphs[i] = withoutBody(p);
    } else {
      if (this.unitCells > 0) this.close();
      if (isNumberCell(p)) this.takeNumber(p, i);
      else this.takeWords(p, i);
    }
    return i;
  }

  private close(): void {
    this.open = null;
    this.unitCells = 0;
    this.awaited = this.waits;
  }

  private takeNumber(p: Paragraph, i: number): void {
    this.paragraphs[i] = withoutBody(p);
    if (!this.numbered || Number(p.folded) !== this.number + 1) return;
    this.number++;
    this.near = i;
    if (this.open !== null) this.rowStarts.delete(this.open); // lines of the row above, which has its units
    this.close();
    this.awaited = false;
  }

  private takeWords(p: Paragraph, i: number): void {
    if (this.open !== null) {
      if (p.marker !== null) this.rowStarts.delete(this.open);
    } else if (!this.awaited || p.marker !== null) {
      this.open = i;
      if (p.marker === null) this.rowStarts.add(i);
    }
  }

  /** A name cut in two by the width of its column: 市农业 / 农村局. The note stands in the second line. */
  private cutCell(p: Paragraph, i: number, role: ClauseRole): Note | null {
    const next = this.paragraphs[i + 1];
    if (!next || !isShort(p) || !isShort(next) || levelPrefix(p.folded) === '' || levelPrefix(next.folded) !== '')
      return null;
    const name = p.folded + next.folded;
    const unit = this.register.find(name);
    const note = unit && readCell(next.folded, next.body, role, this.register);
    if (!note) return null;
    return { ...note, units: [{ ...note.units[0]!, name, unit: unit.index, kind: kindOf(name) }] };
  }
}

const isShort = (p: Paragraph): boolean =>
  p.form === 'text' && p.marker === null && /^[\u4e00-\u9fff]{2,8}$/.test(p.folded);

const isNumberCell = (p: Paragraph): boolean => p.marker === null && /^\d{1,3}$/.test(p.folded);

const isTimeCell = (p: Paragraph): boolean =>
  p.times.length === 1 && p.times[0]!.end - p.times[0]!.start >= p.body.end - p.body.start - 2;

/** The number of a row, its units and its time are no text of a task. */
const withoutBody = (p: Paragraph): Paragraph => {
  const nothing = span(p.body.end, p.body.end);
  return { ...p, body: nothing, title: nothing, standalone: false };
};

/**
 * A line that is nothing but a list of units, with or without a declaration behind it. `role` is that of the column;
 * null behind the last column, where only the rest of a list can stand. 建成东湖算力中心。 is a sentence.
 */
function unitCell(p: Paragraph, role: ClauseRole | null, register: Register): Note | null {
  if (p.form !== 'text' || (p.marker !== null && p.marker.style !== 'bullet')) return null;
  const cell = p.marker ? span(0, p.body.end) : p.body; // △市财政局
  const note = readCell(p.folded, cell, role ?? 'support', register);
  if (!note || note.units.filter((u) => u.kind !== 'other').length * 10 < note.units.length * 7) return null;
  const loose = role === null || p.folded.endsWith('。');
  if (loose && note.units.some((u) => u.unit === null && u.kind === 'institution')) return null;
  if (note.units.some((u) => SAYS_WORK.test(u.name))) return null;
  const named = [...note.units, ...note.declarations].reduce((sum, s) => sum + s.end - s.start, 0);
  return named * 10 >= (cell.end - cell.start) * 6 ? note : null;
}

/** 各区至少争取2个典型应用 says what is to be done and 表5 重点企业 what follows, though both speak of bodies. */
const SAYS_WORK =
  /^表 ?\d|^(?:各|在)(?!.*(?:办|室|组|专班|单位|部门|公司|中心|政府|管委会)$).*(?:至少|加快|整合|争取|开展|完成|实现|选择)/;
