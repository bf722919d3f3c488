import { validate } from '@umbrelladocs/rdformat-validator';
import { describe, expect, test } from 'vitest';
import { rdjson } from '../../../server/cli/reporters/rdjson.ts';
import type { Checked } from '../../../server/cli/reporters/reporter.ts';
import { applyEdits } from '../../../server/core/fix.ts';
import { checked, HOSTILE, PLACES, report } from '../../support/reports.ts';

interface Range {
  readonly start: { readonly line: number; readonly column?: number };
  readonly end: { readonly line: number; readonly column?: number };
}
interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range?: Range };
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[];
}

async function diagnosticsOf(
  ...args: Parameters<typeof report> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Diagnostic[]> {
  const parsed = JSON.parse(report(rdjson, ...args));
  const { errors, warnings } = await validate(parsed);
  expect([...errors, ...warnings.filter(({ code }) => code !== 'EMPTY_ARRAY')]).toEqual([]);
  return parsed.diagnostics;
}

/** The file as it is stored, and the bytes between two positions of it as Reviewdog counts them. */
function bytesOf({ text, stored }: Checked): Buffer {
  return Buffer.concat([Buffer.from(stored?.bom ? [0xef, 0xbb, 0xbf] : []), Buffer.from(text)]);
}

function between(bytes: Buffer, { start, end }: Range): [number, number] {
  const latin = bytes.toString('latin1');
  const starts = [0, ...[...latin.matchAll(/\r\n|\n|\r/g)].map((m) => m.index + m[0].length)];
  return [starts[start.line - 1]! + start.column! - 1, starts[end.line - 1]! + end.column! - 1];
}

describe('rdjson', () => {
  test.each(PLACES)('counts bytes of %s', async (_, marked, { line, columns }) => {
    for (const bom of [false, true]) {
      const document = checked(marked, { bom });
      const { location } = (await diagnosticsOf([document]))[0]!;
      const mark = bom && line === 1 ? 3 : 0;
      const place = (column: number) => ({ line, column: column + mark });
      expect(location.range).toEqual({ start: place(columns['utf-8'][0]), end: place(columns['utf-8'][1]) });
      const bytes = bytesOf(document);
      const { start, end } = document.findings[0]!;
      expect(bytes.subarray(...between(bytes, location.range!)).toString()).toBe(document.text.slice(start, end));
    }
  });

  test.each(HOSTILE)('says %j', async (text) => {
    const [diagnostic] = await diagnosticsOf([checked(`⟦${text}⟧`, { path: text, message: { zh: text, en: text } })]);
    expect(diagnostic!.location.path).toBe(text);
    expect(diagnostic!.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('suggests what the product does', async () => {
    const title = { zh: '改', en: 'Fix' };
    const fix = {
      title,
      safe: true,
      edits: [
        { start: 6, end: 11, newText: '2025年9' },
        { start: 14, end: 14, newText: '𠮷' },
      ],
    };
    const across = { title, safe: false, edits: [{ start: 0, end: 3, newText: '' }] };
    const document = checked('汉\r\n𠮷，⟦20259月⟧底前\r\n乙', { fix, suggestions: [across], bom: true });
    const [diagnostic] = await diagnosticsOf([document]);
    expect(diagnostic!.suggestions).toHaveLength(1);
    const bytes = bytesOf(document);
    const { range, text } = diagnostic!.suggestions![0]!;
    const [start, end] = between(bytes, range);
    const mended = Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]);
    expect(mended.subarray(3).toString()).toBe(applyEdits(document.text, fix.edits));
  });

  test('does not count bytes that the file has not', async () => {
    const fix = { title: { zh: '改', en: '' }, safe: true, edits: [{ start: 1, end: 2, newText: '三' }] };
    const [gbk] = await diagnosticsOf([checked('一⟦二⟧', { fix, stored: { encoding: 'gb18030', bom: false } })]);
    expect(gbk).toMatchObject({ location: { range: { start: { line: 1 }, end: { line: 1 } } } });
    expect(gbk!.location.range!.start).not.toHaveProperty('column');
    expect(gbk).not.toHaveProperty('suggestions');
    const [word] = await diagnosticsOf([
      checked('一⟦二⟧', { fix, stored: null, places: [{ start: 0, paragraph: 2, number: '一、' }] }),
    ]);
    expect(word).toMatchObject({ message: '第2段 一、：时限无法辨认', location: { path: '计划/行动计划.txt' } });
    expect(word!.location).not.toHaveProperty('range');
  });

  test('of nothing, and of what could not be read', async () => {
    expect(await diagnosticsOf([])).toEqual([]);
    const failures = [{ message: { zh: '没有读取权限。', en: '' }, path: 'a.txt', line: null }];
    expect(await diagnosticsOf([], { failures })).toMatchObject([
      { message: '没有读取权限。', location: { path: 'a.txt' } },
    ]);
  });

  test('what is none is told by its validator', async () => {
    expect(await validate({ diagnostics: [{ message: '' }] })).toMatchObject({ valid: false });
  });
});
