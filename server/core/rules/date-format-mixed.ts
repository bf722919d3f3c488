import { inWidthOf } from '../characters.ts';
import { gather } from '../gather.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { contains, type Span } from '../text.ts';
import type { TimeExpression } from '../time-types.ts';

export const rule: DocumentRule = {
  id: 'date-format-mixed',
  category: 'deadline',
  severity: 'info',
  fix: 'safe',
  scope: 'document',
  title: { zh: '日期写法不统一', en: 'Dates in another notation' },
  about: {
    zh: '正文里的日期写成“2017.9.30”“2017/9/30”“2017-09-30”，或月份编虚位（“2017年09月”）。公文正文用年月日，不编虚位。网页来源行、打印时间（“2021/9/30 15:30”）、单独成行的日期、表格、文件名、版本号、标准号里的写法不报。',
    en: 'A date in the text written 2017.9.30, 2017/9/30 or 2017-09-30, or with a padded month (2017年09月). Official text writes 年月日 without padding. Source lines, page stamps (2021/9/30 15:30), dates on a line of their own, tables, file names, versions and standards are left alone.',
  },
  source: {
    zh: 'GB/T 9704—2012《党政机关公文格式》 7.3.5.4；GB/T 15835—2011《出版物上数字用法》',
    en: 'GB/T 9704-2012 on the layout of official documents, 7.3.5.4; GB/T 15835-2011 on numerals',
  },
  *check(plan) {
    yield* gather([...otherNotations(plan)], (count) => ({
      zh: `正文有 ${count} 处日期没有按“年月日”书写或编了虚位；可一次改完。`,
      en: `${count} dates in the text are not written 年月日 or are padded; one fix changes them.`,
    }));
  },
};

function* otherNotations(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    if (p.form !== 'text' && p.form !== 'field') continue;
    for (const time of p.times) {
      const { notations } = time;
      if (!notations.includes('numeric') && !notations.includes('zero-padded')) continue;
      if (time.defect || p.citations.some((c) => contains(c, time)) || isStamp(p, time)) continue;
      const written = p.text.slice(time.start, time.end);
      const edits = changes(p, time);
      const right = edits.length > 0 ? changed(p.text, time, edits) : null;
      if (right === written) continue;
      yield {
        paragraph,
        span: time,
        message: {
          zh: `日期“${written}”不合公文写法${right ? `，应写作“${right}”` : '，请按“年月日”书写'}。`,
          en: `“${written}” is not how official text writes a date${right ? `: write “${right}”` : ': use 年月日'}.`,
        },
        ...(right && {
          fix: {
            title: { zh: `改为“${right}”`, en: `Write “${right}”` },
            edits: edits.map((e) => ({ paragraph, ...e })),
          },
        }),
      };
    }
  }
}

/** 发布日期: in front, or 15:33 behind: what a page or a register says of the document. */
const STAMP_LABEL =
  /(?:发布|公布|印发|发文|成文|生成|施行|实施|生效|更新|检索|打印|录入|访问|下载)(?:时间|日期)[*]{0,2} ?:? ?$/;

/** A date that stands alone, behind the label of a page or before a time of day is no sentence of the plan. */
function isStamp({ folded }: Paragraph, { start, end }: TimeExpression): boolean {
  if (start === 0 && end === folded.length) return true;
  return (
    STAMP_LABEL.test(folded.slice(Math.max(start - 12, 0), start)) || /^ {0,2}\d{1,2}:\d{2}/.test(folded.slice(end))
  );
}

/** A date in figures, or a nought that only fills the place of a digit. */
const OTHERWISE = /((?:19|20)\d{2})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.])|(?<=[年月] ?)0(?=[1-9] ?[月日])/g;

/** What is to be written as 年月日 in the expression, each stretch by itself. */
function changes({ text, folded }: Paragraph, { start, end }: TimeExpression): { span: Span; newText: string }[] {
  return [...folded.slice(start, end).matchAll(OTHERWISE)].map((m) => {
    const [all, year, , month, day] = m;
    const span = { start: start + m.index, end: start + m.index + all.length };
    const words = year ? `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}` : '';
    return { span, newText: inWidthOf(text.slice(span.start, span.end), words) };
  });
}

/** The expression as it reads with the changes. */
function changed(text: string, { start, end }: TimeExpression, edits: ReturnType<typeof changes>): string {
  return edits.reduceRight(
    (read, { span, newText }) => read.slice(0, span.start - start) + newText + read.slice(span.end - start),
    text.slice(start, end),
  );
}
