import { excerpt } from '../excerpt.ts';
import type { Note, Plan, Task, UnitMention } from '../plan.ts';
import type { DocumentRule, Report, ReportFix } from '../rule.ts';

/** One note and the task it stands at. */
interface Unclear {
  readonly task: Task;
  readonly paragraph: number;
  readonly note: Note;
}

export const rule: DocumentRule = {
  id: 'resp-lead-ambiguous',
  category: 'responsibility',
  severity: 'warning',
  fix: 'suggestion',
  options: { scope: ['document', 'item'] },
  scope: 'document',
  title: { zh: '多个责任单位未明确谁牵头', en: 'Several units, no lead among them' },
  about: {
    zh: '一项任务列了两个以上单位，既没有“牵头”“主办”“会同”等字样，也没有“排在第一位的为牵头单位”之类的声明，出了问题无人负总责。全文合并为一条，列出所有位置；`review` 配置档或选项 `{"scope": "item"}` 下逐项报告。“按职责分工负责”而无牵头单位的只作提示，国务院及其部门文件通行此写法，不报。一个部门在前、各地政府在后的（部门牵头、地方落实）不报。导出台账时以排在第一位的单位暂作牵头单位。',
    en: 'A task lists two or more units without 牵头, 主办 or 会同, and the document does not say that the first one leads: nobody answers for the whole. One finding a document with all places; one per item in the profile `review` or with the option `{"scope": "item"}`. Joint responsibility (按职责分工负责) is a remark only, and the norm in documents of the State Council, where it is not reported. One department followed by local governments is clear enough. In the ledger the first unit is presumed to lead.',
  },
  source: {
    zh: '《党政机关公文处理工作条例》（明确主办部门）；督查通知只对牵头单位提要求的做法',
    en: 'Regulations on official documents of 2012 (name the main department); supervision notices address the lead only',
  },
  *check(plan, { options, profile }) {
    const found = unclearNotes(plan);
    const unled = found.filter((u) => u.task.leadBasis === 'first-listed');
    const joint = found.filter((u) => u.task.leadBasis === 'joint');
    if (profile === 'review' || options.scope === 'item') {
      for (const u of found) yield item(plan, u);
    } else {
      if (unled.length > 0) yield summary(plan, unled);
      if (joint.length > 0) yield jointSummary(plan, joint);
    }
  },
};

function unclearNotes(plan: Plan): Unclear[] {
  // By place: paragraphs that read the same may share their notes.
  const seen = new Set<string>();
  const found: Unclear[] = [];
  for (const task of plan.tasks) {
    const central = plan.document.issuer === 'central';
    if (task.leadBasis !== 'first-listed' && (task.leadBasis !== 'joint' || central)) continue;
    for (const { paragraph, note } of task.notes) {
      const unclear =
        note.basis === task.leadBasis &&
        note.form !== 'cell' &&
        new Set(note.units.map((u) => u.name)).size > 1 &&
        !departmentThenPlaces(note.units);
      const place = `${paragraph} ${note.start}`;
      if (unclear && !seen.has(place)) found.push({ task, paragraph, note });
      seen.add(place);
    }
  }
  return found;
}

const PLACES: ReadonlySet<UnitMention['kind']> = new Set(['government', 'collective', 'region']);

/** One department first, then nothing but localities: the department leads, they carry out. */
function departmentThenPlaces(units: readonly UnitMention[]): boolean {
  const [first, ...rest] = units.filter((u) => u.role !== 'implied');
  return (
    first !== undefined && !PLACES.has(first.kind) && first.kind !== 'vague' && rest.every((u) => PLACES.has(u.kind))
  );
}

/** A task may carry several notes, one a sentence. */
const tasksOf = (found: readonly Unclear[]): number => new Set(found.map((u) => u.task)).size;

function summary(plan: Plan, found: readonly Unclear[]): Report {
  const tasks = plan.tasks.length;
  const names = found[0]!.note.units.map((u) => u.name);
  return {
    ...placeOf(found[0]!),
    message: {
      zh: `${tasks} 项任务中有 ${tasksOf(found)} 项列了多个责任单位而未明确谁牵头（如“${excerpt(names.join('、'))}”），无人负总责；请注明牵头单位，或声明“排在第一位的为牵头单位，下同”。`,
      en: `${tasksOf(found)} of ${tasks} tasks list several units without saying who leads (“${excerpt(names.join('、'))}”): mark the lead, or declare that the first unit leads.`,
    },
    related: related(found),
    parts: found.map((u) => item(plan, u)),
  };
}

function jointSummary(plan: Plan, found: readonly Unclear[]): Report {
  const tasks = plan.tasks.length;
  return {
    ...placeOf(found[0]!),
    severity: 'info',
    message: {
      zh: `${tasks} 项任务中有 ${tasksOf(found)} 项由多个单位共同或分别负责，没有牵头单位；如需督办到单位，请明确牵头单位。`,
      en: `${tasksOf(found)} of ${tasks} tasks are shared among several units without a lead: name one where the task is to be supervised.`,
    },
    related: related(found),
    parts: found.map((u) => item(plan, u)),
  };
}

const related = (found: readonly Unclear[]): NonNullable<Report['related']> =>
  found.slice(1, 51).map((u) => {
    const text = excerpt(u.task.text, 16);
    return { ...placeOf(u), message: { zh: `“${text}”未明确牵头单位`, en: `“${text}” has no marked lead` } };
  });

function item(plan: Plan, { task, paragraph, note }: Unclear): Report {
  const names = note.units.map((u) => u.name);
  const asLead = firstLeads(plan, paragraph, note);
  return {
    ...placeOf({ task, paragraph, note }),
    ...(task.leadBasis === 'joint' && { severity: 'info' as const }),
    message: {
      zh: `列了 ${names.length} 个责任单位（${excerpt(names.join('、'))}）而未明确谁牵头，无人负总责；请注明牵头单位。`,
      en: `${names.length} units are listed (${excerpt(names.join('、'))}) without saying who leads: mark the lead.`,
    },
    ...(asLead && { suggestions: [asLead] }),
  };
}

const placeOf = ({ paragraph, note }: Unclear) => ({ paragraph, span: note });

/** （甲、乙、丙） → （甲牵头，乙、丙配合）; only where the bracket holds nothing but the list. */
function firstLeads(plan: Plan, paragraph: number, note: Note): ReportFix | null {
  const [first, second] = note.units;
  const last = note.units.at(-1);
  if (note.form !== 'bracket' || !first || !second || !last) return null;
  const bare = first.start === note.start + 1 && last.end === note.end - 1 && second.start === first.end + 1;
  if (!bare) return null;
  const comma = plan.paragraphs[paragraph]!.text[note.start] === '(' ? ',' : '，';
  return {
    title: { zh: `“${first.name}”牵头，其余配合`, en: `“${first.name}” leads, the others support` },
    edits: [
      { paragraph, span: { start: first.end, end: second.start }, newText: `牵头${comma}` },
      { paragraph, span: { start: last.end, end: last.end }, newText: '配合' },
    ],
  };
}
