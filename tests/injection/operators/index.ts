import type { Operator } from '../operator.ts';
import { dates } from './dates.ts';
import { hygiene } from './hygiene.ts';
import { marks } from './marks.ts';
import { numbering } from './numbering.ts';
import { pairs } from './pairs.ts';
import { references } from './references.ts';
import { responsibility } from './responsibility.ts';
import { style } from './style.ts';

/** Every kind of defect that can be put into a document. */
export const operators: readonly Operator[] = [
  ...dates,
  ...numbering,
  ...responsibility,
  ...pairs,
  ...marks,
  ...references,
  ...hygiene,
  ...style,
];
