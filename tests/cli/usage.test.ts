import { beforeAll, describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../server/cli/command.ts';
import { OPTION_NAMES } from '../../server/cli/options.ts';
import { rules } from '../../server/core/rules/index.ts';
import { folderWith, PLAN, planlint } from '../support/cli.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await folderWith({ 'a.plan': PLAN, tasks: 'x' });
});

describe('wrong use ends with 2 and says what to write', () => {
  test.each<[string[], string]>([
    [['--fromat', 'json'], '没有选项 --fromat。是否想写 --format？'],
    [['-x'], '没有选项 -x。'],
    [['-a.plan'], '没有选项 -a.plan。如果是文件名，请写作 ./-a.plan。'],
    [['--fix.plan'], '没有选项 --fix.plan。如果是文件名，请写作 ./--fix.plan。'],
    [['--fix=yes'], '--fix 不带值，请去掉“=yes”。'],
    [['a.plan', '--config'], '--config 后面缺少值：--config FILE。'],
    [['--config', '--fix'], '--config 后面缺少值：--config FILE。'],
    [['--config='], '--config 后面缺少值：--config FILE。'],
    [['--config', 'none.json'], '找不到配置文件“none.json”。'],
    [['--profile', 'revew'], '--profile 没有“revew”。是否想写“review”？'],
    [['--severity', 'critical'], '--severity 没有“critical”。可用：error、warning、info、hint。'],
    [['--fail-on', 'warn'], '--fail-on 没有“warn”。是否想写“warning”？'],
    [['--max-warnings', 'many'], '--max-warnings 后面应为数字，如 --max-warnings 10。'],
    [['--lang', 'fr'], '没有语言“fr”，可用：zh-CN、en。'],
    [['--format', 'jsno', 'a.plan'], '没有输出格式“jsno”。是否想写“json”？'],
    [['--format', 'json=', 'a.plan'], '--format json= 后面缺少文件名。'],
    [
      ['--format', 'json', '--format', 'stylish', 'a.plan'],
      '标准输出只能有一种内容，请将“stylish”存入文件：--format stylish=文件名。',
    ],
    [['--diff', '--format', 'json', 'a.plan'], '标准输出只能有一种内容，请将“json”存入文件：--format json=文件名。'],
    [['chekc', 'a.plan'], '没有“chekc”这个命令或文件。是否想写“planlint check”？'],
    [['tasks', '--fix'], 'tasks 命令没有选项 --fix。它用于：planlint check --fix。'],
    [['tasks', '--format', 'stylish'], '没有输出格式“stylish”。可用：table、json、csv、xlsx、markdown、html、ics。'],
    [['tasks', '--as-of', '2025-02-30'], '--as-of 后面应为日期，如 --as-of 2025-12-31。'],
    [['tasks', '--columns', 'number,led'], '台账没有“led”这一列。是否想写“lead”？'],
    [
      ['tasks', '-o', 'ledger.docx'],
      '从“ledger.docx”看不出输出格式，请写明：--format 格式 -o ledger.docx（table、json、csv、xlsx、markdown、html、ics）。',
    ],
    [['rules', 'date-malformed'], 'rules 列出全部规则，不带参数；单条规则请用 planlint explain date-malformed。'],
    [['explain'], 'explain 需要一条规则：planlint explain RULE；用 planlint rules 可列出全部规则。'],
    [['explain', 'date-malforme'], '没有“date-malforme”这条规则。是否想写“date-malformed”？'],
    [['explain', 'xyz'], '没有“xyz”这条规则。用 planlint rules 可列出全部规则。'],
    [['outline'], 'outline 需要一个文件：planlint outline FILE。'],
    [['constructor'], '没有“constructor”这个命令或文件。'],
    [['help', 'chekc'], '没有“chekc”这个命令。是否想写“check”？'],
    [['help', 'check', 'tasks'], 'help 后面多出“tasks”，请去掉。'],
    [['--print-config', 'a.plan', 'b.plan'], '--print-config 后面多出“b.plan”，请去掉。'],
    [['lsp', 'plan.txt'], 'lsp 后面多出“plan.txt”，请去掉。'],
    [
      ['tasks', '--format', 'csv', '-o', 'a.xlsx'],
      '文件名“a.xlsx”属于 xlsx 格式，而要写的是 csv。请改文件名，或改为 --format xlsx。',
    ],
    [
      ['tasks', '--format', 'xlsx=a.csv'],
      '文件名“a.csv”属于 csv 格式，而要写的是 xlsx。请改文件名，或改为 --format csv。',
    ],
    [['--threads', 'many'], '--threads 后面应为数字，如 --threads 10。'],
    [['--threads', '0'], '--threads 至少为 1；省略则由程序决定。'],
    [
      ['review', 'a.plan', '--as-of', '2025-01-02'],
      'review 命令没有选项 --as-of。它用于：planlint check --as-of、planlint tasks --as-of、planlint merge --as-of。',
    ],
    [['a.plan', '--cache-location'], '--cache-location 后面缺少值：--cache-location DIR。'],
    [['tasks', '--watch'], 'tasks 命令没有选项 --watch。它用于：planlint check --watch。'],
    [['completion'], 'completion 需要一种 shell：planlint completion bash|zsh|fish|powershell。'],
  ])('%j', async (args, words) => {
    const { status, out, err } = await planlint(args, { cwd });
    expect(err).toBe(`planlint: ${words}\nplanlint: 用法见 planlint --help\n`);
    expect([status, out]).toEqual([2, '']);
    const english = await planlint(args, { cwd, env: { LANG: 'en_US.UTF-8' } });
    if (args[0] !== '--lang')
      expect(english.err).toMatch(/^planlint: [^\u4e00-\u9fff]+\nplanlint: see planlint --help\n$/);
  });
});

