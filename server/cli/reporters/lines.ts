import type { Locale } from '../../core/config.ts';
import type { Words } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { lineAt, lineStarts, type Span } from '../../core/text.ts';
import { type PlaceStart, placeAt, type ShownPlace } from '../../input/place.ts';
import { type ColumnUnit, counterOf } from './columns.ts';

/** A place for people: line and column count from 1, columns and offset in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  /** Only where the document shows no lines. */
  readonly place?: ShownPlace;
}

export interface Lines {
  position(offset: number): Position;
  /** The line that holds the offset, without its end. */
  lineAround(offset: number): Span;
  /** The column, from 1, in another unit than `position` counts in. */
  column(offset: number, unit: ColumnUnit): number;
}

/** The lines of one text: the only place of the command line that turns offsets into lines and columns. */
export function linesOf(text: string, places: readonly PlaceStart[] | null = null): Lines {
  const starts = lineStarts(text);
  const counters = new Map<ColumnUnit, (offset: number) => number>();
  const counter = (unit: ColumnUnit): ((offset: number) => number) => {
    const known = counters.get(unit) ?? counterOf(text, unit);
    counters.set(unit, known);
    return known;
  };
  return {
    position(offset) {
      const line = lineAt(starts, offset);
      const place = places && placeAt(places, offset);
      return { line: line + 1, column: offset - starts[line]! + 1, offset, ...(place && { place }) };
    },
    lineAround(offset) {
      const line = lineAt(starts, offset);
      let end = starts[line + 1] ?? text.length;
      while (end > starts[line]! && /[\r\n]/.test(text[end - 1]!)) end--;
      return { start: starts[line]!, end };
    },
    column(offset, unit) {
      const count = counter(unit);
      return count(offset) - count(starts[lineAt(starts, offset)]!) + 1;
    },
  };
}

/** A place as people are told it. */
export const placeWords = ({ paragraph, number }: ShownPlace): Words => ({
  zh: `第${paragraph}段${number === null ? '' : ` ${number}`}`,
  en: `¶${paragraph}${number === null ? '' : ` ${number}`}`,
});

/** Line and column, or the paragraph where the document shows no lines. */
export const shownPlace = ({ line, column, place }: Position, locale: Locale): string =>
  place ? say(placeWords(place), locale) : `${line}:${column}`;

/** A message, after the place where the document shows no lines and the reader of a report could not find it. */
export function placed({ place }: Position, message: Words, locale: Locale): string {
  return place
    ? `${say(placeWords(place), locale)}${locale === 'en' ? ': ' : '：'}${say(message, locale)}`
    : say(message, locale);
}
