import { gather } from '../gather.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'deadline-soft',
  category: 'deadline',
  severity: 'hint',
  fix: 'none',
  scope: 'document',
  title: { zh: '时限带“争取”“力争”', en: 'Softened deadline' },
  about: {
    zh: '时限前面有“争取”“力争”“原则上”“预计”，完不成也不算逾期，无法考核。需要考核的任务请写硬时限。“争取国家支持”（争取＝设法得到）、没有时限的“力争”、转述的决策和承诺（“作出力争2030年前……的重大战略决策”）不报；目标部分的“力争到2025年……”不是任务时限，不报。',
    en: 'A deadline behind 争取, 力争, 原则上 or 预计 is not missed when it is missed. Give a firm one where the task is to be assessed. 争取国家支持 and 力争 without a date are right, so are decisions and promises that are told, and so are targets in the goals.',
  },
  source: { zh: '督查对刚性时限的要求', en: 'Supervision asks for firm deadlines' },
  *check(plan) {
    yield* gather([...softDeadlines(plan)], (count) => ({
      zh: `有 ${count} 项任务的时限带“争取”“力争”等字样，完不成也不算逾期；需要考核的请写硬时限。`,
      en: `${count} deadlines are softened by 争取, 力争 or the like: make them firm where they are to be assessed.`,
    }));
  },
};

/** The softening word and what may stand between it and the date. */
const SOFT = /(?:争取|力争|努力|原则上|预计|计划)[在于到至]{0,2} ?$/;
const LONGEST = 6;

/** 作出力争2030年前……的重大战略决策: the decision of another, told. */
const DECIDED = /^[^。;]*的(?:重大|战略|庄严|郑重){0,3}(?:决策|决定|承诺|宣示)/;
const FAR = 60;

function* softDeadlines(plan: Plan): Iterable<Report> {
  for (const task of plan.tasks) {
    for (const { inherited, paragraph, time } of task.deadlines) {
      if (inherited || time.certainty !== 'soft' || time.kind === 'vague') continue;
      const { folded, text } = plan.paragraphs[paragraph]!;
      // 到2020年，争取…: the word softens what is reached, not the date.
      const word = SOFT.exec(folded.slice(Math.max(time.start - LONGEST, 0), time.start))?.[0];
      if (!word || DECIDED.test(folded.slice(time.end, time.end + FAR))) continue;
      const written = text.slice(time.start, time.end);
      yield {
        paragraph,
        span: { start: time.start - word.length, end: time.end },
        message: {
          zh: `时限“${written}”前有“争取”“力争”之类的字样，完不成也不算逾期；需要考核的请写硬时限。`,
          en: `The deadline “${written}” is softened by a word such as 争取: make it firm if it is to be assessed.`,
        },
      };
    }
  }
}
