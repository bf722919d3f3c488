import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { didYouMean } from '../project/closest.ts';
import { whyUnwritable } from './documents.ts';
import type { Out } from './io.ts';
import { openReportFile, type ReportFile } from './report-file.ts';
import type { NewReporter, Reporter } from './reporters/reporter.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** All reports of a run, written as one. */
export interface Reports<Document, End> {
  document(document: Document): void;
  end(end: End): Promise<void>;
}

export type LoadReporter<Document, End> = () => Promise<NewReporter<Document, End>>;

export type Formats<Document, End> = Readonly<Record<string, LoadReporter<Document, End>>>;

/** A report that is written as the documents come. */
interface OpenReport<Document, End> {
  readonly reporter: Reporter<Document, End>;
  readonly write: (piece: string | Uint8Array) => void;
  readonly finish: () => void;
}

/**
 * Opens the reports that `--format` names; without any the first of the formats goes to `out`, if there is one. Pieces
 * are written as they come: no report is held in memory for the sake of being written at the end.
 */
export async function openReports<Document, End>(
  formats: Formats<Document, End>,
  session: Session,
  out: Out | null = session.io.stdout,
): Promise<Reports<Document, End>> {
  const wanted = wantedFormats(Object.keys(formats), session, out !== null);
  const made = await Promise.all(wanted.map(({ name }) => formats[name]!()));
  const open = wanted.map(({ file }, i) =>
    file === null ? toOut(made[i]!(session.look), out!) : toFile(made[i]!, file, session),
  );
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    for (const { reporter, write } of open) if (reporter.begin) write(reporter.begin());
  };
  return {
    document(document) {
      begin();
      for (const { reporter, write } of open) write(reporter.document(document));
    },
    async end(end) {
      begin();
      for (const { reporter, write, finish } of open) {
        write(reporter.end(end));
        finish();
      }
    },
  };
}

const toOut = <D, E>(reporter: Reporter<D, E>, out: Out): OpenReport<D, E> => ({
  reporter,
  write: (piece) => out.write(piece),
  finish: () => {},
});

/** No colours in files. An error while writing is told once and ends the report; the run goes on. */
function toFile<D, E>(make: NewReporter<D, E>, name: string, session: Session): OpenReport<D, E> {
  const file = openFile(name, session);
  let broken = false;
  const unlessBroken = (work: () => void): void => {
    if (broken) return;
    try {
      work();
    } catch (error) {
      broken = true;
      session.fail(whyUnwritable(error), name);
    }
  };
  return {
    reporter: make({ ...session.look, colour: false }),
    write: (piece) => unlessBroken(() => file.write(piece)),
    finish: () => unlessBroken(() => file.finish()),
  };
}

/** A report that cannot be written, or would take the place of what it is about, is told before anything is read. */
function openFile(name: string, { io, named }: Session): ReportFile {
  const path = resolve(io.cwd, name);
  if (named.some((other) => isSameFile(path, resolve(io.cwd, other)))) throw overDocument(name);
  try {
    return openReportFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw noFolder(name, dirname(name));
    const { zh, en } = whyUnwritable(error);
    throw new UsageError(`“${name}”无法写入：${zh}`, `“${name}” cannot be written: ${en}`);
  }
}

/** Whether both are one regular file, by whatever names. */
function isSameFile(path: string, other: string): boolean {
  const [one, two] = [path, other].map((file) => statSync(file, { throwIfNoEntry: false }));
  return one?.isFile() === true && one.dev === two?.dev && one.ino === two.ino;
}

const overDocument = (name: string): UsageError =>
  new UsageError(
    `“${name}”就是要读取的文件，不能用来存放结果，请另写一个文件名。`,
    `“${name}” is what is to be read, and would be lost: name another file.`,
  );

const noFolder = (name: string, folder: string): UsageError =>
  new UsageError(
    `“${name}”无法写入：没有文件夹“${folder}”，请先建立。`,
    `“${name}” cannot be written: there is no folder “${folder}”. Make it first.`,
  );

interface Wanted {
  readonly name: string;
  readonly file: string | null;
}

