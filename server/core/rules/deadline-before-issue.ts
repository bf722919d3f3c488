import { gather } from '../gather.ts';
import type { Deadline, Plan, Task } from '../plan.ts';
import type { DocumentRule, Report, Words } from '../rule.ts';

const ENDS = new Set<Deadline['kind']>(['by', 'before', 'within']);

/** More than a few are listed one by one still: each is a task to check. */
const FEW = 10;

export const rule: DocumentRule = {
  id: 'deadline-before-issue',
  category: 'deadline',
  severity: 'info',
  fix: 'none',
  scope: 'document',
  title: { zh: '时限早于发文日期', en: 'Deadline before the document itself' },
  about: {
    zh: '任务的时限在文件日期之前就已经过了。文件日期依次取配置、成文日期、印发日期、网页发布日期，提示中写明用的是哪一个：网页转载日期可能晚于真正的成文日期，所以只作提示。“截至2015年底”“2003年以来”等叙述、基准年、句中只写到年的时间（“2020年完成值”）、起始时间不报。',
    en: 'The deadline of a task had passed when the document was dated. The date is the configured one, else that of signature, issue or publication, and the message says which: a page may be published long after the document was signed, hence only a remark. References to the past, base years, bare years within a sentence and starts are right.',
  },
  source: { zh: '时限应当晚于成文日期', en: 'A deadline lies after the date of the document' },
  *check(plan) {
    const { date, dateSource } = plan.document;
    if (date === null || dateSource === null) return;
    const found: Report[] = [];
    for (const task of plan.tasks) {
      for (const d of task.deadlines) {
        if (d.inherited || !ENDS.has(d.kind) || d.end === null || d.end >= date) continue;
        if (!isDue(plan, task, d, date)) continue;
        found.push(report(plan, d, date, SOURCES[dateSource]));
      }
    }
    yield* gather(
      found,
      (count) => ({
        zh: `有 ${count} 项任务的时限早于文件的${SOURCES[dateSource].zh}（${date}）；请核对时限或文件日期。`,
        en: `${count} deadlines lie before the ${SOURCES[dateSource].en} (${date}): check them or the date.`,
      }),
      FEW,
    );
  },
};

/** 已, 了 behind the date: it tells what was done. */
const DONE = /^[^。;]{0,30}(?:已|了|过)/;
const TOLD = /已[^。;]{0,16}$/;

/**
 * True where the time sets a limit: it says 前 or 底, or an assigned task names a month, or a year that fills its line or
 * cell. A year in a sentence is mostly a base or an account; a yearless date that falls into another year than the
 * document has been given the wrong one.
 */
function isDue(plan: Plan, task: Task, { kind, time, paragraph, end }: Deadline, date: string): boolean {
  const { folded, form } = plan.paragraphs[paragraph]!;
  if (
    DONE.test(folded.slice(time.end)) ||
    TOLD.test(folded.slice(Math.max(time.start - 20, 0), time.start)) ||
    /以前$/.test(time.raw)
  )
    return false;
  if (time.notations.includes('no-year') && end!.slice(0, 4) !== date.slice(0, 4)) return false;
  if (kind !== 'within') return true;
  if (task.units.length === 0) return false;
  return time.precision !== 'year' || form === 'field' || time.end - time.start === folded.length;
}

const SOURCES: Readonly<Record<'configured' | 'signed' | 'issued' | 'published', Words>> = {
  configured: { zh: '配置日期', en: 'configured date' },
  signed: { zh: '成文日期', en: 'date of signature' },
  issued: { zh: '印发日期', en: 'date of issue' },
  published: { zh: '网页发布日期', en: 'date of publication' },
};

function report(plan: Plan, { paragraph, time }: Deadline, date: string, source: Words): Report {
  const written = plan.paragraphs[paragraph]!.text.slice(time.start, time.end);
  return {
    paragraph,
    span: time,
    message: {
      zh: `“${written}”早于文件的${source.zh}（${date}），发文时已经过期；请核对时限或文件日期。`,
      en: `“${written}” had passed on the ${source.en} (${date}): check the deadline or the date of the document.`,
    },
  };
}
