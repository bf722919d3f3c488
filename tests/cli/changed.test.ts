import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, MENDED, planlint } from '../support/cli.ts';

const HERE = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', PATH: process.env.PATH ?? '' };

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=甲', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...args], { cwd, env: HERE, stdio: 'pipe' });
}

/** A repository with these files committed. */
async function repository(names: readonly string[]): Promise<string> {
  const cwd = await folderWith(Object.fromEntries(names.map((name) => [name, MENDED])));
  git(cwd, 'init', '-q');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '--allow-empty', '-m', 'old');
  return cwd;
}

async function checked(cwd: string, ...args: string[]): Promise<string[]> {
  const { out, status, err } = await planlint(['--format', 'json', ...args], { cwd, env: HERE });
  expect([status, err.replace(/^planlint: 没有改动过的计划。\n$/, '')]).toEqual([0, '']);
  return JSON.parse(out).documents.map(({ path }: { path: string }) => path);
}

const edit = (cwd: string, name: string): Promise<void> => writeFile(join(cwd, name), `${MENDED}\n补充。\n`);

describe('--changed checks', () => {
  test('what is staged, unstaged and untracked', async () => {
    const cwd = await repository(['a.plan', 'b.plan', 'c.plan', 'sub/d.plan', '.gitignore']);
    expect(await checked(cwd, '--changed')).toEqual([]);
    await edit(cwd, 'a.plan');
    git(cwd, 'add', 'a.plan');
    await edit(cwd, 'sub/d.plan');
    await edit(cwd, 'sub/new.plan');
    await writeFile(join(cwd, '.gitignore'), 'ignored.plan\n');
    await edit(cwd, 'ignored.plan');
    await rm(join(cwd, 'b.plan'));
    expect(await checked(cwd, '--changed')).toEqual(['a.plan', 'sub/d.plan', 'sub/new.plan']);
    expect(await checked(cwd, '--changed', 'sub')).toEqual(['sub/d.plan', 'sub/new.plan']);
    expect(await checked(cwd, '--changed', 'a.plan', 'c.plan')).toEqual(['a.plan']);
    expect(await checked(join(cwd, 'sub'), '--changed')).toEqual(['d.plan', 'new.plan']);
    expect(await checked(join(cwd, 'sub'), '--changed', '..')).toHaveLength(3);
  });

  test('names of every kind', async () => {
    const names = [
      '行动 计划.plan',
      '"双引号"\n换行.plan',
      '--fix.plan',
      "'$(x)`y`;&.plan",
      'é\u0301\t.plan',
      '𠮷.plan',
    ];
    const cwd = await repository(names.slice(0, 3));
    for (const name of names) await edit(cwd, name);
    expect((await checked(cwd, '--changed')).sort()).toEqual([...names].sort());
  });

  test('everything before the first commit', async () => {
    const cwd = await folderWith({ 'a.plan': MENDED, 'b.plan': MENDED });
    git(cwd, 'init', '-q');
    git(cwd, 'add', 'a.plan');
    expect(await checked(cwd, '--changed')).toEqual(['a.plan', 'b.plan']);
  });

  test('a renamed file by its new name', async () => {
    const cwd = await repository(['a.plan']);
    git(cwd, 'mv', 'a.plan', '行动计划.plan');
    expect(await checked(cwd, '--changed')).toEqual(['行动计划.plan']);
  });

  test('other repositories that the paths lead to', async () => {
    const cwd = await repository(['a.plan']);
    const other = await repository(['b.plan', 'c.plan']);
    await edit(other, 'c.plan');
    expect(await checked(cwd, '--changed', '.', other)).toEqual([join(other, 'c.plan')]);
  });

  test('without running what the repository names', async () => {
    const cwd = await repository(['a.plan']);
    git(cwd, 'config', 'core.fsmonitor', 'touch ran; echo');
    git(cwd, 'config', 'diff.external', 'touch ran; echo');
    for (const command of ['clean', 'process']) git(cwd, 'config', `filter.own.${command}`, 'touch ran; cat');
    git(cwd, 'config', 'filter.own.required', 'true');
    await writeFile(join(cwd, '.git/info/attributes'), '*.plan filter=own\n');
    await edit(cwd, 'a.plan');
    expect(await checked(cwd, '--changed')).toEqual(['a.plan']);
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });

  test('without running a git that lies there', async () => {
    const cwd = await repository(['a.plan']);
    await writeFile(join(cwd, 'git'), '#!/bin/sh\ntouch ran\n', { mode: 0o755 });
    await edit(cwd, 'a.plan');
    const env = { ...HERE, PATH: `.:${process.env.PATH}` };
    const { out } = await planlint(['--changed', '--format', 'json'], { cwd, env });
    expect(JSON.parse(out).documents).toMatchObject([{ path: 'a.plan' }]);
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });
});

