import { existsSync } from 'node:fs';
import { lstat, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, MENDED, PLAN, planlint } from '../support/cli.ts';

describe('findings', () => {
  test('are shown with their place, their words and the text around them', async () => {
    const cwd = await folderWith({ '行动计划.txt': PLAN });
    const { status, out, err } = await planlint(['check'], { cwd, columns: 90 });
    expect(out).toBe(`行动计划.txt

  11:12  错误  “20259月”的数字之间缺少“年”“月”等分隔字，时限无法辨认；应为“2025年9月”。
               date-malformed
         | 1．建设城市算力中心，20259月底前建成投运。（市发展改革委牵头，市财政局配合）
         |                      ^^^^^^^

1 份文件：1 个错误
其中 1 个可自动修复：--diff 预览，--fix 修复
`);
    expect([status, err]).toEqual([1, '']);
  });

  test('of a clean document are none', async () => {
    const cwd = await folderWith({ '行动计划.txt': MENDED });
    expect(await planlint([], { cwd })).toMatchObject({ status: 0, out: '✓ 1 份文件，未发现问题\n', err: '' });
  });

  test('are in JSON as the interface says', async () => {
    const cwd = await folderWith({ '计划/行动计划.txt': PLAN });
    const { status, out } = await planlint(['--format', 'json'], { cwd });
    const place = (column: number, offset: number) => ({ line: 11, column, offset });
    expect(JSON.parse(out)).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      documents: [
        {
          path: '计划/行动计划.txt',
          findings: [
            {
              rule: 'date-malformed',
              severity: 'error',
              message: '“20259月”的数字之间缺少“年”“月”等分隔字，时限无法辨认；应为“2025年9月”。',
              start: place(12, PLAN.indexOf('20259月')),
              end: place(18, PLAN.indexOf('20259月') + 6),
              fix: {
                title: '改为“2025年9月”',
                safe: true,
                edits: [{ start: PLAN.indexOf('20259月'), end: PLAN.indexOf('20259月') + 6, newText: '2025年9月' }],
              },
              suggestions: [],
              related: [],
            },
          ],
        },
      ],
      summary: { documents: 1, errors: 1, warnings: 0, infos: 0, hints: 0, fixable: 1, suppressed: 0 },
    });
    expect(status).toBe(1);
  });

  test('count lines by every line end, and columns without the byte order mark', async () => {
    const cwd = await folderWith({
      'a.plan': `\ufeff${PLAN.replaceAll('\n', '\r')}`,
      'b.plan': PLAN.replaceAll('\n', '\r\n'),
    });
    const { documents } = JSON.parse((await planlint(['--format=json'], { cwd })).out);
    expect(documents.map((d: { findings: { start: unknown }[] }) => d.findings[0]!.start)).toEqual([
      { line: 11, column: 12, offset: PLAN.indexOf('20259月') },
      { line: 11, column: 12, offset: PLAN.replaceAll('\n', '\r\n').indexOf('20259月') },
    ]);
  });

  test('come in English where the environment speaks it, and in Chinese where it says nothing', async () => {
    const cwd = await folderWith({ 'a.plan': PLAN });
    const said = async (env: Record<string, string>, ...args: string[]) => (await planlint(args, { cwd, env })).out;
    expect(await said({ LANG: 'en_GB.UTF-8' })).toMatch(/error {2}“20259月” lacks[\s\S]*1 document: 1 error/);
    expect(await said({ LANG: 'C.UTF-8' })).toMatch(/错误/);
    expect(await said({ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).toMatch(/错误/);
    expect(await said({ LANG: 'zh_CN.UTF-8' }, '--lang', 'en')).toMatch(/error/);
    await writeFile(join(cwd, 'planlint.json'), '{ "locale": "zh-CN" }');
    expect(await said({ LANG: 'en_GB.UTF-8' })).toMatch(/错误/);
    expect(await said({ LANG: 'zh_CN.UTF-8' }, '--lang', 'en')).toMatch(/error/);
  });
});

