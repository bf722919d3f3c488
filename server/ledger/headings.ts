import type { Plan, Task } from '../core/plan.ts';
import { seen } from './sheet.ts';

/** Where a task stands and what it says, in the four columns that offices have for it. */
export interface Headings {
  readonly first: string;
  readonly second: string;
  readonly task: string;
  readonly measure: string;
}

/** 二、主要任务 holds all the others and names none of them. */
const CONTAINER =
  /^(?:主要|重点|重大|具体|工作|目标|年度|今年|领域|创新|发展|“?十[一二三四五]五”?|时期|[及和与、]|\d{4} ?年)*(?:任务|举措|措施|工作|内容|安排|(?<=主要|重点|重大)(?:行动|工程|项目))(?:[及和与、]|任务|举措|措施|分工|分解|清单|安排|部署|重点|[.·…])*$/;

const LONGEST_CONTAINER = 16;

/** A first sentence longer than this, or than all that follows, is the task itself and no name of it. */
const LONGEST_NAME = 32;

/**
 * Reads the headings of tasks: 一级任务 is the outermost heading that is more than a container, 任务 the name nearest to
 * what is to be done, 二级任务 what lies between. The name is the first sentence of the task where most tasks of its kind
 * open with one (1.建设算力中心。加快…); else the heading above.
 */
export function headingReader(plan: Plan): (task: Task) => Headings {
  const named = namedKinds(plan);
  return (task) => {
    const { name, rest, whole } = partsOf(plan, task);
    const above = headingsAbove(plan, task);
    const isNamed = named.has(kindOf(plan, task));
    if (!isNamed && above.length === 1) return { first: above[0]!, second: '', task: whole, measure: '' };
    const levels = isNamed || above.length === 0 ? [...above, name] : above;
    return {
      first: levels.length > 1 ? levels[0]! : '',
      second: levels.slice(1, -1).join(' / '),
      task: levels.at(-1)!,
      measure: isNamed || above.length === 0 ? rest : whole,
    };
  };
}

/** Kinds of tasks, by depth and mark, of which most open with a name of their own. */
function namedKinds(plan: Plan): ReadonlySet<string> {
  const surplus = new Map<string, number>();
  for (const task of plan.tasks) {
    const { name, rest } = partsOf(plan, task);
    const isNamed = name.length <= LONGEST_NAME && rest.length >= name.length;
    const kind = kindOf(plan, task);
    surplus.set(kind, (surplus.get(kind) ?? 0) + (isNamed ? 1 : -1));
  }
  return new Set([...surplus].filter(([, most]) => most > 0).map(([kind]) => kind));
}

const kindOf = (plan: Plan, task: Task): string =>
  `${task.ancestors.length} ${plan.items[task.item]!.marker?.style ?? ''}`;

/** The first sentence, what follows it, and both. */
function partsOf(plan: Plan, task: Task): { name: string; rest: string; whole: string } {
  const { text, title } = plan.paragraphs[task.paragraph]!;
  const whole = seen(task.text);
  const first = seen(text.slice(title.start, title.end));
  if (first === '' || !whole.startsWith(first)) return { name: whole, rest: '', whole };
  const rest = whole.slice(first.length).replace(/^[。．.；;：:\s]+/, '');
  return rest === '' ? { name: whole, rest, whole } : { name: first, rest, whole };
}

function headingsAbove(plan: Plan, task: Task): string[] {
  const titles = task.ancestors.map((index) => {
    const { text, title } = plan.paragraphs[plan.items[index]!.paragraph]!;
    return seen(text.slice(title.start, title.end));
  });
  const [top = ''] = titles;
  return top.length <= LONGEST_CONTAINER && CONTAINER.test(top) ? titles.slice(1) : titles;
}
