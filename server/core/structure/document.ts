import { parseNumeral } from '../numerals.ts';
import type { Layout } from '../paragraphs/wrapping.ts';
import type {
  Declaration,
  DocumentFacts,
  IssuerLevel,
  Item,
  MarkerStyle,
  NumberingHabit,
  Paragraph,
  Part,
  ReadOptions,
} from '../plan.ts';
import { fold } from '../text.ts';
import { daysInMonth } from '../time/calendar.ts';
import { isBareGenre, isPlanTitle, plainTitle } from './title.ts';

/** What the document as a whole says: third of the passes, over the paragraphs' facts. */
export function readDocument(
  paragraphs: readonly Paragraph[],
  parts: readonly Part[],
  items: readonly Item[],
  layout: Layout,
  options: ReadOptions,
): DocumentFacts {
  const place = titlePlace(paragraphs, parts, items);
  const title = place === null ? null : titleText(paragraphs, place);
  return {
    title,
    titlePlace: place === null ? null : { paragraph: place, start: 0, end: paragraphs[place]!.text.length },
    ...documentDate(paragraphs, items, options),
    period: title === null ? null : planPeriod(fold(title)),
    issuer: options.issuer ?? issuerOf(paragraphs, title),
    hardWrapped: layout.hardWrapped,
    habits: numberingHabits(items),
    declarations: declarationsOf(paragraphs),
  };
}

// ---- Title --------------------------------------------------------------------------------------------------------

function titlePlace(paragraphs: readonly Paragraph[], parts: readonly Part[], items: readonly Item[]): number | null {
  const plan = parts.find((p) => p.kind === 'plan');
  if (plan?.title != null) return plan.title;
  const firstItem = items[0]?.paragraph ?? paragraphs.length;
  const limit = Math.min(firstItem, 40);
  for (let i = 0; i < limit; i++) if (isPlanTitle(paragraphs[i]!)) return i;
  return limit > 0 && paragraphs[0]!.standalone && paragraphs[0]!.form === 'text' ? 0 : null;
}

/** The title with the line above it, where it is set on two lines: 关于…的 / …实施方案, 某市人民政府 / 关于…的意见. */
function titleText(paragraphs: readonly Paragraph[], place: number): string {
  const own = paragraphs[place]!.text;
  if (isBareGenre(paragraphs[place]!)) return plainTitle(linesOfTitle(paragraphs, place) + own);
  const above = paragraphs[place - 1];
  const mayGoOn = above && above.marker === null && above.form === 'text' && above.text.length <= 40;
  return plainTitle(mayGoOn && goesOn(above.text, own) ? above.text + own : own);
}

/** The lines above 实施方案 that it closes, at most three. */
function linesOfTitle(paragraphs: readonly Paragraph[], place: number): string {
  let from = place;
  while (from > 0 && place - from < 3 && isTitleLine(paragraphs[from - 1]!)) from--;
  return paragraphs
    .slice(from, place)
    .map((p) => p.text)
    .join('');
}

const isTitleLine = (p: Paragraph): boolean =>
  p.marker === null && p.form === 'text' && p.text.length <= 40 && !/[。：:；;]|号$|文件$|^附件|^目 *录$/.test(p.text);

const ISSUER_LINE = /(?:人民政府|办公[厅室]|委员会|[厅局部委])$/;

const goesOn = (above: string, own: string): boolean =>
  /^ *关于/.test(own)
    ? ISSUER_LINE.test(above)
    : /关于/.test(above) && !/关于|人民政府/.test(own) && !/[。:：，,;；号）)]$|文件$|^各/.test(above);

const RANGE = /((?:19|20)\d{2}) ?年?[-—―–－~至]{1,2} ?((?:19|20)\d{2}) ?年?/;
const FIVE_YEARS = /“?十([一二三四五六])五”?/;
const SINGLE = /((?:19|20)\d{2}) ?年(?:度)?(?!以来|版)/;

/** Years that a title names: (2018—2020年), “十四五”, 2018年工作要点. */
function planPeriod(title: string): DocumentFacts['period'] {
  const range = RANGE.exec(title);
  const [start, end] = [Number(range?.[1]), Number(range?.[2])];
  if (range) return start <= end ? { start, end } : null;
  const five = FIVE_YEARS.exec(title);
  if (five) {
    const start = 1951 + 5 * (10 + parseNumeral(five[1]!)!);
    return { start, end: start + 4 };
  }
  const single = SINGLE.exec(title);
  return single ? { start: Number(single[1]), end: Number(single[1]) } : null;
}

// ---- Date ---------------------------------------------------------------------------------------------------------

type DateFact = Pick<DocumentFacts, 'date' | 'dateSource'>;

