import { excerpt } from '../excerpt.ts';
import type { Plan, Task } from '../plan.ts';
import type { DocumentRule, Place, Report } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'resp-missing-lead',
  category: 'responsibility',
  severity: 'error',
  fix: 'none',
  scope: 'document',
  title: { zh: '任务缺牵头（责任）单位', en: 'Task without a lead' },
  about: {
    zh: '同一部分的任务大多注明了责任单位，而这一项没有，或只列了配合单位：任务无人牵头，无法分解督办。依次看本项括注、其下的单位栏、“以上（以下）任务由……负责”、上级条目的括注和全文声明，都没有才报。一个部分至少有三项任务、且半数以上注明单位时才检查；指导思想、基本原则、主要目标等不分工的部分不检查。全文都不分工时，只提示一次；附件另有任务分工表的不提示。',
    en: 'Most tasks of a section name who is responsible, this one does not, or names supporters only: nobody leads it and it cannot be supervised. The task’s own note, lines and cells below it, range notes, the notes of the items above and the declarations of the document are asked in turn. Checked only where a section has at least three tasks and half of them are assigned; guiding ideas, principles and goals are not checked. A plan that assigns nothing at all gets one remark, none where an attachment holds the allocation.',
  },
  source: {
    zh: '《党政机关公文处理工作条例》（涉及多个部门的，应当明确主办部门）；政府督查工作中“明确主办单位和协办单位”的要求',
    en: 'Regulations on official documents of 2012 (where several departments are concerned, the main one must be named); supervision practice',
  },
  *check(plan) {
    const missing = plan.tasks.filter((t) => t.allocated && lacksLead(t) && isSound(plan, t));
    for (const task of missing) yield report(plan, task);
    if (missing.length === 0) yield* nothingAllocated(plan);
  },
};

const lacksLead = (task: Task): boolean => !task.units.some((u) => u.role === 'lead' || u.role === 'joint');

/** How far above a task the heading of a box (专栏) may stand whose list it belongs to. */
const BOX_REACH = 6;

/** Not an item of a box, nor text from pages whose note was torn apart by a second column. */
function isSound(plan: Plan, task: Task): boolean {
  for (let i = Math.max(task.paragraph - BOX_REACH, 0); i < task.paragraph; i++) {
    if (plan.paragraphs[i]!.folded.startsWith('专栏')) return false;
  }
  const own = plan.paragraphs.slice(task.paragraph, task.end);
  return !plan.document.hardWrapped || !own.some((p) => isTorn(p.folded));
}

/** Brackets that do not pair, or the end of a note in the middle of other words. */
const isTorn = (folded: string): boolean =>
  folded.split('(').length !== folded.split(')').length || /(?:负责|牵头|配合|落实)\)/.test(folded);

function report(plan: Plan, task: Task): Report {
  const text = excerpt(task.text, 16);
  const supporters = task.units.filter((u) => u.role === 'support').map((u) => u.name);
  if (supporters.length > 0) {
    const note = task.notes.at(-1)!;
    return {
      paragraph: note.paragraph,
      span: note.note,
      message: {
        zh: `任务“${text}”只列了配合单位（${excerpt(supporters.join('、'))}），没有牵头单位，无法落实和督办；请明确由谁牵头。`,
        en: `The task “${text}” names supporters only (${excerpt(supporters.join(', '))}), nobody leads it: name the lead.`,
      },
    };
  }
  return {
    ...placeOf(plan, task),
    message: {
      zh: `任务“${text}”没有责任单位，而同一部分的其他任务都已注明，无法落实和督办；请补上牵头单位。`,
      en: `The task “${text}” names nobody although its neighbours do, so it cannot be supervised: name the lead.`,
    },
  };
}

/** The marker of the task, or the title of a task without number. */
function placeOf(plan: Plan, task: Task): Place {
  const marker = plan.items[task.item]!.marker;
  return { paragraph: task.paragraph, span: marker ?? plan.paragraphs[task.paragraph]!.title };
}

/** Kinds of document that allocate work; 规划 and 意见 often leave that to a plan of action. */
const ALLOCATES = /方案|计划|分工|要点|行动|措施|任务/;

/** Fewer tasks than this need no allocation of their own. */
const ENOUGH_TASKS = 5;

function* nothingAllocated(plan: Plan): Iterable<Report> {
  const assigned = plan.tasks.some((t) => t.units.length > 0);
  if (
    !ALLOCATES.test(plan.document.title ?? '') ||
    assigned ||
    plan.tasks.length < ENOUGH_TASKS ||
    allocatedElsewhere(plan)
  )
    return;
  const title = plan.document.titlePlace;
  yield {
    ...(title ? { paragraph: title.paragraph, span: title } : placeOf(plan, plan.tasks[0]!)),
    severity: 'info',
    message: {
      zh: `全文 ${plan.tasks.length} 项任务均未注明责任单位；如另有任务分工表，请在附件中注明，否则请逐项明确牵头单位。`,
      en: `None of the ${plan.tasks.length} tasks names who is responsible: attach the allocation of tasks or name the leads.`,
    },
  };
}

/** An attachment with the allocation, or a sentence that announces one. */
const allocatedElsewhere = (plan: Plan): boolean =>
  plan.paragraphs.some((p) => /附件|附表/.test(p.text) && /分工|责任清单|任务清单|任务分解|责任分解/.test(p.text));
