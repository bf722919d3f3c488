import type { Note, Paragraph, Plan, Task, UnitMention } from '../../../server/core/plan.ts';
import { edit, type Injection, type Operator, pick, type Skip, skip } from '../operator.ts';
import { inTitle, rewriting } from '../rewriting.ts';

/** Said of a body where it is named first, or of the list as a whole: what changes where a list changes. */
const LISTS = [
  'dept-inconsistent',
  'dept-nonstandard-short',
  'dept-anachronism',
  'dept-unknown',
  'resp-lead-ambiguous',
  'resp-many-leads',
  'resp-region-as-unit',
  'resp-vague-unit',
];
/** A note may say by when, too. */
const TIMES = ['deadline-missing', 'deadline-vague', 'deadline-relative-year'];

interface Placed {
  readonly note: Note;
  readonly p: Paragraph;
  readonly index: number;
}

function* brackets(plan: Plan): Iterable<Placed> {
  for (const [index, p] of plan.paragraphs.entries()) {
    if (p.form === 'row') continue;
    for (const note of p.notes) if (note.form === 'bracket' && note.units.length > 0) yield { note, p, index };
  }
}

// ---- Nobody leads -------------------------------------------------------------------------------------------------

const carriesNote = (plan: Plan, task: Task): boolean =>
  plan.paragraphs
    .slice(task.paragraph, task.end)
    .some((p) => p.notes.some((n) => n.form !== 'sentence' && n.units.length > 0));

/** Tasks of the nearest section with at least three of them. */
function section(plan: Plan, task: Task): readonly Task[] {
  for (const above of [...task.ancestors].reverse()) {
    const tasks = plan.tasks.filter((t) => t.ancestors.includes(above));
    if (tasks.length >= 3) return tasks;
  }
  const part = plan.items[task.item]!.part;
  return plan.tasks.filter((t) => plan.items[t.item]!.part === part);
}

/** Why a task without the note would still be led by somebody, or need nobody. */
function ledOtherwise(plan: Plan, task: Task, { note, p }: Placed): string | null {
  if (note.declarations.some((d) => d.onward)) return 'the note declares something for later ones';
  if (note.range) return 'the note is about several items';
  const beside = [plan.items[task.item], plan.items[task.item + 1]];
  if (beside.some((i) => i && i.marker === null)) return 'a task without number is one by its note';
  const above = task.ancestors.map((i) => plan.items[i]!);
  if (above.some((i) => plan.paragraphs.slice(i.paragraph, i.ownEnd).some((q) => q.notes.length > 0)))
    return 'the heading names units';
  if (plan.paragraphs.some((q) => q.notes.some((n) => n.range !== null))) return 'another note is about several items';
  if (/牵头|负责|会同|主办/.test(p.folded.slice(0, note.start))) return 'a sentence says who leads';
  const titles = above.map((i) => textOfTitle(plan.paragraphs[i.paragraph]!));
  if (titles.some((t) => /保障|组织|要求|目标/.test(t))) return 'measures of organisation need no lead';
  const tasks = section(plan, task);
  const noted = tasks.filter((t) => carriesNote(plan, t)).length - 1;
  if (tasks.length < 3 || noted * 2 < tasks.length) return 'the section does not allocate';
  const near = plan.paragraphs.slice(Math.max(task.paragraph - 6, 0), task.paragraph);
  if (near.some((q) => q.folded.startsWith('专栏'))) return 'below the heading of a box';
  return null;
}

const textOfTitle = ({ folded, title }: Paragraph): string => folded.slice(title.start, title.end);

/** Tasks whose only note is a bracket in their own paragraphs. */
function* singleNotes(plan: Plan): Iterable<{ task: Task; placed: Placed } | Skip> {
  for (const task of plan.tasks) {
    const [first, ...others] = task.notes;
    if (!first || task.leadBasis === 'inherited' || task.leadBasis === 'range') continue;
    const p = plan.paragraphs[first.paragraph]!;
    const own = plan.paragraphs.slice(task.paragraph, task.end).flatMap((q) => q.notes);
    if (first.note.form !== 'bracket' || p.form === 'row') continue;
    if (others.length > 0 || own.length > 1) yield skip('the task has another note');
    else yield { task, placed: { note: first.note, p, index: first.paragraph } };
  }
}

