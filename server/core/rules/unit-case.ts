import { gather } from '../gather.ts';
import { foundIn } from '../once.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

/** Symbols in the wrong case with the right ones; W and V alone, MW and kW are right. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['KW', 'kW'],
  ['Kw', 'kW'],
  ['kw', 'kW'],
  ['KV', 'kV'],
  ['Kv', 'kV'],
  ['kv', 'kV'],
  ['KWH', 'kWh'],
  ['KWh', 'kWh'],
  ['Kwh', 'kWh'],
  ['kwh', 'kWh'],
  ['KVA', 'kVA'],
  ['Kva', 'kVA'],
  ['MPA', 'MPa'],
  ['Mpa', 'MPa'],
  ['KPA', 'kPa'],
  ['Kpa', 'kPa'],
  ['KM', 'km'],
  ['Km', 'km'],
  ['KG', 'kg'],
  ['Kg', 'kg'],
  ['Mw', 'MW'],
]);

const SYMBOL = new RegExp(
  `(?<=\\d ?万? ?)(?:${[...SYMBOLS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![A-Za-z])`,
  'g',
);
const OLD = /(?<=\d ?万? ?)(?:公分|平方(?![米公千厘分毫英海里呎]))/g;
const symbolsIn = foundIn(SYMBOL);
const oldIn = foundIn(OLD);
const NEW: Readonly<Record<string, string>> = { 公分: '厘米', 平方: '平方米' };

export const rule: DocumentRule = {
  id: 'unit-case',
  category: 'number',
  severity: 'info',
  fix: 'safe',
  scope: 'document',
  title: { zh: '计量单位写法', en: 'Symbol of a unit in the wrong case' },
  about: {
    zh: '数字后的单位符号大小写有误（KW、Kv、MPA），或用了不规范的单位（公分、平方）。大小写可自动改；“公分”“平方”由人选择。产品型号、农业和历史文字中的亩、里不报。',
    en: 'A symbol behind a number has the wrong case (KW, Kv, MPA) or a unit is out of use (公分, 平方 for 平方米). The case is corrected automatically. Models of products, and 亩 and 里 in farming and history, are right.',
  },
  source: { zh: 'GB 3100（国际单位制及其应用）', en: 'GB 3100 (SI units)' },
  *check(plan) {
    yield* gather([...units(plan)], (count) => ({
      zh: `有 ${count} 处计量单位写法不规范；请逐处核对。`,
      en: `${count} units are not written in the standard way: check each.`,
    }));
  },
};

function* units(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    const { citations } = p;
    for (const wrongIn of [symbolsIn, oldIn]) {
      for (const m of wrongIn(p)) {
        const right = SYMBOLS.get(m[0]) ?? NEW[m[0]]!;
        const span = { start: m.index, end: m.index + m[0].length };
        if (citations.some((c) => c.start <= span.start && span.end <= c.end)) continue;
        const fix = {
          title: { zh: `改为“${right}”`, en: `Write “${right}”` },
          edits: [{ paragraph, span, newText: right }],
        };
        yield {
          paragraph,
          span,
          message: {
            zh: `计量单位“${m[0]}”写法不规范；应写作“${right}”。`,
            en: `“${m[0]}” is not the standard way to write the unit: “${right}” is.`,
          },
          ...(wrongIn === symbolsIn ? { fix } : { suggestions: [fix] }),
        };
      }
    }
  }
}
