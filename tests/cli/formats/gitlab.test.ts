import { describe, expect, test } from 'vitest';
import { gitlab } from '../../../server/cli/reporters/gitlab.ts';
import type { Severity } from '../../../server/core/rule.ts';
import { checked, HOSTILE, PLACES, report } from '../../support/reports.ts';

/** The keys of GitLab's documentation, and what it says of them. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

const issuesOf = (...args: Parameters<typeof report> extends [unknown, ...infer Rest] ? Rest : never): Issue[] =>
  JSON.parse(report(gitlab, ...args));

const documents = [
  ...PLACES.map(([, marked]) => checked(marked)),
  ...HOSTILE.map((text) => checked(`⟦${text}⟧`, { path: text, message: { zh: text, en: text } })),
];

describe('gitlab', () => {
  test('names what the documentation names, of its kind', () => {
    const issues = issuesOf(documents);
    expect(issues).toHaveLength(documents.length);
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.stringMatching(/^[^\p{Cc}\p{Cf}]+$/u),
        check_name: 'date-malformed',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: { path: expect.any(String), lines: { begin: expect.any(Number), end: expect.any(Number) } },
      });
    }
    expect(issues.map(({ location }) => location.path)).toEqual(documents.map(({ path }) => path));
    expect(issues.slice(0, PLACES.length).map(({ location }) => location.lines.begin)).toEqual(
      PLACES.map(([, , { line }]) => line),
    );
  });

  test('is an array without a byte order mark, also of nothing', () => {
    expect(report(gitlab, [])).toBe('[]\n');
    expect(report(gitlab, documents)).toMatch(/^\[/);
  });

  test.each<[Severity, string]>([
    ['error', 'critical'],
    ['warning', 'major'],
    ['info', 'minor'],
    ['hint', 'info'],
  ])('%s is %s', (severity, name) => {
    expect(issuesOf([checked('⟦一⟧', { severity })])[0]!.severity).toBe(name);
  });

  test('fingerprints are unique in the report and stay when lines move', () => {
    const text = '甲⟦乙⟧丙\n甲⟦乙⟧丙';
    const both = [checked(text, { path: 'a.txt' }), checked(text, { path: 'b.txt' })];
    const prints = issuesOf(both).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(4);
    const moved = issuesOf([checked(`前\n前\n${text}`, { path: 'a.txt' })]).map(({ fingerprint }) => fingerprint);
    expect(moved).toEqual(prints.slice(0, 2));
  });

  test('a file that cannot be read is a blocker', () => {
    const message = { zh: '没有读取权限。', en: 'No permission.' };
    const issues = issuesOf([checked('⟦一⟧')], {
      failures: [
        { message, path: 'a.txt', line: null },
        { message, path: null, line: null },
      ],
    });
    expect(issues.slice(1)).toMatchObject([
      { description: '没有读取权限。', severity: 'blocker', location: { path: 'a.txt', lines: { begin: 1, end: 1 } } },
    ]);
  });
});
