import type { Note, Register, UnitMention } from '../plan.ts';
import { contains, type Span, span } from '../text.ts';
import { declarationsIn } from './declarations.ts';
import { noteFrom } from './note-build.ts';
import { overlapTest } from './note-slots.ts';
import { readStatement } from './statement.ts';

/**
 * Running sentences that assign: 由省科技厅牵头,会同…组织实施; 以上任务由…负责; 市教育局会同市财政局制定…. Where a paragraph
 * has a bracket or a label line, that one counts and sentences are only asked for ranges and declarations.
 */
export function sentenceNotes(folded: string, others: readonly Note[], register: Register): Note[] {
  if (!WORTH_READING.test(folded)) return [];
  const free = !others.some((n) => n.units.length > 0);
  const taken = overlapTest(others);
  const found: Note[] = [];
  for (const sentence of sentencesOf(folded)) {
    if (taken(sentence)) continue;
    const note = assigning(folded, sentence, register, free) ?? declaring(folded, sentence);
    if (note) found.push(note);
  }
  return found;
}

const WORTH_READING = /牵头|负责|会同|组织实施|主办|抓落实|第一责任/;
/** Longer sentences tell a story. */
const LONGEST = 400;
const RANGED = /(?:以[上下]|上述|下列)[一-鿿]{0,8}(?:(?:任务|工作|事项|措施|内容|举措)[^由。;]{0,10}|均|全部)?由/;
const BY = /(?:^|[,;: ]|[一-鿿])由(?=[^由]{2,60}?(?:牵头|负责|组织实施|主办|抓落实))/;
const ACTS =
  /^(?:\(?[\d一二三四五六七八九十]{1,3}[).、 ]+|第[一二三四五六七八九十]{1,3}条 ?)?(?:[\d—~-]{4,9}年[^,;。]{0,8},)?(?=[^,;。:]{2,60}?(?:会同|牵头)|[^,;。:由]{2,30}?负责(?![人的制]))/;
/** Structures, history, exhortation and rules of interpretation assign nothing. */
const NO_TASK =
  /负责解释|具体解释|解释工作|(?:牵头|负责|组织实施)(?:的|人|同志|制)|(?:制定|编制|印发|研究|起草|出台)了|已(?:经)?(?:制定|印发|建立)|要会同|(?:小组|专班|办公室)[一-鿿]{0,6}由/;

function assigning(folded: string, sentence: Span, register: Register, free: boolean): Note | null {
  const text = folded.slice(sentence.start, sentence.end);
  if (text.length > LONGEST || NO_TASK.test(text)) return null;
  const from = RANGED.exec(text)?.index ?? (free ? opening(text) : null);
  if (from === null) return null;
  const within = span(sentence.start + from, sentence.end);
  const statement = readStatement(folded, within, register, { running: true });
  const { units, predicates, opensStrange, range } = statement;
  if (predicates.length === 0 || opensStrange || (range === null && !assigns(units))) return null;
  if (units.length === 0) return null;
  // What is declared may stand behind the last clause that was read: 负责,下同.
  const end = Math.max(statement.end, statement.declarations.at(-1)?.end ?? 0);
  const place = span(within.start, end);
  const defects = statement.defects.filter((d) => contains(place, d));
  return noteFrom(folded, 'sentence', place, place, { ...statement, defects });
}

/** Where the assignment opens: at 由, or at the subject of 会同, 牵头 or 负责 at the beginning of the sentence. */
function opening(text: string): number | null {
  const by = BY.exec(text);
  if (by && !inBracket(text, by.index)) return by.index + by[0].indexOf('由');
  return ACTS.exec(text)?.[0].length ?? null;
}

const inBracket = (text: string, at: number): boolean => text.lastIndexOf('(', at) > text.lastIndexOf(')', at);

/** A named body leads; where it only does so with 有关部门, the sentence is about how work is organised. */
function assigns(units: readonly UnitMention[]): boolean {
  const named = (u: UnitMention): boolean => u.kind !== 'vague' && u.kind !== 'region' && u.kind !== 'other';
  const company = units.filter((u) => u.role === 'support');
  return units.some((u) => u.role !== 'support' && named(u)) && (company.length === 0 || company.some(named));
}

const DECLARES = /(?:为|是)(?:主要)?(?:牵头|主办|第一责任)/;

function declaring(folded: string, sentence: Span): Note | null {
  if (!DECLARES.test(folded.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST)))) return null;
  const declarations = declarationsIn(folded, sentence).filter(
    (d) => d.kind.endsWith('lead') || d.kind.endsWith('leads'),
  );
  const first = declarations[0];
  if (!first) return null;
  return {
    start: first.start,
    end: declarations.at(-1)!.end,
    form: 'sentence',
    units: [],
    basis: 'none',
    range: null,
    declarations: declarations.map((d) => ({ ...d, onward: true })),
    openEnds: [],
    defects: [],
  };
}

function* sentencesOf(folded: string): Iterable<Span> {
  let from = 0;
  for (let i = 0; i <= folded.length; i++) {
    if (i < folded.length && !'。;!?'.includes(folded[i]!)) continue;
    if (i > from) yield span(from, i);
    from = i + 1;
  }
}
