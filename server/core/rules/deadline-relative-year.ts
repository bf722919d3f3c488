import { inWidthOf } from '../characters.ts';
import { gather } from '../gather.ts';
import type { Deadline, Plan } from '../plan.ts';
import type { DocumentRule, Report, ReportFix } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'deadline-relative-year',
  category: 'deadline',
  severity: 'warning',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '相对年份', en: 'Year given by 今年 or not at all' },
  about: {
    zh: '跨年度的方案里写“今年”“明年”“年内”，或只写月份不写年份，过了年就说不清是哪一年，台账也无法排期。请写四位数年份。一年期的方案（如“2018年工作要点”）只写月份是清楚的，不报；“当年”“每年”不报。',
    en: 'In a plan of several years 今年, 明年, 年内 or a month without a year means something else after New Year, and the ledger cannot order it: give the year in four digits. In a plan for one year a month alone is clear; 当年 and 每年 are right.',
  },
  source: {
    zh: 'GB/T 15835—2011《出版物上数字用法》（年份应当写全）',
    en: 'GB/T 15835-2011 on numerals (years are given in full)',
  },
  *check(plan) {
    const { period } = plan.document;
    const oneYear = period !== null && period.start === period.end;
    const severalYears = period !== null && period.end > period.start;
    if (oneYear || (period === null && !namesSeveralYears(plan))) return;
    const found: Report[] = [];
    for (const task of plan.tasks) {
      for (const d of task.deadlines) {
        const { notations } = d.time;
        const unclear = notations.includes('relative-year') || (severalYears && notations.includes('no-year'));
        if (unclear && !d.inherited && LIMITS.has(d.kind) && !tellsProgress(plan, d)) found.push(report(plan, d));
      }
    }
    yield* gather(found, (count) => ({
      zh: `有 ${count} 处时限没有写明年份（“今年”“年内”或只写月份），过了年就说不清；请写四位数年份。`,
      en: `${count} deadlines do not give the year (今年, 年内, or a month alone): give it in four digits.`,
    }));
  },
};

/** Kinds that say by when; 5—8月 is a season of every year. */
const LIMITS = new Set<Deadline['kind']>(['by', 'before', 'within']);

/** 目前，第一期土地已于3月完成摘牌: what is reached already, told within the same sentence. */
function tellsProgress(plan: Plan, { paragraph, time }: Deadline): boolean {
  const { folded } = plan.paragraphs[paragraph]!;
  const sentence = folded.slice(Math.max(folded.lastIndexOf('。', time.start), time.start - 60, 0), time.start);
  return /目前|截至|已(?:于|在)?$/.test(sentence);
}

/** Deadlines of at least two years show that the plan spans more than one. */
function namesSeveralYears(plan: Plan): boolean {
  const years = new Set<number>();
  for (const task of plan.tasks) {
    for (const { kind, time } of task.deadlines) if (LIMITS.has(kind) && time.to?.year) years.add(time.to.year);
  }
  return years.size > 1;
}

function report(plan: Plan, { paragraph, time }: Deadline): Report {
  const written = plan.paragraphs[paragraph]!.text.slice(time.start, time.end);
  const dated = withYear(plan, paragraph, time);
  return {
    paragraph,
    span: time,
    message: {
      zh: `时限“${written}”没有写明是哪一年，方案跨年度，过了年就说不清；请写四位数年份。`,
      en: `“${written}” does not say which year it means: give the year in four digits.`,
    },
    ...(dated && { suggestions: [dated] }),
  };
}

/** 今年 and 明年 as a year, where the document is dated. */
function withYear(plan: Plan, paragraph: number, time: Deadline['time']): ReportFix | null {
  const { date } = plan.document;
  const { text } = plan.paragraphs[paragraph]!;
  const word = /^(?:今年|本年度?|明年|后年)/.exec(text.slice(time.start, time.end))?.[0];
  const offset = (time.to ?? time.from)?.yearOffset;
  if (!date || !word || offset == null) return null;
  const year = `${inWidthOf(text, String(Number(date.slice(0, 4)) + offset))}年`;
  return {
    title: { zh: `“${word}”改为“${year}”`, en: `Write “${year}” for “${word}”` },
    edits: [{ paragraph, span: { start: time.start, end: time.start + word.length }, newText: year }],
  };
}
