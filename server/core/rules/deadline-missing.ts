import { excerpt } from '../excerpt.ts';
import type { Deadline, Plan, Task } from '../plan.ts';
import type { DocumentRule, Place, Report } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'deadline-missing',
  category: 'deadline',
  severity: 'info',
  profiles: { supervision: 'warning' },
  fix: 'none',
  options: { scope: ['document', 'item'] },
  scope: 'document',
  title: { zh: '任务无完成时限', en: 'Task without a deadline' },
  about: {
    zh: '任务没有完成时限，督办时无节点可查。默认全文合并为一条，列出所有任务，没有责任分工的文件不报；`review`、`supervision` 配置档或选项 `{"scope": "item"}` 下逐项报告。“持续推进”“长期坚持”以及写明日期的定期要求（“每季度末”“每月25日前”）视为有时限；只有“每年”“分年度”或起始时间（“2017年8月起”）的视为没有。由条文（“第×条”）组成的章节不算任务。上级条目或完成时限栏的时限由下级继承。',
    en: 'A task has no deadline, so supervision has nothing to check. One finding a document lists all of them, where the document assigns work at all; one per item in the profiles `review` and `supervision` or with the option `{"scope": "item"}`. 持续推进, 长期坚持 and recurring terms with a date (每季度末, 每月25日前) count; 每年, 分年度 and a start alone (2017年8月起) do not. Chapters of articles (第×条) are no tasks. Deadlines of the item above and of a deadline column are inherited.',
  },
  source: {
    zh: '《党政机关公文处理工作条例》（紧急公文应当明确办理时限）；督查检查单“有无时限”',
    en: 'Regulations on official documents of 2012 (time limits for handling); check lists of supervision offices',
  },
  *check(plan, { options, profile }) {
    const missing = plan.tasks.filter((t) => !t.deadlines.some(limits) && !ARTICLE.test(t.text));
    if (profile === 'review' || profile === 'supervision' || options.scope === 'item') {
      for (const task of missing) yield item(plan, task);
    } else if (missing.length > 0 && plan.tasks.some((t) => t.allocated)) {
      // A policy that assigns its work to nobody is not supervised item by item.
      yield summary(plan, missing);
    }
  },
};

/** A chapter of articles regulates and is no task. */
const ARTICLE = /^第[一二三四五六七八九十百]{1,4}条/m;

/** True for a deadline by which the task can be checked. */
const limits = ({ kind, time }: Deadline): boolean =>
  kind === 'recurring' ? time.fixedDay : kind !== 'from' && kind !== 'vague';

function placeOf(plan: Plan, task: Task): Required<Place> {
  const marker = plan.items[task.item]!.marker;
  return { paragraph: task.paragraph, span: marker ?? plan.paragraphs[task.paragraph]!.title };
}

function item(plan: Plan, task: Task): Report {
  const text = excerpt(task.text, 16);
  return {
    ...placeOf(plan, task),
    message: {
      zh: `任务“${text}”没有完成时限，督办时无节点可查；请写明年月，或注明“持续推进”。`,
      en: `The task “${text}” has no deadline to supervise it by: give year and month, or say 持续推进.`,
    },
  };
}

function summary(plan: Plan, missing: readonly Task[]): Report {
  const place = plan.document.titlePlace;
  // A sentence read as a title is no place for the whole document.
  const title = place && !/[,;。]/.test(plan.paragraphs[place.paragraph]!.folded) ? place : null;
  return {
    ...(title ? { paragraph: title.paragraph, span: title } : placeOf(plan, missing[0]!)),
    message: {
      zh: `${plan.tasks.length} 项任务中有 ${missing.length} 项没有完成时限，督办时无节点可查；请逐项写明年月，或注明“持续推进”。`,
      en: `${missing.length} of ${plan.tasks.length} tasks have no deadline to supervise them by: give year and month, or say 持续推进.`,
    },
    related: missing.slice(0, 100).map((task) => {
      const text = excerpt(task.text, 16);
      return { ...placeOf(plan, task), message: { zh: `“${text}”无完成时限`, en: `“${text}” has no deadline` } };
    }),
    parts: missing.map((task) => item(plan, task)),
  };
}
