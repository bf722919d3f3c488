import type { Note, Register, UnitMention } from '../plan.ts';
import { type Span, span } from '../text.ts';
import { noteFrom } from './note-build.ts';
import { pairBrackets, trim, unclosedBrackets } from './note-slots.ts';
import { readStatement, type Statement } from './statement.ts';
import { isBody, kindOf } from './unit-names.ts';

const NOTE_OPENS = '([〔【';
/** Brackets nested deeper than this are not asked; a note seldom stands inside one other bracket. */
const DEEPEST = 3;
/** No note is longer; the longest seen lists sixty bodies in seven hundred characters. */
const LONGEST = 2000;
/** One that is not closed is not believed further than this. */
const LONGEST_OPEN = 400;

/** What a bracket that is no note opens with. */
const NO_NOTE =
  /^(?:以下简称|简称|下称|又称|试行|暂行|修订|征求意见|送审|此件|不含|不包括|含|包括|其中|注[:释]|附[件表:]|见|详见|参见|联系|原|即|例如|如[:、]|比如|指|除|截至|第[一二三四五六七八九十\d]+[条章项届次批])|^[\d\s.,%-]*$|号令?$/;

/** Notes in brackets, side by side or one after another; `folded` is the half-width form of a paragraph's text. */
export function bracketNotes(folded: string, register: Register): Note[] {
  const whole = span(0, folded.length);
  const partner = pairBrackets(folded, whole);
  const notes: Note[] = [];
  const visit = (within: Span, depth: number): void => {
    for (let i = within.start; i < within.end; i++) {
      const close = partner.get(i);
      if (close === undefined || close < i) continue;
      const note = NOTE_OPENS.includes(folded[i]!)
        ? readBracket(folded, span(i, close + 1), notes.at(-1), register)
        : null;
      if (note) notes.push(note);
      else if (depth < DEEPEST && folded[i] !== '《') visit(span(i + 1, close), depth + 1);
      i = close;
    }
  };
  visit(whole, 1);
  const open = openNote(folded, unclosedBrackets(folded, whole, partner), partner, notes, register);
  const all = open ? withOpen(notes, open) : notes;
  return all.map((note, i) => (besideLead(folded, all, i) ? asSupport(note) : note));
}

/** The notes beside one that is not closed, in order. */
const withOpen = (notes: readonly Note[], open: Note): Note[] => [
  ...notes.filter((n) => n.end <= open.start),
  open,
  ...notes.filter((n) => n.start >= open.end),
];

/** (牵头单位:甲)(责任单位:乙): the second bracket goes on with the first, which says who leads. */
function besideLead(folded: string, notes: readonly Note[], i: number): boolean {
  for (let j = i; j > 0 && folded.slice(notes[j - 1]!.end, notes[j]!.start).trim() === ''; j--) {
    if (notes[j - 1]!.basis === 'explicit') return notes[i]!.basis === 'sole' || notes[i]!.basis === 'first-listed';
  }
  return false;
}

const asSupport = (note: Note): Note => ({
  ...note,
  units: note.units.map((u) => (u.role === 'lead' ? { ...u, role: 'support' } : u)),
  basis: 'none',
});

function readBracket(folded: string, bracket: Span, last: Note | undefined, register: Register): Note | null {
  const inner = trim(folded, span(bracket.start + 1, bracket.end - 1));
  if (inner.end - inner.start > LONGEST) return null;
  const place = placeOf(folded, bracket, last);
  if (inner.end <= inner.start)
    return place.closes && bracket.start > 0 && bracket.end - bracket.start <= 12 ? emptyNote(bracket) : null;
  const content = folded.slice(inner.start, inner.end);
  if (NO_NOTE.test(content)) return null;
  const statement = readStatement(folded, inner, register);
  return isNote(statement, place, register) ? noteFrom(folded, 'bracket', bracket, inner, statement) : null;
}

const emptyNote = (bracket: Span): Note => ({
  ...bracket,
  form: 'bracket',
  units: [],
  basis: 'none',
  range: null,
  declarations: [],
  openEnds: [],
  defects: [{ kind: 'empty', start: bracket.start, end: bracket.end }],
});

interface Position {
  /** A sentence ends before the bracket, or another note stands there. */
  readonly afterStop: boolean;
  /** It closes the paragraph, apart from a stop. */
  readonly atEnd: boolean;
  /** It closes the paragraph after the last stop. */
  readonly closes: boolean;
  /** Text since the last mark before it. */
  readonly before: string;
}

