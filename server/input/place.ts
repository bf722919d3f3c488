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
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const place = places[low - 1];
  return place ? { paragraph: place.paragraph, number: place.number } : null;
}
