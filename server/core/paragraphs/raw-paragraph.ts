import type { Segment } from '../plan.ts';

/** A paragraph before anything is read in it: its place in the source and its reading text. */
export interface RawParagraph {
  readonly start: number;
  readonly sourceLength: number;
  readonly text: string;
  readonly segments: readonly Segment[] | null;
}
