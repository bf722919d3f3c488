import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { visible } from '../../../server/cli/reporters/display.ts';
import { github } from '../../../server/cli/reporters/github.ts';
import { githubCommand, githubLine } from '../../../server/cli/reporters/github-command.ts';
import type { Severity } from '../../../server/core/rule.ts';
import { folderWith, PLAN, planlint } from '../../support/cli.ts';
import { checked, HOSTILE, LOOK, PLACES, report } from '../../support/reports.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What the runner makes of a line of output: it trims it, reads `::name key=value,…::message`, else looks for `##[`. */
function commandIn(line: string): Command | null {
  const match = /^\s*::([^\s:]+)(?: ([^:]*))?::(.*)$/.exec(line);
  if (!match) return line.includes('##[') ? { name: 'old', properties: {}, message: line } : null;
  const unescaped = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const pairs = (match[2] ?? '').split(',').filter((pair) => pair !== '');
  const properties = Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2).map(unescaped)));
  return { name: match[1]!, properties, message: unescaped(match[3]!) };
}

const commands = (text: string): Command[] => text.split('\n').flatMap((line) => commandIn(line) ?? []);

describe('annotations', () => {
  test.each(PLACES)('of %s', (_, marked, { line, columns }) => {
    const [command] = commands(report(github, [checked(marked)]));
    const [col, endColumn] = columns['code-point'];
    expect(command).toEqual({
      name: 'error',
      properties: {
        file: '计划/行动计划.txt',
        line: `${line}`,
        endLine: `${line}`,
        col: `${col}`,
        endColumn: `${endColumn}`,
        title: '日期缺“年”“月”等分隔字 (date-malformed)',
      },
      message: '时限无法辨认',
    });
  });

  test('over several lines have no columns, which GitHub would refuse', () => {
    const [command] = commands(report(github, [checked('一⟦二\n三⟧')]));
    expect(command!.properties).toMatchObject({ line: '1', endLine: '2' });
    expect(command!.properties).not.toHaveProperty('col');
  });

  test.each(HOSTILE)('say %j and do nothing else', (text) => {
    const documents = Array.from({ length: 12 }, () =>
      checked(`⟦${text}⟧`, { path: text, message: { zh: text, en: text } }),
    );
    const all = commands(report(github, documents));
    expect(all.map(({ name }) => name)).toEqual([...Array(10).fill('error'), 'notice']);
    for (const { properties, message } of all.slice(0, 10))
      expect([properties.file, message]).toEqual([
        /[\p{Cc}\p{Bidi_Control}]/u.test(text) ? visible(text) : text,
        visible(text),
      ]);
  });

  test('paths and titles with marks of commands', () => {
    const [command] = commands(
      report(github, [checked('⟦一⟧', { path: 'a,b:c=50%.txt', message: { zh: '::一, 二: 100%', en: '' } })]),
    );
    expect([command!.properties.file, command!.message]).toEqual(['a,b:c=50%.txt', '::一, 二: 100%']);
  });
});

describe('where GitHub shows no more', () => {
  const many = (severity: Severity, count: number) => checked('⟦一⟧\n'.repeat(count), { severity });

  test.each<[string, ReturnType<typeof checked>[], string | null]>([
    ['ten of a kind', [many('error', 10), many('warning', 10), many('hint', 9)], null],
    [
      'more',
      [many('error', 12), many('warning', 13), many('info', 5), many('hint', 6)],
      '另有 2 个错误、3 个警告、2 个提示未标注：',
    ],
    ['more warnings', [many('warning', 11)], '另有 1 个警告未标注：'],
  ])('%s', (_, documents, words) => {
    const all = commands(report(github, documents));
    const last = all.at(-1)!;
    if (words === null) expect(last.message).toBe('时限无法辨认');
    else expect([last.name, last.message]).toEqual(['notice', expect.stringContaining(words)]);
    for (const name of ['error', 'warning', 'notice'])
      expect(all.filter((c) => c.name === name).length).toBeLessThanOrEqual(10);
  });

  test('what has no annotation stands in the log', () => {
    const lines = report(github, [many('error', 12)])
      .split('\n')
      .filter((line) => !commandIn(line) && line !== '');
    expect(lines).toEqual([
      '  计划/行动计划.txt:11:1  错误  时限无法辨认  date-malformed',
      '  计划/行动计划.txt:12:1  错误  时限无法辨认  date-malformed',
    ]);
  });
});

test('failures are errors of the file', () => {
  const failures = [
    { message: { zh: '没有读取权限。', en: '' }, path: 'a,b.txt', line: 2 },
    { message: { zh: '找不到', en: '' }, path: null, line: null },
  ];
  expect(commands(report(github, [], { failures }))).toEqual([
    { name: 'error', properties: { file: 'a,b.txt', line: '2', title: 'Planlint' }, message: '没有读取权限。' },
    { name: 'error', properties: { title: 'Planlint' }, message: '找不到' },
  ]);
});

test('in English', () => {
  const text = report(github, [checked('⟦一⟧\n'.repeat(11))], { look: { ...LOOK, locale: 'en' } });
  expect(text).toContain('::notice title=Planlint::Not annotated: 1 error. GitHub shows 10 of a kind for a step;');
});

describe('the summary of the step', () => {
  test('is added to what other tools wrote, where the runner offers one', async () => {
    const cwd = await folderWith({ 'a.plan': PLAN });
    await writeFile(join(cwd, 'summary.md'), '已有\n');
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const { out, status } = await planlint(['--format', 'github', 'a.plan'], { cwd, env });
    expect([commands(out).length, status]).toEqual([1, 1]);
    const summary = await readFile(env.GITHUB_STEP_SUMMARY, 'utf8');
    expect(summary).toMatch(/^已有\n### 计划校核：1 份文件，1 个错误\n[\s\S]*20259月/);
    await planlint(['--format', 'stylish', 'a.plan'], { cwd, env });
    expect(await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe(summary);
  });

  test('that cannot be written is told', async () => {
    const cwd = await folderWith({ 'a.plan': PLAN });
    const { err, status } = await planlint(['--format', 'github', 'a.plan'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: '无/x.md' },
    });
    expect([err, status]).toEqual(['无/x.md: 所在的文件夹不存在，请先建立。\n', 2]);
  });
});

test('a command is one line, whatever its message and its properties hold', () => {
  const hostile = 'a\r\n::error::b,c:d%';
  expect(githubCommand('error', { file: hostile }, hostile)).toBe(
    '::error file=a%0D%0A%3A%3Aerror%3A%3Ab%2Cc%3Ad%25::a%0D%0A::error::b,c:d%25\n',
  );
  expect(githubLine('::error::x ##[group]')).not.toMatch(/^\s*::|##\[/);
});