describe('--since checks', () => {
  test('what changed since the branches parted, and what is not committed', async () => {
    const cwd = await repository(['a.plan', 'b.plan', 'c.plan']);
    git(cwd, 'checkout', '-q', '-b', '修改');
    await edit(cwd, 'a.plan');
    git(cwd, 'commit', '-q', '-am', 'new');
    git(cwd, 'checkout', '-q', 'main');
    await edit(cwd, 'b.plan');
    git(cwd, 'commit', '-q', '-am', 'meanwhile');
    git(cwd, 'checkout', '-q', '修改');
    expect(await checked(cwd, '--since', 'main')).toEqual(['a.plan']);
    await edit(cwd, 'c.plan');
    expect(await checked(cwd, '--since', 'main')).toEqual(['a.plan', 'c.plan']);
    expect(await checked(cwd, '--changed', '--since', 'main')).toEqual(['a.plan', 'c.plan']);
    expect(await checked(cwd, '--since=HEAD~1')).toEqual(['a.plan', 'c.plan']);
    expect(await checked(cwd, '--changed')).toEqual(['c.plan']);
  });

  test('with a baseline, only the documents it reads', async () => {
    const cwd = await repository(['a.plan', 'b.plan']);
    const entry = { rule: 'date-malformed', text: '20259月' };
    const documents = { 'a.plan': [entry], 'b.plan': [entry], 'gone.plan': [entry] };
    await writeFile(join(cwd, 'planlint-baseline.json'), JSON.stringify({ version: 1, documents }));
    await edit(cwd, 'a.plan');
    const { err } = await planlint(['--changed'], { cwd, env: HERE });
    expect(err).toMatch(/有 1 处已没有对应的问题/);
  });
});

describe('where git cannot say', () => {
  const refused = async (cwd: string, env: Record<string, string>, ...args: string[]): Promise<string> => {
    const { status, out, err } = await planlint(args, { cwd, env });
    expect([status, out]).toEqual([2, '']);
    return err;
  };

  test('it is told what to do instead', async () => {
    const cwd = await repository(['a.plan']);
    expect(await refused(cwd, HERE, '--since', '没有此分支')).toMatch(/没有“没有此分支”这个分支或提交.*fetch-depth: 0/);
    expect(await refused(cwd, HERE, '--since=--output=x')).toMatch(/没有“--output=x”/);
    expect(await refused(cwd, HERE, '--since=--since=yesterday')).toMatch(/没有“--since=yesterday”/);
    expect(await refused(cwd, HERE, '--since')).toMatch(/--since REF/);
    expect(await refused(cwd, HERE, '--changed', '-')).toMatch(/标准输入没有改动记录/);
    await mkdir(join(cwd, 'empty'));
    expect(await refused(cwd, { ...HERE, PATH: join(cwd, 'empty') }, '--changed')).toMatch(/没有找到 git/);
    const plain = await folderWith({ 'a.plan': MENDED });
    expect(await refused(plain, HERE, '--changed')).toMatch(/不在 git 仓库中.*去掉 --changed/);
    await rename(join(cwd, '.git', 'HEAD'), join(cwd, '.git', 'X'));
    expect(await refused(cwd, HERE, '--changed')).toMatch(/git/);
  });
});
