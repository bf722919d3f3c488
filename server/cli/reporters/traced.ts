import type { Trace } from '../../compare/trace.ts';
import type { Read } from './reporter.ts';

/** A plan beside the document that it carries out. */
export interface Traced extends Trace {
  readonly plan: Read;
  readonly superior: Read;
}
