import { type Span, span } from '../text.ts';

/** A stretch of a note between two separators, blanks left out at both ends; `before` is the separator, '' at first. */
export interface Slot extends Span {
  readonly before: string;
}

const OPEN = '(〔[【〈<《';
const CLOSE = ')〕]】〉>》';
const SEPARATOR = /[、,;。!|\t\n\r/]/;

/** Partner of every bracket that has one inside the stretch, by offset. Brackets of unlike shape pair where nothing better does. */
export function pairBrackets(folded: string, within: Span): Map<number, number> {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (let i = within.start; i < within.end; i++) {
    const c = folded[i]!;
    if (OPEN.includes(c)) open.push(i);
    else if (CLOSE.includes(c)) {
      const at = matching(folded, open, CLOSE.indexOf(c));
      if (at < 0) continue;
      partner.set(open[at]!, i);
      partner.set(i, open[at]!);
      open.length = at;
    }
  }
  return partner;
}

/** Index in the stack of the opening bracket this one closes: the nearest of its shape, else the innermost of any. */
function matching(folded: string, open: readonly number[], shape: number): number {
  for (let i = open.length - 1; i >= 0 && i >= open.length - 8; i--) if (folded[open[i]!] === OPEN[shape]) return i;
  const innermost = folded[open.at(-1) ?? -1];
  return innermost !== undefined && '(〔['.includes(innermost) && ')〕]'.includes(CLOSE[shape]!) ? open.length - 1 : -1;
}

/** The brackets of a text that stand in no other, in order. */
export function outerBrackets(folded: string): Span[] {
  const partner = pairBrackets(folded, span(0, folded.length));
  const found: Span[] = [];
  for (const [open, close] of [...partner].filter(([a, b]) => a < b).sort((a, b) => a[0] - b[0])) {
    if (open >= (found.at(-1)?.end ?? 0)) found.push(span(open, close + 1));
  }
  return found;
}

/** Opening brackets of the stretch that nothing closes. */
export function unclosedBrackets(folded: string, within: Span, partner: ReadonlyMap<number, number>): number[] {
  const found: number[] = [];
  for (let i = within.start; i < within.end; i++) if ('(〔[【'.includes(folded[i]!) && !partner.has(i)) found.push(i);
  return found;
}

/** Tells of spans asked in order whether they touch one of these, which stand in order and apart. */
export function overlapTest(places: readonly Span[]): (asked: Span) => boolean {
  let next = 0;
  return (asked) => {
    while (next < places.length && places[next]!.end <= asked.start) next++;
    return next < places.length && places[next]!.start < asked.end;
  };
}

/** Separators from weak to strong; of two with nothing between them the stronger counts. */
const STRENGTH = ['', '、', '/', ' ', ',', ';', '。'];

/** Cuts a stretch at its separators; brackets inside keep theirs. */
export function cutSlots(folded: string, within: Span, partner: ReadonlyMap<number, number>): Slot[] {
  const slots: Slot[] = [];
  let from = within.start;
  let before = '';
  const push = (to: number): boolean => {
    const inner = trim(folded, span(from, to));
    if (inner.end > inner.start) slots.push({ ...inner, before });
    return inner.end > inner.start;
  };
  for (let i = within.start; i < within.end; i++) {
    const closes = partner.get(i);
    if (closes !== undefined && closes > i && closes < within.end) i = closes;
    else if (SEPARATOR.test(folded[i]!)) {
      const mark = separatorKind(folded[i]!);
      const kept = push(i);
      before = kept || STRENGTH.indexOf(mark) > STRENGTH.indexOf(before) ? mark : before;
      from = i + 1;
    }
  }
  push(within.end);
  return joinSeries(folded, slots);
}

function separatorKind(mark: string): string {
  if (mark === '!') return '。';
  return '\t\n\r|'.includes(mark) ? ' ' : mark;
}

export function trim(folded: string, { start, end }: Span): Span {
  while (start < end && isBlank(folded[start]!)) start++;
  while (end > start && isBlank(folded[end - 1]!)) end--;
  return span(start, end);
}

const isBlank = (c: string): boolean => c === ' ' || c === '\t' || c === '\n' || c === '\r' || c === '　';

const LEVELS = '(?:(?:市|县|区|州|旗|盟|苏木|乡镇|镇|乡|街道)(?:[(〔[<〈][^()〔〕]{1,12}[)〕\\]>〉])?)';
const SERIES_OPENS = new RegExp(
  `(?:^|[:由及和])(?:沿海|全[省市]|有关|相关|其他)?(?:各|有关|相关|所在地|属地|当地)(?:地级|设区)?${LEVELS}{1,4}$`,
);
const SERIES_GOES_ON = new RegExp(
  `^${LEVELS}{1,3}(?:级?(?:人民)?政府|办事处|管委会)?(?=$|[ (〔]|按|负责|牵头|配合|落实|组织|具体|分别|等|结合|参与|和|及)`,
);

/** 各区、县(市)政府 is one body, the mark between stands inside its name. */
function joinSeries(folded: string, slots: readonly Slot[]): Slot[] {
  const joined: Slot[] = [];
  for (const slot of slots) {
    const last = joined.at(-1);
    if (last && slot.before === '、' && seriesGoesOn(folded, last, slot)) {
      joined[joined.length - 1] = { ...last, end: slot.end };
    } else joined.push(slot);
  }
  return joined;
}

function seriesGoesOn(folded: string, last: Slot, slot: Slot): boolean {
  const text = folded.slice(Math.max(last.start, last.end - 24), last.end).replaceAll('、', '');
  const next = folded.slice(slot.start, Math.min(slot.end, slot.start + 40));
  if (/各.{0,12}党工?委$/.test(text)) return /^(?:人民)?政府|^办事处|^管委会/.test(next);
  return SERIES_OPENS.test(text) && SERIES_GOES_ON.test(next);
}
