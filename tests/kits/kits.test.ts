/** The kits for CI as they are: their scripts are taken out of the files that ship and run. */
import { execFile, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CHECK_FORMATS } from '../../server/cli/check-formats.ts';
import { folderWith, MENDED, PLAN } from '../support/cli.ts';
import { buildProgram } from '../support/program.ts';

let program: string;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => rm(dirname(program), { recursive: true }));

interface Ended {
  readonly status: number;
  readonly out: string;
}

/** Standard output and error together, as a log shows them. */
function run(
  file: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const all = { PATH: process.env.PATH, HOME: cwd, LANG: 'zh_CN.UTF-8', PLANLINT: program, ...env };
  return new Promise((done) => {
    const child = execFile(file, [...args], { cwd, env: all }, (_, out, err) =>
      done({ status: child.exitCode ?? -1, out: out + err }),
    );
  });
}

const yaml = (path: string) => parse(readFileSync(path, 'utf8'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('action.yml', () => {
  const action = yaml('action.yml');
  const [step, ...others] = action.runs.steps;

  /** Runs the step as the runner does: the inputs filled into its variables, the script given to bash. */
  async function act(inputs: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>) {
    const cwd = await folderWith({ ...files, output: '', summary: '' });
    const inputOf = (name: string): string => inputs[name] ?? action.inputs[name].default;
    const given = Object.entries<string>(step.env).map(([key, value]) => [
      key,
      value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, name) => inputOf(name)),
    ]);
    const env = {
      ...Object.fromEntries(given),
      GITHUB_ACTION_PATH: resolve('.'),
      GITHUB_OUTPUT: join(cwd, 'output'),
      GITHUB_STEP_SUMMARY: join(cwd, 'summary'),
    };
    const ended = await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], cwd, env);
    const read = (name: string) => readFile(join(cwd, name), 'utf8');
    return { ...ended, cwd, output: await read('output'), summary: await read('summary') };
  }

  test('is one step that takes every input as a variable, none into its script', () => {
    expect([action.runs.using, step.shell, others]).toEqual(['composite', 'bash', []]);
    const used = Object.values<string>(step.env).map((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)![1]);
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
    expect(step.run).not.toContain('${{');
  });

  test('annotates, and writes the summary of the step', async () => {
    const { status, out, summary, output } = await act({}, { '行动计划.txt': PLAN });
    expect(out).toMatch(/^::error file=行动计划\.txt,line=11,/);
    expect(summary).toContain('### 计划校核：1 份文件，1 个错误');
    expect([status, output]).toEqual([1, '']);
  });

  test('takes paths a line each, options and a level, and writes SARIF', async () => {
    const files = { '甲 $(touch x)/计划 一.txt': PLAN, '--fix': MENDED };
    const inputs = {
      path: '甲 $(touch x)/计划 一.txt\n--fix\n',
      args: '--quiet\n  --lang en\n',
      format: 'stylish',
      'fail-on': 'error',
      sarif: '出 1.sarif',
    };
    const { status, out, output, cwd } = await act(inputs, files);
    expect(out).toMatch(/2 documents: 1 error/);
    expect([status, output]).toEqual([1, 'sarif=出 1.sarif\n']);
    const { runs } = JSON.parse(await readFile(join(cwd, '出 1.sarif'), 'utf8'));
    expect(runs[0].results).toHaveLength(1);
    await expect(readFile(join(cwd, 'x'))).rejects.toThrow();
  });

  test('passes where nothing is wrong, fails from the level asked for', async () => {
    expect(await act({}, { '行动计划.txt': MENDED })).toMatchObject({ status: 0 });
    const warning = PLAN.replace('20259月', '2025年9月').replace('（市大数据局）', '（相关部门）');
    expect(await act({ 'fail-on': 'error' }, { '行动计划.txt': warning })).toMatchObject({ status: 0 });
    expect(await act({ 'fail-on': 'warning' }, { '行动计划.txt': warning })).toMatchObject({ status: 1 });
    expect(await act({ 'fail-on': 'never' }, { '行动计划.txt': warning })).toMatchObject({ status: 2 });
  });
});

