import { formatNumber, isNumberless } from './number-format.ts';
import { LEVELS, type Level, type List } from './numbering.ts';
import { symbol } from './symbols.ts';

/** The automatic number of a paragraph as it is shown. */
export interface Label {
  /** `（三）`; `•` for a bullet. */
  readonly text: string;
  readonly suffix: Level['suffix'];
  readonly isBullet: boolean;
}

/** Counts the numbered paragraphs of a story, in their order. */
export interface Counter {
  /** The label of the next paragraph, on this level of this list; null where the level shows nothing. */
  next(list: List, level: number): Label | null;
}

/**
 * Numbers as Word counts them. All instances of a definition share their counters (17.9.15); an instance with a start
 * override begins anew when it is first used on that level. Outer levels that were left out count as used once.
 */
export function newCounter(): Counter {
  const counters = new Map<string, (number | null)[]>();
  const begun = new Map<List, Set<number>>();
  return {
    next(list, index) {
      const counts = counters.get(list.key) ?? Array.from({ length: LEVELS }, () => null);
      counters.set(list.key, counts);
      const level = list.levels[index] ?? null;
      const levelsBegun = begun.get(list) ?? new Set();
      const override = levelsBegun.has(index) ? undefined : list.startOverrides.get(index);
      begun.set(list, levelsBegun.add(index));

      const count = counts[index] ?? null;
      counts[index] = override ?? (count === null ? startOf(list, index) : count + 1);
      for (let outer = 0; outer < index; outer++) counts[outer] ??= startOf(list, outer);
      for (let inner = index + 1; inner < LEVELS; inner++) if (restarts(list, inner, index)) counts[inner] = null;
      return level && labelOf(level, list, counts);
    },
  };
}

const startOf = (list: List, index: number): number => list.startOverrides.get(index) ?? list.levels[index]?.start ?? 1;

/** Whether a level begins anew when an outer one is used (17.9.10). */
function restarts(list: List, inner: number, used: number): boolean {
  const restart = list.levels[inner]?.restart ?? null;
  return restart === null || restart > inner || used < restart;
}

function labelOf(level: Level, list: List, counts: readonly (number | null)[]): Label | null {
  const isBullet = level.format === 'bullet' || level.pictureBullet;
  const text = isBullet ? bulletOf(level) : numberOf(level, list, counts);
  return text === '' ? null : { text, suffix: level.suffix, isBullet };
}

function numberOf(level: Level, list: List, counts: readonly (number | null)[]): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = list.levels[index]?.format ?? 'decimal';
    if (isNumberless(format)) return '';
    return formatNumber(counts[index] ?? startOf(list, index), level.legal ? 'decimal' : format);
  });
}

function bulletOf({ text, font, pictureBullet }: Level): string {
  if (pictureBullet) return '•';
  return [...text].map((character) => symbol(character, font)).join('');
}
