import { gather } from '../gather.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** Titles that name a kind of document and no document. */
const GENERIC =
  /^(?:总体|实施|工作|行动|建设|指导|若干|发展)?(?:方案|意见|规划|计划|办法|纲要|通知|要点|决定|细则|条例)$/;

export const rule: DocumentRule = {
  id: 'abbrev-undefined',
  category: 'reference',
  severity: 'hint',
  fix: 'none',
  scope: 'document',
  title: { zh: '简称未定义', en: 'Short title that was not introduced' },
  about: {
    zh: '《方案》《意见》《总体方案》之类的简称，前文没有用“以下简称”说明是哪个文件，读者无从查找。同一段或前面两段刚引过唯一的全称、一看就明白的不报；附件标题不报。',
    en: 'A short title such as 《方案》 or 《总体方案》 was not introduced by 以下简称, so nobody knows which document is meant. Silent right after the one full title it shortens.',
  },
  source: { zh: '简称应当先说明', en: 'A short form is introduced before it is used' },
  *check(plan) {
    yield* gather([...undefinedTitles(plan)], (count) => ({
      zh: `有 ${count} 处简称没有用“以下简称”说明；请在首次引用全称处注明。`,
      en: `${count} short titles were not introduced: add （以下简称《…》） at the full title.`,
    }));
  },
};

/** How many paragraphs above a full title may stand to be understood. */
const NEAR = 2;

function* undefinedTitles(plan: Plan): Iterable<Report> {
  const defined = new Set<string>();
  const reported = new Set<string>();
  const recent: { paragraph: number; title: string }[] = [];
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    while (recent[0] && paragraph - recent[0].paragraph > NEAR) recent.shift();
    for (const { title, alias, start, end } of p.citations) {
      if (alias) defined.add(alias);
      for (const m of p.folded.slice(end, end + 60).matchAll(/简称[:“]?《?([^》”)]{2,12})/g)) defined.add(m[1]!);
      const shortens = recent.some((r) => r.title.endsWith(title));
      const named =
        defined.has(title) || reported.has(title) || shortens || `${plan.document.title ?? ''}`.endsWith(title);
      if (GENERIC.test(title) && !named) {
        reported.add(title);
        yield {
          paragraph,
          span: { start, end },
          message: {
            zh: `《${title}》是简称，前文没有说明是哪个文件；请在首次引用全称处注明“（以下简称《${title}》）”。`,
            en: `《${title}》 is a short title that was not introduced: add （以下简称《${title}》） at the full title.`,
          },
        };
      }
      if (!GENERIC.test(title)) recent.push({ paragraph, title });
    }
  }
}