function placeOf(folded: string, bracket: Span, last: Note | undefined): Position {
  let start = bracket.start;
  while (start > 0 && folded[start - 1] === ' ') start--;
  let end = bracket.end;
  while (end < folded.length && ' 。;.'.includes(folded[end]!)) end++;
  const beside = last !== undefined && last.end >= start - 1 && last.form === 'bracket';
  const stop = folded.slice(Math.max(0, start - 2), start);
  const afterStop = start === 0 || beside || /(?:[。!?;…:]|[。!?;…][”"’』」])$|[一-鿿]\.$/.test(stop);
  const before = /[^。!?;,、:\s]*$/.exec(folded.slice(Math.max(0, start - 60), start))![0];
  const atEnd = end === folded.length;
  return { afterStop, atEnd, closes: atEnd && afterStop, before };
}

function isNote(s: Statement, place: Position, register: Register): boolean {
  if (s.labelled) return s.units.length > 0 || s.strangers === 0;
  if (s.personal && s.units.length === 0) return false;
  if (s.units.length === 0) return s.declarations.some((d) => d.kind !== 'implied' && d.kind !== 'supporters-unlisted');
  if (s.opensStrange) return false;
  if (s.predicates.length > 0)
    return s.strangers <= s.units.length && (place.afterStop || s.units.some((u) => isBody(u.name, register)));
  if (s.range !== null) return true;
  if (s.strangers > 0 || !s.units.some((u) => bearsDuty(u, place))) return false;
  return (
    (isBody(s.units[0]!.name, register) || isZone(s.units[0]!, place)) &&
    (place.afterStop || standsAlone(s.units, place, register))
  );
}

/** A list of nothing but classes, (城镇社区和农村社区), explains a word; governments and departments can be meant. */
function bearsDuty(unit: UnitMention, place: Position): boolean {
  if (unit.kind === 'region') return isZone(unit, place);
  const classes = unit.kind === 'collective' || unit.kind === 'vague';
  return classes ? /政府|部门|各/.test(unit.name) : unit.kind !== 'other';
}

/** A zone answers for a task only where the bracket closes the paragraph: elsewhere a place explains. */
const isZone = ({ kind, name }: UnitMention, { closes }: Position): boolean =>
  closes &&
  kind === 'region' &&
  /.{2}(?:示范区|试验区|开发区|经开区|高新区|新区|园区|合作区|保税区|综保区|集聚区|度假区|产业园|新城)$/.test(name);

/** A bare list at the end of the paragraph with no stop before it: not the office of a person, not an alias, not a gloss. */
function standsAlone(units: readonly UnitMention[], { before, atEnd }: Position, register: Register): boolean {
  if (!atEnd || /[”"’》)〕]$/.test(before)) return false;
  if (units.every((u) => u.kind === 'enterprise' || u.kind === 'institution')) return false;
  if (before.replace(/^[\d.()一二三四五六七八九十]+/, '').length < 5) return false;
  return !isBody(before, register) && kindOf(before) !== 'vague' && !/(?:部门|单位|机构|政府|地区|城市)$/.test(before);
}

/** A note whose own bracket is not closed: 。(责任单位:市财政局、各县(市)政府 up to the end of its sentence. */
function openNote(
  folded: string,
  open: readonly number[],
  partner: ReadonlyMap<number, number>,
  notes: readonly Note[],
  register: Register,
): Note | null {
  for (const at of open.slice(-4)) {
    const stop = folded.indexOf('。', at);
    const whole = trim(folded, span(at, stop < 0 || isClosing(folded, stop) ? folded.length : stop));
    if (whole.end - whole.start > LONGEST_OPEN || notes.some((n) => n.start <= at && at < n.end)) continue;
    const inner = trim(folded, span(at + 1, tookLastBracket(folded, whole, partner) ? whole.end - 1 : whole.end));
    const place = placeOf(folded, whole, undefined);
    const statement = readStatement(folded, inner, register);
    const told = statement.labelled || statement.predicates.length > 0;
    if (place.afterStop && told && statement.units.length > 0 && isNote(statement, place, register)) {
      return noteFrom(folded, 'bracket', whole, inner, statement);
    }
  }
  return null;
}

/** Nothing but closing marks follows the stop. */
const isClosing = (folded: string, stop: number): boolean => /^[。)〕\]】\s]*$/.test(folded.slice(stop));

/** (市交通委(市道运局、市公安局): an inner bracket left open took the bracket at the end, which is the note's own. */
function tookLastBracket(folded: string, whole: Span, partner: ReadonlyMap<number, number>): boolean {
  const opened = partner.get(whole.end - 1);
  return opened !== undefined && opened > whole.start && /[、,;]/.test(folded.slice(opened, whole.end));
}
