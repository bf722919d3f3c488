/** The other plans of the workspace that speak of the same thing, open ones as they are being written. */
import type { Position } from 'vscode-languageserver';
import type { ClosedPlans } from './closed-plans.ts';
import { identityAt, nameOf, namesIn, titleKey } from './element.ts';
import type { OpenPlan, OpenPlans } from './open-plans.ts';
import { offsetOf } from './ranges.ts';

interface Host {
  readonly plans: OpenPlans;
  readonly closed: ClosedPlans;
}

/** Those that name the unit or the title under the cursor; none for what belongs to its document alone. */
export async function othersNaming({ plans, closed }: Host, here: OpenPlan, position: Position): Promise<OpenPlan[]> {
  const same = identityAt(here.plan, offsetOf(here.document, position));
  if (!same || same.kind === 'reference') return [];
  const name = nameOf(same);
  const open = (await plans.all()).filter((o) => o !== here && namesIn(o.plan).has(name));
  return [...open, ...(await closed.naming(name))];
}

/** Address of the first plan with a title. */
export async function planTitled({ plans, closed }: Host, title: string): Promise<string | null> {
  const is = (other: string | null): boolean => other !== null && titleKey(other) === titleKey(title);
  for (const { document, plan } of await plans.all()) if (is(plan.document.title)) return document.uri;
  for await (const { uri, entry } of closed.all()) if (is(entry.title)) return uri;
  return null;
}
