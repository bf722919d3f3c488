import type { Declaration, LeadBasis, Note, Role, UnitMention } from '../plan.ts';
import { type Span, span } from '../text.ts';
import { isOfPlace } from './shared-names.ts';

/**
 * Declarations say how notes are to be read (domain study 05, 5.5): who leads where no word does, that supporters are
 * not listed, or that further units are meant everywhere. One clause gives one declaration.
 */
const KINDS: readonly [Declaration['kind'], RegExp][] = [
  ['first-group-leads', /逗号(?:之)?前(?:面)?(?:的)?[一-鿿]{0,6}(?:为|是)(?:主要)?(?:牵头|主办|第一责任|主责)/],
  [
    'marked-lead',
    /(?:标|带|注|加|有)(?:有|注|记)?[“"'‘]?[△▲★☆※*#◆●■][”"'’]?(?:号|标|记|符号)*(?:的)?[一-鿿]{0,6}(?:为|是)(?:主要)?(?:牵头|主办|主责|第一责任)/,
  ],
  [
    'first-of-each-leads',
    /(?:[两二三四]省|[两二三四]市|[两二三四]地|双方|各方|各地)[一-鿿]{0,6}(?:第一|首位|首个|最前|前面|之首)[一-鿿]{0,4}(?:为|是)(?:主要)?(?:牵头|主办)/,
  ],
  [
    'first-leads',
    /(?:(?:排|列|位)[名序]?(?:列|居|在|为|于)?[一-鿿]{0,6}?(?:第一|首位|首个|最前|前面|之首)|第一个|首个|首位|第一位)(?:名|位)?(?:的|者)?[一-鿿]{0,8}(?:为|是)(?:主要|总)?(?:牵头|主办|第一责任|主责|负责)/,
  ],
  [
    'all-lead',
    /(?:所列|列出|列明|上述|以上|下列|所有)(?:的)?(?:责任)?(?:部门|单位)[一-鿿]{0,4}?(?:均|都)?(?:为|是)(?:主要)?(?:的)?(?:牵头|主办)/,
  ],
  [
    'supporters-unlisted',
    /(?:参加|参与|配合|协办|协同|其他|其它|支持)[一-鿿]{0,6}?(?:不|未)(?:再)?(?:一一|逐一|逐个|单独|另行)?(?:列出|列举|罗列|注明|列)/,
  ],
  [
    'implied',
    /(?:不|未)(?:再|另)(?:一一|逐一|逐项|逐条|单独|分别|另行|重复)*(?:列出|列举|罗列|注明|列|做分工|作分工|分工|标注)/,
  ],
  [
    'implied',
    /(?:以下|下列|下文|后文|各项|具体|所有)[一-鿿]{0,8}(?:均|都|皆)(?:需|须|涉及|包括|包含|含)[一-鿿、()〔〕,]{2,40}|^以下[一-鿿]{0,6}均(?:涉及|包括|包含|含|有|需|须)$/,
  ],
];
const ONWARD = /下同|后同|以下|下列|下文|全文|本方案|本表|不再|不另/;
const SAME_BELOW = /^(?:以?下同|后同|全文同)$/;
/** 按职责分工负责,下同: later lists without a word are joint as well. */
const JOINT = /(?:按(?:照)?(?:各自)?职[责能](?:分工)?|分别)(?:负责|落实|实施)$/;
const WORD = /牵头|主办|主责|第一责任|负责|列|不再|分工|下同|均/;

/** Declarations in a stretch of half-width text, in order. The clauses 下同 and 不再列出 belong to the one before them. */
export function declarationsIn(folded: string, within: Span): Declaration[] {
  const text = folded.slice(within.start, within.end);
  if (!WORD.test(text)) return [];
  const found: Declaration[] = [];
  let before: Span | null = null;
  for (const clause of clausesOf(folded, within)) {
    const kind = kindOfClause(folded.slice(clause.start, clause.end));
    const last = found.at(-1);
    const adjoins = last !== undefined && clause.start - last.end <= 2;
    const words = folded.slice(clause.start, clause.end);
    if (SAME_BELOW.test(words) && !adjoins && before && JOINT.test(folded.slice(before.start, before.end))) {
      found.push({ ...clause, kind: 'joint', onward: true });
    } else if (adjoins && (SAME_BELOW.test(words) || (kind === 'implied' && last.kind === 'implied'))) {
      found[found.length - 1] = { ...last, end: clause.end, onward: true };
    } else if (kind) found.push({ ...clause, kind, onward: ONWARD.test(words) });
    before = clause;
  }
  return onwardTogether(found);
}

function kindOfClause(words: string): Declaration['kind'] | null {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** 所列部门为主要牵头单位,参加单位不一一列出,下同: what stands in one row holds onward together. */
function onwardTogether(found: readonly Declaration[]): Declaration[] {
  const reversed: Declaration[] = [];
  for (const d of found.toReversed()) {
    const next = reversed.at(-1);
    reversed.push(next?.onward && next.start - d.end <= 2 ? { ...d, onward: true } : d);
  }
  return reversed.reverse();
}

/** Clauses between marks and brackets; a short bracket inside a word, 市(州)政府, parts nothing. */
function* clausesOf(folded: string, within: Span): Iterable<Span> {
  let from = within.start;
  for (let i = within.start; i <= within.end; i++) {
    if (i < within.end && !',;。!()〔〕[]〈〉<>【】 '.includes(folded[i]!)) continue;
    const inner = /^[(〔〈<][一-鿿、]{1,7}[)〕〉>](?=[一-鿿])/.exec(folded.slice(i, i + 10));
    if (inner && i > from) {
      i += inner[0].length - 1;
      continue;
    }
    while (folded[from] === '、') from++;
    if (i > from) yield span(from, i);
    from = i + 1;
  }
}

const IMPLIED =
  /(?:均需|均须|均由|需由|须由|均涉及|涉及|均包括|均包含|均含|均为|还包括)(.{2,40}?)(?=落实|负责|组织|贯彻|配合|参与|$)/;

/** The part of a clause of an `implied` declaration that names the units: 以下均需〔各市政府〕落实. */
export function impliedUnits(folded: string, clause: Span): Span {
  const found = IMPLIED.exec(folded.slice(clause.start, clause.end));
  if (!found) return clause;
  const end = clause.start + found.index + found[0].length;
  return span(end - found[1]!.length, end);
}

// ---- Roles under the declarations in force ------------------------------------------------------------------------------

/** Roles and basis of a note's units with the declarations in force, in their order; what the note says itself prevails. */
export function assignRoles(
  note: Note,
  declarations: readonly Declaration[],
): { units: readonly UnitMention[]; basis: LeadBasis } {
  const own = { units: note.units, basis: note.basis };
  if (note.basis === 'explicit' || note.basis === 'range' || note.basis === 'none') return own;
  const rule = declarations.findLast(
    (d) => d.kind.endsWith('leads') || d.kind === 'all-lead' || d.kind === 'joint',
  )?.kind;
  if (!rule) return own;
  if (rule === 'joint') return note.basis === 'first-listed' ? allJoint(note) : own;
  const mayLead = note.units.filter((u) => u.role !== 'implied' && (note.basis !== 'joint' || u.role === 'joint'));
  const first = mayLead[0];
  if (!first) return own;
  const leads = (u: UnitMention, i: number): boolean => {
    if (rule === 'all-lead') return mayLead.includes(u);
    if (rule === 'first-group-leads') return u.group === first.group;
    const opensGroup = u.group !== note.units[i - 1]?.group;
    return u === first || (rule === 'first-of-each-leads' && opensGroup && isOfPlace(u.name));
  };
  const roleOf = (u: UnitMention, i: number): Role =>
    u.role === 'implied' ? 'implied' : leads(u, i) ? 'lead' : 'support';
  return { units: note.units.map((u, i) => ({ ...u, role: roleOf(u, i) })), basis: 'declaration' };
}

const allJoint = (note: Note): { units: readonly UnitMention[]; basis: LeadBasis } => ({
  units: note.units.map((u) => (u.role === 'implied' ? u : { ...u, role: 'joint' })),
  basis: 'joint',
});
