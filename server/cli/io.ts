import type { NewThread } from './threads.ts';

/** The world as the command line sees it; tests put another one in its place. */
export interface Io {
  readonly stdout: Out;
  readonly stderr: Out;
  readStdin(): Promise<Uint8Array>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person reads standard output. */
  readonly isTTY: boolean;
  /** Whether a person reads standard error. */
  readonly errIsTTY: boolean;
  /** Width of the terminal in columns, where there is one. */
  readonly columns: number | undefined;
  /** Serves an editor over standard input and output until the connection ends. */
  serve(): Promise<void>;
  /** Begins another thread that judges documents; null where there are none. */
  readonly newThread: NewThread | null;
  /** Tells of every file that changes, comes or goes at or below the paths, until the function it gives is called. */
  watch(paths: readonly string[], changed: (path: string) => void): Promise<() => Promise<void>>;
  /** Has the user's wish to end (Ctrl-C) handled, until the function it gives is called; else the program just ends. */
  onInterrupt(handle: () => void): () => void;
  /** The file that holds the program; null where it is none of its own (tests). */
  readonly program: string | null;
}

export interface Out {
  write(chunk: string | Uint8Array): void;
}
