import { describe, expect, test } from 'vitest';
import {
  type Choice,
  type GroupWords,
  planTitle,
  planTree,
  type TreeNode,
  taskAtLine,
  taskNodes,
} from '../../client/planTree.ts';
import type { PlanEntry } from '../../server/protocol.ts';
import { finding, planEntry, planTask } from './plans.ts';

const words: GroupWords = {
  overdue: 'OVERDUE',
  noLead: 'NO LEAD',
  noDay: 'NO DAY',
  noDeadline: 'NO DEADLINE',
  month: (year, month) => `${year}/${month}`,
};
const all: Choice = { grouping: 'chapter', filter: '', only: null, referenceDate: null };

/** One line a node: label, count (of them overdue), or label and description of a task. */
function drawn(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap((node) =>
    node.kind === 'task'
      ? [`${indent}${node.label}${node.description && ` | ${node.description}`}${node.overdue ? ' !' : ''}`]
      : [
          `${indent}${node.label} ${node.count}${node.overdue ? ` (${node.overdue})` : ''}`,
          ...drawn(node.children, `${indent}  `),
        ],
  );
}
const tree = (plans: readonly PlanEntry[], choice: Partial<Choice>): string[] =>
  drawn(planTree(plans, { ...all, ...choice }, words));

const low = planEntry('低空', [
  planTask('二/(一)/1', 3, { leads: ['市交通局'], due: '2025-06-30', deadline: '2025年6月底前' }),
  planTask('二/(一)/2', 4, {
    leads: ['市财政局', '市交通局'],
    deadline: '持续推进',
    findings: [finding('deadline-vague'), finding('deadline-vague'), finding('date-malformed', 'error')],
  }),
  planTask('二/(二)/*1', 6, { supporters: ['市财政局'], findings: [finding('resp-missing-lead', 'error')] }),
  planTask('三/(一)', 9, {
    leads: ['市交通局'],
    due: '2024-12-31',
    deadline: '2024年',
    findings: [finding('deadline-vague')],
  }),
]);
const water = planEntry('节水', [
  planTask('一/1', 2, { leads: ['市水利局'], due: '2025-06-01', deadline: '2025年6月1日' }),
]);

describe('grouping', () => {
  test('by chapter: in the order of the text, with markers', () => {
    expect(tree([low], {})).toEqual([
      '二 3',
      '  (一) 2',
      '    1 任务3 | 市交通局 · 2025年6月底前',
      '    2 任务4 | 市财政局、市交通局 · 持续推进',
      '  (二) 1',
      '    任务6',
      '三 1',
      '  (一) 任务9 | 市交通局 · 2024年',
    ]);
  });

  test('by chapter: several plans stand beside each other, one alone needs no heading', () => {
    expect(tree([low, water], {}).filter((line) => !line.startsWith(' '))).toEqual(['低空 4', '节水 1']);
  });

  test('by lead: most tasks first, a task with two leads under both, none last', () => {
    expect(tree([low], { grouping: 'lead' })).toEqual([
      '市交通局 3',
      '  任务3 | 2025年6月底前',
      '  任务4 | 持续推进',
      '  任务9 | 2024年',
      '市财政局 1',
      '  任务4 | 持续推进',
      'NO LEAD 1',
      '  任务6',
    ]);
  });

  test('by deadline: months in order over all plans, then what has no day', () => {
    expect(tree([low, water], { grouping: 'deadline' })).toEqual([
      '2024/12 1',
      '  任务9 | 市交通局',
      '2025/06 2',
      '  任务2 | 市水利局',
      '  任务3 | 市交通局',
      'NO DAY 1',
      '  任务4 | 市财政局、市交通局',
      'NO DEADLINE 1',
      '  任务6',
    ]);
  });

  test('by finding: the gravest first, tasks without one left out, one twice in a task once', () => {
    expect(tree([low], { grouping: 'finding' })).toEqual([
      'date-malformed! 1',
      '  任务4 | 市财政局、市交通局',
      'resp-missing-le… 1',
      '  任务6',
      'deadline-vague! 2',
      '  任务4 | 市财政局、市交通局',
      '  任务9 | 市交通局',
    ]);
  });
});

describe('overdue', () => {
  test('only against a day that was chosen', () => {
    expect(tree([low], { grouping: 'deadline' }).join()).not.toContain('OVERDUE');
    expect(tree([low], { grouping: 'deadline', referenceDate: '2025-06-30' })).toEqual([
      'OVERDUE 1 (1)',
      '  任务9 | 2024-12-31 · 市交通局 !',
      '2025/06 1',
      '  任务3 | 市交通局',
      'NO DAY 1',
      '  任务4 | 市财政局、市交通局',
      'NO DEADLINE 1',
      '  任务6',
    ]);
  });

  test('is counted in every group above the task', () => {
    const lines = tree([low], { referenceDate: '2026-01-01' });
    expect(lines.filter((line) => line.includes('('))).toContain('三 1 (1)');
    expect(lines[0]).toBe('二 3 (1)');
  });
});

describe('a part of the tasks', () => {
  test.each<[string, Partial<Choice>, string[]]>([
    ['by words and units', { filter: '市财政局' }, ['任务4', '任务6']],
    ['by date', { filter: '2024' }, ['任务9']],
    ['by two', { filter: '市交通局 2025' }, ['任务3']],
    ['those below a heading', { only: { uri: low.uri, ids: ['三/(一)', '二/(二)/*1'] } }, ['任务6', '任务9']],
    ['none of another plan', { only: { uri: water.uri, ids: ['三/(一)'] } }, []],
  ])('%s', (_, choice, expected) => {
    const nodes = planTree([low, water], { ...all, ...choice }, words);
    expect(taskNodes(nodes).map(({ task }) => task.text)).toEqual(expected);
  });
});

test('nodes have ids of their own, and know what they stand in', () => {
  for (const grouping of ['chapter', 'lead', 'deadline', 'finding'] as const) {
    const nodes = planTree([low, water], { ...all, grouping }, words);
    const ids: string[] = [];
    const visit = (node: TreeNode, parent: TreeNode | null): void => {
      ids.push(node.id);
      expect(node.parent).toBe(parent);
      if (node.kind === 'group') for (const child of node.children) visit(child, node);
    };
    for (const node of nodes) visit(node, null);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('the task at a line', () => {
  const nodes = planTree([low, water], all, words);
  expect(taskAtLine(nodes, low.uri, 4)?.task.id).toBe('二/(一)/2');
  expect(taskAtLine(nodes, low.uri, 5)).toBeUndefined();
  expect(taskAtLine(nodes, water.uri, 4)).toBeUndefined();
});

test('a plan without a title goes by the name of its file', () => {
  expect(planTitle({ uri: 'file:///w/%E6%96%B9%E6%A1%88.txt', title: null })).toBe('方案.txt');
  expect(planTitle({ uri: 'file:///w/100%.txt', title: null })).toBe('100%.txt');
});
