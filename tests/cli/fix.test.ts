import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { folderWith, MENDED, PLAN, planlint } from '../support/cli.ts';

describe('fixing', () => {
  const ENDS = { LF: ['\n'], CRLF: ['\r\n'], CR: ['\r'], 'mixed ends': ['\r\n', '\n', '\r', '\n\r\n'] } as const;
  const ended = (text: string, ends: readonly string[]): string =>
    text.split('\n').reduce((all, line, i) => all + ends[i % ends.length] + line);
  const matrix = (['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const).flatMap((encoding) =>
    (encoding === 'big5' ? [false] : [false, true]).flatMap((bom) =>
      (Object.keys(ENDS) as (keyof typeof ENDS)[]).map((end) => [encoding, bom, end] as const),
    ),
  );
  /** What Big5 has no character for stands in its traditional form. */
  const TRADITIONAL = PLAN.replace(/[\u4e00-\u9fff]/g, (c) => (iconv.encode(c, 'big5')[0] === 0x3f ? '國' : c));

  test.each(matrix)('keeps every byte outside the edits: %s, byte order mark %s, %s', async (encoding, bom, end) => {
    const text = ended(encoding === 'big5' ? TRADITIONAL : PLAN, ENDS[end]);
    const bytesOf = (part: string) => iconv.encode(part, encoding, { addBOM: false });
    const [before, after] = text.split('20259月') as [string, string];
    const file = (date: string) =>
      Buffer.concat([bytesOf((bom ? '\ufeff' : '') + before), bytesOf(date), bytesOf(after)]);
    const config = '{ "rules": { "file-ending": "off" } }'; // makes mixed line ends one, if asked to
    const cwd = await folderWith({ 'a.plan': file('20259月'), 'planlint.json': config });
    const { out } = await planlint(['--fix'], { cwd });
    expect(await readFile(join(cwd, 'a.plan'))).toEqual(file('2025年9月'));
    expect(out).toMatch(/^已修复 1 处$/m);
  });

  test('keeps the mode, leaves nothing behind and does not touch what is right', async () => {
    const cwd = await folderWith({ 'a.plan': PLAN, 'b.plan': MENDED });
    await chmod(join(cwd, 'a.plan'), 0o666);
    const before = await stat(join(cwd, 'b.plan'), { bigint: true });
    await planlint(['--fix'], { cwd });
    expect((await stat(join(cwd, 'a.plan'))).mode & 0o777).toBe(0o666);
    expect((await stat(join(cwd, 'b.plan'), { bigint: true })).ino).toBe(before.ino);
    expect(await readdir(cwd)).toEqual(['a.plan', 'b.plan']);
    expect((await planlint(['--fix'], { cwd })).out).toBe('✓ 2 份文件，未发现问题\n');
  });

  test('does not write through a link', async () => {
    const cwd = await folderWith({ 'a.txt': PLAN });
    await symlink(join(cwd, 'a.txt'), join(cwd, 'b.txt'));
    const { status, err, out } = await planlint(['--fix', 'b.txt'], { cwd });
    expect(err).toBe('b.txt: 这是符号链接，未改动。请对它所指向的文件运行 --fix。\n');
    expect(out).toMatch(/date-malformed/);
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(PLAN);
    expect(status).toBe(2);
  });

  test('does not write bytes that it would change besides', async () => {
    const bytes = Buffer.concat([iconv.encode(PLAN, 'gb18030'), Buffer.from([0xa3, 0xa0, 0x0a])]);
    const cwd = await folderWith({ 'a.plan': bytes });
    const { status, err } = await planlint(['--fix'], { cwd });
    expect(err).toMatch(/^a.plan: .*文件未改动/);
    expect(await readFile(join(cwd, 'a.plan'))).toEqual(bytes);
    expect(status).toBe(2);
  });

  test('gives standard input back on standard output, the report beside it', async () => {
    const cwd = await folderWith({});
    const gb = await planlint(['--fix', '-'], { cwd, stdin: iconv.encode(PLAN, 'gb18030') });
    expect(gb.bytes).toEqual(iconv.encode(MENDED, 'gb18030'));
    expect(gb.err).toBe('已修复 1 处\n✓ 1 份文件，未发现问题\n');
    expect((await planlint(['--fix', '-'], { cwd, stdin: MENDED })).out).toBe(MENDED);
  });

  test('only shown, is a diff, and nothing is written', async () => {
    const cwd = await folderWith({ 'a.plan': PLAN });
    const { status, out, err } = await planlint(['--diff', '--fix'], { cwd });
    expect(out).toBe(`--- a/a.plan
+++ b/a.plan
@@ -10,3 +10,3 @@
 
-1．建设城市算力中心，20259月底前建成投运。（市发展改革委牵头，市财政局配合）
+1．建设城市算力中心，2025年9月底前建成投运。（市发展改革委牵头，市财政局配合）
 
`);
    expect(err).toMatch(/^1 份文件：1 个错误/);
    expect(status).toBe(1);
    expect(await readFile(join(cwd, 'a.plan'), 'utf8')).toBe(PLAN);
  });
});
