/** All formats in one run, over files as they come: other encodings, line ends, and names that mean something. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHECK_FORMATS } from '../../../server/cli/check-formats.ts';
import { folderWith, PLAN, planlint, type Ran } from '../../support/cli.ts';

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  '甲.plan': PLAN,
  '乙.plan': `\ufeff${PLAN.replaceAll('\n', '\r\n')}`,
  '丙.plan': iconv.encode(PLAN, 'gb18030'),
  '丁.plan': iconv.encode(`\ufeff${PLAN}`, 'utf-16le'),
  '::error::<b>`&\u202e.plan': PLAN.replace('建设', '\u001b]0;x\u0007建设'),
  '坏.plan': '一\0二',
};
const NAMES = Object.keys(CHECK_FORMATS);

let cwd: string;
let ran: Ran;
const reports: Record<string, string> = {};
beforeAll(async () => {
  cwd = await folderWith(FILES);
  ran = await planlint(
    NAMES.flatMap((name) => ['--format', `${name}=out.${name}`]),
    { cwd },
  );
  for (const name of NAMES) reports[name] = await readFile(join(cwd, `out.${name}`), 'utf8');
});

test('all are written, nothing besides', async () => {
  const wanted = [...Object.keys(FILES), ...NAMES.map((name) => `out.${name}`)];
  expect((await readdir(cwd)).sort()).toEqual(wanted.sort());
  expect([ran.status, ran.out]).toEqual([2, '']);
  expect(ran.err).toMatch(/^坏\.plan: 文件含有空字节/);
});

test.each(NAMES)('%s holds nothing that steers a terminal', (name) => {
  expect(reports[name]!.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
});

describe('every format tells of the date in each document', () => {
  const DATED = 'date-malformed';
  const lines = (text: string, part: string): number => text.split('\n').filter((line) => line.includes(part)).length;
  // biome-ignore lint/suspicious/noExplicitAny: formats of several kinds
  const parsed = (name: string): any => JSON.parse(reports[name]!);

  test.each<[string, () => number]>([
    ['stylish', () => lines(reports.stylish!, '^^^^^^^')],
    [
      'json',
      () =>
        parsed('json')
          .documents.flatMap((d: { findings: { rule: string }[] }) => d.findings)
          .filter((f: { rule: string }) => f.rule === DATED).length,
    ],
    ['jsonl', () => lines(reports.jsonl!, `"rule":"${DATED}"`)],
    ['sarif', () => parsed('sarif').runs[0].results.filter((r: { ruleId: string }) => r.ruleId === DATED).length],
    ['github', () => lines(reports.github!, `(${DATED})::`)],
    ['gitlab', () => parsed('gitlab').filter((issue: { check_name: string }) => issue.check_name === DATED).length],
    ['junit', () => lines(reports.junit!, `<testcase name="${DATED} `)],
    ['checkstyle', () => lines(reports.checkstyle!, `source="planlint.${DATED}"`)],
    [
      'rdjson',
      () => parsed('rdjson').diagnostics.filter((d: { code?: { value: string } }) => d.code?.value === DATED).length,
    ],
    ['markdown', () => lines(reports.markdown!, `[${DATED}]`)],
  ])('%s', (_, count) => {
    expect(count()).toBe(5);
  });

  test('and of the file that cannot be read', () => {
    for (const name of ['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'markdown', 'html'])
      expect([name, reports[name]!.includes('空字节')]).toEqual([name, true]);
  });
});
