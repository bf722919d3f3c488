import type { Finding } from '../core/rule.ts';
import { rules } from '../core/rules/index.ts';
import { CHECK_FORMATS } from './check-formats.ts';
import { deliver, tellNotMendable } from './delivery.ts';
import { type Document, documentsOf } from './documents.ts';
import type { Out } from './io.ts';
import { type Judging, judge, type Mended, mend } from './mending.ts';
import { patch } from './patch.ts';
import { printConfig } from './print-config.ts';
import { summaryLine } from './reporters/summary-line.ts';
import { openReports } from './reports.ts';
import type { Session } from './session.ts';
import { withStepSummary } from './step-summary.ts';
import { newTally } from './tally.ts';
import { newTiming } from './timing.ts';

/** `planlint check`: the findings of the documents; with `--fix` what is left of them. */
export async function check(paths: readonly string[], session: Session): Promise<number> {
  const { io, options } = session;
  if (options['print-config'] !== null) return printConfig(options['print-config'], session);

  const timing = newTiming();
  const active = options.timing ? timing.timed(rules) : rules;
  const reports = withStepSummary(openReports(CHECK_FORMATS, session, outFor(session, paths)), session);
  const tally = newTally(options);
  for await (const document of documentsOf(paths, session)) {
    const { text, places } = document.source;
    if (options.fix || options.diff) tellNotMendable(document, session);
    const judging = { ...judgingOf(document, session), rules: active };
    const found = timing.measure(document.path, () => judge(text, judging));
    const mended = timing.measure(document.path, () => mendIfAsked(document, found, judging, session));
    const result = await settle(document, found, mended, session);
    const stored = document.source.kind === 'text' ? document.source.decoded : null;
    reports.document({ path: document.path, text: result.text, places, stored, findings: tally.add(result) });
  }
  const summary = { ...tally.counts(), failures: session.failures };
  await reports.end(summary);
  if (options.diff) io.stderr.write(summaryLine(summary, { ...session.look, colour: false }));
  if (options.timing) timing.tell(session);
  return session.failed() ? 2 : tally.status(session);
}

/** Standard output carries one thing: the diff, the mended text of standard input, or the report. */
function outFor({ io, options }: Session, paths: readonly string[]): Out | null {
  if (options.diff) return null;
  return options.fix && (options.stdin || paths.includes('-')) ? io.stderr : io.stdout;
}

function judgingOf({ config }: Document, { options }: Session): Omit<Judging, 'rules'> {
  const profile = options.profile ?? config.settings.profile;
  return { read: config.read, settings: { ...config.settings, profile } };
}

/** Only plain text is mended: of the rest the text is no more than a reading. */
const mendIfAsked = (
  { source: { kind, text } }: Document,
  found: readonly Finding[],
  judging: Judging,
  { options }: Session,
): Mended =>
  kind === 'text' && (options.fix || options.diff) ? mend(text, found, judging) : { text, findings: found, places: 0 };

/** Shows or writes what was mended; the text as it now stands, with its findings. */
async function settle(
  document: Document,
  found: readonly Finding[],
  mended: Mended,
  session: Session,
): Promise<Mended> {
  const { io, options } = session;
  const unchanged = { text: document.source.text, findings: found, places: 0 };
  if (options.diff) {
    io.stdout.write(patch(document.path, unchanged.text, mended.text, io.isTTY));
    return unchanged;
  }
  return options.fix && !(await deliver(document, mended.text, session)) ? unchanged : mended;
}
