import { excerpt } from '../excerpt.ts';
import type { Plan, Task, UnitMention } from '../plan.ts';
import type { TaskRule } from '../rule.ts';

export const rule: TaskRule = {
  id: 'resp-inheritance-conflict',
  category: 'responsibility',
  severity: 'warning',
  fix: 'none',
  scope: 'task',
  title: { zh: '上下级责任不一致', en: 'Lead unknown to the item above' },
  about: {
    zh: '上级条目列明了责任单位，而下级任务的牵头单位不在其中，总任务的责任单位管不到分任务。请在上级条目补列该单位，或核对下级的牵头单位。上级没有责任括注、只写“各部门按职责”或各地政府的不报。',
    en: 'The item above names its units, but the lead of this task is not among them: who answers for the whole does not answer for the part. Add the unit above or check the lead. Silent where the item above has no note or names collectives only.',
  },
  source: { zh: '上下级任务的责任应当衔接', en: 'Responsibility of a whole and its parts must agree' },
  *check(task, { plan }) {
    const above = unitsAbove(plan, task);
    // Text from pages shifts notes to other lines.
    if (above.length === 0 || plan.document.hardWrapped) return;
    const leads = task.units.filter((u) => u.role === 'lead' && NAMED.has(u.mention.kind));
    const own = leads.length > 0 && task.notes.some((n) => n.paragraph >= task.paragraph);
    if (!own || leads.some((u) => above.some((a) => isSame(a, u.mention, u.name)))) return;
    const lead = leads[0]!;
    const names = excerpt(above.map((u) => u.name).join('、'));
    yield {
      paragraph: lead.paragraph,
      span: lead.mention,
      message: {
        zh: `牵头单位“${lead.name}”不在上级条目的责任单位（${names}）之中，上下级责任不一致；请核对。`,
        en: `The lead “${lead.name}” is not among the units of the item above (${names}): check both.`,
      },
    };
  },
};

const NAMED: ReadonlySet<UnitMention['kind']> = new Set(['department', 'party', 'institution', 'enterprise']);

/** Units in the notes of the nearest item above that has any; none where it names a collective besides. */
function unitsAbove(plan: Plan, task: Task): readonly UnitMention[] {
  for (const index of task.ancestors.toReversed()) {
    const item = plan.items[index]!;
    const units: UnitMention[] = [];
    for (let i = item.paragraph; i < item.ownEnd; i++) {
      for (const note of plan.paragraphs[i]!.notes)
        if (note.form !== 'sentence' && note.range === null) units.push(...note.units);
    }
    if (units.length > 0) return units.every((u) => NAMED.has(u.kind)) ? units : [];
  }
  return [];
}

const isSame = (a: UnitMention, b: UnitMention, name: string): boolean =>
  a.name === name || (a.unit !== null && a.unit === b.unit) || a.name.includes(name) || name.includes(a.name);
