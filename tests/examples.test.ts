import { describe, expect, test } from 'vitest';
import { lint } from '../server/core/lint.ts';
import { parsePlan } from '../server/core/parse.ts';
import { examplePlans } from './support/examples.ts';
import { gist, halfWidth, wrapped } from './twins.ts';

/** What a careful reader counts in each: tasks, those led by somebody, those with a day by which they are due. */
const COUNTS: Readonly<Record<string, { tasks: number; led: number; due: number; date: string | null }>> = {
  'chapters.txt': { tasks: 12, led: 12, due: 11, date: null },
  'first-leads.txt': { tasks: 14, led: 14, due: 10, date: '2022-04-26' },
  'joint-duty.txt': { tasks: 16, led: 16, due: 13, date: '2023-04-12' },
  'label-lines.txt': { tasks: 9, led: 9, due: 9, date: '2021-12-20' },
  'labelled-brackets.txt': { tasks: 14, led: 14, due: 14, date: '2024-03-18' },
  'lead-support.txt': { tasks: 12, led: 12, due: 11, date: '2024-02-20' },
  'letter-and-attachments.txt': { tasks: 11, led: 8, due: 11, date: '2024-09-06' },
  'run-on-numbers.txt': { tasks: 11, led: 11, due: 11, date: '2024-07-30' },
  'task-table.md': { tasks: 10, led: 10, due: 10, date: null },
  'tortoise-brackets.txt': { tasks: 14, led: 14, due: 12, date: '2023-05-09' },
};

describe.each(examplePlans)('$name', ({ name, text }) => {
  const plan = parsePlan(text);

  test('gives no error and no warning', () => {
    const alarms = lint(plan).filter((f) => f.severity === 'error' || f.severity === 'warning');
    expect(alarms.map((f) => `${f.rule} ${text.slice(f.start, f.end)}`)).toEqual([]);
  });

  test('has as many tasks, leads and deadlines as a reader counts', () => {
    const led = plan.tasks.filter((t) => t.units.some((u) => u.role === 'lead' || u.role === 'joint'));
    const due = plan.tasks.filter((t) => t.due !== null);
    expect({ tasks: plan.tasks.length, led: led.length, due: due.length, date: plan.document.date }).toEqual(
      COUNTS[name],
    );
  });

  test('reads the same in half width', () => {
    expect(gist(parsePlan(halfWidth(text)))).toEqual(gist(plan));
  });

  test.skipIf(text.includes('|'))('reads the same with its lines cut', () => {
    expect(gist(parsePlan(wrapped(text)))).toEqual(gist(plan));
  });
});
