import type { Change } from '../../compare/compare.ts';
import type { Read } from './reporter.ts';

/** Two versions of a plan, and what differs by task. */
export interface Compared {
  readonly before: Read;
  readonly after: Read;
  readonly changes: readonly Change[];
  /** Tasks that are the same in both. */
  readonly unchanged: number;
}
