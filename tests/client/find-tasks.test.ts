import { describe, expect, test } from 'vitest';
import { findTasks, taskDescription, taskLabel } from '../../client/findTasks.ts';
import type { TaskEntry } from '../../server/protocol.ts';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const task = (id: string, text: string, rest: Partial<TaskEntry> = {}): TaskEntry => ({
  id,
  text,
  leads: [],
  supporters: [],
  due: null,
  deadline: null,
  range: nowhere,
  selectionRange: nowhere,
  ...rest,
});

const tasks = [
  task('一/(一)/1', '编制低空经济布局规划', { leads: ['市发改委'], due: '2025-06-30', deadline: '2025年6月底前' }),
  task('一/(一)/2', '建成三类起降场站', { leads: ['市交通局'], supporters: ['市发改委', '市财政局'] }),
  task('一/(二)/1', '出台专项补贴办法，ＡＢＣ', { leads: ['市财政局'], due: '2026-12-31', deadline: '2026年' }),
];

describe('findTasks', () => {
  test.each([
    ['', [0, 1, 2]],
    ['  ', [0, 1, 2]],
    ['起降', [1]],
    ['市发改委', [0, 1]],
    ['财政局', [1, 2]],
    ['2025-06', [0]],
    ['2025年6月', [0]],
    ['（一）', [0, 1]],
    ['财政　2026', [2]],
    ['财政 2025', []],
    ['abc', [2]],
    ['２０２６', [2]],
  ])('%o', (query, expected) => {
    expect(findTasks(tasks, query).map((t) => tasks.indexOf(t))).toEqual(expected);
  });
});

describe('a row', () => {
  test('has id and text, then unit and deadline', () => {
    expect(taskLabel(tasks[0]!)).toBe('一/(一)/1  编制低空经济布局规划');
    expect(taskDescription(tasks[0]!)).toBe('市发改委 · 2025年6月底前');
    expect(taskDescription(tasks[1]!)).toBe('市交通局');
    expect(taskDescription({ ...tasks[0]!, leads: ['市发改委', '市财政局'] })).toBe('市发改委等 · 2025年6月底前');
    expect(taskDescription(task('1', ''))).toBe('');
  });

  test('is cut between characters, never inside one', () => {
    const label = taskLabel(task('1', '𠮷'.repeat(50)));
    expect(label).toBe(`1  ${'𠮷'.repeat(21)}…`);
  });
});
