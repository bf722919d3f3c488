import type { Location, Position } from 'vscode-languageserver';
import { type Identity, identityAt, occurrences } from './element.ts';
import type { OpenPlan } from './open-plans.ts';
import { offsetOf, rangeOf } from './ranges.ts';

/**
 * All mentions of the unit or title under the cursor, the cursor's own document first, then others that name it; of a
 * heading or an attachment, the places of its document that refer to it.
 */
export function references(here: OpenPlan, position: Position, others: readonly OpenPlan[]): Location[] {
  const same = identityAt(here.plan, offsetOf(here.document, position));
  if (!same) return [];
  return [here, ...others].flatMap((o) => locations(o, same));
}

const locations = ({ document, plan }: OpenPlan, same: Identity): Location[] =>
  occurrences(plan, same).map((span) => ({ uri: document.uri, range: rangeOf(document, span) }));
