import { resolve } from 'node:path';
import type { Locale } from '../core/config.ts';
import type { Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import type { BaselineChoice } from '../project/baseline-lookup.ts';
import { nodeFiles, slashed } from '../project/node-files.ts';
import { openProject, type Project } from '../project/project.ts';
import type { Io } from './io.ts';
import { localeOf } from './language.ts';
import type { CommandLine, Options } from './options.ts';
import { newProgress, type Progress } from './progress.ts';
import { visible } from './reporters/display.ts';
import type { Position } from './reporters/lines.ts';
import { wantsColour } from './reporters/paint.ts';
import type { Failure, Look } from './reporters/reporter.ts';

/** One run of the program. */
export interface Session {
  readonly io: Io;
  readonly options: Options;
  readonly project: Project;
  /** The files and folders that are read, as written. */
  readonly named: readonly string[];
  readonly look: Look;
  /** Tells a failure on standard error; the run goes on and ends with status 2. */
  readonly fail: (words: Words, path?: string, at?: Pick<Position, 'line' | 'column'>) => void;
  /** Tells something on standard error that is no failure. */
  readonly note: (words: Words) => void;
  readonly failed: () => boolean;
  /** All failures told, in order. */
  readonly failures: readonly Failure[];
  readonly progress: Progress;
  /** The same run once more, with all configuration read anew. */
  readonly again: () => Promise<Session>;
}

/** Stands where nothing but the program can be named. */
const PROGRAM = 'planlint';
/** Width where there is no terminal. */
const COLUMNS = 120;
/** Longer lines are hard to read, however wide the window is. */
const WIDEST = 140;
const NARROWEST = 80;

export async function openSession(world: Io, line: CommandLine): Promise<Session> {
  const { options, positionals } = line;
  const progress = newProgress(world, () => locale);
  const io: Io = { ...world, stdout: progress.before(world.stdout), stderr: progress.before(world.stderr) };
  const configPath = options.config === null ? null : slashed(resolve(io.cwd, options.config));
  const project = openProject(nodeFiles, configPath, baselineFor(options, io.cwd));
  const locale = options.lang ?? (await localeFor(positionals[0] ?? '.', io.cwd, project)) ?? localeOf(io.env);
  const failures: Failure[] = [];
  const tell = (words: Words, where: string): void =>
    io.stderr.write(`${visible(where)}: ${visible(say(words, locale))}\n`);
  return {
    io,
    options,
    project,
    named: [...positionals, ...[options.superior, options.base].filter((path) => path !== null)],
    look: {
      locale,
      colour: wantsColour(options['no-color'], io.env, io.isTTY),
      columns: Math.max(NARROWEST, Math.min(WIDEST, io.columns ?? COLUMNS)),
      asOf: options['as-of'],
      failOn: options['fail-on'],
    },
    fail(message, path, at) {
      failures.push({ message, path: path ?? null, line: at?.line ?? null });
      tell(message, [path ?? PROGRAM, ...(at ? [at.line, at.column] : [])].join(':'));
    },
    note: (words) => tell(words, PROGRAM),
    failed: () => failures.length > 0,
    failures,
    progress,
    again: () => openSession(world, line),
  };
}

/** The language that the configuration of a path asks for: of a file in the path's place, were it a folder. */
async function localeFor(path: string, cwd: string, project: Project): Promise<Locale | null> {
  const { locale } = await project.of(`${slashed(resolve(cwd, path))}/-`);
  return locale;
}

function baselineFor(options: Options, cwd: string): BaselineChoice | null {
  if (options['no-baseline']) return 'none';
  return options.baseline === null ? null : { path: slashed(resolve(cwd, options.baseline)) };
}
