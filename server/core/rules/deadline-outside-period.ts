import type { Deadline, Plan, Task } from '../plan.ts';
import type { TaskRule } from '../rule.ts';

/** Kinds that say when a task is done. Targets (到2030年) are visions, starts and recurring terms have no end. */
const ENDS = new Set<Deadline['kind']>(['by', 'before', 'within']);

/** A year further off than this is a vision, however it is written. */
const VISION = 2;

export const rule: TaskRule = {
  id: 'deadline-outside-period',
  category: 'deadline',
  severity: 'warning',
  fix: 'none',
  scope: 'task',
  title: { zh: '时限超出方案期限', en: 'Deadline after the end of the plan' },
  about: {
    zh: '任务时限晚于标题写明的方案期限（三年行动计划 2018—2020 年，任务却写“2021年底前完成”），到期考核时任务还没有完成。“到2030年”等远景目标、标题只有一个年份的、只有起始时间的、期满后一个季度内的评估总结不报。',
    en: 'The deadline lies after the period in the title of the plan, so the task is not due when the plan is assessed. Visions (到2030年), titles that name a single year, starts, and an assessment within a quarter after the end are right.',
  },
  source: { zh: '方案期限与任务时限应当衔接', en: 'Deadlines of tasks lie within the period of the plan' },
  *check(task, { plan }) {
    const limit = limitOf(plan, task);
    if (!limit) return;
    for (const d of task.deadlines) {
      if (d.inherited || !ENDS.has(d.kind) || d.end === null || d.end <= limit.date || d.end > limit.vision) continue;
      if (/评估|总结|验收|考核/.test(task.text) && d.end <= limit.grace) continue;
      const written = plan.paragraphs[d.paragraph]!.text.slice(d.time.start, d.time.end);
      yield {
        paragraph: d.paragraph,
        span: d.time,
        message: {
          zh: `“${written}”晚于${limit.what.zh}（${limit.date}），到期考核时任务尚未完成；请核对时限。`,
          en: `“${written}” is later than ${limit.what.en} (${limit.date}), so the task is not due when the plan is assessed: check it.`,
        },
      };
    }
  },
};

function limitOf(plan: Plan, task: Task) {
  const { period } = plan.document;
  // The year of a title such as 2020年度分配方案 is what it is about, not how long it lasts.
  if (period === null || period.start === period.end || plan.parts[plan.items[task.item]!.part]!.kind !== 'plan')
    return null;
  return {
    date: `${period.end}-12-31`,
    vision: `${period.end + VISION}-12-31`,
    grace: `${period.end + 1}-03-31`,
    what: { zh: '标题写明的方案期限', en: 'the period in the title' },
  };
}
