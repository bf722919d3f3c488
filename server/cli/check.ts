import { newMemoryCache } from './cache.ts';
import { CHECK_FORMATS } from './check-formats.ts';
import { deliver, tellNotMendable } from './delivery.ts';
import { type Document, type RawDocument, rawDocumentsOf } from './documents.ts';
import { inOrder } from './in-order.ts';
import type { Out } from './io.ts';
import { cacheOf, type Judges, openJudges } from './judges.ts';
import type { Mended } from './mending.ts';
import { patch } from './patch.ts';
import { printConfig } from './print-config.ts';
import { summaryLine } from './reporters/summary-line.ts';
import { openReports } from './reports.ts';
import type { Session } from './session.ts';
import { withStepSummary } from './step-summary.ts';
import { newTally } from './tally.ts';
import { newTiming } from './timing.ts';
import { newUnusedEntries } from './unused-entries.ts';
import type { Job, Verdict } from './verdict.ts';
import { watch } from './watch.ts';

/** `planlint check`: the findings of the documents; with `--fix` what is left of them. */
export async function check(paths: readonly string[], session: Session): Promise<number> {
  const { options } = session;
  if (options['print-config'] !== null) return printConfig(options['print-config'], session);

  if (!options.watch) return checkOnce(paths, session, openJudges(session));

  const remembered = newMemoryCache();
  return watch(paths, session, async () => {
    const now = await session.again();
    remembered.nextRun();
    return checkOnce(paths, now, openJudges(now, cacheOf(now) ?? remembered));
  });
}

async function checkOnce(paths: readonly string[], session: Session, judges: Judges): Promise<number> {
  try {
    return await checkAll(paths, session, judges);
  } finally {
    session.progress.end();
    judges.end();
  }
}

async function checkAll(paths: readonly string[], session: Session, judges: Judges): Promise<number> {
  const { io, options, progress } = session;
  const timing = newTiming();
  const reports = await withStepSummary(await openReports(CHECK_FORMATS, session, outFor(session, paths)), session);
  const tally = newTally(options);
  const unused = newUnusedEntries(paths, session);
  const documents = rawDocumentsOf(paths, session, progress.begin);
  for await (const [raw, verdict] of inOrder(documents, judges.width, (raw) => judges.judge(jobOf(raw, session)))) {
    progress.step();
    if ('problem' in verdict) {
      session.fail(verdict.problem, raw.path);
      continue;
    }
    const { source, spent } = verdict;
    if (spent) timing.add(raw.path, spent);
    const result = settle({ ...raw, source }, verdict, session);
    unused.add(raw, result.unused);
    const stored = source.kind === 'text' ? source.decoded : null;
    const { path, config } = raw;
    const { read } = config;
    reports.document({
      path,
      text: result.text,
      places: source.places,
      stored,
      read,
      findings: tally.add(result, stored !== null),
    });
  }
  progress.end();
  const summary = { ...tally.counts(), failures: session.failures };
  await reports.end(summary);
  if (options.diff) io.stderr.write(summaryLine(summary, { ...session.look, colour: false }));
  if (options.timing) timing.tell(session);
  const stale = (await unused.tell()) > 0 && options['strict-baseline'];
  const status = tally.status(session);
  if (session.failed()) return 2;
  return stale ? 1 : status;
}

/** Standard output carries one thing: the diff, the mended text of standard input, or the report. */
function outFor({ io, options }: Session, paths: readonly string[]): Out | null {
  if (options.diff) return null;
  return options.fix && (options.stdin || paths.includes('-')) ? io.stderr : io.stdout;
}

function jobOf({ name, bytes, config }: RawDocument, { options }: Session): Job {
  const profile = options.profile ?? config.settings.profile;
  const settings = { ...config.settings, profile };
  const { read, baseline } = config;
  return {
    name,
    bytes,
    read,
    settings,
    baseline: baseline.entries,
    mend: options.fix || options.diff,
    timed: options.timing,
  };
}

/** Shows or writes what was mended; the text as it now stands, with its findings. */
function settle(document: Document, { findings, suppressed, unused, mended }: Verdict, session: Session): Mended {
  const { io, options } = session;
  const unchanged = { text: document.source.text, findings, suppressed, unused, places: 0 };
  const result = mended ?? unchanged;
  if (options.fix || options.diff) tellNotMendable(document, session);
  if (options.diff) {
    io.stdout.write(patch(document.path, unchanged.text, result.text, io.isTTY));
    return unchanged;
  }
  return options.fix && !deliver(document, result.text, session) ? unchanged : result;
}
