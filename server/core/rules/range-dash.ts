import { gather } from '../gather.ts';
import { foundIn } from '../once.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { contains } from '../text.ts';

/** Two numbers with a hyphen between and a unit behind: 2-3个, 2016-2020年, 5-10%. */
const RANGE = /(?<![\d.])(\d+(?:\.\d+)?)(%?)-(\d+(?:\.\d+)?)(%|℃|[\u4e00-\u9fff])/g;
const rangesIn = foundIn(RANGE);

/** A range is listed one by one up to here. */
const FEW = 10;

export const rule: DocumentRule = {
  id: 'range-dash',
  category: 'number',
  severity: 'hint',
  fix: 'safe',
  options: { mark: 'string' },
  scope: 'document',
  title: { zh: '数值、年份起止用短横线', en: 'Hyphen in a range of numbers' },
  about: {
    zh: '数值和年份的起止之间应当用一字线“—”或浪纹线“～”，不用短横线。选项 `{"mark": "～"}` 可改修复所用的符号。日期（2017-11-08）、电话、标准号、型号、文号、比分、门牌不是起止，不报；书名号内只报不改。',
    en: 'A range of numbers or years takes — or ～ and not a hyphen. The option `{"mark": "～"}` chooses what the fix writes. Dates, telephone numbers, standards, models, scores and addresses are no ranges; inside 《》 it is reported and not changed.',
  },
  source: {
    zh: 'GB/T 15834—2011《标点符号用法》 4.13.3；GB/T 15835—2011《出版物上数字用法》',
    en: 'GB/T 15834-2011 on punctuation, 4.13.3; GB/T 15835-2011 on numerals',
  },
  *check(plan, { options }) {
    const mark = typeof options.mark === 'string' ? options.mark : '—';
    yield* gather(
      [...ranges(plan, mark)],
      (count) => ({
        zh: `有 ${count} 处数值或年份的起止用了短横线；应当用“${mark}”，可一次改完。`,
        en: `${count} ranges of numbers or years are written with a hyphen: “${mark}” is right, one fix changes them.`,
      }),
      FEW,
    );
  },
};

function* ranges(plan: Plan, mark: string): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    if (p.form === 'metadata' || p.form === 'residue' || p.form === 'row') continue;
    for (const m of rangesIn(p)) {
      if (!isRange(p, m.index, m[0], Number(m[1]), Number(m[3]))) continue;
      const hyphen = m.index + m[1]!.length + m[2]!.length;
      const span = { start: m.index, end: m.index + m[0].length };
      const inTitle = p.citations.some((c) => contains(c, span));
      const written = p.text.slice(span.start, span.end);
      yield {
        paragraph,
        span,
        message: {
          zh: `“${written}”的起止之间用了短横线；应当用“${mark}”。`,
          en: `The range “${written}” is written with a hyphen: use “${mark}”.`,
        },
        ...(!inTitle && {
          fix: {
            title: { zh: `短横线改为“${mark}”`, en: `Write “${mark}”` },
            edits: [{ paragraph, span: { start: hyphen, end: hyphen + 1 }, newText: mark }],
          },
        }),
      };
    }
  }
}

/** Rising, not part of a longer code or date, and the unit no word of numbering. */
function isRange({ folded }: Paragraph, at: number, written: string, from: number, to: number): boolean {
  if (from >= to || /[\dA-Za-z\-./]$/.test(folded.slice(Math.max(at - 1, 0), at))) return false;
  // DL/T 904-2015: number and year of a standard.
  if (to > 1900 && to < 2100 && /[A-Za-z] ?$/.test(folded.slice(Math.max(at - 2, 0), at))) return false;
  if (/(?:专栏|图|表) ?$/.test(folded.slice(Math.max(at - 3, 0), at))) return false;
  const after = folded.slice(at + written.length - 1);
  return !/^[号室栋幢楼日]/.test(after) && !/^月\d/.test(after) && !(from > 1900 && from < 2100 && to <= 12);
}
