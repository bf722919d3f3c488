import { hanNumeral } from './numerals.ts';
import type { Item, Marker, MarkerStyle, Plan } from './plan.ts';

/** Where a row of numbers does not follow on: numbers are left out before the item, or it repeats or goes back. */
export interface Break {
  readonly kind: 'gap' | 'repeat';
  readonly item: Item;
  readonly marker: Marker & { readonly number: number };
  /** The number that was to be expected here. */
  readonly expected: number;
  /** The item before it in the row; null where the row begins. */
  readonly previous: Item | null;
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

/**
 * Breaks in the rows of siblings, one row a style. A row begins at 1 or goes on from the last number of its style. One
 * wrong number is one break: the next may follow it or the number that should have stood there.
 */
export function* breaksIn(plan: Plan, siblings: readonly Item[]): Iterable<Break> {
  const rows = new Map<MarkerStyle, { previous: Item; raw: number; slot: number }>();
  for (const item of siblings) {
    const marker = item.marker;
    if (!marker || marker.number === null || !ROWS.has(marker.style)) continue;
    const { number, style } = marker;
    const row = rows.get(style);
    const previous = row?.previous ?? null;
    const slot = row ? row.slot + 1 : number === 1 ? 1 : (lastBefore(plan, item, style) ?? 0) + 1;
    const follows = number === slot || (row && number === row.raw + 1) || (number === 1 && startsAnew(plan, item, row));
    if (!follows) {
      const kind = number < Math.max(slot, (row?.raw ?? 0) + 1) && row ? 'repeat' : 'gap';
      const found: Break = { kind, item, marker: { ...marker, number }, expected: slot, previous };
      if (kind === 'repeat' || !standsElsewhere(plan, found)) yield found;
    }
    rows.set(style, { previous: item, raw: number, slot: follows ? number : slot });
  }
}

/** The number before the item in its style, in the same part. */
function lastBefore(plan: Plan, item: Item, style: MarkerStyle): number | null {
  for (let i = item.index - 1; i >= 0 && plan.items[i]!.part === item.part; i--) {
    const marker = plan.items[i]!.marker;
    if (marker?.style === style && marker.number !== null) return marker.number;
  }
  return null;
}

/** A list that begins again at 1 below a line of its own, such as an unnumbered heading. */
const startsAnew = (plan: Plan, item: Item, row: { previous: Item } | undefined): boolean =>
  row === undefined || (item.paragraph > row.previous.paragraph + 1 && !plan.paragraphs[item.paragraph - 1]!.marker);

/** A number that was left out but stands inside a paragraph, or whose marker is damaged, is no gap. */
function standsElsewhere(plan: Plan, { marker, expected, previous, item }: Break): boolean {
  const sign = asWritten(marker, expected);
  for (let i = previous?.paragraph ?? Math.max(item.paragraph - 1, 0); i < item.paragraph; i++) {
    const p = plan.paragraphs[i]!;
    const from = i === previous?.paragraph ? (p.marker?.end ?? 0) : 0;
    if (sign !== null && p.folded.indexOf(sign, from) >= 0) return true;
    if (!p.marker && DAMAGED.test(p.folded)) return true;
  }
  return false;
}

/** `l．`, `I.` for 1., `—、` for 一、, a glyph that was lost. */
const DAMAGED = /^(?:[lI—\ufffd\ue000-\uf8ff][、.]|[\ufffd\ue000-\uf8ff])/;

/** The marker with another number, in half width; null for marks that cannot be put together. */
export function asWritten(marker: Marker, number: number): string | null {
  const han = hanNumeral(number);
  const arabic = String(number);
  switch (marker.style) {
    case 'han':
      return han && `${han}、`;
    case 'han-paren':
      return han && `(${han})`;
    case 'arabic':
      return `${arabic}${/[、.．]/.exec(marker.raw)?.[0].replace('．', '.') ?? '.'}`;
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
