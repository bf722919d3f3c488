import { describe, expect, test, vi } from 'vitest';
import type { Rule } from '../../server/core/rule.ts';
import { pathFrom, resolveFrom } from '../../server/project/paths.ts';
import { type Files, openProject } from '../../server/project/project.ts';

vi.mock('../../server/core/rules/index.ts', () => {
  const rule = (id: string): Pick<Rule, 'id' | 'title' | 'options'> => ({
    id,
    title: { zh: id, en: id },
    ...(id === 'punct-halfwidth' && { options: { longest: 'number', scope: ['item', 'document'], loud: 'boolean' } }),
  });
  return { rules: ['date-malformed', 'punct-halfwidth', 'space-in-cjk'].map(rule) };
});

/** A file system held in a table: path → text. */
const memory = (files: Readonly<Record<string, unknown>>): Files => ({
  async readText(path) {
    const file = files[path];
    return file === undefined ? null : typeof file === 'string' ? file : JSON.stringify(file);
  },
});

const configOf = (path: string, files: Readonly<Record<string, unknown>>, config: string | null = null) =>
  openProject(memory(files), config).of(path);

const saying = async (path: string, files: Readonly<Record<string, unknown>>) =>
  (await configOf(path, files)).problems.map((p) => `${p.source.slice(p.start, p.end)}: ${p.message.zh}`);

test('without a file everything is as shipped', async () => {
  expect(await configOf('/a/b/x.txt', {})).toEqual({
    settings: { profile: 'draft', rules: {} },
    read: {},
    locale: null,
    ledger: {},
    ignored: false,
    ignoredBy: null,
    applied: [],
    sources: [],
    baseline: { path: null, missing: false, document: '', entries: [] },
    problems: [],
  });
});

test('the nearest file upwards counts, and it alone', async () => {
  const files = {
    '/a/planlint.json': { profile: 'ci', issuer: 'central' },
    '/a/b/planlint.json': { profile: 'review' },
    '/planlint.json': { profile: 'supervision' },
  };
  expect((await configOf('/a/b/c/x.txt', files)).settings).toEqual({ profile: 'review', rules: {} });
  expect((await configOf('/a/x.txt', files)).settings).toEqual({ profile: 'ci', rules: {}, issuer: 'central' });
  expect((await configOf('/x.txt', files)).sources).toEqual(['/planlint.json']);
});

test.each([
  ['vscode-vfs://github/o/r/附件/x.txt', 'vscode-vfs://github/o/r/planlint.json'],
  ['C:/文件/计划/x.txt', 'C:/文件/planlint.json'],
  ['C:/x.txt', 'C:/planlint.json'],
])('%s finds %s', async (document, config) => {
  expect((await configOf(document, { [config]: { profile: 'ci' } })).settings.profile).toBe('ci');
});

test('a file named for the run stands for all', async () => {
  const files = { '/a/planlint.json': { profile: 'ci' }, '/c/my.json': { profile: 'review' } };
  expect((await configOf('/a/x.txt', files, '/c/my.json')).settings.profile).toBe('review');
});

test('settings reach the rules and the reader', async () => {
  const files = {
    '/planlint.json': `{
      // remarks and a trailing comma are fine
      "$schema": "https://example.com/planlint.schema.json",
      "rules": { "date-malformed": "off", "punct-halfwidth": ["info", { "longest": 3 }] },
      "documentDate": "2017-11-08", "issuer": "provincial", "locale": "en", "units": "data/units.tsv",
    }`,
    '/data/units.tsv': 'full_name\tstandard_short\tvariants\n# local\n某某县投资促进局\t县投促局\t县招商局|招商局\n',
  };
  const config = await configOf('/a/x.txt', files);
  expect(config.problems).toEqual([]);
  expect(config.settings).toEqual({
    profile: 'draft',
    rules: { 'date-malformed': { level: 'off' }, 'punct-halfwidth': { level: 'info', options: { longest: 3 } } },
    documentDate: '2017-11-08',
    issuer: 'provincial',
  });
  expect(config.read).toMatchObject({ documentDate: '2017-11-08', issuer: 'provincial' });
  expect(config.read.units).toEqual([
    {
      index: 0,
      level: 'local',
      category: '',
      fullName: '某某县投资促进局',
      shortName: '县投促局',
      variants: ['县招商局', '招商局'],
      validFrom: null,
      validTo: null,
      successor: null,
      confidence: 'A',
    },
  ]);
  expect(config.locale).toBe('en');
});

