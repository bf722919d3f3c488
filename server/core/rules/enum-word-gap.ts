import { hanNumeral } from '../numerals.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { type Ordinal, readOrdinals } from '../structure/ordinals.ts';

interface Placed extends Ordinal {
  readonly paragraph: number;
}

export const rule: DocumentRule = {
  id: 'enum-word-gap',
  category: 'structure',
  severity: 'warning',
  fix: 'none',
  scope: 'document',
  title: { zh: '“一是二是”断序', en: 'Enumeration in the sentence skips a number' },
  about: {
    zh: '一段话或相连几段里的“一是、二是、三是”“第一、第二”“其一、其二”缺号或重复，多为增删后没有重排。另起的“一是”是新的列举；“一是一、二是二”“第一产业”“第一书记”不是列举，不报。',
    en: 'An enumeration 一是 二是 三是, 第一 第二 or 其一 其二 within a paragraph or adjoining ones leaves out or repeats a number. A new 一是 begins a new enumeration; 一是一、二是二, 第一产业 and 第一书记 are none.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》 B.3.7', en: 'GB/T 15834-2011 on punctuation, B.3.7' },
  *check(plan) {
    // A row is followed from its 一是 on; what goes on from further above is not judged.
    const row: Placed[] = [];
    for (const o of ordinals(plan)) {
      const last = row.at(-1);
      const goesOn = last !== undefined && last.series === o.series && o.paragraph - last.paragraph <= 1;
      if (goesOn && o.number !== 1 && o.number !== last.number + 1) yield report(plan, last, o);
      if (!goesOn || o.number === 1) row.length = 0;
      if (goesOn || o.number === 1) row.push(o);
    }
  },
};

function* ordinals(plan: Plan): Iterable<Placed> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    if (p.form !== 'text') continue;
    for (const o of readOrdinals(p.folded)) if (o.series !== '首先') yield { ...o, paragraph };
  }
}

function report(plan: Plan, before: Placed, { paragraph, start, end, number, series }: Placed): Report {
  const written = plan.paragraphs[paragraph]!.text.slice(start, end);
  const han = hanNumeral(before.number + 1);
  const right = series === '第' || series === '其' ? `${series}${han}` : `${han}${series}`;
  const previous = plan.paragraphs[before.paragraph]!.text.slice(before.start, before.end);
  return {
    paragraph,
    span: { start, end },
    message: {
      zh: `“${previous}”之后应为“${right}”，却是“${written}”，列举${number > before.number ? '断号' : '重号'}；请核对是否漏项。`,
      en: `“${right}” should follow “${previous}”, not “${written}”: check whether a point was lost.`,
    },
    related: [
      {
        paragraph: before.paragraph,
        span: { start: before.start, end: before.end },
        message: { zh: '前一个序次语', en: 'The ordinal before it' },
      },
    ],
  };
}
