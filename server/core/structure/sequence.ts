import { isHan } from '../characters.ts';
import { hanNumeral } from '../numerals.ts';
import type { Item, Marker, MarkerStyle, Paragraph, Plan } from '../plan.ts';
import { amongCells } from './cells.ts';

/** Where a row of numbers does not follow on: numbers are left out before the item, or it repeats or goes back. */
export interface Break {
  readonly kind: 'gap' | 'repeat';
  readonly item: Item;
  readonly marker: Numbered;
  /** The number that was to be expected here. */
  readonly expected: number;
  /** The item before it in the row; null where the row begins. */
  readonly previous: Item | null;
}

type Numbered = Marker & { readonly number: number };

/**
 * A row as far as it is read: the last number as written and as it should have been. A list inside an item has its own
 * numbers, perhaps of the same style, so the rows of one style are a stack.
 */
interface Row {
  readonly last: Item;
  readonly raw: number;
  readonly slot: number;
  readonly length: number;
  /** False behind a break that the text itself excuses: how far the row had come is not known. */
  readonly sure: boolean;
}

/** Styles whose numbers form a row of headings or items. 一是 and 第一， are words of the sentence, 1.1 has no value. */
const ROWS: ReadonlySet<MarkerStyle> = new Set([
  'chapter',
  'section',
  'han',
  'han-paren',
  'arabic',
  'arabic-paren',
  'circled',
  'half-paren',
  'article',
]);

/** Rows within rows of one style are no deeper. */
const DEEPEST = 4;

/** More numbers than this left out at once are damage of another kind: a heading that was not recognised. */
const WIDEST_GAP = 3;

/**
 * Breaks in the rows of siblings, one row a style. A row begins at 1 or goes on from the last number of its style. One
 * wrong number is one break: the next may follow it or the number that should have stood there.
 */
export function* breaksIn(plan: Plan, siblings: readonly Item[]): Iterable<Break> {
  const stacks = new Map<string, Row[]>();
  for (const [i, item] of siblings.entries()) {
    if (!isNumbered(item.marker) || !isRow(plan, item)) continue;
    const { marker } = item;
    const key = rowKey(marker);
    const stack = stacks.get(key) ?? [];
    stacks.set(key, stack);
    const row = stack.at(-1) ?? null;
    const depth = rowOf(stack, marker.number);
    const apart = siblings[i - 1]?.marker?.style !== marker.style;
    const length = depth >= 0 ? stack[depth]!.length + 1 : 1;
    if (depth >= 0) stack.splice(depth);
    else if (beginsRow(plan, item, row, apart)) stack.splice(DEEPEST - 1);
    else {
      const found = breakAt(plan, item, row);
      const sure = found === null || !excused(plan, found);
      if (found && sure) yield found;
      const slot = found?.expected ?? marker.number;
      stack.pop();
      stack.push({ last: item, raw: marker.number, slot, length: (row?.length ?? 0) + 1, sure });
      continue;
    }
    stack.push({ last: item, raw: marker.number, slot: marker.number, length, sure: true });
  }
}

/** The row that goes on with the number, the innermost first; -1 for none. A list within a list has more than one item. */
function rowOf(stack: readonly Row[], number: number): number {
  const depth = stack.findLastIndex((r) => number === r.slot + 1 || number === r.raw + 1);
  return depth < stack.length - 1 && stack.at(-1)!.length === 1 ? -1 : depth;
}

const isNumbered = (marker: Marker | null): marker is Numbered => marker?.number != null && ROWS.has(marker.style);

/** 第X章 and 第X部分 count by themselves. */
const rowKey = ({ style, raw }: Marker): string =>
  style === 'chapter' ? style + raw.replace(/^第[一二三四五六七八九十百零〇\d]+/, '') : style;

/** Notes at the foot of a printed page begin again on each: in text from pages ① tells nothing. */
const isRow = (plan: Plan, { marker }: Item): boolean => marker!.style !== 'circled' || !plan.document.hardWrapped;

/** True where a new row may begin: at 1, below a line of its own or after a colon, or beside items of another style. */
function beginsRow(plan: Plan, { paragraph, marker }: Item, row: Row | null, apart: boolean): boolean {
  if (marker!.number !== 1) return false;
  // Text from pages loses the heading of a chapter: then its sections seem to begin again.
  if (row === null || apart || plan.document.hardWrapped) return true;
  const before = plan.paragraphs[paragraph - 1]!;
  return (
    !before.marker || before.folded.endsWith(':') || isHeadingOf(before, paragraph - 1, row) || listsContents(plan, row)
  );
}

/** A heading of another style directly above: 4.1.2 … with a list of its own. */
const isHeadingOf = (before: Paragraph, index: number, row: Row): boolean =>
  before.standalone && before.marker?.style !== row.last.marker?.style && index !== row.last.paragraph;

/** The row so far is a table of contents in one paragraph. */
function listsContents(plan: Plan, { last, raw }: Row): boolean {
  const sign = asWritten(last.marker!, raw + 1);
  const { folded, marker } = plan.paragraphs[last.paragraph]!;
  return sign !== null && folded.indexOf(sign, marker!.end) >= 0;
}

function breakAt(plan: Plan, item: Item, row: Row | null): Break | null {
  const marker = item.marker as Numbered;
  if (row) {
    const onward = marker.number > row.raw && row.slot < row.raw;
    if (onward && !row.sure) return null;
    const expected = (onward ? row.raw : row.slot) + 1;
    return { kind: marker.number < expected ? 'repeat' : 'gap', item, marker, expected, previous: row.last };
  }
  const last = lastBefore(plan, item);
  if (marker.number === (last ?? 0) + 1) return null;
  const goesOn = last !== null && marker.number > last + 1 && marker.number - last <= WIDEST_GAP + 1;
  const expected = goesOn ? last + 1 : 1;
  return { kind: 'gap', item, marker, expected, previous: null };
}

