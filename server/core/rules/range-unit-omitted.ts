import { gather } from '../gather.ts';
import { foundIn } from '../once.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

const RANGE = /(?<![\d.])(\d+(?:\.\d+)?)([-—–~]{1,2}|至|到)(\d+(?:\.\d+)?)([%万亿])/g;
const rangesIn = foundIn(RANGE);

export const rule: DocumentRule = {
  id: 'range-unit-omitted',
  category: 'number',
  severity: 'info',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '范围省略单位致歧义', en: 'Range whose first number lacks its unit' },
  about: {
    zh: '起止两个数值，后一个带“％”“万”“亿”，前一个没有（“5-10%”“13-17万元”），前一个数可以读成 5、13。应写作“5%～10%”“13万～17万元”。不会误读的单位（100～150公斤、3～5个）可省，不报。',
    en: 'In a range the second number carries %, 万 or 亿 and the first does not (5-10%, 13-17万元), so the first may be read as 5 or 13: write it on both. Units that cannot be misread may be left out.',
  },
  source: {
    zh: 'GB/T 15835—2011《出版物上数字用法》（数值范围）',
    en: 'GB/T 15835-2011 on numerals (ranges of values)',
  },
  *check(plan) {
    yield* gather([...ranges(plan)], (count) => ({
      zh: `有 ${count} 处数值范围的前一个数省略了“％”“万”或“亿”，容易误读；请补上。`,
      en: `${count} ranges leave out %, 万 or 亿 on the first number: add it.`,
    }));
  },
};

function* ranges(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    if (p.form === 'metadata' || p.form === 'residue') continue;
    for (const m of rangesIn(p)) {
      const [all, from, mark, to, unit] = m as unknown as [string, string, string, string, string];
      if (/[\dA-Za-z./-]$/.test(p.folded.slice(Math.max(m.index - 1, 0), m.index)) || Number(from) >= Number(to))
        continue;
      // 由5到10%, 从3到5万: a change and no range; 2020至2025万 cannot be told.
      if (/[由从]$/.test(p.folded.slice(0, m.index)) || (mark === '到' && unit !== '%')) continue;
      const at = m.index + from.length;
      const written = p.text.slice(m.index, m.index + all.length);
      yield {
        paragraph,
        span: { start: m.index, end: m.index + all.length },
        message: {
          zh: `“${written}”前一个数省略了“${unit}”，容易误读；应写作“${from}${unit}${mark}${to}${unit}”。`,
          en: `In “${written}” the first number lacks ${unit}: write “${from}${unit}${mark}${to}${unit}”.`,
        },
        suggestions: [
          {
            title: { zh: `前一个数补上“${unit}”`, en: `Add ${unit} to the first number` },
            edits: [{ paragraph, span: { start: at, end: at }, newText: p.text[m.index + all.length - 1]! }],
          },
        ],
      };
    }
  }
}
