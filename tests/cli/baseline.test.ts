import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, PLAN, planlint } from '../support/cli.ts';

/** One error, and another where `more` is added. */
const A =
  '某市行动计划\n\n一、主要任务\n\n1．建设算力中心，20259月底前建成。（市数据局牵头）\n\n2．编制规划，2025年12月底前印发。（市数据局牵头）\n';
const WORSE = A.replace('1．建设', '1．编制目录，202510月底前印发。（市数据局牵头）\n\n2．建设').replace(
  '2．编制规划',
  '3．编制规划',
);
const GOOD = A.replace('20259月', '2025年9月');
const FILE = 'planlint-baseline.json';

const read = (cwd: string, name = FILE): Promise<string> => readFile(join(cwd, name), 'utf8');
const entriesIn = async (cwd: string, name = FILE) => JSON.parse(await read(cwd, name)).documents;

/** A folder whose old sins are taken over. */
async function adopted(files: Record<string, string> = { '甲方案.plan': A, 'b/乙方案.plan': A }): Promise<string> {
  const cwd = await folderWith(files);
  expect(await planlint(['baseline'], { cwd })).toMatchObject({ status: 0, out: '' });
  return cwd;
}

describe('planlint baseline', () => {
  test('takes over what is found, and then only what is new is told', async () => {
    const cwd = await folderWith({ '甲方案.plan': A, 'b/乙方案.plan': A });
    expect((await planlint([], { cwd })).status).toBe(1);
    const made = await planlint(['baseline'], { cwd });
    expect(made).toMatchObject({ status: 0, out: '' });
    expect(made.err).toBe(`planlint: 已写入 ${FILE}：原有 0 处，现有 2 处。今后只报告新出现的问题。\n`);
    expect(await read(cwd)).toBe(`{
  "version": 1,
  "documents": {
    "b/乙方案.plan": [
      { "rule": "date-malformed", "text": "20259月", "before": ".建设算力中心,", "after": "底前建成。(市数" }
    ],
    "甲方案.plan": [
      { "rule": "date-malformed", "text": "20259月", "before": ".建设算力中心,", "after": "底前建成。(市数" }
    ]
  }
}
`);
    const after = await planlint([], { cwd });
    expect(after).toMatchObject({ status: 0, err: '' });
    expect(after.out).toBe('✓ 2 份文件，未发现问题\n另有 2 处已按基线或注释忽略\n');

    await writeFile(join(cwd, '甲方案.plan'), WORSE);
    const worse = await planlint(['--format', 'json'], { cwd });
    const { documents, summary } = JSON.parse(worse.out);
    expect(worse.status).toBe(1);
    expect(
      documents.map((d: { findings: { start: { line: number } }[] }) => d.findings.map((f) => f.start.line)),
    ).toEqual([[], [5]]);
    expect(summary).toMatchObject({ errors: 1, suppressed: 2 });
  });

  test('writes the same again, and keeps reasons and the entries of other documents', async () => {
    const cwd = await adopted();
    const text = (await read(cwd)).replace(
      '"after": "底前建成。(市数" }\n    ],',
      '"after": "底前建成。(市数", "reason": "原文", "date": "2026-01-02" }\n    ],',
    );
    await writeFile(join(cwd, FILE), text);
    expect((await planlint(['baseline'], { cwd })).err).toMatch(/没有变化，共 2 处/);
    expect(await read(cwd)).toBe(text);

    await writeFile(join(cwd, '甲方案.plan'), WORSE);
    expect((await planlint(['baseline', '甲方案.plan'], { cwd })).err).toMatch(/原有 2 处，现有 3 处/);
    expect((await entriesIn(cwd))['b/乙方案.plan']).toMatchObject([{ reason: '原文' }]);
    expect((await planlint([], { cwd })).status).toBe(0);
  });

  test('only takes out what is gone with --prune', async () => {
    const cwd = await adopted();
    await writeFile(join(cwd, 'b/乙方案.plan'), GOOD);
    await writeFile(join(cwd, '甲方案.plan'), WORSE);
    expect((await planlint(['baseline', '--prune'], { cwd })).err).toMatch(/原有 2 处，现有 1 处/);
    expect(Object.keys(await entriesIn(cwd))).toEqual(['甲方案.plan']);
    expect((await planlint([], { cwd })).status).toBe(1);
    await writeFile(join(cwd, '甲方案.plan'), GOOD);
    await planlint(['baseline', '--prune'], { cwd });
    expect(await entriesIn(cwd)).toEqual({});
    expect((await planlint(['baseline', '--prune'], { cwd })).err).toMatch(/没有变化，共 0 处/);
  });

  test('forgets documents that are gone, in the folders it is asked about', async () => {
    const cwd = await adopted();
    await rm(join(cwd, '甲方案.plan'));
    await planlint(['baseline', 'b'], { cwd });
    expect(Object.keys(await entriesIn(cwd))).toHaveLength(2);
    expect((await planlint(['--strict-baseline'], { cwd })).status).toBe(1);
    await planlint(['baseline', '--prune'], { cwd });
    expect(Object.keys(await entriesIn(cwd))).toEqual(['b/乙方案.plan']);
    expect((await planlint(['--strict-baseline'], { cwd })).status).toBe(0);
  });

  test('takes words as they now stand where somebody wrote beside them', async () => {
    const cwd = await adopted({ '甲方案.plan': A });
    await writeFile(join(cwd, '甲方案.plan'), A.replace('建成。', '投运。'));
    expect(await planlint(['--strict-baseline'], { cwd })).toMatchObject({ status: 0 });
    await planlint(['baseline'], { cwd });
    expect((await entriesIn(cwd))['甲方案.plan']).toMatchObject([{ after: '底前投运。(市数' }]);
  });

  test('takes over what is bad enough', async () => {
    const files = { 'a.plan': PLAN.replace('（市大数据局）', '（有关部门）').replace('20259月', '尽快') };
    const cwd = await folderWith(files);
    await planlint(['baseline', '--severity', 'error'], { cwd });
    const least = Object.values(await entriesIn(cwd)).flat().length;
    await planlint(['baseline', '--quiet'], { cwd });
    expect(Object.values(await entriesIn(cwd)).flat()).toHaveLength(least);
    await planlint(['baseline', '--profile', 'review'], { cwd });
    expect(Object.values(await entriesIn(cwd)).flat().length).toBeGreaterThan(least);
  });

  test('is written beside the configuration, where that is, or where it says', async () => {
    const cwd = await folderWith({
      'a/planlint.json': '{}',
      'a/甲方案.plan': A,
      'b/planlint.json': '{ "baseline": "../旧账/b.json" }',
      'b/乙方案.plan': A,
      '旧账/x.txt': '',
      '丙方案.plan': A,
    });
    expect((await planlint([], { cwd })).err).toMatch(/planlint.json 指定的基线文件“旧账\/b.json”不存在/);
    await planlint(['baseline'], { cwd });
    expect(Object.keys(await entriesIn(cwd, `a/${FILE}`))).toEqual(['甲方案.plan']);
    expect(Object.keys(await entriesIn(cwd, '旧账/b.json'))).toEqual(['../b/乙方案.plan']);
    expect(Object.keys(await entriesIn(cwd))).toEqual(['丙方案.plan']);
    expect(await planlint([], { cwd })).toMatchObject({ status: 0, err: '' });
    expect((await planlint([], { cwd: join(cwd, 'a') })).status).toBe(0);
  });

  test('is not written for documents of other folders without being told where', async () => {
    const [cwd, other] = [await folderWith({}), await folderWith({ 'a.plan': A })];
    const path = join(other, 'a.plan');
    const refused = await planlint(['baseline', path], { cwd });
    expect(refused.status).toBe(2);
    expect(refused.err).toMatch(/--baseline FILE/);
    await planlint(['baseline', '--baseline', 'x.json', path], { cwd });
    expect((await planlint(['--baseline', 'x.json', path], { cwd })).status).toBe(0);
    expect((await planlint([path], { cwd })).status).toBe(1);
  });

  test('leaves a damaged file and a link as they are', async () => {
    const cwd = await adopted();
    await writeFile(join(cwd, FILE), `${await read(cwd)}<<<<<<< HEAD\n`);
    const before = await read(cwd);
    for (const args of [['baseline'], ['check'], ['baseline', '--prune']]) {
      const { status, err } = await planlint(args, { cwd });
      expect(status).toBe(2);
      expect(err).toMatch(/planlint-baseline.json:\d+:\d+: .*合并冲突/);
    }
    expect(await read(cwd)).toBe(before);

    const linked = await folderWith({ 'a.plan': A });
    await symlink(join(cwd, 'b'), join(linked, FILE));
    expect((await planlint(['baseline'], { cwd: linked })).status).toBe(2);
  });

  test('refuses what it cannot do, and says what to type', async () => {
    const cwd = await folderWith({ 'a.plan': A });
    for (const [args, words] of [
      [['baseline', '-'], /planlint baseline 计划\//],
      [['baseline', '--fix'], /没有选项 --fix/],
      [['--baseline', 'none.json'], /planlint baseline --baseline none.json/],
      [['--baseline', 'a', '--no-baseline'], /去掉其中一个/],
      [['--prune'], /没有选项 --prune/],
    ] as const) {
      const { status, err } = await planlint(args, { cwd });
      expect([status, err]).toEqual([2, expect.stringMatching(words)]);
    }
  });
});

describe('a check', () => {
  test('tells of unused entries, and fails for them where it is asked to', async () => {
    const cwd = await adopted();
    await writeFile(join(cwd, '甲方案.plan'), GOOD);
    const { status, err } = await planlint([], { cwd });
    expect(status).toBe(0);
    expect(err).toBe(
      `planlint: 基线（${FILE}）中有 1 处已没有对应的问题；运行 planlint baseline --prune 清除。\n  甲方案.plan  date-malformed  “20259月”\n`,
    );
    expect((await planlint(['b'], { cwd })).err).toBe('');
    expect((await planlint(['--strict-baseline'], { cwd })).status).toBe(1);
    expect((await planlint(['--strict-baseline', 'b'], { cwd })).status).toBe(0);
  });

  test('tells of rules that do not exist', async () => {
    const cwd = await adopted();
    await writeFile(join(cwd, FILE), (await read(cwd)).replace('date-malformed', 'date-malfromed'));
    const { err } = await planlint(['--lang', 'en'], { cwd });
    expect(err).toContain('there is no such rule. Did you mean “date-malformed”?');
  });

  test('tells all without the baseline', async () => {
    const cwd = await adopted();
    expect((await planlint(['--no-baseline'], { cwd })).out).toMatch(/2 个错误/);
  });

  test('mends what it tells and nothing else', async () => {
    const cwd = await adopted({ '甲方案.plan': A });
    await writeFile(join(cwd, '甲方案.plan'), WORSE);
    await planlint(['--fix'], { cwd });
    expect(await read(cwd, '甲方案.plan')).toBe(WORSE.replace('202510月', '2025年10月'));
    expect((await planlint(['--no-baseline', '--fix'], { cwd })).status).toBe(0);
    expect(await read(cwd, '甲方案.plan')).toBe(
      WORSE.replace('202510月', '2025年10月').replace('20259月', '2025年9月'),
    );
  });

  test('knows standard input by its name', async () => {
    const cwd = await adopted({ '甲方案.plan': A });
    expect((await planlint(['-', '--stdin-filename', '甲方案.plan'], { cwd, stdin: A })).status).toBe(0);
    expect((await planlint(['-', '--stdin-filename', '甲方案.plan'], { cwd, stdin: WORSE })).status).toBe(1);
    expect((await planlint(['-'], { cwd, stdin: A })).status).toBe(1);
  });

  test('counts what comments ignore', async () => {
    const comment = '<!-- planlint-disable-next-line date-malformed -- 原文 -->\n\n';
    const cwd = await folderWith({ 'a.md': A.replace('1．', `${comment}1．`) });
    expect(await planlint(['a.md'], { cwd })).toMatchObject({
      status: 0,
      out: '✓ 1 份文件，未发现问题\n另有 1 处已按基线或注释忽略\n',
    });
  });
});
