import { gather } from '../gather.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { contains } from '../text.ts';

export const rule: DocumentRule = {
  id: 'deadline-before-ambiguous',
  category: 'deadline',
  severity: 'hint',
  fix: 'none',
  scope: 'document',
  title: { zh: '“X月前”含义不清', en: '“Before a month”: with or without it?' },
  about: {
    zh: '“10月前”“2025年前”没有“底”“末”或具体日期，是到9月底还是到10月底，各人读法不同。请写“9月底前”或“10月底前”。“10月底前”“10月15日前”“三个月前”不报，叙述过去的“2017年之前”“1990年以前建成”也不报。',
    en: '10月前 and 2025年前 without 底, 末 or a day: does the period itself count? People read it both ways: write 9月底前 or 10月底前. 10月底前, 10月15日前 and 三个月前 are clear; times before the document itself tell of the past.',
  },
  source: { zh: '《民法典》第一千二百五十九条（“前”未作规定）', en: 'Civil Code, art. 1259 (前 is not settled)' },
  *check(plan) {
    const found: Report[] = [];
    const issued = Number((plan.document.date ?? '').slice(0, 4)) || (plan.document.period?.start ?? 0);
    for (const [paragraph, p] of plan.paragraphs.entries()) {
      for (const time of p.times) {
        if (!time.notations.includes('before-ambiguous') || time.kind === null) continue;
        if (p.citations.some((c) => contains(c, time))) continue;
        // 1990年以前建成的小区: long past, and no limit for anybody.
        const year = time.to?.year ?? null;
        if (year !== null && (year < issued || /以前$/.test(time.raw))) continue;
        const written = p.text.slice(time.start, time.end);
        found.push({
          paragraph,
          span: time,
          message: {
            zh: `“${written}”是否包括所说的期间本身，读法不一；请写明“……底前”或具体日期。`,
            en: `“${written}” may or may not include the period it names: say 底前 or give a day.`,
          },
        });
      }
    }
    yield* gather(found, (count) => ({
      zh: `有 ${count} 处“×月前”“×年前”读法不一；请写明“……底前”或具体日期。`,
      en: `${count} times 前 leaves open whether the period itself counts: say 底前 or give a day.`,
    }));
  },
};
