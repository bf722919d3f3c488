import { expect, test } from 'vitest';
import { parsePlan } from '../../server/core/parse.ts';
import { readTable } from '../support/cases.ts';

/** What a word does to the plan around it. */
const EFFECTS: Readonly<Record<string, (word: string) => string[]>> = {
  headings,
  columns,
  labels: (word) => {
    const plan = parsePlan(`一、建设枢纽\n${word}\n统筹布局。\n二、推广应用`);
    return plan.items.length === 3 ? ['opens'] : [];
  },
  letters: (sentence) => {
    const plan = parsePlan(`各区：\n${sentence}\n某某市算力发展工作方案\n一、总体要求`);
    return plan.parts.map((p) => p.kind);
  },
  validity: (sentence) => {
    const plan = parsePlan(`一、重点任务\n1.建设枢纽。\n${sentence}`);
    return plan.tasks[0]!.deadlines.map((d) => d.kind);
  },
};

test.each(readTable('words'))('$section: $text', ({ section, text, expected }) => {
  expect(EFFECTS[section]!(text)).toEqual(expected);
});

/** `aims`: the section is no work; `work`: it alone is; nothing where the title says neither. */
function headings(title: string): string[] {
  const plan = parsePlan(`一、${title}\n（一）建设枢纽。\n二、推广应用\n（一）普惠应用。`);
  const tasks = plan.tasks.map((t) => t.id).join(' ');
  return { '一/(一)': ['work'], '二/(一)': ['aims'] }[tasks] ?? [];
}

/** Whether a column of the name is known, whether its cells are text of the task, and the role of its units. */
function columns(name: string): string[] {
  const flat = parsePlan(`任务\n${name}\n责任单位\n建设枢纽\n统筹布局\n市数据局`);
  const words = parsePlan(`序号\t${name}\t责任单位\n1\t建设枢纽\t市数据局`);
  const duty = parsePlan(`序号\t任务\t${name}\n1\t建设枢纽\t市数据局`);
  const role = duty.tasks[0]?.units[0]?.role;
  const basis = duty.tasks[0]?.leadBasis;
  const facts = [
    flat.tasks.length > 0 && 'known',
    words.tasks[0]?.text === '建设枢纽' && 'text',
    basis === 'explicit' ? 'lead' : role === 'lead' ? 'duty' : role,
  ];
  return facts.some(Boolean) ? [facts.filter(Boolean).join(' ')] : [];
}
