import { resolve } from 'node:path';
import type { Locale } from '../core/config.ts';
import type { Words } from '../core/rule.ts';
import { nodeFiles, slashed } from '../project/node-files.ts';
import { openProject, type Project } from '../project/project.ts';
import type { Io } from './io.ts';
import { localeOf, say } from './language.ts';
import type { CommandLine, Options } from './options.ts';
import { visible } from './reporters/display.ts';
import { wantsColour } from './reporters/paint.ts';
import type { Look } from './reporters/reporter.ts';

/** One run of the program. */
export interface Session {
  readonly io: Io;
  readonly options: Options;
  readonly project: Project;
  readonly look: Look;
  /** Tells a failure on standard error; the run goes on and ends with status 2. */
  readonly fail: (words: Words, where?: string) => void;
  /** Tells something on standard error that is no failure. */
  readonly note: (words: Words) => void;
  readonly failed: () => boolean;
}

/** Width where there is no terminal. */
const COLUMNS = 120;
/** Longer lines are hard to read, however wide the window is. */
const WIDEST = 140;
const NARROWEST = 80;

export async function openSession(io: Io, { options, positionals }: CommandLine): Promise<Session> {
  const configPath = options.config === null ? null : slashed(resolve(io.cwd, options.config));
  const project = openProject(nodeFiles, configPath);
  const locale = options.lang ?? (await localeFor(positionals[0] ?? '.', io.cwd, project)) ?? localeOf(io.env);
  let failures = 0;
  const tell = (words: Words, where: string): void =>
    io.stderr.write(`${visible(where)}: ${visible(say(words, locale))}\n`);
  return {
    io,
    options,
    project,
    look: {
      locale,
      colour: wantsColour(options['no-color'], io.env, io.isTTY),
      columns: Math.max(NARROWEST, Math.min(WIDEST, io.columns ?? COLUMNS)),
    },
    fail(words, where = 'planlint') {
      failures++;
      tell(words, where);
    },
    note: (words) => tell(words, 'planlint'),
    failed: () => failures > 0,
  };
}

/** The language that the configuration of a path asks for: of a file in the path's place, were it a folder. */
async function localeFor(path: string, cwd: string, project: Project): Promise<Locale | null> {
  const { locale } = await project.of(`${slashed(resolve(cwd, path))}/-`);
  return locale;
}
