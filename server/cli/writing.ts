import { realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Words } from '../core/rule.ts';
import { putWhole } from '../input/files.ts';
import { type Document, documentsOf, shownPath, whyUnwritable } from './documents.ts';
import type { Session } from './session.ts';
import type { UsageError } from './usage-error.ts';

/** The one document that a command is about; null, and told, where it cannot be read. */
export async function theDocument(
  paths: readonly string[],
  session: Session,
  missing: UsageError,
): Promise<Document | null> {
  const count = paths.length + (session.options.stdin && !paths.includes('-') ? 1 : 0);
  if (count !== 1) throw missing;
  const path = paths[0] ?? '-';
  if (path !== '-' && statSync(resolve(session.io.cwd, path), { throwIfNoEntry: false })?.isDirectory()) throw missing;
  for await (const document of documentsOf(paths, session)) return document;
  return null;
}

/**
 * Writes what was made of a document to the file that `--output` names. A file that is there, above all the document
 * itself, is replaced only with `--force`. False, and told, where nothing was written.
 */
export function writeOutput(output: string, bytes: Uint8Array, document: Document, session: Session): boolean {
  const target = resolve(session.io.cwd, output);
  const shown = shownPath(target, session.io.cwd);
  const refusal = session.options.force ? null : whyNotOver(target, document);
  if (refusal) {
    session.fail(refusal, shown);
    return false;
  }
  try {
    putWhole(throughLinks(target), bytes);
    return true;
  } catch (error) {
    session.fail(whyUnwritable(error), shown);
    return false;
  }
}

function whyNotOver(target: string, { file }: Document): Words | null {
  const there = statSync(target, { throwIfNoEntry: false });
  if (!there) return null;
  const own = file === null ? undefined : statSync(file, { throwIfNoEntry: false });
  return own?.dev === there.dev && own.ino === there.ino ? ITSELF : existing(basename(target));
}

/** A rename would put the file in the place of a link. */
const throughLinks = (path: string): string => (statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path);

const ITSELF: Words = {
  zh: '这就是原文件，未写入。请用 -o 写出另一个文件名；确要覆盖原文件，请加 --force。',
  en: 'This is the document itself; nothing was written. Name another file with -o, or add --force to replace it.',
};
const existing = (name: string): Words => ({
  zh: `文件“${name}”已存在，未写入。请换一个文件名；确要覆盖，请加 --force。`,
  en: `The file “${name}” exists; nothing was written. Name another one, or add --force to replace it.`,
});
