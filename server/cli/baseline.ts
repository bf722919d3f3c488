import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { rank } from '../core/config.ts';
import { lintAll } from '../core/lint.ts';
import { parsePlan } from '../core/parse.ts';
import { quoteOf } from '../core/quote.ts';
import type { Words } from '../core/rule.ts';
import { placesOf } from '../core/sift.ts';
import { putWhole, replaceFile, WriteRefused } from '../input/files.ts';
import {
  BASELINE_NAME,
  type BaselineEntry,
  countOf,
  entryFor,
  readBaseline,
  writeBaseline,
} from '../project/baseline-file.ts';
import { matchBaseline } from '../project/baseline-match.ts';
import { isHeard } from '../project/judge.ts';
import { nodeFiles, slashed } from '../project/node-files.ts';
import { folderOf, pathFrom } from '../project/paths.ts';
import { type Document, documentsOf, shownPath, whyUnwritable } from './documents.ts';
import type { Session } from './session.ts';
import { foldersOf, goneDocuments } from './unused-entries.ts';
import { UsageError } from './usage-error.ts';

/** A baseline that is to be written. */
interface Target {
  readonly documents: Record<string, readonly BaselineEntry[]>;
  /** As it stands; null for a new one. */
  readonly source: string | null;
}

/**
 * `planlint baseline`: takes over what is found in the documents, so that from now on only what is new is told, and takes
 * out what is gone; with `--prune` only that. Entries of other documents stay as they are.
 */
export async function baseline(paths: readonly string[], session: Session): Promise<number> {
  const { io } = session;
  if (paths.includes('-')) throw NO_STDIN;
  const targets = new Map<string, Target>();
  for await (const document of documentsOf(paths, session)) {
    const file = fileFor(document, session);
    if (file === null) continue;
    const target = targets.get(file) ?? (await openTarget(file));
    targets.set(file, target);
    const name = pathFrom(folderOf(file), document.file!);
    target.documents[name] = entriesFor(document, target.documents[name] ?? [], session);
  }
  for (const [file, target] of targets) {
    for (const [name] of await goneDocuments(file, foldersOf(paths, io.cwd))) delete target.documents[name];
    write(file, target, session);
  }
  return session.failed() ? 2 : 0;
}

const NO_STDIN = new UsageError(
  '基线记录的是文件：请写出文件或文件夹，如 planlint baseline 计划/。',
  'A baseline is about files: name files or folders, such as planlint baseline plans/.',
);

/** The file in force for the document, else a new one beside its configuration, else in the working folder. */
function fileFor({ path, file, config }: Document, session: Session): string | null {
  const { cwd } = session.io;
  const known = config.baseline.path;
  if (known !== null) return known;
  const configured = config.sources.at(-1);
  if (configured !== undefined) return folderOf(configured) + BASELINE_NAME;
  const here = `${slashed(resolve(cwd)).replace(/\/$/, '')}/`;
  if (file!.startsWith(here)) return here + BASELINE_NAME;
  session.fail(ELSEWHERE, path);
  return null;
}

const ELSEWHERE: Words = {
  zh: '不在当前文件夹之下，不知应把基线放在哪里：请用 --baseline FILE 指明，或到其所在文件夹运行。',
  en: 'It lies outside this folder, so there is no place for its baseline: name one with --baseline FILE, or run in its folder.',
};

async function openTarget(file: string): Promise<Target> {
  const source = await nodeFiles.readText(file);
  // What is wrong in it was told when the document's configuration was read, and the document left out.
  const { documents } = readBaseline(source ?? writeBaseline({ documents: {} })).baseline;
  return { documents: Object.assign(Object.create(null), documents), source };
}

/** What holds for a document from now on. */
function entriesFor(
  { source, config }: Document,
  entries: readonly BaselineEntry[],
  session: Session,
): BaselineEntry[] {
  const { options } = session;
  const settings = { ...config.settings, profile: options.profile ?? config.settings.profile };
  const plan = parsePlan(source.text, config.read);
  const { findings, known, unused } = matchBaseline(plan, lintAll(plan, settings).findings, entries);
  const waiting = unused.filter(({ rule }) => !isHeard(rule, settings));
  const kept = known.map(({ finding, entry: { count: _, ...entry } }) =>
    // Words that were changed beside it since are taken as they now stand, but for what a person left open.
    options.prune || entry.before === undefined || entry.after === undefined
      ? entry
      : { ...entry, ...entryFor(finding.rule, quoteOf(plan, finding)) },
  );
  const lowest = options.quiet ? 'error' : options.severity;
  const added = options.prune ? [] : placesOf(findings).filter(({ severity }) => rank(severity) >= rank(lowest));
  return [...waiting, ...kept, ...added.map((finding) => entryFor(finding.rule, quoteOf(plan, finding)))];
}

function write(file: string, { documents, source }: Target, session: Session): void {
  const { io, note, fail } = session;
  const text = writeBaseline({ documents });
  const shown = shownPath(file, io.cwd);
  const [before, after] = [source === null ? 0 : total(source), total(text)];
  if (text === source || (source === null && session.options.prune)) {
    note({ zh: `${shown}：没有变化，共 ${after} 处。`, en: `${shown}: nothing changed, ${after} findings in all.` });
    return;
  }
  try {
    const bytes = Buffer.from(text);
    if (lstatSync(file, { throwIfNoEntry: false })) replaceFile(file, bytes);
    else putWhole(file, bytes);
    note(session.options.prune ? counted(shown, before, after) : takenOver(shown, before, after));
  } catch (error) {
    fail(error instanceof WriteRefused ? error.words : whyUnwritable(error), shown);
  }
}

const counted = (file: string, before: number, after: number): Words => ({
  zh: `已写入 ${file}：原有 ${before} 处，现有 ${after} 处。`,
  en: `Wrote ${file}: ${before} findings before, ${after} now.`,
});

function takenOver(file: string, before: number, after: number): Words {
  const { zh, en } = counted(file, before, after);
  return { zh: `${zh}今后只报告新出现的问题。`, en: `${en} From here on only new ones are told.` };
}

const total = (source: string): number =>
  Object.values(readBaseline(source).baseline.documents)
    .flat()
    .reduce((n, entry) => n + countOf(entry), 0);
