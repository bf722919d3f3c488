import { describe, expect, test } from 'vitest';
import { comparisonPage, type PageWords } from '../../client/comparisonPage.ts';
import type { Comparison, TaskChange } from '../../server/protocol.ts';
import { planTask } from './plans.ts';

const differences = { added: 'ADDED', dropped: 'DROPPED', lead: 'LEAD', deadline: 'DEADLINE', text: 'TEXT' };
const words: PageWords = {
  lang: 'en',
  title: 'Comparison',
  task: 'Task',
  lead: 'Lead',
  deadline: 'Deadline',
  nothing: 'nothing',
  none: 'none',
  differences,
  count: (difference, count) => `${count} ${differences[difference]}`,
  unchanged: (count) => `${count} unchanged`,
};

function page(...changes: TaskChange[]): string {
  const side = (uri: string) => ({ uri, title: null, tasks: 9 });
  const comparison: Comparison = { before: side('file:///a'), after: side('file:///b'), changes, unchanged: 7 };
  return comparisonPage(comparison, { before: 'a', after: 'b' }, words, (which, line) => `command:go?${which}-${line}`);
}
const cells = (html: string): string[] => [...html.matchAll(/<td>(.*?)<\/td>/gs)].map((m) => m[1]!);

describe('what it says of a task', () => {
  const before = planTask('一/1', 3, { text: '编制布局规划', leads: ['市交通局'], deadline: '2025年' });
  const after = { ...before, id: '一/2', text: '编制起降场布局规划', leads: ['市财政局'], deadline: null };

  test('that changed: the old and the new, and where both stand', () => {
    expect(cells(page({ differences: ['lead', 'deadline', 'text'], before, after }))).toEqual([
      '<span class="badge lead">LEAD</span> <span class="badge deadline">DEADLINE</span> <span class="badge text">TEXT</span>',
      '<a href="command:go?before-3" title="编制布局规划">一/1</a> → <a href="command:go?after-3" title="编制起降场布局规划">一/2</a><br>编制<ins>起降场</ins>布局规划',
      '<del>市交通局</del><br><ins>市财政局</ins>',
      '<del>2025年</del><br><span class="none">none</span>',
    ]);
  });

  test('that is new, and that is gone', () => {
    expect(cells(page({ differences: ['added'], before: null, after }))[1]).toBe(
      '<a href="command:go?after-3" title="编制起降场布局规划">一/2</a><br><ins>编制起降场布局规划</ins>',
    );
    expect(cells(page({ differences: ['dropped'], before, after: null })).slice(1)).toEqual([
      '<a href="command:go?before-3" title="编制布局规划">一/1</a><br><del>编制布局规划</del>',
      '市交通局',
      '2025年',
    ]);
  });

  test.each([
    ['甲乙', '甲乙丙', '甲乙<ins>丙</ins>'],
    ['甲甲', '甲', '甲<del>甲</del>'],
    ['𠮷甲', '𠮸甲', '<del>𠮷</del><ins>𠮸</ins>甲'],
  ])('%s → %s', (old, now, shown) => {
    const change = { before: { ...before, text: old }, after: { ...before, text: now } };
    expect(cells(page({ differences: ['text'], ...change }))[1]).toContain(`<br>${shown}`);
  });

  test('the sums', () => {
    const html = page({ differences: ['lead', 'text'], before, after }, { differences: ['text'], before, after });
    expect(html).toContain('>1 LEAD<');
    expect(html).toContain('>2 TEXT<');
    expect(html).not.toContain('0 ADDED');
    expect(html).toContain('7 unchanged');
  });
});

test('two that are the same', () => {
  expect(page()).toContain('nothing');
  expect(page()).not.toContain('<table>');
});

test('a document writes no page: text is text, and nothing is loaded or run', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'&';
  const task = planTask(hostile, 0, { text: hostile, leads: [hostile], deadline: hostile });
  const html = page({ differences: ['added'], before: null, after: task });
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|https?:/);
});
