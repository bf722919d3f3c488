import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lint } from '../../server/core/lint.ts';
import { parsePlan } from '../../server/core/parse.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}
const snippets: Record<string, Snippet> = JSON.parse(readFileSync('snippets/plan.json', 'utf8'));

/** As it stands when nothing is typed: defaults, first choices, a year. */
const text = ({ body }: Snippet): string =>
  [body]
    .flat()
    .join('\n')
    .replace(/\$\{\d+\|([^,|]+)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:(?:\$CURRENT_YEAR|([^}]*))\}/g, (_, value?: string) => value ?? '2026')
    .replace(/\$\d/g, '');

describe('what a snippet writes', () => {
  const plan = text(snippets.Plan!);
  const inPlan = (line: string): string => `清河市低空经济实施方案（2026—2028年）\n\n一、重点任务\n\n${line}\n`;

  test('a plan is free of findings, and its task is read with lead, support and deadline', () => {
    const read = parsePlan(plan);
    expect(lint(read, { profile: 'review', rules: {} }).filter((f) => f.severity !== 'hint')).toEqual([]);
    expect(read.tasks.map((t) => [t.units.map((u) => u.role), t.due])).toContainEqual([
      ['lead', 'support'],
      '2026-06-30',
    ]);
  });

  test.each(['Task with lead, support and deadline', 'Task with one unit'])('%s', (name) => {
    const [task] = parsePlan(inPlan(text(snippets[name]!))).tasks;
    expect(task?.units[0]?.role).toBe('lead');
    expect(task?.due).toBe('2026-12-31');
  });

  test.each(Object.entries(snippets))('%s has a name to type in either language, and says what it is', (_, snippet) => {
    expect(snippet.prefix.some((p) => /^[a-z]+\d?$/.test(p))).toBe(true);
    expect(snippet.prefix.some((p) => /^\p{Script=Han}+$/u.test(p))).toBe(true);
    expect(snippet.description).toMatch(/\p{Script=Han}.* · [A-Z]/u);
  });
});
