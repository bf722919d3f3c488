/** Requests about plans of the whole workspace, open or not. */
import type { PlanEntry, Requests } from '../protocol.ts';
import { fileKey } from './closed-plans.ts';
import { comparison, planEntry } from './plan-entry.ts';
import type { Session } from './session.ts';

type Params<M extends keyof Requests> = Requests[M]['params'];

/** Open plans as they are being written, the others as they are on disk, by address. */
export async function planEntries(session: Session, { uris }: Params<'planlint/plans'>): Promise<PlanEntry[]> {
  const wanted = uris && new Set(uris.map(fileKey));
  const isWanted = (uri: string): boolean => !wanted || wanted.has(fileKey(uri));
  const open = (await session.plans.all()).filter(({ document }) => isWanted(document.uri));
  const entries = open.map((plan) => planEntry(plan, session.localeIn(plan.config)));
  if (uris) {
    for (const uri of uris) entries.push(...entryOf(await session.closed.of(uri)));
  } else {
    for await (const digest of session.closed.all()) entries.push(digest.entry);
  }
  return entries.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

const entryOf = (digest: { readonly entry: PlanEntry } | null): PlanEntry[] => (digest ? [digest.entry] : []);

export async function comparePlanFiles(
  { plans, closed }: Session,
  { before, after }: Params<'planlint/compare'>,
): Promise<Requests['planlint/compare']['result']> {
  const [old, young] = await Promise.all(
    [before, after].map(async (uri) => (await plans.get(uri)) ?? closed.read(uri)),
  );
  return old && young ? comparison(old, young) : null;
}
