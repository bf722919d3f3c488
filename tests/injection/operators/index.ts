import type { Operator } from '../operator.ts';
import { dates } from './dates.ts';
import { numbering } from './numbering.ts';

/** Every kind of defect that can be put into a document. */
export const operators: readonly Operator[] = [...dates, ...numbering];
