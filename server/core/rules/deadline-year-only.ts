import { gather } from '../gather.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'deadline-year-only',
  category: 'deadline',
  severity: 'off',
  profiles: { supervision: 'warning' },
  fix: 'none',
  scope: 'document',
  title: { zh: '时限只到年', en: 'Deadline by the year alone' },
  about: {
    zh: '时限只写“2018年完成”，没有月份、季度或“年底”，年内何时检查没有节点。“到2020年”的目标、跨年度的任务不报。默认关闭，督办配置档下为警告。',
    en: 'A deadline that says no more than 2018年: supervision has no point in the year to check. Targets (到2020年) and tasks of several years are right. Off by default, a warning for supervision.',
  },
  source: { zh: '督查对时间节点的要求', en: 'Supervision asks for points in time' },
  *check(plan) {
    yield* gather(
      [...yearOnly(plan)],
      (count) => ({
        zh: `有 ${count} 处时限只写到年；请写明月份、季度或“年底前”。`,
        en: `${count} deadlines name the year alone: add month, quarter or 年底前.`,
      }),
      20,
    );
  },
};

function* yearOnly(plan: Plan): Iterable<Report> {
  for (const task of plan.tasks) {
    for (const { inherited, kind, paragraph, time } of task.deadlines) {
      if (inherited || kind !== 'within' || time.precision !== 'year') continue;
      const written = plan.paragraphs[paragraph]!.text.slice(time.start, time.end);
      yield {
        paragraph,
        span: time,
        message: {
          zh: `时限“${written}”只写到年，年内没有检查节点；请写明月份、季度或“年底前”。`,
          en: `“${written}” names the year alone, so there is no point to check: add month, quarter or 年底前.`,
        },
      };
    }
  }
}
