import { gather } from '../gather.ts';
import { foundIn } from '../once.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** A change with a degree instead of a number. */
const VAGUE =
  /(?:显著|大幅度?|明显|较大|不断)(?:地)?(?:提高|提升|降低|增强|改善|增长|下降|减少|扩大|增加|优化|进展|突破)/g;
const vagueIn = foundIn(VAGUE);

export const rule: DocumentRule = {
  id: 'target-unquantified',
  category: 'wording',
  severity: 'off',
  profiles: { supervision: 'warning' },
  fix: 'none',
  scope: 'document',
  title: { zh: '目标未量化', en: 'Target without a number' },
  about: {
    zh: '目标或举措只说“显著提高”“大幅降低”，同一分句里没有数字，完成与否无从考核。指导思想、基本原则等部分不查。默认关闭，督办配置档下为警告。',
    en: 'A goal or measure says 显著提高 or 大幅降低 and has no number in the clause, so nobody can tell whether it was met. Guiding ideas and principles are not checked. Off by default, a warning for supervision.',
  },
  source: { zh: '督查检查单“目标可量化”', en: 'Check lists of supervision offices: targets can be measured' },
  *check(plan) {
    yield* gather(
      [...unquantified(plan)],
      (count) => ({
        zh: `有 ${count} 处目标没有量化（“显著”“大幅”等），无从考核；请写明数值。`,
        en: `${count} targets have a degree instead of a number: give the figure.`,
      }),
      20,
    );
  },
};

function* unquantified(plan: Plan): Iterable<Report> {
  const asked = goalsAndTasks(plan);
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    if (p.form !== 'text' || p.standalone || !asked[paragraph]) continue;
    for (const m of vagueIn(p)) {
      const span = { start: m.index, end: m.index + m[0].length };
      if (/\d|[一二三四五六七八九十][个项家倍成分]/.test(clauseAround(p.folded, span.start, span.end))) continue;
      yield {
        paragraph,
        span,
        message: {
          zh: `“${m[0]}”没有量化，完成与否无从考核；请写明由多少到多少。`,
          en: `“${m[0]}” gives a degree and no number: say from what to what.`,
        },
      };
    }
  }
}

const AIMS = /目标|指标/;

/** For every paragraph whether it belongs to a task or stands below a heading that speaks of goals. */
function goalsAndTasks(plan: Plan): readonly boolean[] {
  const asked = plan.paragraphs.map(() => false);
  for (const { paragraph, end } of plan.tasks) asked.fill(true, paragraph, end);
  for (const { paragraph, end } of plan.items) {
    const { text, title } = plan.paragraphs[paragraph]!;
    if (AIMS.test(text.slice(title.start, title.end))) asked.fill(true, paragraph, end);
  }
  return asked;
}

function clauseAround(folded: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !/[。;,]/.test(folded[from - 1]!)) from--;
  let to = end;
  while (to < folded.length && !/[。;,]/.test(folded[to]!)) to++;
  return folded.slice(from, to);
}
