import { BASELINE_NAME, type Baseline, type BaselineEntry, readBaseline } from './baseline-file.ts';
import { folderOf, foldersUpwards, pathFrom } from './paths.ts';
import type { FileProblem, Files } from './project.ts';

/** What a baseline says of one document. */
export interface DocumentBaseline {
  /** The file; null where there is none. */
  readonly path: string | null;
  /** A configuration names a file that is not there. */
  readonly missing: boolean;
  /** The document's name in it. */
  readonly document: string;
  readonly entries: readonly BaselineEntry[];
}

/** A file for all documents, or none for any. */
export type BaselineChoice = { readonly path: string } | 'none';

export const NO_BASELINE: DocumentBaseline = { path: null, missing: false, document: '', entries: [] };

export interface Found {
  readonly baseline: DocumentBaseline;
  readonly problems: readonly FileProblem[];
}

/** Looks for the baseline of documents: the one that is chosen, else the one named, else the nearest upwards. */
export function openBaselines(
  readText: Files['readText'],
  choice: BaselineChoice | null,
): (path: string, named: string | null) => Promise<Found> {
  const files = new Map<string, Promise<Read | null>>();
  const read = (path: string): Promise<Read | null> => {
    const file = files.get(path) ?? readFile(path, readText);
    files.set(path, file);
    return file;
  };
  return async (path, named) => {
    if (choice === 'none') return { baseline: NO_BASELINE, problems: [] };
    const file = choice?.path ?? named ?? (await nearest(path, readText));
    if (file === null) return { baseline: NO_BASELINE, problems: [] };
    const found = await read(file);
    const document = pathFrom(folderOf(file), path);
    const entries =
      (found && Object.hasOwn(found.baseline.documents, document) && found.baseline.documents[document]) || [];
    return { baseline: { path: file, missing: found === null, document, entries }, problems: found?.problems ?? [] };
  };
}

interface Read {
  readonly baseline: Baseline;
  readonly problems: readonly FileProblem[];
}

async function readFile(path: string, readText: Files['readText']): Promise<Read | null> {
  const source = await readText(path);
  if (source === null) return null;
  const { baseline, problems } = readBaseline(source);
  return { baseline, problems: problems.map((problem) => ({ ...problem, path, source })) };
}

async function nearest(path: string, readText: Files['readText']): Promise<string | null> {
  for (const folder of foldersUpwards(folderOf(path))) {
    if ((await readText(folder + BASELINE_NAME)) !== null) return folder + BASELINE_NAME;
  }
  return null;
}