/** The number before the item in its style, in the same part. */
function lastBefore(plan: Plan, item: Item): number | null {
  for (let i = item.index - 1; i >= 0 && plan.items[i]!.part === item.part; i--) {
    const { marker } = plan.items[i]!;
    if (isNumbered(marker) && marker.style === item.marker!.style) return marker.number;
  }
  return null;
}

/** True where the text itself shows that nothing is missing, or that these are no items. */
function excused(plan: Plan, found: Break): boolean {
  const { kind, item, marker, expected, previous } = found;
  if (kind === 'gap' && marker.number - expected > WIDEST_GAP) return true;
  if (kind === 'gap' && !previous && marker.number - expected > 1 && expected === 1) return true;
  if (isDebris(plan, item) || (previous && isDebris(plan, previous)) || besideBox(plan, found)) return true;
  if (isSameHeading(plan, found)) return true;
  return standsElsewhere(plan, found);
}

/**
 * A number that was left out, or by which this row goes on, stands inside a paragraph or in a line that was not read as
 * a heading; or the marker of a line between is damaged.
 */
function standsElsewhere(plan: Plan, { kind, marker, expected, previous, item }: Break): boolean {
  const sign = asWritten(marker, kind === 'gap' ? expected : marker.number - 1);
  const above = item.parent === null ? 0 : plan.items[item.parent]!.paragraph;
  for (let i = previous?.paragraph ?? above; i < item.paragraph; i++) {
    const { folded, marker: own } = plan.paragraphs[i]!;
    if (kind === 'repeat' && own) continue;
    if (sign !== null && folded.indexOf(sign, own?.end ?? 0) >= 0) return true;
    if (!own && DAMAGED.test(folded)) return true;
  }
  return false;
}

/** How far above a box (专栏) may stand whose lists mix with those of the plan. */
const BOX_REACH = 30;

/**
 * A box ends where a heading of the plan follows, and no box holds chapters; but where it opens with a list 一、二、 of its
 * own, this looks like headings, and what they are numbered by is not judged.
 */
function besideBox(plan: Plan, { item, marker, previous }: Break): boolean {
  const level = marker.level ?? 9;
  if (level < 1) return false;
  let first: Marker | null = null;
  for (let i = item.paragraph - 1; i >= Math.max(item.paragraph - BOX_REACH, 0); i--) {
    const { folded, marker: other } = plan.paragraphs[i]!;
    if (folded.startsWith('注:')) return true;
    if (folded.startsWith('专栏')) return level > 2 || (first?.number === 1 && (first.level ?? 9) <= level);
    if (other?.level == null) continue;
    if (level > 1 && other.level < Math.min(level, 3) && previous) return false;
    first = other;
  }
  return false;
}

/** The heading of a table, printed again on the next page, or a line of contents and its heading. */
function isSameHeading(plan: Plan, { item, marker, previous }: Break): boolean {
  if (previous?.marker?.number !== marker.number) return false;
  const title = ({ paragraph }: Item): string => {
    const { folded, body } = plan.paragraphs[paragraph]!;
    return folded.slice(body.start, body.end).replace(/ ?\d{1,3}$/, '');
  };
  return title(item) !== '' && title(previous) === title(item);
}

/** `l．`, `I.` for 1., `—、` for 一、, `（-）` for （二）, a glyph that was lost. */
const DAMAGED = /^(?:[lI—-][、.]|\([lI|—-]\)|[\ufffd\ue000-\uf8ff])/;

/** A line of contents, the rest of a number, or a cell among cells: nothing that a person numbered as an item. */
function isDebris(plan: Plan, { paragraph }: Item): boolean {
  const { folded, body } = plan.paragraphs[paragraph]!;
  if (/^(?!\d{4} ?年)[\d%≥≤>~]/.test(folded.slice(body.start)) || breaksSentence(plan, paragraph)) return true;
  const around = plan.paragraphs.slice(Math.max(paragraph - 3, 0), paragraph + 4);
  return around.some((p) => /\.{4}|·{3}|…{2} ?\d/.test(p.folded)) || amongCells(plan, paragraph);
}

/** A page's line that was not joined to the one before: 详见附表 / （二）中…. */
function breaksSentence(plan: Plan, paragraph: number): boolean {
  const before = plan.paragraphs[paragraph - 1];
  return (
    plan.document.hardWrapped &&
    before?.form === 'text' &&
    !before.standalone &&
    isHan(before.folded.charCodeAt(before.folded.length - 1))
  );
}

/** The marker with another number, in half width; null for marks that cannot be put together. */
export function asWritten(marker: Marker, number: number): string | null {
  const han = hanNumeral(number);
  const arabic = String(number);
  switch (marker.style) {
    case 'han':
      return han && `${han}、`;
    case 'han-paren':
      return han && `(${han})`;
    case 'arabic': {
      // The number of a row in a table has no mark by which it could be known elsewhere.
      const mark = /[、.．]/.exec(marker.raw)?.[0].replace('．', '.');
      return mark ? arabic + mark : null;
    }
    case 'arabic-paren':
      return `(${arabic})`;
    case 'half-paren':
      return `${arabic})`;
    case 'circled':
      return number <= 20 ? String.fromCharCode(0x245f + number) : null;
    case 'chapter':
    case 'section':
    case 'article': {
      const unit = /[章节篇条]|部分/.exec(marker.raw)?.[0] ?? '';
      return `第${/\d/.test(marker.key) ? arabic : han}${unit}`;
    }
    default:
      return null;
  }
}