const DAY = /^[(（]?((?:19|20)\d{2}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日[)）]?(?:印发)?$/;
const HAN_DAY =
  /^([一二][〇○零ＯO0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;
const ISSUED = /((?:19|20)\d{2}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日 ?(?:印发|发布|公布)/;
const PUBLISHED = /((?:19|20)\d{2})[-年./] ?(\d{1,2})[-月./] ?(\d{1,2})/;

/** Configured date, else 成文日期 (a line that is a date), 印发日期, publication date of the metadata; never today. */
function documentDate(paragraphs: readonly Paragraph[], items: readonly Item[], options: ReadOptions): DateFact {
  if (options.documentDate) return { date: options.documentDate, dateSource: 'configured' };
  const signed = firstDate(paragraphs, (p) => {
    const line = p.folded.length <= 24 ? repaired(p).replace(/^成文日期: ?/, '') : '';
    return DAY.exec(line) ?? HAN_DAY.exec(line);
  });
  if (signed) return { date: signed, dateSource: 'signed' };
  const issued = firstDate(paragraphs, (p) =>
    p.folded.length <= 60 && p.marker === null ? ISSUED.exec(repaired(p)) : null,
  );
  if (issued) return { date: issued, dateSource: 'issued' };
  const head = paragraphs.slice(0, Math.max(12, Math.min(items[0]?.paragraph ?? 12, 40)));
  const published = firstDate(head, (p) => (p.form === 'metadata' ? PUBLISHED.exec(p.folded) : null));
  return published ? { date: published, dateSource: 'published' } : { date: null, dateSource: null };
}

/** A line with its first date as it must have read: 2023年1215日 is 2023年12月15日. */
function repaired({ folded, times }: Paragraph): string {
  const time = times[0];
  return time?.repaired ? folded.slice(0, time.start) + fold(time.repaired) + folded.slice(time.end) : folded;
}

function firstDate(paragraphs: readonly Paragraph[], find: (p: Paragraph) => RegExpExecArray | null): string | null {
  for (const p of paragraphs) {
    const m = find(p);
    const date = m ? isoDate(m[1]!, m[2]!, m[3]!) : null;
    if (date) return date;
  }
  return null;
}

function isoDate(year: string, month: string, day: string): string | null {
  const [y, m, d] = [year, month, day].map((n) => parseNumeral(n));
  if (y == null || m == null || d == null || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

// ---- Issuer -------------------------------------------------------------------------------------------------------

const ISSUERS: readonly (readonly [IssuerLevel, RegExp])[] = [
  [
    'central',
    /^(?:国务院|中共中央|国家[\u4e00-\u9fff]{2,12}[委局署]|[\u4e00-\u9fff]{2,8}部)(?:办公厅)?(?:关于|印发| |$)|^各省、自治区、直辖市/,
  ],
  [
    'provincial',
    /[\u4e00-\u9fff]{2,5}(?:省|自治区)(?:委|人民政府|[\u4e00-\u9fff]{2,10}[厅委局])|^各(?:市|州)[、（(人]|(?:北京|天津|上海|重庆)市/,
  ],
  [
    'municipal',
    /[\u4e00-\u9fff]{2,4}(?:市|州|盟)(?:委|人民政府|[\u4e00-\u9fff]{2,10}[委局])|^各(?:县|区)[、（(人]|^各县\(/,
  ],
  ['county', /[\u4e00-\u9fff]{2,6}(?:县|区|旗)(?:委|人民政府|[\u4e00-\u9fff]{2,10}局)|^各(?:乡|镇|街道)/],
];

/** Level of the issuer by the opening lines; null where they do not tell. */
function issuerOf(paragraphs: readonly Paragraph[], title: string | null): IssuerLevel | null {
  const head = paragraphs.slice(0, 12).filter((p) => p.form === 'text' && p.marker === null && p.text.length < 60);
  for (const text of [...head.map((p) => p.folded), title ?? '']) {
    for (const [level, pattern] of ISSUERS) if (pattern.test(text)) return level;
  }
  return ownWord(paragraphs);
}

const OWN: Readonly<Record<string, IssuerLevel>> = { 省: 'provincial', 市: 'municipal', 州: 'municipal', 县: 'county' };

/** 结合我省实际: how the preamble speaks of its own place. */
function ownWord(paragraphs: readonly Paragraph[]): IssuerLevel | null {
  for (const { folded } of paragraphs.slice(0, 12)) {
    const own = /(?:结合|根据|立足)我([省市州县])(?:实际|情况)/.exec(folded)?.[1];
    if (own) return OWN[own]!;
  }
  return null;
}

// ---- Habits and declarations --------------------------------------------------------------------------------------

/** For each marker style: does it start again under every parent, or run on? Asked where it stands under two parents. */
function numberingHabits(items: readonly Item[]): DocumentFacts['habits'] {
  const votes = new Map<
    MarkerStyle,
    { restarts: number; runsOn: number; last: number; parent: number | null; part: number }
  >();
  for (const item of items) {
    const m = item.marker;
    if (m?.number == null) continue;
    const v = votes.get(m.style);
    if (!v || v.part !== item.part) {
      const before = v ?? { restarts: 0, runsOn: 0 };
      votes.set(m.style, { ...before, last: m.number, parent: item.parent, part: item.part });
      continue;
    }
    if (item.parent !== v.parent && v.last > 0) {
      if (m.number === 1) v.restarts++;
      else if (m.number === v.last + 1) v.runsOn++;
    }
    v.last = m.number;
    v.parent = item.parent;
  }
  return Object.fromEntries([...votes].map(([style, v]) => [style, habit(v.restarts, v.runsOn)]));
}

function habit(restarts: number, runsOn: number): NumberingHabit {
  if (restarts === 0 && runsOn === 0) return 'unknown';
  if (runsOn > restarts * 4) return 'runs-on';
  return restarts > runsOn * 4 ? 'restarts' : 'mixed';
}

function declarationsOf(paragraphs: readonly Paragraph[]): { paragraph: number; declaration: Declaration }[] {
  return paragraphs.flatMap((p, paragraph) =>
    p.notes.flatMap((n) => n.declarations.filter((d) => d.onward).map((declaration) => ({ paragraph, declaration }))),
  );
}