describe('the launcher of the kits', () => {
  test('takes an installed program, else the package of this version', async () => {
    const cwd = await folderWith({
      'kits/planlint.sh': readFileSync('kits/planlint.sh'),
      'package.json': readFileSync('package.json'),
    });
    await writeFile(join(cwd, 'npx'), '#!/bin/sh\necho npx "$@"\n', { mode: 0o755 });
    const path = `${cwd}:/usr/bin:/bin`;
    expect(await run('sh', ['kits/planlint.sh', 'check', 'a b'], cwd, { PATH: path, PLANLINT: '' })).toEqual({
      status: 0,
      out: `npx --yes planlint@${version} check a b\n`,
    });
    await writeFile(join(cwd, 'planlint'), '#!/bin/sh\necho installed "$@"\n', { mode: 0o755 });
    expect(await run('sh', ['kits/planlint.sh', 'check'], cwd, { PATH: path, PLANLINT: '' })).toEqual({
      status: 0,
      out: 'installed check\n',
    });
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = yaml('.pre-commit-hooks.yaml');

  test('starts a script of this repository', () => {
    const [script] = hook.entry.split(' ');
    expect(hook.language).toBe('script');
    expect(() => accessSync(script, constants.X_OK)).not.toThrow();
  });

  test.each([
    ['某某市行动计划.txt', true],
    ['计划/“十四五”规划（2021—2025年）.docx', true],
    ['实施方案 终稿.md', true],
    ['a.plan', true],
    ['a.plan.txt', true],
    ['README.md', false],
    ['规划/会议记录.txt', false],
    ['行动计划.pdf', false],
    ['planlint.json', false],
  ])('%s: %s', (path, picked) => {
    expect(new RegExp(hook.files).test(path)).toBe(picked);
  });

  const installed = spawnSync('pre-commit', ['--version']).status === 0;
  test.skipIf(!installed)('lets pre-commit refuse a defect and pass what is mended', { timeout: 60_000 }, async () => {
    const kit = await repository({ 'package.json': readFileSync('package.json', 'utf8') });
    for (const path of ['kits', '.pre-commit-hooks.yaml']) await cp(path, join(kit, path), { recursive: true });
    await commitAll(kit);
    const { out: rev } = await run('git', ['rev-parse', 'HEAD'], kit);
    const config = `repos: [{ repo: ${JSON.stringify(kit)}, rev: ${rev.trim()}, hooks: [{ id: planlint }] }]\n`;
    const cwd = await repository({ '.pre-commit-config.yaml': config, '某市 行动计划.txt': PLAN, 'README.md': PLAN });
    await run('git', ['add', '.'], cwd);
    const env = { PRE_COMMIT_HOME: join(cwd, '.cache') };
    const refused = await run('pre-commit', ['run'], cwd, env);
    expect(refused.out).toMatch(/planlint 计划校核\.+Failed[\s\S]*某市 行动计划\.txt[\s\S]*1 份文件：1 个错误/);
    expect(refused.status).toBe(1);
    await writeFile(join(cwd, '某市 行动计划.txt'), MENDED);
    await run('git', ['add', '某市 行动计划.txt'], cwd);
    expect(await run('pre-commit', ['run'], cwd, env)).toMatchObject({
      status: 0,
      out: expect.stringContaining('Passed'),
    });
  });
});

async function repository(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await folderWith(files);
  await run('git', ['init', '-q', '-b', 'main'], cwd);
  await run('git', ['config', 'user.email', 'a@example.org'], cwd);
  await run('git', ['config', 'user.name', 'a'], cwd);
  return cwd;
}

const commitAll = async (cwd: string): Promise<Ended> => {
  await run('git', ['add', '.'], cwd);
  return run('git', ['commit', '-q', '-m', 'x'], cwd);
};

describe('the hook for git alone', () => {
  async function hooked(files: Readonly<Record<string, string>>): Promise<string> {
    const cwd = await repository(files);
    await copyFile('kits/git/pre-commit', join(cwd, '.git/hooks/pre-commit'));
    return cwd;
  }

  test('judges what is staged, not what lies in the folder', async () => {
    const cwd = await hooked({ '计 划/行动计划.txt': PLAN, 'README.md': '说明' });
    await run('git', ['add', '.'], cwd);
    await writeFile(join(cwd, '计 划/行动计划.txt'), MENDED);
    const refused = await run('git', ['commit', '-m', 'x'], cwd);
    expect(refused.out).toContain('计 划/行动计划.txt');
    expect(refused.out).toContain('1 份文件：1 个错误');
    expect(refused.status).toBe(1);
    expect(await commitAll(cwd)).toMatchObject({ status: 0 });
  });

  test('keeps to the configuration of the repository', async () => {
    const shared = '{ "rules": { "date-malformed": "off" } }';
    const config = '{ "extends": "./共用/公文.json" }';
    const cwd = await hooked({ 'planlint.json': config, '共用/公文.json': shared, '行动计划.txt': PLAN });
    expect(await commitAll(cwd)).toMatchObject({ status: 0 });
  });

  test('keeps to the baseline, and to what is to be ignored', async () => {
    const cwd = await hooked({ '行动计划.txt': PLAN, '旧/行动计划.txt': PLAN, '.planlintignore': '旧/\n' });
    expect(await run(program, ['baseline'], cwd)).toMatchObject({ status: 0 });
    expect(await commitAll(cwd)).toMatchObject({ status: 0, out: expect.stringContaining('✓ 1 份文件，未发现问题') });
    await writeFile(join(cwd, '行动计划.txt'), PLAN.replace('2025年12月', '202512月'));
    expect(await commitAll(cwd)).toMatchObject({ status: 1 });
  });

  test('lets pass what holds no plan', async () => {
    const cwd = await hooked({ 'a.json': '{}' });
    expect(await commitAll(cwd)).toMatchObject({ status: 0 });
  });
});

describe('the template for GitLab', () => {
  const { planlint: job, ...others } = yaml('kits/gitlab/planlint.gitlab-ci.yml');

  /** Runs the job as a runner's shell does, with its variables, the program in the place of the package. */
  async function work(files: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>> = {}) {
    const cwd = await folderWith(files);
    const env = { ...job.variables, PLANLINT: `node ${program}`, ...variables };
    const ended = await run('bash', ['-eo', 'pipefail', '-c', job.script.join('\n')], cwd, env);
    const report = (name: string) => readFile(join(cwd, name), 'utf8');
    return {
      ...ended,
      quality: await report(job.artifacts.reports.codequality),
      tests: await report(job.artifacts.reports.junit),
    };
  }

  test('is one job, of this version', () => {
    expect(others).toEqual({});
    expect(job.variables.PLANLINT).toBe(`npx --yes planlint@${version}`);
    expect(job.artifacts.when).toBe('always');
  });

  test('fails with an error, and leaves both reports', async () => {
    const { status, out, quality, tests } = await work(
      { '计 划/行动计划.txt': PLAN },
      { PLANLINT_PATH: '计 划', PLANLINT_OPTIONS: '--profile ci --quiet' },
    );
    expect(status).toBe(1);
    expect(out).toContain('11:12  错误');
    expect(JSON.parse(quality)).toMatchObject([
      { check_name: 'date-malformed', location: { path: '计 划/行动计划.txt', lines: { begin: 11 } } },
    ]);
    expect(tests).toContain('<testsuite name="计 划/行动计划.txt" tests="1" failures="1"');
  });

  test('passes where nothing is wrong', async () => {
    expect(await work({ '行动计划.txt': MENDED })).toMatchObject({ status: 0, quality: '[]\n' });
  });
});

describe('the manual', () => {
  const manual = (name: string) => readFileSync(`docs/${name}`, 'utf8');

  test.each(['formats.md', 'formats.zh-CN.md'])('%s has a row for every format', (name) => {
    const rows = [...manual(name).matchAll(/^\| `(\w+)`/gm)].map((row) => row[1]);
    expect(rows).toEqual(Object.keys(CHECK_FORMATS));
  });

  test.each(['ci.md', 'ci.zh-CN.md'])('%s has a row for every input of the action', (name) => {
    const rows = [...manual(name).matchAll(/^\| `([\w-]+)`\s+\| (?:`([^`]*)`)?/gm)].map((row) => [
      row[1],
      row[2] ?? '',
    ]);
    const inputs = Object.entries<{ default: string }>(yaml('action.yml').inputs).map(([key, input]) => [
      key,
      input.default,
    ]);
    expect(rows).toEqual(inputs);
  });

  test('names the version', () => {
    for (const name of ['ci.md', 'ci.zh-CN.md']) expect(manual(name)).toContain(`planlint-${version}.tgz`);
  });
});
