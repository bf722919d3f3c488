import type { Decoded } from './decoded.ts';
import type { PageSource } from './page/page.ts';
import type { PlaceStart } from './place.ts';

/** A plain text; the only kind that fixes can be written back to. */
export interface TextSource {
  readonly kind: 'text';
  readonly text: string;
  readonly decoded: Decoded;
  readonly places: null;
}

/** The text of a Word document, with the automatic numbers standing in it. */
export interface WordSource {
  readonly kind: 'word';
  readonly text: string;
  /** Of its paragraphs, in order of the text. */
  readonly places: readonly PlaceStart[];
}

/** A document of any kind as text for the core. Plain data: it may be sent between threads and kept. */
export type Source = TextSource | WordSource | PageSource;
