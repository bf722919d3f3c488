import type { Paragraph, Register } from '../plan.ts';
import { readParagraph } from './paragraph.ts';
import type { RawParagraph } from './raw-paragraph.ts';

export type ReadParagraph = (raw: RawParagraph, register: Register) => Paragraph;

/**
 * Readings in a row, of one document as it is edited or of many that are alike: what stands there again is not read again.
 * Another register of departments reads everything anew.
 */
export interface ParagraphMemory {
  /** How paragraphs are read the next time; what was not met the last time is forgotten. */
  readonly next: () => ReadParagraph;
}

export function paragraphMemory(): ParagraphMemory {
  let latest = new Map<string, Paragraph>();
  let readWith: Register | null = null;
  return {
    next() {
      const before = latest;
      const now = new Map<string, Paragraph>();
      latest = now;
      return (raw, register) => {
        if (register !== readWith) before.clear();
        readWith = register;
        // What was put together from pieces has a map back to them, which is no part of its text.
        if (raw.segments !== null) return readParagraph(raw, register);
        const known = now.get(raw.text) ?? before.get(raw.text);
        const paragraph = known?.sourceLength === raw.sourceLength ? known : readParagraph(raw, register);
        now.set(raw.text, paragraph);
        return paragraph;
      };
    },
  };
}
