import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';

/** Folders of the workspace by URI, without a slash at their end. */
export interface Folders {
  readonly all: () => readonly string[];
  /** The innermost folder that holds a document, or null. */
  readonly of: (uri: string) => string | null;
  readonly change: (event: WorkspaceFoldersChangeEvent) => void;
}

export function workspaceFolders({ workspaceFolders, rootUri }: InitializeParams): Folders {
  const given = workspaceFolders?.map((f) => f.uri) ?? (rootUri ? [rootUri] : []);
  let folders = given.map(plain);
  return {
    all: () => folders,
    of: (uri) =>
      folders
        .filter((f) => uri.startsWith(`${f}/`))
        .reduce<string | null>((a, b) => (b.length > (a ?? '').length ? b : a), null),
    change({ added, removed }) {
      const gone = new Set(removed.map((f) => plain(f.uri)));
      folders = [...folders.filter((f) => !gone.has(f)), ...added.map((f) => plain(f.uri))];
    },
  };
}

const plain = (uri: string): string => uri.replace(/\/$/, '');