const noteDeleted: Operator = {
  name: 'note deleted',
  rule: 'resp-missing-lead',
  also: [...LISTS, ...TIMES, 'citation-docnum-missing'],
  *places(plan) {
    for (const single of singleNotes(plan)) {
      if ('skipped' in single) yield single;
      else {
        const { task, placed } = single;
        const reason = ledOtherwise(plan, task, placed);
        if (reason) yield skip(reason);
        else if (placed.index === task.paragraph) {
          yield edit(plan, placed.index, placed.note, '', { around: { start: 0, end: placed.note.end } });
        } else yield skip('the note stands in a paragraph of its own');
      }
    }
  },
};

const leadDeleted: Operator = {
  name: 'lead deleted, supporters left',
  rule: 'resp-missing-lead',
  also: [...LISTS, ...TIMES],
  *places(plan) {
    for (const single of singleNotes(plan)) {
      if ('skipped' in single) continue;
      const { task, placed } = single;
      const { p, note, index } = placed;
      const m = /牵头(?:单位|部门):[^;)〕]+;(?=配合(?:单位|部门):)/.exec(p.folded.slice(note.start, note.end));
      if (!m) continue;
      const start = note.start + m.index;
      const reason = ledOtherwise(plan, task, placed);
      yield reason ? skip(reason) : edit(plan, index, { start, end: start + m[0].length }, '', { around: note });
    }
  },
};

// ---- The note itself ----------------------------------------------------------------------------------------------

const closes = ({ p, note }: Placed): boolean =>
  /[。!?;]$/.test(p.folded.slice(0, note.start)) && /^[。;]?$/.test(p.folded.slice(note.end));

const emptied: Operator = {
  name: 'note emptied',
  rule: 'resp-note-malformed',
  also: [...LISTS, ...TIMES, 'resp-missing-lead', 'text-loss-suspected'],
  *places(plan) {
    for (const placed of brackets(plan)) {
      const { note, index } = placed;
      if (!closes(placed)) yield skip('not behind the last stop');
      else yield edit(plan, index, { start: note.start + 1, end: note.end - 1 }, '', { around: note });
    }
  },
};

const trailing: Operator = {
  name: '、 at the end of a note',
  rule: 'resp-note-malformed',
  *places(plan) {
    for (const { note, index } of brackets(plan)) {
      const end = note.end - 1;
      if (note.units.at(-1)!.end !== end) yield skip('words follow the last unit');
      else yield edit(plan, index, { start: end, end }, '、', { around: note, repair: 'choice' });
    }
  },
};

const stopInside: Operator = {
  name: 'stop between unit and duty',
  rule: 'resp-note-malformed',
  also: [...LISTS, 'resp-missing-lead', 'resp-note-punct'],
  *places(plan) {
    for (const { note, p, index } of brackets(plan)) {
      const at = note.units.at(-1)!.end;
      if (note.declarations.length > 0) {
        yield skip('a declaration is a sentence of its own');
        continue;
      }
      const duty = /^(?:等)?(?:按照?(?:各自)?职[责能]分工负责|牵头负责|分别负责|负责)/.test(p.folded.slice(at));
      if (!duty) yield skip('no duty behind the list');
      else if (p.folded[at] === '等') yield skip('the list ends in 等');
      else yield edit(plan, index, { start: at, end: at }, '。', { around: note, repair: 'choice' });
    }
  },
};

// ---- Units --------------------------------------------------------------------------------------------------------

/** Departments of a note whose name stands as it is, without a prefix from the one before. */
function* departments(plan: Plan): Iterable<Placed & { unit: UnitMention }> {
  for (const placed of brackets(plan)) {
    for (const unit of placed.note.units) {
      const plain = placed.p.folded.slice(unit.start, unit.end) === unit.name;
      if (unit.kind === 'department' && plain) yield { ...placed, unit };
    }
  }
}

const vague: Operator = {
  name: 'unit that names nobody',
  rule: 'resp-vague-unit',
  also: [...LISTS, 'resp-inheritance-conflict', 'resp-missing-lead'],
  *places(plan, random) {
    for (const { unit, index } of departments(plan)) {
      yield edit(plan, index, unit, pick(['有关部门', '相关部门', '有关单位', '相关市政府', '市直有关部门'], random));
    }
  },
};

const openEnd: Operator = {
  name: '等有关部门 at the end of a list',
  rule: 'resp-vague-unit',
  also: LISTS,
  *places(plan, random) {
    for (const { note, p, index } of brackets(plan)) {
      const at = note.units.at(-1)!;
      const follows = /^(?:牵头|负责|配合|按职责|[)〕\]】])/.test(p.folded.slice(at.end));
      if (!follows || at.kind !== 'department') yield skip('other words follow the list');
      else yield edit(plan, index, { start: at.end, end: at.end }, pick(['等有关部门', '等相关单位'], random));
    }
  },
};

