import type { Deadline, Item, Paragraph, Plan, Task } from '../../server/core/plan.ts';

/** What a plan says of itself, one text an aspect; the words are those of the plan. */
export const aspects: Readonly<Record<string, (plan: Plan) => string>> = {
  paragraphs: (plan) => plan.paragraphs.map((p) => p.text).join('\n'),
  forms: (plan) => plan.paragraphs.map((p) => `${p.form} | ${p.text}`).join('\n'),
  parts,
  outline,
  ids: (plan) => plan.items.map((i) => i.id).join('\n'),
  extents: (plan) => plan.items.map((i) => extent(plan, i)).join('\n'),
  tasks: (plan) => plan.tasks.map(taskLine).join('\n'),
  texts: (plan) => plan.tasks.map((t) => `${t.id} | ${t.text.replaceAll('\n', ' / ')}`).join('\n'),
  gates: (plan) =>
    plan.tasks
      .filter((t) => t.allocated)
      .map((t) => t.id)
      .join('\n'),
  document: documentFacts,
};

const titleOf = (p: Paragraph): string => p.text.slice(p.title.start, p.title.end);

function parts(plan: Plan): string {
  return plan.parts
    .map((part) => {
      const title = part.title === null ? '-' : plan.paragraphs[part.title]!.text;
      return `${part.kind} | ${part.key || '-'} | ${title} | ${plan.paragraphs[part.paragraph]!.text.slice(0, 16)}`;
    })
    .join('\n');
}

/** The tree: marker and title as written, indented by two a level; a line `= 附件1` opens a part with a key. */
function outline(plan: Plan): string {
  const lines: string[] = [];
  let part = plan.items[0]?.part ?? 0;
  for (const item of plan.items) {
    if (item.part !== part && plan.parts[item.part]!.key) lines.push(`= ${plan.parts[item.part]!.key}`);
    part = item.part;
    lines.push('  '.repeat(depthOf(plan, item)) + headLine(plan, item));
  }
  return lines.join('\n');
}

function depthOf(plan: Plan, item: Item): number {
  return item.parent === null ? 0 : 1 + depthOf(plan, plan.items[item.parent]!);
}

function headLine(plan: Plan, item: Item): string {
  const p = plan.paragraphs[item.paragraph]!;
  const marker = item.marker
    ? p.text.slice(item.marker.start, item.marker.start + item.marker.raw.length)
    : item.id.slice(item.id.lastIndexOf('/') + 1);
  return `${marker} ${titleOf(p)}`;
}

/** Where an item ends: its last own paragraph, and the last paragraph below it. */
function extent(plan: Plan, item: Item): string {
  const [own, all] = [item.ownEnd, item.end].map((end) => plan.paragraphs[end - 1]!.text.slice(0, 12));
  return `${item.id} | ${own} | ${all}`;
}

/** id | basis | leads (joint with =) | others (implied with ~) | deadlines (inherited with ^) | due */
function taskLine(task: Task): string {
  const names = (role: string, sign: string): string[] =>
    task.units.filter((u) => u.role === role).map((u) => sign + u.name);
  const lead = [...names('lead', ''), ...names('joint', '=')].join(' ');
  const rest = [...names('support', ''), ...names('implied', '~')].join(' ');
  const times = task.deadlines.map(deadline).join(', ');
  return [task.id, task.leadBasis, lead, rest, times, task.due].map((cell) => cell || '-').join(' | ');
}

const deadline = ({ kind, start, end, inherited }: Deadline): string => {
  const value = start === end ? (start ?? '-') : `${start ?? ''}..${end ?? ''}`;
  return `${inherited ? '^' : ''}${kind} ${value}`;
};

function documentFacts(plan: Plan): string {
  const { title, date, dateSource, period, issuer, hardWrapped, habits, declarations } = plan.document;
  const facts = [
    `title ${title ?? 'none'}`,
    `date ${date ?? 'none'}${dateSource ? ` ${dateSource}` : ''}`,
    `period ${period ? `${period.start}..${period.end}` : 'none'}`,
    `issuer ${issuer ?? 'none'}`,
    `wrapped ${hardWrapped ? 'yes' : 'no'}`,
    ...Object.entries(habits).map(([style, habit]) => `habit ${style} ${habit}`),
    ...declarations.map(({ declaration: d }) => `declares ${d.kind}`),
  ];
  return facts.join('\n');
}

/** Lines of the facts whose first word the expectation states; what it does not state it leaves open. */
export function statedFacts(facts: string, expected: string): string {
  const stated = new Set(expected.split('\n').map((line) => line.split(' ')[0]));
  return facts
    .split('\n')
    .filter((line) => stated.has(line.split(' ')[0]!))
    .join('\n');
}