describe('documents', () => {
  test('are those that look like plans, and those that are named', async () => {
    const cwd = await folderWith({
      '甲 《方案》/实施方案（送审稿） [2] {a}!.txt': PLAN,
      'notes.txt': '会议记录',
      '三 月.txt': PLAN,
    });
    const checked = async (...args: string[]) => {
      const { documents } = JSON.parse((await planlint([...args, '--format', 'json'], { cwd })).out);
      return documents.map((d: { path: string }) => d.path);
    };
    expect(await checked()).toEqual(['三 月.txt', '甲 《方案》/实施方案（送审稿） [2] {a}!.txt']);
    expect(await checked('notes.txt', '甲 《方案》')).toEqual([
      'notes.txt',
      '甲 《方案》/实施方案（送审稿） [2] {a}!.txt',
    ]);
    expect(await checked(join(cwd, 'notes.txt'))).toEqual(['notes.txt']);
  });

  test('may come through standard input', async () => {
    const cwd = await folderWith({ '附/planlint.json': '{ "rules": { "date-malformed": "off" } }' });
    const paths = async (...args: string[]) =>
      JSON.parse((await planlint([...args, '--format', 'json'], { cwd, stdin: PLAN })).out).documents;
    expect(await paths('-')).toMatchObject([{ path: '<stdin>', findings: [{ rule: 'date-malformed' }] }]);
    expect(await paths('--stdin', '--stdin-filename', '附/计划.txt')).toEqual([{ path: '附/计划.txt', findings: [] }]);
  });

  test('that cannot be read are told, and the others checked', async () => {
    const cwd = await folderWith({
      '行动计划.txt': PLAN,
      '方案.docx': 'PK\u0003\u0004word/document.xml',
      '方案.pdf': '%PDF-1.4',
    });
    const { status, out, err } = await planlint(['方案.docx', '方案.pdf', '行动计划.txt', '行动计戈.txt'], { cwd });
    expect(err).toMatch(/找不到“行动计戈.txt”。是否想写“行动计划.txt”？/);
    expect(err).toMatch(/^方案.docx: .*Word/m);
    expect(err).toMatch(/^方案.pdf: 这是 PDF 文件/m);
    expect(out).toMatch(/date-malformed/);
    expect(status).toBe(2);
  });

  test('may be none', async () => {
    const cwd = await folderWith({ 'notes.txt': '会议记录' });
    const { status, out, err } = await planlint([], { cwd });
    expect([status, out]).toEqual([0, '']);
    expect(err).toMatch(/没有找到计划类文件/);
  });
});

describe('levels', () => {
  const config = JSON.stringify({ rules: { 'date-malformed': 'warning' } });
  const world = async () => ({ cwd: await folderWith({ 'a.plan': PLAN, 'planlint.json': config }) });

  test.each<[string[], number, string]>([
    [[], 0, '1 个警告'],
    [['--fail-on', 'warning'], 1, '1 个警告'],
    [['--fail-on', 'info'], 1, '1 个警告'],
    [['--max-warnings', '1'], 0, '1 个警告'],
    [['--max-warnings', '0'], 1, '1 个警告'],
    [['--severity', 'warning'], 0, '1 个警告'],
    [['--severity', 'error'], 0, '另有 1 个级别较低的未显示'],
    [['--quiet'], 0, '另有 1 个级别较低的未显示'],
    [['--quiet', '--fail-on', 'warning'], 1, '另有 1 个级别较低的未显示'],
  ])('%j ends with %i', async (args, status, words) => {
    const ran = await planlint(args, await world());
    expect(ran.out).toContain(words);
    expect(ran.status).toBe(status);
    expect(ran.err).toBe(args[1] === '0' ? 'planlint: 警告共 1 个，超过 --max-warnings 0。\n' : '');
  });

  test('follow the profile', async () => {
    const cwd = await folderWith({ 'a.plan': PLAN.replace('，2025年12月底前印发', '') });
    const findings = async (...args: string[]) =>
      JSON.parse((await planlint(['--format', 'json', ...args], { cwd })).out).documents[0].findings;
    const severities = async (...args: string[]) =>
      (await findings(...args))
        .filter((f: { rule: string }) => f.rule === 'deadline-missing')
        .map((f: { severity: string }) => f.severity);
    expect(await severities('--profile', 'supervision')).toEqual(['warning']);
    expect(await severities('--profile', 'draft')).not.toEqual(['warning']);
  });
});