const twice: Operator = {
  name: 'unit listed twice',
  rule: 'resp-duplicate-unit',
  also: ['resp-many-leads'],
  *places(plan, random) {
    for (const { note, p, index } of brackets(plan)) {
      const last = note.units.at(-1)!;
      const same = note.units.filter((u) => u.role === last.role && u.group === last.group && u.kind === 'department');
      const plain = same.filter((u) => p.folded.slice(u.start, u.end) === u.name);
      if (note.units.length < 2 || plain.length === 0) yield skip('no list of departments');
      else if (!/^(?:牵头|负责|配合|按职责|[)〕\]】])/.test(p.folded.slice(last.end)))
        yield skip('other words follow the list');
      else {
        const again = p.text.slice(...ends(pick(plain, random)));
        yield edit(plan, index, { start: last.end, end: last.end }, `、${again}`, { repair: 'fix' });
      }
    }
  },
};

const ends = ({ start, end }: UnitMention): [number, number] => [start, end];

/** Bodies abolished by the reform of 2018 and those that it founded, by the level of government. */
const REFORM: Readonly<Record<string, { readonly before: readonly string[]; readonly since: readonly string[] }>> = {
  省: {
    before: ['省国土资源厅', '省环境保护厅', '省农业厅', '省文化厅'],
    since: ['省自然资源厅', '省生态环境厅', '省农业农村厅', '省应急管理厅'],
  },
  '': {
    before: ['国土资源部', '环境保护部', '农业部', '文化部'],
    since: ['自然资源部', '生态环境部', '农业农村部', '应急管理部'],
  },
};

const anachronism: Operator = {
  name: 'name not in force at the time',
  rule: 'dept-anachronism',
  also: [...LISTS, 'resp-inheritance-conflict', 'resp-duplicate-unit'],
  *places(plan, random) {
    const { date } = plan.document;
    if (!date) return;
    for (const { unit, note, index } of departments(plan)) {
      const level = unit.name.startsWith('省') ? '省' : isCentral(plan, unit) ? '' : null;
      if (level === null) yield skip('a body of a city or county');
      else if (date > '2017-11' && date < '2019-07') yield skip('near the reform');
      else {
        const names = REFORM[level]![date < '2018' ? 'since' : 'before'];
        const name = pick(names, random);
        const listed = note.units.some((u) => u.name === name);
        yield listed ? skip('listed already') : edit(plan, index, unit, name);
      }
    }
  },
};

const isCentral = (plan: Plan, { unit }: UnitMention): boolean =>
  unit !== null && plan.register.units[unit]!.level === 'central';

/** A name of the register with a character typed twice. */
const mistyped: Operator = {
  name: 'character typed twice in a name',
  rule: 'dept-unknown',
  also: [...LISTS, 'resp-inheritance-conflict', 'word-doubled'],
  *places(plan, random): Iterable<Injection | Skip> {
    const seen = new Set<string>();
    for (const { unit, p, index } of departments(plan)) {
      if (!unit.name.startsWith('省') || unit.unit === null) continue;
      if (unit.end - unit.start < 5) yield skip('a short name');
      else if (seen.has(unit.name)) yield skip('said once of a name');
      else {
        const at = unit.start + 2 + Math.floor(random() * (unit.end - unit.start - 3));
        yield edit(plan, index, { start: at, end: at }, p.text[at]!, { around: unit, repair: 'choice' });
      }
      seen.add(unit.name);
    }
  },
};

const MINISTRIES = '财政部|教育部|科技部|公安部|民政部|水利部|商务部|生态环境部|农业农村部|交通运输部|自然资源部';

const prefixed = rewriting({
  name: '国家 before the name of a ministry',
  rule: 'dept-guojia-prefix',
  also: [...LISTS, 'resp-missing-lead'],
  pattern: new RegExp(`(?<![\\u4e00-\\u9fff])(?:${MINISTRIES})(?![门署队分位件长落级])`, 'g'),
  unless: { 'inside 《》': inTitle },
  write: ({ groups }) => `国家${groups[0]}`,
  repair: 'fix',
});

export const responsibility: readonly Operator[] = [
  noteDeleted,
  leadDeleted,
  emptied,
  trailing,
  stopInside,
  vague,
  openEnd,
  twice,
  anachronism,
  mistyped,
  prefixed,
];
