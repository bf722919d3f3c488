import { gather } from '../gather.ts';
import { foundIn } from '../once.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** Titles that name a kind of document and no document. */
const GENERIC =
  /^(?:总体|实施|工作|行动|建设|指导|若干|发展)?(?:方案|意见|规划|计划|办法|纲要|通知|要点|决定|细则|条例)$/;

const abbreviationsIn = foundIn(/简称[:“]?《?([^》”)]{2,12})/g);

export const rule: DocumentRule = {
  id: 'abbrev-undefined',
  category: 'reference',
  severity: 'hint',
  fix: 'none',
  scope: 'document',
  title: { zh: '简称未定义', en: 'Short title that was not introduced' },
  about: {
    zh: '《方案》《意见》《总体方案》之类的简称，前文没有用“以下简称”说明是哪个文件，读者无从查找。前文只有一个全称与它对得上、一看就明白的，前面的词已经指明的（“‘十四五’规划《纲要》”），待出台的，都不报；附件标题不报。',
    en: 'A short title such as 《方案》 or 《总体方案》 was not introduced by 以下简称, so nobody knows which document is meant. Silent where one full title above is the only one it can shorten, where the words before it say which (“十四五”规划《纲要》), and where it is still to be written.',
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

/** “十四五”规划《纲要》 says itself which; 出台某地《若干意见》 is still to be written. */
const NAMED_HERE = /(?:规划|计划)$|出台[^。;,、]{0,10}$/;

/** The generic words a full title ends in, which may stand for it: 实施方案 and 方案. */
const TAILS = /(?:总体|实施|工作|行动|建设|指导|若干|发展)?(方案|意见|规划|计划|办法|纲要|通知|要点|决定|细则|条例)$/;

/** Counts under each generic tail how many full titles have it. */
function countTails(counts: Map<string, number>, title: string): void {
  for (const tail of new Set(TAILS.exec(title) ?? [])) counts.set(tail, (counts.get(tail) ?? 0) + 1);
}

function* undefinedTitles(plan: Plan): Iterable<Report> {
  const defined = new Set<string>();
  const reported = new Set<string>();
  const recent: { paragraph: number; title: string }[] = [];
  const full = new Set<string>();
  const tails = new Map<string, number>();
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    while (recent[0] && paragraph - recent[0].paragraph > NEAR) recent.shift();
    for (const m of abbreviationsIn(p)) defined.add(m[1]!);
    for (const { title, alias, start, end } of p.citations) {
      if (alias) defined.add(alias);
      const shortens = recent.some((r) => r.title.endsWith(title)) || tails.get(title) === 1;
      const named =
        defined.has(title) || reported.has(title) || shortens || `${plan.document.title ?? ''}`.endsWith(title);
      if (GENERIC.test(title) && !named && !NAMED_HERE.test(p.folded.slice(Math.max(start - 12, 0), start))) {
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
      if (GENERIC.test(title)) continue;
      recent.push({ paragraph, title });
      if (!full.has(title)) countTails(tails, title);
      full.add(title);
    }
  }
}
