import { parse } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../../server/cli/reporters/html.ts';
import { folderWith, PLAN, planlint } from '../../support/cli.ts';
import { checked, HOSTILE, LOOK, PLACES, report } from '../../support/reports.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await folderWith({
    'a/甲方案.txt': PLAN,
    'a/乙方案.txt': PLAN,
    'broken/丙方案.txt': '%PDF-1.7',
  });
});

const texts = (page: string, tag: string): string[] =>
  [...page.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)`, 'g'))].map((m) => m[1]!);

describe('check --format html', () => {
  test('is the whole report of a plan', async () => {
    const { out, status } = await planlint(['check', 'a/甲方案.txt', '--format', 'html', '--as-of', '2026-01-01'], {
      cwd,
    });
    expect(status).toBe(1);
    expect(texts(out, 'h1')).toEqual(['某某市数字经济发展行动计划']);
    expect(texts(out, 'h2')).toEqual(['问题', '时间轴', '单位分工', '任务台账', '提纲', '原文']);
    expect(out).toContain('以2026-01-01为准');
    expect(out).toMatch(/>第11行<.a>/);
    expect(out).not.toContain('class="overview"');
  });

  test('holds several plans, each with ids of its own, and their sum first', async () => {
    const { out } = await planlint(['check', 'a', 'broken/丙方案.txt', '--format', 'html', '--lang', 'en'], { cwd });
    expect(texts(out, 'h1')).toHaveLength(2);
    const ids = [...out.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(out).toMatch(/class="overview">\s*<p>2 errors.* in 2 documents<\/p>\s*<ol><li><a href="#d1-top">/);
    expect(out).toMatch(/<li class="error"><b>broken\/丙方案.txt<\/b> /);
  });

  test('is one well-formed page whatever stands in it', () => {
    for (const words of HOSTILE) {
      const page = report(html, [checked(`某市方案\n一、${words}⟦坏⟧\n`, { path: words })], { look: LOOK });
      const errors: string[] = [];
      parse(page, { onParseError: ({ code }) => errors.push(code) });
      expect(errors).toEqual([]);
      expect(page).not.toMatch(/<(?:script|img|iframe)/);
    }
  });

  test.each(PLACES)('leads to the line of %s', (_, marked, { line }) => {
    const page = report(html, [checked(marked)]);
    expect(page).toMatch(new RegExp(`<a href="#d1-line-${line}">第${line}行</a>`));
  });

  test('names paragraphs of Word', () => {
    const document = checked('⟦一⟧', { places: [{ start: 0, paragraph: 7, number: '（一）' }] });
    expect(report(html, [document], { look: { ...LOOK, locale: 'en' } })).toContain('>¶7 （一）</a>');
  });

  test('needs no scripts and nothing from elsewhere', () => {
    const page = report(html, [checked('⟦一⟧')]);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script| src=|url\(|@import/);
  });
});
