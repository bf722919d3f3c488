import type { Words } from '../core/rule.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** A document's text and all that is needed to write it back as it was. */
export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** Why something cannot be done, and what to do instead. */
export interface Problem {
  readonly problem: Words;
}
