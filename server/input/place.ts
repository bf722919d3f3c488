import { countBefore } from '../core/halving.ts';

/** Where people find text of a document that shows no lines: its paragraph, counted from 1, and the number it shows. */
export interface ShownPlace {
  readonly paragraph: number;
  /** As shown, automatic or typed: （三）; null where the paragraph has none. */
  readonly number: string | null;
}

/** A place and the offset from which on, in the text, it is the place. */
export interface PlaceStart extends ShownPlace {
  readonly start: number;
}

/** The place of an offset (UTF-16 code units) among places in order; null before the first. */
export function placeAt(places: readonly PlaceStart[], offset: number): ShownPlace | null {
  const place = places[countBefore(places.length, (i) => places[i]!.start <= offset) - 1];
  return place ? { paragraph: place.paragraph, number: place.number } : null;
}
