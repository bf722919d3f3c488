import type { Deadline, Paragraph } from '../plan.ts';
import type { TaskRule } from '../rule.ts';

/** Manner rather than time; reported only when asked for. */
const MANNER: ReadonlySet<string> = new Set(['逐步', '及时']);

export const rule: TaskRule = {
  id: 'deadline-vague',
  category: 'deadline',
  severity: 'warning',
  fix: 'none',
  options: { manner: 'boolean' },
  scope: 'task',
  title: { zh: '时限含糊', en: 'Vague deadline' },
  about: {
    zh: '任务唯一的时间表述是“尽快”“适时”“抓紧”“近期”“限期”之类，何时完成谁也说不清，无法督办。同一任务另有具体时限的不报；“持续推进”“长期坚持”“常态化”是有效的长期时限，不报；“逐步”“及时”表示方式，默认不报，选项 `{"manner": true}` 可打开。',
    en: 'The only time expression of a task is 尽快, 适时, 抓紧, 近期, 限期 or the like: nobody can say when it is due. Silent where the task has any other time; 持续推进, 长期坚持 and 常态化 are valid open-ended terms. 逐步 and 及时 express manner and are reported only with the option `{"manner": true}`.',
  },
  source: { zh: '督查通知对“完成时间节点”的要求', en: 'Supervision notices ask for a time for every task' },
  *check(task, { plan, options }) {
    const timed = (d: Deadline): boolean => d.kind !== 'vague';
    if (task.deadlines.some(timed)) return;
    const vague = task.deadlines.find((d) => !d.inherited && (options.manner === true || !MANNER.has(d.time.raw)));
    if (!vague || isManner(plan.paragraphs[vague.paragraph]!, vague)) return;
    const written = plan.paragraphs[vague.paragraph]!.text.slice(vague.time.start, vague.time.end);
    yield {
      paragraph: vague.paragraph,
      span: vague.time,
      // Where nobody is assigned nobody supervises: the word is a matter of style.
      ...(task.units.length === 0 && { severity: 'info' as const }),
      message: {
        zh: `任务的时限只有“${written}”，何时完成无从判断，无法督办；请写明年月，如“××××年×月底前”。`,
        en: `“${written}” is the task's only deadline and says no date, so it cannot be supervised: give year and month.`,
      },
    };
  },
};

/** 限期整改 is a sanction and 尽早发现 a manner of working, no deadline of the task. */
function isManner({ folded }: Paragraph, { time }: Deadline): boolean {
  const rest = folded.slice(time.end, time.end + 6);
  if (folded.startsWith('限期', time.start)) return !/^[^,。;]{0,4}完成/.test(rest);
  return /^[^,。;]{0,2}(?:发现|识别|预警|防范|诊断|处置)/.test(rest);
}