test('later overrides prevail, and a bare severity leaves options alone', async () => {
  const files = {
    '/planlint.json': {
      rules: { 'punct-halfwidth': ['info', { longest: 3 }], 'space-in-cjk': 'warning' },
      overrides: [
        { files: '草稿/**', profile: 'review', rules: { 'punct-halfwidth': 'hint' } },
        { files: ['*(送审稿).txt'], profile: 'ci', rules: { 'space-in-cjk': 'off' } },
      ],
    },
  };
  const draft = (await configOf('/草稿/计划.txt', files)).settings;
  expect(draft.profile).toBe('review');
  expect(draft.rules['punct-halfwidth']).toEqual({ level: 'hint', options: { longest: 3 } });
  const both = (await configOf('/草稿/二/《计划》(送审稿).txt', files)).settings;
  expect(both.profile).toBe('ci');
  expect(both.rules['space-in-cjk']).toEqual({ level: 'off' });
  expect((await configOf('/计划.txt', files)).settings.profile).toBe('draft');
});

test('extended files come first; their globs and paths are seen from where they lie', async () => {
  const files = {
    '/省/base.json': {
      profile: 'ci',
      issuer: 'provincial',
      units: 'u.tsv',
      ignore: '存档/',
      rules: { 'space-in-cjk': 'off' },
    },
    '/省/u.tsv': 'full_name\n某某局\n',
    '/省/市/planlint.json': { extends: '../base.json', issuer: 'municipal', rules: { 'date-malformed': 'warning' } },
  };
  const config = await configOf('/省/市/计划.txt', files);
  expect(config.settings).toMatchObject({ profile: 'ci', issuer: 'municipal' });
  expect(Object.keys(config.settings.rules)).toEqual(['space-in-cjk', 'date-malformed']);
  expect(config.read.units).toHaveLength(1);
  expect(config.sources).toEqual(['/省/base.json', '/省/市/planlint.json']);
  expect((await configOf('/省/市/存档/计划.txt', files)).ignored).toBe(true);
});

test.each(['/', '!', '!/', '//', './'])('the pattern %s names nothing', async (pattern) => {
  const files = { '/planlint.json': { ignore: [pattern], overrides: [{ files: pattern, profile: 'ci' }] } };
  expect(await configOf('/计划.txt', files)).toMatchObject({ ignored: false, settings: { profile: 'draft' } });
});

test('ignore files hold below their folder, the nearest first; a configuration says it as well', async () => {
  const files = {
    '/.planlintignore': '# 归档\n存档/\n*.md\n',
    '/甲/.planlintignore': '!重要.md\n',
    '/甲/planlint.json': { ignore: '*.bak.txt' },
  };
  const by = async (path: string) => (await configOf(path, files)).ignoredBy;
  expect(await by('/乙/存档/x.txt')).toBe('/.planlintignore');
  expect(await by('/甲/x.md')).toBe('/.planlintignore');
  expect(await by('/甲/重要.md')).toBeNull();
  expect(await by('/甲/x.bak.txt')).toBe('/甲/planlint.json');
  expect(await by('/甲/x.txt')).toBeNull();
  const project = openProject(memory(files));
  expect(await project.passesOver('/乙/存档/')).toBe(true);
  expect(await project.passesOver('/乙/')).toBe(false);
});

test('ignored files, some taken back', async () => {
  const files = { '/planlint.json': { ignore: ['存档/', '*.md', '!重要.md'] } };
  const ignored = async (path: string) => (await configOf(path, files)).ignored;
  expect(await ignored('/存档/甲/x.txt')).toBe(true);
  expect(await ignored('/乙/存档/x.txt')).toBe(true);
  expect(await ignored('/甲/x.md')).toBe(true);
  expect(await ignored('/甲/重要.md')).toBe(false);
  expect(await ignored('/甲/x.txt')).toBe(false);
});