test('a word that is a file is a file, a command before it', async () => {
  expect((await planlint(['check', 'tasks', '--format', 'json'], { cwd })).out).toContain('"path": "tasks"');
  expect((await planlint(['tasks', '--format', 'json'], { cwd })).out).toContain('"tasks": [');
});

describe('help', () => {
  const texts = ['zh-CN', 'en'].flatMap((lang) =>
    [null, ...Object.keys(COMMANDS)].map((command) => [lang, command] as const),
  );

  test.each(texts)('in %s, of %s', async (lang, command) => {
    const args = command === null ? ['--help'] : [command, '--help'];
    const { status, out, err } = await planlint([...args, '--lang', lang], { cwd });
    expect([status, err]).toEqual([0, '']);
    for (const option of COMMANDS[command ?? 'check']!.options) expect(out).toContain(`--${option}`);
    expect(out).not.toMatch(/undefined|null|\[object/);
    const withoutExamples = out.replaceAll(/行动计划\.txt|结果\.json/g, '');
    if (lang === 'en') expect(withoutExamples.replace(/- 。/g, '')).not.toMatch(/\p{Script=Han}/u);
  });

  test('is also given by -h and by the command help', async () => {
    const { out } = await planlint(['--help'], { cwd });
    expect((await planlint(['-h'], { cwd })).out).toBe(out);
    expect((await planlint(['help'], { cwd })).out).toBe(out);
    expect((await planlint(['help', 'tasks'], { cwd })).out).toMatch(/^名称\n {2}planlint tasks .*\n\n用法\n/);
  });

  test('every option belongs to a command', () => {
    const used = new Set(Object.values(COMMANDS).flatMap((command) => command.options));
    expect(OPTION_NAMES.filter((name) => !used.has(name))).toEqual([]);
  });
});

test('version', async () => {
  expect(await planlint(['--version'], { cwd })).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
  expect(await planlint(['-v'], { cwd })).toMatchObject({ status: 0 });
});

describe('rules', () => {
  test.each(rules.map(({ id }) => id))('explain %s', async (id) => {
    for (const lang of ['zh-CN', 'en'] as const) {
      const { status, out } = await planlint(['explain', id, '--lang', lang], { cwd, columns: 80 });
      const rule = rules.find((r) => r.id === id)!;
      const said = lang === 'en' ? rule.about.en : rule.about.zh;
      const plain = (text: string) => text.replace(/[\s`]/g, '');
      expect(plain(out)).toContain(plain(said));
      expect(out.startsWith(`${id}  ${lang === 'en' ? rule.title.en : rule.title.zh}\n`)).toBe(true);
      expect(status).toBe(0);
    }
  });

  test('a list of all', async () => {
    const { out } = await planlint(['rules'], { cwd });
    const rows = out.trimEnd().split('\n');
    expect(rows).toHaveLength(rules.length + 1);
    expect(rows[0]).toMatch(/^规则 +起草 +审核 +督办 +持续集成 +修复 +名称$/);
    expect(rows.find((row) => row.startsWith('date-malformed'))).toMatch(/错误 +错误 +错误 +错误 +可自动修复 +日期缺/);
  });

  test('a list of all in JSON', async () => {
    const { version, rules: list } = JSON.parse((await planlint(['rules', '--format', 'json'], { cwd })).out);
    expect(version).toMatch(/^\d/);
    expect(list.map((rule: { id: string }) => rule.id)).toEqual(rules.map(({ id }) => id));
    const levels = { draft: 'error', review: 'error', supervision: 'error', ci: 'error' };
    expect(list[0]).toMatchObject({
      severity: 'error',
      profiles: levels,
      fix: 'safe',
      title: { zh: expect.any(String) },
    });
  });
});

test('lsp serves an editor, with the flags that editors give', async () => {
  const serve = vi.fn(async () => {});
  for (const flags of [[], ['--stdio'], ['--stdio', '--clientProcessId=12']]) {
    expect(await planlint(['lsp', ...flags], { cwd, serve })).toMatchObject({ status: 0, out: '' });
  }
  expect(serve).toHaveBeenCalledTimes(3);
});

test('a crash is told and ends with 2', async () => {
  const { status, out, err } = await planlint(['lsp'], {
    cwd,
    serve: () => Promise.reject(new Error('\u001b[2Jno port')),
  });
  expect([status, out]).toEqual([2, '']);
  expect(err).toMatch(/^planlint: 程序出错，请报告此问题。\nError: ␛\[2Jno port\n {4}at /);
});
