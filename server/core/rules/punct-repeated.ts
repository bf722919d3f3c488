import { gather } from '../gather.ts';
import { foundIn } from '../once.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** Two or more marks of the clause in a row; ?! and ！？ are allowed. */
const RUN = /[。,、;:]{2,}|[。,、;:]+[?!]+[。,、;:]*|(?<![?!])[?!]+[。,、;:]+/g;
const runsIn = foundIn(RUN);

export const rule: DocumentRule = {
  id: 'punct-repeated',
  category: 'punctuation',
  severity: 'warning',
  fix: 'safe',
  scope: 'document',
  title: { zh: '标点重复或冲突', en: 'Marks doubled or in conflict' },
  about: {
    zh: '两个点号连在一起（“。。”“，。”“、，”），或省略号写成“。。。”。重复的同一标点可自动删去一个；两个不同的标点留哪一个由人选择。引号、括号前后的点号，“？！”，省略号“……”不报；目录的引导点不报。',
    en: 'Two marks of the clause in a row (。。 ，。 、，), or 。。。 for ……. A doubled mark is reduced automatically; of two different ones a person chooses. Marks beside quotation marks and brackets, ？！, …… and leader dots are right.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 4.11、5.1', en: 'GB/T 15834-2011 on punctuation, 4.11 and 5.1' },
  *check(plan) {
    yield* gather([...runs(plan)], (count) => ({
      zh: `有 ${count} 处标点重复或冲突；请逐处核对。`,
      en: `${count} places have marks doubled or in conflict: check each.`,
    }));
  },
};

function* runs(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    if (p.form !== 'text' && p.form !== 'field') continue;
    for (const m of runsIn(p)) {
      if (m.index < (p.marker?.end ?? 0) || !isClause(p, m.index, m[0])) continue;
      // Text from pages puts the marks of two columns side by side.
      if (plan.document.hardWrapped && new Set(m[0]).size > 1) continue;
      yield report(p, paragraph, m.index, m[0]);
    }
  }
}

/** Not the colon of a time or address, and not a row of leader marks. */
const isClause = ({ folded, text }: Paragraph, at: number, run: string): boolean =>
  run.length <= 6 &&
  at > 0 &&
  (!/^:+$/.test(run) || text.startsWith('：', at)) &&
  !folded.startsWith('//', at + run.length);

function report({ text }: Paragraph, paragraph: number, start: number, run: string): Report {
  const span = { start, end: start + run.length };
  const written = text.slice(span.start, span.end);
  const same = new Set(run).size === 1;
  const fixes = choices(written, run, same).map((newText) => ({
    title: { zh: `改为“${newText}”`, en: `Write “${newText}”` },
    edits: [{ paragraph, span, newText }],
  }));
  return {
    paragraph,
    span,
    message: same
      ? {
          zh: `标点“${written}”重复；请改为“${fixes[0]!.edits[0]!.newText}”。`,
          en: `The mark “${written}” is doubled: write “${fixes[0]!.edits[0]!.newText}”.`,
        }
      : {
          zh: `标点“${written}”连用，互相冲突；请保留一个。`,
          en: `“${written}” are two marks in conflict: keep one.`,
        },
    ...(same ? { fix: fixes[0]! } : { suggestions: fixes }),
  };
}

/** The mark once, or each of the marks; three stops and more stand for the ellipsis. */
function choices(written: string, run: string, same: boolean): string[] {
  if (same) return [run[0] === '。' && run.length >= 3 ? '……' : written[0]!];
  return [...new Set(written)];
}