describe('reports', () => {
  test('several at once, into files and to standard output', async () => {
    const cwd = await folderWith({ 'a.plan': PLAN });
    const args = ['--format', 'json=结果 1.json', '--format', 'stylish', '--format', 'stylish=b.txt'];
    const { out } = await planlint(args, { cwd, env: { FORCE_COLOR: '1' } });
    expect(out).toContain('\u001b[31m错误\u001b[39m');
    expect(JSON.parse(await readFile(join(cwd, '结果 1.json'), 'utf8'))).toMatchObject({ summary: { errors: 1 } });
    expect(await readFile(join(cwd, 'b.txt'), 'utf8')).toMatch(/^a\.plan\n\n {2}11:12 {2}错误/);
    expect(await readdir(cwd)).toEqual(['a.plan', 'b.txt', '结果 1.json']);
  });

  test.each<[string[], string]>([
    [['json=无/x.json'], '“无/x.json”无法写入：没有文件夹“无”，请先建立。'],
    [['json=夹'], '“夹”无法写入：这是文件夹。'],
    [['json=a.plan'], '“a.plan”就是要读取的文件，不能用来存放结果，请另写一个文件名。'],
    [['json=./夹/../a.plan'], '“./夹/../a.plan”就是要读取的文件，不能用来存放结果，请另写一个文件名。'],
    [['json=x.json', 'jsonl=./x.json'], '两种格式不能写入同一文件“./x.json”，请分别指定文件名。'],
  ])('%j cannot be written, which is told before anything is read', async (formats, words) => {
    const cwd = await folderWith({ 'a.plan': PLAN, '夹/b.plan': PLAN });
    const args = formats.flatMap((format) => ['--format', format]);
    const { err, out, status } = await planlint([...args, 'a.plan'], { cwd });
    expect(await readFile(join(cwd, 'a.plan'), 'utf8')).toBe(PLAN);
    expect([err, out, status]).toEqual([`planlint: ${words}\nplanlint: 用法见 planlint --help\n`, '', 2]);
  });

  test.skipIf(!existsSync('/dev/full'))('that cannot be written to the end are told, and the others are', async () => {
    const cwd = await folderWith({ 'a.plan': PLAN });
    const { status, err, out } = await planlint(['--format', 'json=/dev/full', '--format', 'jsonl'], { cwd });
    expect([status, err]).toEqual([2, '/dev/full: 磁盘空间已满。\n']);
    expect(JSON.parse(out)).toMatchObject({ rule: 'date-malformed' });
  });

  test('replace what stood in a file, through a link, and write to what is no file', async () => {
    const cwd = await folderWith({ 'a.plan': PLAN, '旧.json': 'x'.repeat(100_000) });
    await symlink(join(cwd, '旧.json'), join(cwd, '链.json'));
    const { status, err } = await planlint(['--format', 'json=链.json', '--format', 'jsonl=/dev/null'], { cwd });
    expect([status, err]).toEqual([1, '']);
    expect(JSON.parse(await readFile(join(cwd, '旧.json'), 'utf8'))).toMatchObject({ summary: { errors: 1 } });
    expect((await lstat(join(cwd, '链.json'))).isSymbolicLink()).toBe(true);
  });

  test.each<[string[], Record<string, string>, boolean, boolean]>([
    [[], {}, false, false],
    [[], {}, true, true],
    [[], { NO_COLOR: '1' }, true, false],
    [[], { TERM: 'dumb' }, true, false],
    [[], { FORCE_COLOR: '1' }, false, true],
    [[], { FORCE_COLOR: '0' }, true, false],
    [['--no-color'], { FORCE_COLOR: '1' }, true, false],
  ])('%j with %j, terminal %s: colours %s', async (args, env, isTTY, colours) => {
    const cwd = await folderWith({ 'a.plan': PLAN });
    const { out } = await planlint(args, { cwd, env, isTTY });
    expect(out.includes('\u001b[')).toBe(colours);
  });

  test('nothing in a document or its name steers the terminal', async () => {
    const hostile = '\u001b[31m\u001b]0;x\u0007\u202e\u2066\u200b\u009b31m\u007f\u2028';
    const text = PLAN.replace('20259月', `${hostile}20259月`).replace('夯实数字基础', `夯实${hostile}`);
    const cwd = await folderWith({ '\u001b[2J\u202e计划.plan': text, 'planlint.json': '{ "\u001b[2Jx": 1 }' });
    const config = join(await folderWith({ 'c.json': '{}' }), 'c.json');
    for (const args of [['check'], ['check', '--diff'], ['tasks'], ['outline', '\u001b[2J\u202e计划.plan']]) {
      for (const more of [[], ['--config', config]]) {
        const { out, err } = await planlint([...args, ...more], { cwd, isTTY: true, env: { NO_COLOR: '1' } });
        expect(out + err).not.toBe('');
        expect((out + err).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
      }
    }
    const { out } = await planlint(['--config', config], { cwd, columns: 140 });
    expect(out).toContain('␛[31m␛]0;x␇<U+202E><U+2066><U+200B><U+009B>31m␡<U+2028>');
  });

  test('say what took how long, if asked', async () => {
    const cwd = await folderWith({ 'a.plan': PLAN });
    const { err } = await planlint(['--timing'], { cwd });
    expect(err).toMatch(/^planlint: 共用时 \d+ 毫秒，其中：\n/);
    expect(err).toMatch(/^ {2}a\.plan +[\d.]+ ms$/m);
    expect(err).toMatch(/^ {2}date-malformed +[\d.]+ ms$/m);
  });
});

describe('configuration', () => {
  test('is found upwards, the nearest counts, one may be named', async () => {
    const cwd = await folderWith({
      'planlint.json': '{ "rules": { "date-malformed": "off" } }',
      '乙/planlint.json': '{ "rules": { "date-malformed": "hint" } }',
      '乙/丙/b.plan': PLAN,
      '甲/a.plan': PLAN,
      'my.json': '{}',
    });
    const severities = async (...args: string[]) => {
      const { documents } = JSON.parse((await planlint([...args, '--format', 'json'], { cwd })).out);
      return documents.map((d: { findings: { severity: string }[] }) => d.findings.map((f) => f.severity));
    };
    expect(await severities()).toEqual([['hint'], []]);
    expect(await severities('--config', 'my.json')).toEqual([['error'], ['error']]);
  });

  test('leaves out what it ignores, unless it is named', async () => {
    const cwd = await folderWith({ 'planlint.json': '{ "ignore": ["旧/"] }', '旧/a.plan': PLAN, 'b.plan': MENDED });
    expect((await planlint([], { cwd })).out).toBe('✓ 1 份文件，未发现问题\n');
    expect((await planlint(['旧/a.plan'], { cwd })).status).toBe(1);
  });

  test('that is wrong is told once, at its place, and ends the run with 2', async () => {
    const cwd = await folderWith({
      'planlint.json': '{\n  "rules": {\n    "date-malforme": "off"\n  }\n}\n',
      'a.plan': PLAN,
      'b.plan': PLAN,
    });
    const { status, out, err } = await planlint([], { cwd });
    expect(err).toBe('planlint.json:3:5: 没有“date-malforme”这条规则。是否想写“date-malformed”？\n');
    expect([status, out]).toEqual([2, '']);
  });

  test('is printed as it holds for a file', async () => {
    const config = {
      profile: 'review',
      issuer: 'municipal',
      rules: { 'resp-many-leads': ['info', { most: 4 }], 'web-residue': 'off' },
    };
    const cwd = await folderWith({ 'planlint.json': JSON.stringify(config) });
    const { status, out } = await planlint(['--print-config', '甲/a.txt', '--profile', 'ci'], { cwd });
    expect(status).toBe(0);
    expect(JSON.parse(out).from).toMatchObject({ ignored: null, profile: '--profile', documentDate: 'default' });
    expect(JSON.parse(out)).toMatchObject({
      sources: ['planlint.json'],
      ignored: false,
      profile: 'ci',
      issuer: 'municipal',
      documentDate: null,
      rules: { 'resp-many-leads': ['info', { most: 4 }], 'web-residue': 'off', 'item-truncated': 'error' },
    });
  });

  test('is printed with the file, line and column that gives each value', async () => {
    const cwd = await folderWith({
      'base.json': '{\n  "profile": "review",\n  "rules": { "date-malformed": ["info", {}], "web-residue": "off" }\n}',
      'planlint.json':
        '{\n  "extends": "base.json",\n  "overrides": [\n    { "files": "甲/**", "issuer": "county", "rules": { "date-malformed": "hint" } }\n  ]\n}',
      '.planlintignore': '# 归档\n甲/旧/\n',
    });
    const from = async (file: string, ...args: string[]) =>
      JSON.parse((await planlint(['--print-config', file, ...args], { cwd })).out).from;
    expect(await from('甲/a.txt')).toMatchObject({
      ignored: null,
      profile: 'base.json:2:14',
      issuer: 'planlint.json:4:34',
      locale: 'environment',
      rules: { 'date-malformed': 'planlint.json:4:73', 'web-residue': 'base.json:3:61', 'item-truncated': 'default' },
    });
    expect(await from('甲/旧/a.txt', '--lang', 'en')).toMatchObject({ ignored: '.planlintignore', locale: '--lang' });
    expect((await from('a.txt', '--profile', 'supervision')).rules).toMatchObject({
      'deadline-missing': 'profile supervision',
      'date-malformed': 'base.json:3:32',
    });
  });

  test('also by ignore files, in the syntax of .gitignore, the nearest first', async () => {
    const cwd = await folderWith({
      '.planlintignore': '存档/\n*.md\n!/重要/*.md\n',
      '存档/a.plan': PLAN,
      '乙/存档/a.plan': PLAN,
      '行动计划.md': PLAN,
      '重要/行动计划.md': MENDED,
      '丙/.planlintignore': '!行动计划.md\n/旧.plan\n',
      '丙/行动计划.md': MENDED,
      '丙/旧.plan': PLAN,
      '丙/丁/旧.plan': MENDED,
    });
    const { documents } = JSON.parse((await planlint(['--format', 'json'], { cwd })).out);
    expect(documents.map((d: { path: string }) => d.path)).toEqual([
      '丙/丁/旧.plan',
      '丙/行动计划.md',
      '重要/行动计划.md',
    ]);
    expect((await planlint(['存档/a.plan'], { cwd })).status).toBe(1);
  });

  test('reaches the reader: date and local units', async () => {
    const cwd = await folderWith({
      'planlint.json': '{ "documentDate": "2025-01-02", "units": "units.tsv" }',
      'units.tsv': 'full_name\tstandard_short\n某某市算力中心筹建处\t市算力处\n',
      'a.plan': PLAN,
    });
    const { documents } = JSON.parse((await planlint(['tasks', '--format', 'json'], { cwd })).out);
    expect(documents[0].date).toBe('2025-01-02');
    expect((await planlint(['--print-config', 'a.plan'], { cwd })).out).toContain('"units": 1');
  });
});
