import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { discover } from '../../server/project/discover.ts';
import { docx, p } from '../input/word/docx.ts';

const NASTY = '资料 [2024] (终稿) {a,b} !《汇编》';
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'planlint-'));
  const put = async (path: string, contents: string | Uint8Array = '正文'): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), contents);
  };
  await put(`${NASTY}/《某某省行动计划》（送审稿） (2) [a].txt`);
  await put(`${NASTY}/会议 记录.txt`, '一、上次会议');
  await put('乙/实施方案.md');
  await put('乙/notes.txt', iconv.encode('某某县数字经济行动计划\n一、总体要求\n', 'gb18030'));
  await put('乙/行动计划.docx', 'PK');
  await put('甲.plan');
  await put('会议.txt', '一、上次会议');
  await put('node_modules/行动计划.txt');
  await put('.git/行动计划.txt');
  await symlink(join(root, '会议.txt'), join(root, '链接行动计划.txt'));
  await symlink(root, join(root, '乙', '环'));
});
afterAll(() => rm(root, { recursive: true }));

const found = async (...paths: string[]): Promise<string[]> => {
  const { documents, problems } = await discover(paths, root);
  const names = documents.map(({ path, named }) => path.replace(`${root}/`, '') + (named ? ' (named)' : ''));
  return [...names, ...problems.map((p) => p.zh)];
};

test('a folder gives what looks like a plan, in a fixed order', async () => {
  expect(await found('.')).toEqual([
    '乙/notes.txt',
    '乙/实施方案.md',
    '乙/行动计划.docx',
    '甲.plan',
    `${NASTY}/《某某省行动计划》（送审稿） (2) [a].txt`,
  ]);
});

test('a folder and a file are taken as they are called, whatever marks they have', async () => {
  expect(await found(NASTY)).toEqual([`${NASTY}/《某某省行动计划》（送审稿） (2) [a].txt`]);
  expect(await found(`${NASTY}/会议 记录.txt`)).toEqual([`${NASTY}/会议 记录.txt (named)`]);
});

test('a named path is always read, also through a link', async () => {
  expect(await found('会议.txt', join(root, '链接行动计划.txt'))).toEqual([
    '会议.txt (named)',
    '链接行动计划.txt (named)',
  ]);
});

test('globs give every file that matches', async () => {
  expect(await found('*.txt')).toEqual(['会议.txt']);
  expect(await found('**/*(送审稿)*')).toEqual(['没有文件与“**/*(送审稿)*”相符。']);
  expect(await found('**/*（送审稿）*')).toHaveLength(1);
  expect(await found('乙/*.{md,txt}')).toEqual(['乙/notes.txt', '乙/实施方案.md']);
});

test('each once, in the order of the paths; standard input beside files', async () => {
  expect(await found('甲.plan', '-', '乙', '乙/实施方案.md')).toEqual([
    '甲.plan (named)',
    '- (named)',
    '乙/notes.txt',
    '乙/实施方案.md (named)',
    '乙/行动计划.docx',
  ]);
});

test('what is not there is told, with what may have been meant', async () => {
  expect(await found('会义.txt')).toEqual(['找不到“会义.txt”。是否想写“会议.txt”？']);
  expect(await found('无/有.txt')).toEqual(['找不到“无/有.txt”。']);
  expect(await found('*.none')).toEqual(['没有文件与“*.none”相符。']);
  expect(await found('终稿[1.txt')).toEqual(['找不到“终稿[1.txt”。']);
  expect(await found('{甲')).toEqual(['找不到“{甲”。']);
  expect(await found('')).toEqual(['找不到“”。']);
});

test('web pages are known by their name or their text', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'planlint-'));
  const page = (title: string) =>
    `<html><head><title>网站</title></head><body><h1>${title}</h1><p>一、总体要求</p></body></html>`;
  await writeFile(join(folder, 'content_1.html'), page('某某市数字经济行动计划'));
  await writeFile(join(folder, 'content_2.htm'), page('某某市召开会议'));
  await writeFile(join(folder, '实施方案.shtml'), page('某某'));
  const { documents } = await discover(['.'], folder);
  expect(documents.map(({ path }) => path.slice(folder.length + 1))).toEqual(['content_1.html', '实施方案.shtml']);
});

test('a plan with damaged bytes is not left out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'planlint-'));
  await writeFile(
    join(folder, 'a.txt'),
    Buffer.concat([Buffer.from('某某市行动计划\n一、总体'), Buffer.from([0xe8, 0x0a])]),
  );
  expect((await discover(['.'], folder)).documents).toHaveLength(1);
});

test('ignored folders are not even looked into', async () => {
  const asked: string[] = [];
  const { documents } = await discover(['.'], root, async (folder) => {
    asked.push(folder.slice(root.length));
    return folder.endsWith('/乙/');
  });
  expect(documents.map(({ path }) => path.slice(root.length + 1))).not.toContain('乙/实施方案.md');
  expect(asked).toEqual(['/乙/', `/${NASTY}/`]);
});

test.skipIf(process.getuid?.() === 0)('folders and files that cannot be read are told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'planlint-'));
  await mkdir(join(folder, '甲'));
  await writeFile(join(folder, 'a.txt'), '一');
  await chmod(join(folder, '甲'), 0);
  await chmod(join(folder, 'a.txt'), 0);
  const { problems } = await discover(['.'], folder);
  expect(problems.map((p) => p.zh)).toEqual(['“a.txt”没有读取权限或无法读取。', '“甲”没有读取权限或无法读取。']);
});

test('Word documents are plans by their name or their text; locks of open ones are not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'planlint-'));
  await writeFile(join(folder, '送审稿.docx'), docx({ body: p('某某市数字经济行动计划') + p('一、总体要求') }));
  await writeFile(join(folder, '会议记录.docx'), docx({ body: p('今天开会。') }));
  await writeFile(join(folder, '实施方案.docm'), docx({ body: p('正文') }));
  await writeFile(join(folder, '~$实施方案.docx'), 'lock');
  const { documents } = await discover(['.'], folder);
  expect(documents.map(({ path }) => path.slice(folder.length + 1))).toEqual(['实施方案.docm', '送审稿.docx']);
  await rm(folder, { recursive: true });
});
