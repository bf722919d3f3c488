import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { idsOf, markedWords, open, withoutMarks } from '../input/word/commented.ts';
import { abstractNum, docx, li, num, p } from '../input/word/docx.ts';
import { folderWith, planlint, type Ran } from '../support/cli.ts';

/** A plan with automatic numbers, a date that lost its 年, and a list whose numbers do not follow on. */
const PLAN = docx({
  numbering:
    abstractNum(0, [
      { format: 'chineseCountingThousand', text: '%1、', suffix: 'nothing' },
      { format: 'chineseCountingThousand', text: '（%2）', suffix: 'nothing' },
      { text: '%3.', suffix: 'nothing' },
    ]) +
    num(1, 0) +
    num(2, 0, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride>'),
  body: [
    p('某某市数字经济发展行动计划'),
    li(1, 0, '总体要求'),
    p('深入推进数字产业化和产业数字化。'),
    li(1, 0, '主要任务'),
    li(1, 1, '夯实数字基础'),
    li(1, 2, '建设城市算力中心，20259月底前建成投运。（市发展改革委牵头，市财政局配合）'),
    li(1, 2, '编制公共数据目录，2025年12月底前印发。（市大数据局）'),
    li(2, 1, '繁荣数字应用'),
    li(2, 2, '推进电子证照应用，2026年底前全面推开。（市政务服务局牵头）'),
  ].join(''),
});

const TEXT = `某某市数字经济发展行动计划
一、总体要求
深入推进数字产业化和产业数字化。
二、主要任务
（一）夯实数字基础
1.建设城市算力中心，20259月底前建成投运。（市发展改革委牵头，市财政局配合）
2.编制公共数据目录，2025年12月底前印发。（市大数据局）
（四）繁荣数字应用
1.推进电子证照应用，2026年底前全面推开。（市政务服务局牵头）
`;

let cwd: string;
beforeAll(async () => {
  cwd = await folderWith({ '行动计划.docx': PLAN, 'plan.txt': TEXT });
});
const run = (...args: string[]): Promise<Ran> => planlint(args, { cwd, columns: 200 });
const bytesOf = (name: string): Promise<Uint8Array> => readFile(join(cwd, name));

describe('check', () => {
  test('names paragraph and shown number', async () => {
    const { out, status } = await run('check', '行动计划.docx', '--quiet', '--lang', 'zh-CN');
    expect(status).toBe(1);
    expect(out).toMatch(/第6段 1\. {2}错误.*date-malformed/);
    expect(out).toMatch(/第8段 （四） {2}错误.*heading-number-gap/);
    expect((await run('check', '行动计划.docx', '--quiet', '--lang', 'en')).out).toContain('¶8 （四）');
  });

  test('gives every place of the JSON its paragraph and number, and the findings of the same text', async () => {
    const word = JSON.parse((await run('check', '行动计划.docx', '--format', 'json')).out).documents[0];
    const text = JSON.parse((await run('check', 'plan.txt', '--format', 'json')).out).documents[0];
    const gap = word.findings.find((f: { rule: string }) => f.rule === 'heading-number-gap');
    expect(gap.start).toMatchObject({ line: 8, column: 1, place: { paragraph: 8, number: '（四）' } });
    expect(text.findings[0].start).not.toHaveProperty('place');
    const plain = JSON.parse(JSON.stringify(word.findings, (key, value) => (key === 'place' ? undefined : value)));
    expect(plain).toEqual(text.findings);
  });

  test.each(['--fix', '--diff'])('%s is refused and review named', async (option) => {
    const { status, err, out } = await run('check', '行动计划.docx', option, '--lang', 'zh-CN');
    expect(status).toBe(2);
    expect(err).toContain('planlint review');
    expect(out).not.toContain('--fix 修复');
    expect(await bytesOf('行动计划.docx')).toEqual(Buffer.from(PLAN));
  });
});

test('tasks and outline read the numbers', async () => {
  const tasks = JSON.parse((await run('tasks', '行动计划.docx', '--format', 'json')).out).documents[0].tasks;
  expect(tasks.map(({ id }: { id: string }) => id)).toEqual(['二/(一)/1', '二/(一)/2', '二/(四)/1']);
  expect(tasks[0].start.place).toEqual({ paragraph: 6, number: '1.' });
  const { headings } = JSON.parse((await run('outline', '行动计划.docx', '--format', 'json')).out);
  expect(headings[1]).toMatchObject({ marker: '二、', place: { paragraph: 4, number: '二、' } });
  expect((await run('outline', '行动计划.docx', '--no-color')).out).toMatch(/^ {4}8 {2}.*（四）繁荣数字应用$/m);
});

describe('review', () => {
  test('writes the findings as comments on their words into another file', async () => {
    const { status, err } = await run('review', '行动计划.docx', '-o', '批注.docx', '--quiet', '--lang', 'zh-CN');
    expect([status, err]).toEqual([0, 'planlint: 已写入 2 条批注：批注.docx\n']);
    const opened = open(await bytesOf('批注.docx'));
    const xml = opened.part('word/document.xml');
    const comments = opened.part('word/comments.xml');
    const ids = idsOf(comments);
    expect(ids.map((id) => markedWords(xml, id))).toEqual(['20259月', '繁荣数字应用']);
    expect(comments).toMatch(/【错误】.*规则：date-malformed.*【错误】.*规则：heading-number-gap/);
    expect(comments).not.toContain('w:date');
    expect(withoutMarks(xml, ids)).toBe(open(PLAN).part('word/document.xml'));
    expect(await bytesOf('行动计划.docx')).toEqual(Buffer.from(PLAN));
  });

  test('writes a copy where nothing is found', async () => {
    await writeFile(join(cwd, '会议.docx'), docx({ body: p('今天开会。') }));
    const { status, err } = await run('review', '会议.docx', '-o', '会议.批注.docx', '--quiet', '--lang', 'zh-CN');
    expect([status, err]).toEqual([0, 'planlint: 没有发现问题，未加批注：会议.批注.docx\n']);
    expect(open(await bytesOf('会议.批注.docx')).names).toEqual(open(await bytesOf('会议.docx')).names);
  });

  test('dates comments where a date is given, in the language asked for', async () => {
    await run('review', '行动计划.docx', '-o', 'dated.docx', '--date', '2025-03-01', '--lang', 'en');
    const comments = open(await bytesOf('dated.docx')).part('word/comments.xml');
    expect(comments).toContain('w:date="2025-03-01T00:00:00Z"');
    expect(comments).toContain('Rule: heading-number-gap');
  });

  test('replaces a file only with --force', async () => {
    await writeFile(join(cwd, 'there.docx'), 'mine');
    const refused = await run('review', '行动计划.docx', '-o', 'there.docx', '--lang', 'zh-CN');
    expect([refused.status, refused.err]).toEqual([2, expect.stringMatching(/there\.docx: .*已存在.*--force/)]);
    expect(String(await bytesOf('there.docx'))).toBe('mine');
    expect((await run('review', '行动计划.docx', '-o', 'there.docx', '--force')).status).toBe(0);
    const itself = await run('review', '行动计划.docx', '-o', './行动计划.docx', '--lang', 'zh-CN');
    expect([itself.status, itself.err]).toEqual([2, expect.stringContaining('这就是原文件')]);
  });

  test('says what to type where it cannot be meant', async () => {
    expect((await run('review', '行动计划.docx', '--lang', 'zh-CN')).err).toMatch(
      /review 需要用 -o 写明新文件名：planlint review/,
    );
    expect((await run('review', '-o', 'x.docx', '--lang', 'zh-CN')).err).toMatch(
      /review 需要一个 Word 文件：planlint review/,
    );
    expect((await run('review', '.', '-o', 'x.docx', '--lang', 'en')).err).toMatch(/review wants one Word file/);
    expect((await run('review', 'plan.txt', '-o', 'x.docx', '--lang', 'zh-CN')).err).toMatch(
      /不是 Word 文件.*planlint check/,
    );
    expect((await run('review', '行动计划.docx', '-o', 'x.docx', '--date', 'today')).status).toBe(2);
  });
});

describe('convert', () => {
  test('gives the plan text, on standard output or in a file', async () => {
    expect(await run('convert', '行动计划.docx')).toMatchObject({ status: 0, out: TEXT, err: '' });
    expect((await run('convert', '行动计划.docx', '-o', '转换.txt')).status).toBe(0);
    expect(String(await bytesOf('转换.txt'))).toBe(TEXT);
    expect((await run('convert', '行动计划.docx', '-o', '转换.txt')).status).toBe(2);
  });

  test('reads standard input, and other encodings', async () => {
    expect((await planlint(['convert', '-'], { cwd, stdin: PLAN })).out).toBe(TEXT);
    expect((await planlint(['convert', '-'], { cwd, stdin: Buffer.from('fffe004e0130', 'hex') })).out).toBe('一、');
  });

  test('wants one file', async () => {
    const { status, err } = await run('convert', '--lang', 'zh-CN');
    expect([status, err]).toEqual([2, expect.stringMatching(/convert 需要一个文件：planlint convert/)]);
  });
});
