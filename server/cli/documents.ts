import { basename, isAbsolute, relative, resolve } from 'node:path';
import type { Words } from '../core/rule.ts';
import { LARGEST, readBounded } from '../input/bounded.ts';
import { readSource } from '../input/read-source.ts';
import type { Source } from '../input/source.ts';
import { discover, type Found } from '../project/discover.ts';
import { slashed } from '../project/node-files.ts';
import type { DocumentConfig } from '../project/project.ts';
import { onlyChanged } from './only-changed.ts';
import { linesOf } from './reporters/lines.ts';
import type { Session } from './session.ts';

/** The bytes of a document, with what the configuration says of it. */
export interface RawDocument {
  /** As people see it: from the working folder, where it lies below it. */
  readonly path: string;
  /** Absolute; null for standard input. */
  readonly file: string | null;
  /** Of the file, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly config: DocumentConfig;
}

/** A document as it was read. */
export interface Document extends RawDocument {
  readonly source: Source;
}

/** The documents that the paths name, one after the other; what cannot be read is told and left out. */
export async function* documentsOf(paths: readonly string[], session: Session): AsyncIterable<Document> {
  for await (const raw of rawDocumentsOf(paths, session)) {
    const source = await readSource(raw.bytes, raw.name);
    if ('problem' in source) session.fail(source.problem, raw.path);
    else yield { ...raw, source };
  }
}

/** As documentsOf, for those who read them elsewhere. `counted` hears how many there are, before the first. */
export async function* rawDocumentsOf(
  paths: readonly string[],
  session: Session,
  counted: (documents: number) => void = () => {},
): AsyncIterable<RawDocument> {
  const { io, options } = session;
  const named = pathsToRead(paths, options.stdin);
  const { documents: found, problems } = await discover(named, io.cwd, session.project.passesOver);
  for (const problem of problems) session.fail(problem);
  const documents = await onlyChanged(found, named, session);
  if (documents.length === 0 && problems.length === 0) session.note(found.length === 0 ? NOTHING : NOTHING_CHANGED);
  counted(documents.length);
  const told = new Set<string>();
  for (const found of documents) {
    const document = await readDocument(found, session, told);
    if (document) yield document;
  }
}

const pathsToRead = (paths: readonly string[], stdin: boolean): readonly string[] => {
  if (stdin && !paths.includes('-')) return [...paths, '-'];
  return paths.length > 0 ? paths : ['.'];
};

const NOTHING: Words = {
  zh: '没有找到计划类文件。文件夹内只检查名称或标题像计划的 .txt、.md、.plan、.docx、.html 文件，其他文件请直接写出路径。',
  en: 'No plans found. In folders only .txt, .md, .plan, .docx and .html files whose name or title looks like a plan are read; name others by their path.',
};

const NOTHING_CHANGED: Words = { zh: '没有改动过的计划。', en: 'No plan has changed.' };

/** `told`: places in configuration files that have been told already. */
async function readDocument(found: Found, session: Session, told: Set<string>): Promise<RawDocument | null> {
  const { io, options } = session;
  const isStdin = found.path === '-';
  const name = options['stdin-filename'];
  const target = isStdin ? slashed(resolve(io.cwd, name ?? 'stdin')) : found.path;
  const path = isStdin ? (name ?? '<stdin>') : shownPath(found.path, io.cwd);

  const config = await session.project.of(target);
  if (config.ignored && !found.named) return null;
  if (config.problems.length > 0) {
    tellConfigProblems(config, session, told);
    return null;
  }
  const bytes = await (isStdin ? io.readStdin() : readBounded(found.path)).catch((error: unknown) => {
    session.fail(whyUnreadable(error), path);
    return null;
  });
  if (bytes === null) return null;
  return { path, file: isStdin ? null : found.path, name: basename(target), bytes, config };
}

/** From the working folder where it lies below it, else whole. */
export function shownPath(path: string, cwd: string): string {
  const short = slashed(relative(cwd, path));
  // Another drive is no way up or down: there the way is the path itself.
  return short === '' || short.startsWith('../') || short === '..' || isAbsolute(short) ? path : short;
}

/** Wrong configuration stops the check of what it configures: half of it would be silently another one. */
export function tellConfigProblems(config: DocumentConfig, session: Session, told = new Set<string>()): void {
  for (const { path, source, start, message } of config.problems) {
    const at = linesOf(source).position(start);
    const where = `${path}:${at.offset}`;
    if (!told.has(where)) session.fail(message, shownPath(path, session.io.cwd), at);
    told.add(where);
  }
}

const REASONS: Readonly<Record<string, Words>> = {
  EACCES: { zh: '没有读取权限。', en: 'No permission to read it.' },
  EPERM: { zh: '没有读取权限。', en: 'No permission to read it.' },
  EISDIR: { zh: '这是文件夹。', en: 'This is a folder.' },
  ENOENT: { zh: '找不到文件。', en: 'There is no such file.' },
  ERR_FS_FILE_TOO_LARGE: {
    zh: `文件过大（超过 ${LARGEST / 1024 / 1024} MB），未读取。请分成几个文件后再检查。`,
    en: `The file is too large (more than ${LARGEST / 1024 / 1024} MB) and was not read. Divide it into several files.`,
  },
};

/** Words for an error of the file system. */
export function whyUnreadable(error: unknown): Words {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? { zh: `无法读写（${message}）。`, en: `Cannot be read or written (${message}).` };
}

const NO_PERMISSION: Words = { zh: '没有写入权限。', en: 'No permission to write it.' };

const REASONS_OF_WRITING: Readonly<Record<string, Words>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: NO_PERMISSION,
  ENOENT: { zh: '所在的文件夹不存在，请先建立。', en: 'Its folder does not exist. Make it first.' },
  ENOSPC: { zh: '磁盘空间已满。', en: 'The disk is full.' },
};

/** Words for an error of the file system while a file is written. */
export const whyUnwritable = (error: unknown): Words => REASONS_OF_WRITING[codeOf(error)] ?? whyUnreadable(error);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
