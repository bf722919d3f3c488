import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import type { Words } from '../core/rule.ts';
import { slashed } from './node-files.ts';

/** Git cannot say what changed: with words on what to do. */
export class NoChanges extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/**
 * Files changed in the repository of a folder, by absolute path with `/`: staged, unstaged and untracked ones, and with
 * `since` those changed since the history parted from that branch or commit. Renamed files count by their new name,
 * deleted ones not at all.
 */
export async function changedFiles(
  folder: string,
  since: string | null,
  env: Environment,
): Promise<ReadonlySet<string>> {
  const run: Git = (args, at = folder) => git(at, args, env);
  const up = (await run(['rev-parse', '--show-cdup'])).trimEnd();
  const top = resolve(folder, up);
  const unfiltered = await withoutFilters((args) => run(args, top));
  const inTop: Git = (args) => run([...unfiltered, ...args], top);
  const base = await baseOf(inTop, since);
  const names = [
    // Against the base, or before the first commit everything that git knows of.
    ...(base === null
      ? zeroSeparated(await inTop(['ls-files', '-z', '--cached']))
      : zeroSeparated(await inTop(['diff', '-z', '--name-only', '--no-renames', '--diff-filter=d', base, '--']))),
    ...zeroSeparated(await inTop(['ls-files', '-z', '--others', '--exclude-standard'])),
  ];
  return new Set(names.map((name) => slashed(resolve(top, name))));
}

/** Options that switch off the filters of the repository's own configuration, which git runs over changed files. */
async function withoutFilters(run: Git): Promise<string[]> {
  const asked = [
    'config',
    '-z',
    '--show-scope',
    '--name-only',
    '--get-regexp',
    '^filter\\..*\\.(clean|process|required)$',
  ];
  const given = zeroSeparated(await run(asked).catch(() => ''));
  const own = given.filter((_, i) => i % 2 === 1 && (given[i - 1] === 'local' || given[i - 1] === 'worktree'));
  return own.flatMap((name) => ['-c', `${name}=${name.endsWith('.required') ? 'false' : ''}`]);
}

const zeroSeparated = (text: string): string[] => text.split('\0').filter((name) => name !== '');

/** The commit to compare with; null in a repository without any. */
async function baseOf(run: Git, since: string | null): Promise<string | null> {
  if (since === null) return commitOf(run, 'HEAD');
  const commit = await commitOf(run, since);
  if (commit === null) throw new NoChanges(unknownRef(since));
  const parted = await run(['merge-base', commit, 'HEAD']).catch(() => commit);
  return parted.trim();
}

async function commitOf(run: Git, name: string): Promise<string | null> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  return run(args).then(
    (commit) => commit.trim(),
    (error: unknown) => {
      if (error instanceof NoChanges && error.words === NO_GIT) throw error;
      return null;
    },
  );
}

type Environment = Readonly<Record<string, string | undefined>>;
type Git = (args: readonly string[], folder?: string) => Promise<string>;

/**
 * What git writes. Nothing that the repository's own configuration names is run, and no network asked for what a partial
 * clone lacks. Git itself is looked for from the folder of Node: Windows, and a PATH with `.`, would run a `git` that lies
 * in the folder that is checked.
 */
function git(folder: string, args: readonly string[], environment: Environment): Promise<string> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'diff.ignoreSubmodules=all'];
  const env = {
    ...environment,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    LC_ALL: 'C',
  };
  const cwd = dirname(process.execPath);
  return new Promise((done, fail) => {
    execFile('git', [...safe, '-C', folder, ...args], { cwd, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (!error) done(stdout);
      else if (error.code === 'ENOENT') fail(new NoChanges(NO_GIT));
      else if (/not a git repository/.test(stderr)) fail(new NoChanges(noRepository(folder)));
      else fail(new NoChanges(refused(stderr.trim().split('\n').at(-1) || error.message)));
    });
  });
}

const INSTEAD: Words = {
  zh: '请去掉 --changed、--since，直接写出要检查的文件。',
  en: 'Leave out --changed and --since, and name the files to check.',
};
const NO_GIT: Words = {
  zh: `没有找到 git 程序，无从知道哪些文件有改动。${INSTEAD.zh}`,
  en: `There is no program git, so nobody knows what changed. ${INSTEAD.en}`,
};

const noRepository = (folder: string): Words => ({
  zh: `“${folder}”不在 git 仓库中，无从知道哪些文件有改动。${INSTEAD.zh}`,
  en: `“${folder}” lies in no git repository, so nobody knows what changed. ${INSTEAD.en}`,
});

const unknownRef = (ref: string): Words => ({
  zh: `git 中没有“${ref}”这个分支或提交。浅克隆请先取回历史：git fetch --unshallow，或在 CI 中设 fetch-depth: 0。`,
  en: `Git knows no branch or commit “${ref}”. In a shallow clone fetch the history first: git fetch --unshallow, or fetch-depth: 0 in CI.`,
});

const refused = (why: string): Words => ({
  zh: `git 无法说明哪些文件有改动（${why}）。${INSTEAD.zh}`,
  en: `Git does not say what changed (${why}). ${INSTEAD.en}`,
});
