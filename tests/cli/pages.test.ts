import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { folderWith, PLAN, planlint } from '../support/cli.ts';

const paragraphs = PLAN.split('\n').filter((line) => line !== '');
const PAGE = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<meta name="PubDate" content="2025-01-06 09:00"></head><body>${paragraphs.map((line) => `<p>　　${line}</p>`).join('\n')}</body></html>`;

test.each<[string, (html: string) => Uint8Array]>([
  ['in the encoding that it states', (html) => iconv.encode(html, 'gb18030')],
  ['in UTF-8, whatever it states', (html) => Buffer.from(html)],
  ['in UTF-16', (html) => iconv.encode(html, 'utf-16le', { addBOM: true })],
])('a page %s has the findings of its text, with paragraph and number', async (_name, encode) => {
  const cwd = await folderWith({ '行动计划.html': encode(PAGE) });
  const { documents } = JSON.parse((await planlint(['--format', 'json'], { cwd })).out);
  expect(documents).toMatchObject([
    {
      path: '行动计划.html',
      findings: [{ rule: 'date-malformed', start: { place: { paragraph: 7, number: '1．' } } }],
    },
  ]);
  expect((await planlint([], { cwd })).out).toMatch(/第7段 1．/);
});

test('by its beginning, whatever it is called; a text is no page', async () => {
  const cwd = await folderWith({ 'a.doc': PAGE, 'b.html': PLAN, 'c.plan': `${PLAN}<html>\n` });
  const places = async (file: string) =>
    JSON.parse((await planlint([file, '--format', 'json'], { cwd })).out).documents[0].findings.map(
      (f: { start: { place?: unknown } }) => f.start.place !== undefined,
    );
  expect(await places('a.doc')).toContain(true);
  expect(await places('b.html')).not.toContain(true);
  expect(await places('c.plan')).not.toContain(true);
});

test('is not mended, and what to do instead is told', async () => {
  const cwd = await folderWith({ '行动计划.html': PAGE });
  for (const option of ['--fix', '--diff']) {
    const { status, err } = await planlint([option], { cwd });
    expect([status, err]).toEqual([2, expect.stringContaining('行动计划.html: 网页不能自动修复')]);
  }
  expect(await readFile(join(cwd, '行动计划.html'), 'utf8')).toBe(PAGE);
});

test('where it was published is no finding, unless it is asked for', async () => {
  const cwd = await folderWith({ '行动计划.html': PAGE });
  expect((await planlint([], { cwd })).out).not.toContain('web-residue');
  const asked = await folderWith({ '行动计划.html': PAGE, 'planlint.json': '{ "rules": { "web-residue": "info" } }' });
  expect((await planlint([], { cwd: asked })).out).toContain('web-residue');
});