test.each<[unknown, string[]]>([
  [{ profil: 'ci' }, ['"profil": 没有“profil”这一设置项。是否想写“profile”？']],
  [{ profile: 'Review' }, ['"Review": 此处应为"draft"、"review"、"supervision"、"ci" 之一。是否想写“review”？']],
  [{ rules: { 'date-malforme': 'off' } }, ['"date-malforme": 没有“date-malforme”这条规则。是否想写“date-malformed”？']],
  [{ rules: { xyz: 'off' } }, ['"xyz": 没有“xyz”这条规则。用 planlint rules 可列出全部规则。']],
  [{ rules: { 'space-in-cjk': 'warn' } }, [expect.stringMatching(/^"warn": .*是否想写“warning”？$/)]],
  [{ rules: { 'space-in-cjk': ['off', 3] } }, [expect.stringMatching(/^3: /)]],
  [
    { rules: { 'punct-halfwidth': ['info', { longst: 3, scope: 'all', loud: 1 }] } },
    [
      '"longst": 规则 punct-halfwidth 没有“longst”这一选项。是否想写“longest”？',
      '"all": 此处应为"item"、"document" 之一。',
      '1: 此处应为 true 或 false。',
    ],
  ],
  [{ rules: { 'space-in-cjk': ['off', { a: 1 }] } }, ['"a": 规则 space-in-cjk 没有选项。']],
  [{ rules: [] }, ['[]: 此处应为对象 {…}。']],
  [{ documentDate: '2017-02-30' }, [expect.stringMatching(/日期/)]],
  [{ ignore: [3] }, [expect.stringMatching(/^3: /)]],
  [{ overrides: [{ profile: 'ci' }] }, [expect.stringMatching(/缺少“files”/)]],
  [{ extends: 'none.json' }, ['"none.json": 找不到文件“none.json”。']],
  [{ extends: './planlint.json' }, [expect.stringMatching(/引回本文件/)]],
  [{ units: 'none.tsv' }, ['"none.tsv": 找不到文件“none.tsv”。']],
  ['[]', ['[]: 此处应为对象 {…}。']],
  ['{ "profile": "ci" ', [expect.stringMatching(/JSON 语法有误/)]],
  [{ __proto__: null, constructor: 1 }, [expect.stringMatching(/^"constructor": 没有/)]],
])('%j is told at its place', async (config, expected) => {
  expect(await saying('/x.txt', { '/planlint.json': config })).toEqual(expected);
});

test('what is wrong leaves the rest standing', async () => {
  const { settings } = await configOf('/x.txt', {
    '/planlint.json': { profil: 1, rules: { x: 'off', 'space-in-cjk': 'hint' } },
  });
  expect(settings.rules).toEqual({ 'space-in-cjk': { level: 'hint' } });
});

test('a wrong list of units is told in its own file', async () => {
  const files = { '/planlint.json': { units: 'u.tsv' }, '/u.tsv': 'full_nam\tlevel\n某局\tlocal\n' };
  expect(await saying('/x.txt', files)).toEqual([
    expect.stringContaining('没有“full_nam”这一列。是否想写“full_name”？'),
    expect.stringContaining('首行须为列名'),
  ]);
});

describe('the baseline', () => {
  const entry = { rule: 'date-malformed', text: '20259月' };
  const file = (...documents: string[]) => ({
    version: 1,
    documents: Object.fromEntries(documents.map((name) => [name, [entry]])),
  });
  const baselineOf = async (path: string, files: Record<string, object>) => (await configOf(path, files)).baseline;

  test('is the nearest upwards, whatever configures', async () => {
    const files = {
      '/a/planlint-baseline.json': file('b/c/x.txt', 'x.txt'),
      '/a/b/planlint.json': {},
      '/planlint-baseline.json': file('a/x.txt'),
    };
    expect(await baselineOf('/a/b/c/x.txt', files)).toEqual({
      path: '/a/planlint-baseline.json',
      missing: false,
      document: 'b/c/x.txt',
      entries: [entry],
    });
    expect((await baselineOf('/a/y.txt', files)).entries).toEqual([]);
    expect((await baselineOf('/b/y.txt', files)).path).toBe('/planlint-baseline.json');
  });

  test('is the one that is named, from the folder of the file that names it', async () => {
    const files = {
      '/a/planlint.json': { baseline: '../shared/old.json' },
      '/shared/old.json': file('../a/b/x.txt'),
      '/a/b/planlint-baseline.json': file(),
    };
    expect(await baselineOf('/a/b/x.txt', files)).toMatchObject({ path: '/shared/old.json', entries: [entry] });
    const { '/shared/old.json': _, ...without } = files;
    expect(await baselineOf('/a/b/x.txt', without)).toMatchObject({ missing: true, entries: [] });
  });

  test('is told of with its faults', async () => {
    const { problems } = await configOf('/a/x.txt', { '/a/planlint-baseline.json': { version: 1, documents: 1 } });
    expect(problems).toMatchObject([{ path: '/a/planlint-baseline.json', message: { zh: '此处应为对象 {…}。' } }]);
  });

  test.each([
    ['/a/', '/a/b.txt', 'b.txt'],
    ['/a/b/', '/a/c/d.txt', '../c/d.txt'],
    ['/a/', '/b.txt', '../b.txt'],
    ['/', '/a.txt', 'a.txt'],
    ['C:/a/', 'C:/b.txt', '../b.txt'],
    ['C:/a/', 'D:/b.txt', 'D:/b.txt'],
    ['vscode-vfs://github/o/', 'vscode-vfs://github/o/r/a.txt', 'r/a.txt'],
  ])('names documents from its folder: %s %s', (folder, path, name) => {
    expect(pathFrom(folder, path)).toBe(name);
    expect(resolveFrom(folder, name)).toBe(path);
  });
});