/** What `--format` and `-o` ask for, or the first of the formats where they ask for nothing; no two to one place. */
function wantedFormats(names: readonly string[], { options, io }: Session, hasOut: boolean): readonly Wanted[] {
  const given = options.format.map((text) => readFormat(text, names));
  const wanted = options.output === null ? given : intoFile(given, options.output, names);
  for (const { name, file } of wanted) if (file !== null) refuseOtherEnding(name, file, names);
  if (wanted.length === 0) return hasOut ? [{ name: names[0]!, file: null }] : [];
  const direct = wanted.filter(({ file }) => file === null);
  if (direct.length > (hasOut ? 1 : 0)) throw tooMany(direct.at(-1)!.name);
  if (io.isTTY && direct.some(({ name }) => BINARY.has(name))) throw noText(direct[0]!.name);
  const files = new Set<string>();
  for (const { file } of wanted) {
    if (file === null) continue;
    if (files.has(resolve(io.cwd, file))) throw twice(file);
    files.add(resolve(io.cwd, file));
  }
  return wanted;
}

/** Formats that are no text, which a terminal cannot show. */
const BINARY: ReadonlySet<string> = new Set(['xlsx']);

/** `-o FILE`: the format that was named without a file, else the one that the name of the file ends with. */
function intoFile(given: readonly Wanted[], file: string, names: readonly string[]): readonly Wanted[] {
  const at = given.findIndex((wanted) => wanted.file === null);
  if (at >= 0) return given.map((wanted, i) => (i === at ? { ...wanted, file } : wanted));
  const name = names.find((n) => n === formatOfEnding(file));
  if (!name) throw unknownEnding(file, names);
  return [...given, { name, file }];
}

const formatOfEnding = (file: string): string => {
  const ending = /[^.\\/]\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return ENDINGS[ending] ?? ending;
};

/** Programs go by these endings: a spreadsheet does not open text that is called .xlsx. */
const UNMISTAKABLE: ReadonlySet<string> = new Set(['xlsx', 'csv', 'ics', 'html']);

function refuseOtherEnding(name: string, file: string, names: readonly string[]): void {
  const other = formatOfEnding(file);
  if (other === name || !UNMISTAKABLE.has(other) || !names.includes(other)) return;
  throw new UsageError(
    `文件名“${file}”属于 ${other} 格式，而要写的是 ${name}。请改文件名，或改为 --format ${other}。`,
    `The name “${file}” is one of ${other}, but ${name} is to be written: name another file, or say --format ${other}.`,
  );
}

const ENDINGS: Readonly<Record<string, string>> = { md: 'markdown', htm: 'html' };

/** `F` or `F=FILE`. */
function readFormat(text: string, names: readonly string[]): Wanted {
  const equals = text.indexOf('=');
  const name = equals === -1 ? text : text.slice(0, equals);
  const file = equals === -1 ? null : text.slice(equals + 1);
  if (!names.includes(name)) {
    const near = didYouMean(name, names);
    throw new UsageError(
      `没有输出格式“${name}”。${near.zh || `可用：${names.join('、')}。`}`,
      `There is no format “${name}”.${near.en || ` Use ${names.join(', ')}.`}`,
    );
  }
  if (file === '') throw new UsageError(`--format ${name}= 后面缺少文件名。`, `--format ${name}= lacks its file name.`);
  return { name, file };
}

const unknownEnding = (file: string, names: readonly string[]): UsageError =>
  new UsageError(
    `从“${file}”看不出输出格式，请写明：--format 格式 -o ${file}（${names.join('、')}）。`,
    `The name “${file}” tells no format: say --format F -o ${file} (${names.join(', ')}).`,
  );

const noText = (name: string): UsageError =>
  new UsageError(
    `${name} 是表格文件，不能显示在终端上。请存入文件：-o 台账.${name}。`,
    `${name} is no text and cannot be shown on a terminal. Write it to a file: -o ledger.${name}.`,
  );

const tooMany = (name: string): UsageError =>
  new UsageError(
    `标准输出只能有一种内容，请将“${name}”存入文件：--format ${name}=文件名。`,
    `Standard output holds only one thing: write ${name} to a file with --format ${name}=FILE.`,
  );

const twice = (file: string): UsageError =>
  new UsageError(
    `两种格式不能写入同一文件“${file}”，请分别指定文件名。`,
    `Two formats cannot be written to the same file “${file}”: name two files.`,
  );
