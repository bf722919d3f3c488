import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { didYouMean } from '../project/closest.ts';
import { whyUnreadable } from './documents.ts';
import type { Out } from './io.ts';
import type { NewReporter, Reporter } from './reporters/reporter.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** All reports of a run, written as one. */
export interface Reports<Document, End> {
  document(document: Document): void;
  end(end: End): Promise<void>;
}

export type Formats<Document, End> = Readonly<Record<string, NewReporter<Document, End>>>;

/** Opens the reports that `--format` names; without any the first of the formats goes to `out`, if there is one. */
export function openReports<Document, End>(
  formats: Formats<Document, End>,
  session: Session,
  out: Out | null = session.io.stdout,
): Reports<Document, End> {
  const wanted = session.options.format.map((text) => readFormat(text, Object.keys(formats)));
  if (wanted.length === 0 && out) wanted.push({ name: Object.keys(formats)[0]!, file: null });
  const direct = wanted.filter(({ file }) => file === null);
  if (direct.length > (out ? 1 : 0)) throw tooMany(direct.at(-1)!.name);

  const open = wanted.map(({ name, file }) => ({
    file,
    reporter: newReporter(formats[name]!, file, session),
    chunks: [] as string[],
  }));
  return {
    document(document) {
      for (const { file, reporter, chunks } of open) {
        const text = reporter.document(document);
        if (file === null) out?.write(text);
        else chunks.push(text);
      }
    },
    async end(end) {
      for (const { file, reporter, chunks } of open) {
        const text = reporter.end(end);
        if (file === null) out?.write(text);
        else await writeReport(file, chunks.join('') + text, session);
      }
    },
  };
}

/** No colours in files, and their own width. */
const newReporter = <D, E>(make: NewReporter<D, E>, file: string | null, { look }: Session): Reporter<D, E> =>
  make(file === null ? look : { ...look, colour: false });

/** `F` or `F=FILE`. */
function readFormat(text: string, names: readonly string[]): { name: string; file: string | null } {
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

const tooMany = (name: string): UsageError =>
  new UsageError(
    `标准输出只能有一种内容，请将“${name}”存入文件：--format ${name}=文件名。`,
    `Standard output holds only one thing: write ${name} to a file with --format ${name}=FILE.`,
  );

async function writeReport(file: string, text: string, session: Session): Promise<void> {
  await writeFile(resolve(session.io.cwd, file), text).catch((error: unknown) =>
    session.fail(whyUnreadable(error), file),
  );
}
