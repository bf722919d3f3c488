import type { Declaration, LeadBasis, NoteDefect, Register, UnitMention } from '../plan.ts';
import { type Span, span } from '../text.ts';
import { declarationsIn, impliedUnits } from './declarations.ts';
import { DraftUnits, mentionsOf, nameDrafts, settleRoles } from './note-roles.ts';
import { cutSlots, pairBrackets, type Slot, trim, unclosedBrackets } from './note-slots.ts';
import {
  bareLabel,
  type ClauseRole,
  findPredicate,
  isNothing,
  isPersonClause,
  isTimeClause,
  type LabelKind,
  labelBefore,
} from './note-words.ts';
import { isBareWord } from './shared-names.ts';
import { balanced, readRun } from './unit-lists.ts';
import { isBody, looksLikeUnit, plainName } from './unit-names.ts';

/** What a stretch of text says about who is responsible, before anything else of the document is known. */
export interface Statement {
  readonly units: readonly UnitMention[];
  readonly basis: LeadBasis;
  readonly range: 'above' | 'below' | null;
  readonly declarations: readonly Declaration[];
  readonly openEnds: readonly Span[];
  readonly defects: readonly NoteDefect[];
  /** It has a label such as 责任单位: */
  readonly labelled: boolean;
  /** Offsets of its predicates. */
  readonly predicates: readonly number[];
  /** A person's label stands in it: 责任领导:… */
  readonly personal: boolean;
  /** Clauses that are neither unit nor anything else a note may hold. */
  readonly strangers: number;
  /** The first clause is such a one. */
  readonly opensStrange: boolean;
  /** End of the last clause understood. */
  readonly end: number;
}

export interface StatementOptions {
  /** Role that the place gives, as a column's header does. */
  readonly role?: ClauseRole;
  /** In running text only names that can be nothing else count, and the first clause not understood ends the statement. */
  readonly running?: boolean;
}

/** Longer than this no clause is the name of a body with its predicate. */
const LONGEST_CLAUSE = 160;
const RANGE =
  /^(?:以(上|下)|(上)述|(下)列)(?:[一-鿿]{0,8}?(?:任务|工作|事项|措施|内容|举措|各项|各条)[^由]{0,10}|均|全部)?由/;
/** Before a label: 以上任务责任单位:… */
const RANGE_OF_LABEL = /^(?:以(上|下)|(上)述|(下)列)[一-鿿]{0,10}[,、]?$/;

/** Reads half-width text as a statement of responsibility: labels, lists, predicates, declarations (domain study 05). */
export function readStatement(
  folded: string,
  within: Span,
  register: Register,
  options: StatementOptions = {},
): Statement {
  const partner = pairBrackets(folded, within);
  const reader = new StatementReader(folded, within, register, options, declarationsIn(folded, within));
  for (const slot of cutSlots(folded, within, partner)) if (!reader.read(slot)) break;
  const unclosed = unclosedBrackets(folded, within, partner);
  return reader.finish(unclosed.map((at) => ({ kind: 'unclosed-inner', start: at, end: at + 1 })));
}

type Accepts = (name: string, register: Register) => boolean;

class StatementReader {
  private readonly units: DraftUnits;
  private readonly predicates: number[] = [];
  private readonly accepts: Accepts;
  private label: LabelKind | null;
  private labelled = false;
  private personal = false;
  private range: 'above' | 'below' | null = null;
  private clauses = 0;
  private strangers = 0;
  private opensStrange = false;
  private end: number;
  private declared = 0;
  /** Index of the first unit that still waits for a predicate. */
  private waiting = 0;
  /** Index of the first unit since the last comma or stronger mark. */
  private groupStart = 0;

  constructor(
    private readonly folded: string,
    within: Span,
    private readonly register: Register,
    private readonly options: StatementOptions,
    private readonly declarations: readonly Declaration[],
  ) {
    this.label = options.role ?? null;
    this.accepts = options.running ? isBody : looksLikeUnit;
    this.units = new DraftUnits(folded, within);
    this.end = declarations.at(-1)?.end ?? within.start;
  }

  /** Reads one slot; false where the statement ends before it. */
  read(slot: Slot): boolean {
    this.clauses++;
    this.separate(slot.before);
    const strangers = this.strangers;
    const declaration = this.declarationAt(slot.start);
    if (declaration) this.readDeclared(declaration, slot);
    else if (slot.end - slot.start <= LONGEST_CLAUSE) this.readClause(slot, slot.before);
    else this.stranger();
    return !this.options.running || this.strangers === strangers;
  }

  finish(defects: NoteDefect[]): Statement {
    const all = this.units.drafts;
    const read = this.options.running ? all.filter((d) => d.role !== 'plain') : all;
    const named = nameDrafts(read, this.register);
    const { roles, basis } = settleRoles(named.map(({ draft }) => draft));
    return {
      units: mentionsOf(named, roles, this.register),
      basis: this.range && basis !== 'none' ? 'range' : basis,
      range: this.range,
      declarations: this.declarations,
      openEnds: this.units.openEnds,
      defects,
      labelled: this.labelled,
      predicates: this.predicates,
      personal: this.personal,
      strangers: this.strangers + read.length - named.length,
      opensStrange: this.opensStrange,
      end: this.end,
    };
  }

  private declarationAt(offset: number): Declaration | null {
    while (this.declared < this.declarations.length && this.declarations[this.declared]!.end <= offset) this.declared++;
    const next = this.declarations[this.declared];
    return next && next.start <= offset ? next : null;
  }

  // ---- Clauses -------------------------------------------------------------------------------------------------------

  private separate(mark: string): void {
    if (mark !== ',' && mark !== ';' && mark !== '。') return;
    this.units.group++;
    this.groupStart = this.units.count;
    if (mark === ',') return;
    if (mark === '。' ? this.predicates.length > 0 : this.label !== 'duty') this.waiting = this.units.count;
    this.units.together = false;
    if (this.label === 'person' || this.label === 'other') this.label = this.options.role ?? null;
  }

  private readClause(clause: Span, before: string): void {
    const text = this.folded.slice(clause.start, clause.end);
    const colon = text.indexOf(':');
    if (colon >= 0) this.readLabelled(clause, text, colon, before);
    else if (text !== '' && this.label !== 'other') {
      const unlabelled = bareLabel(text);
      if (unlabelled) {
        this.openLabel(unlabelled.kind);
        this.readUnits(span(clause.start + unlabelled.length, clause.end), before);
      } else if (this.label === 'person' || (this.label === 'time' && !isBody(text, this.register)))
        this.end = clause.end;
      else this.readUnits(clause, before);
    }
  }

  private readLabelled(clause: Span, text: string, colon: number, before: string): void {
    const label = labelBefore(text.slice(0, colon));
    if (label && label.start > 0) this.readBeforeLabel(span(clause.start, clause.start + label.start), before);
    this.openLabel(label?.kind ?? 'other');
    let after = colon + 1;
    while (text[after] === ':') after++;
    this.end = Math.max(this.end, clause.start + after);
    const rest = trim(this.folded, span(clause.start + after, clause.end));
    if (rest.end > rest.start) this.readClause(rest, '');
  }

  private readBeforeLabel(clause: Span, before: string): void {
    const rest = trim(this.folded, clause);
    const range = RANGE_OF_LABEL.exec(this.folded.slice(rest.start, rest.end));
    if (range) this.setRange(range);
    else this.readClause(rest, before);
  }

  private setRange([, whole, above]: RegExpExecArray): void {
    this.range = whole === '上' || above ? 'above' : 'below';
  }

  private openLabel(kind: LabelKind): void {
    this.label = kind;
    this.labelled ||= kind === 'lead' || kind === 'support' || kind === 'duty';
    this.personal ||= kind === 'person';
    this.waiting = this.groupStart = this.units.count;
    this.units.group++;
    this.units.together = false;
  }

  private readUnits(clause: Span, before: string): void {
    const text = this.folded.slice(clause.start, clause.end);
    const range = RANGE.exec(text);
    if (range) {
      this.setRange(range);
      this.readUnits(span(clause.start + range[0].length, clause.end), before);
    } else if (!this.readCompany(clause, text, before) && !this.readPredicate(clause, text, before)) {
      this.readPlain(clause, text, before);
    }
  }

  private readPlain(clause: Span, text: string, before: string): void {
    const free = this.labelled || this.options.role !== undefined;
    const plain = plainName(text);
    if (isTimeClause(text) || isNothing(plain) || this.add(clause, before, free ? plausible : this.accepts)) {
      this.end = clause.end;
    } else if (isPersonClause(text)) this.end = clause.end;
    else if (!this.options.running && isBareWord(plain)) {
      this.units.add({ names: [clause], openEnd: null, ending: null }, before, this.label, true);
    } else {
      if (this.options.running && this.units.together && this.addLeadingUnit(clause)) this.end = clause.end;
      this.stranger();
    }
  }

  private readPredicate(clause: Span, text: string, before: string): boolean {
    const predicate = findPredicate(text, (subject) => this.isSubject(subject));
    if (!predicate) return false;
    this.add(span(clause.start, clause.start + predicate.at), before, this.accepts);
    this.predicates.push(clause.start + predicate.at);
    if (this.units.together) this.units.together = false;
    else {
      const settled = (this.label === 'lead' || this.label === 'support') && predicate.role !== this.label;
      const from = settled ? Math.max(this.groupStart, this.waiting) : this.waiting;
      this.units.govern(predicate.role, from);
    }
    this.waiting = this.groupStart = this.units.count;
    this.end = clause.end;
    return true;
  }

  /** 甲会同乙: what stands before leads, what follows supports. */
  private readCompany(clause: Span, text: string, before: string): boolean {
    const found = /(?:并|要|应)?会同/.exec(text);
    if (!found) return false;
    const subject = text.slice(0, found.index).trim();
    if (!this.isSubject(subject) && !findPredicate(subject, (s) => this.isSubject(s))) return false;
    if (subject !== '') this.readUnits(trim(this.folded, span(clause.start, clause.start + found.index)), before);
    if (this.waiting < this.units.count) this.units.govern('lead', this.waiting);
    this.predicates.push(clause.start + found.index);
    this.units.together = true;
    this.waiting = this.groupStart = this.units.count;
    const rest = trim(this.folded, span(clause.start + found.index + found[0].length, clause.end));
    if (!this.readPredicate(rest, this.folded.slice(rest.start, rest.end), '') && !this.add(rest, '', this.accepts)) {
      this.addLeadingUnit(rest);
    }
    this.end = clause.end;
    return true;
  }

  /** In running text the unit is followed by its verb: 会同有关部门研究制定. */
  private addLeadingUnit(rest: Span): boolean {
    const text = this.folded.slice(rest.start, Math.min(rest.end, rest.start + 20));
    let length = 3;
    while (length <= text.length && (text[length] === '门' || !isBody(text.slice(0, length), this.register))) length++;
    if (length > text.length) return false;
    for (let longer = text.length; longer > length; longer--) {
      if (this.register.find(text.slice(0, longer))) length = longer;
    }
    return this.add(span(rest.start, rest.start + length), '', isBody);
  }

  private readDeclared(declaration: Declaration, slot: Slot): void {
    if (declaration.kind !== 'implied') return;
    const part = impliedUnits(this.folded, slot);
    const count = this.units.count;
    this.add(part, slot.before, isBody);
    this.units.imply(count);
  }

  private stranger(): void {
    this.strangers++;
    if (this.clauses === 1) this.opensStrange = true;
  }

  private isSubject(subject: string): boolean {
    const text = subject.trim();
    if (text === '' || /^(?:并|且|由|均由)$/.test(text)) return true;
    if (!balanced(text)) return false;
    return readRun(text, span(0, text.length), this.register, (n) => this.accepts(n, this.register)) !== null;
  }

  private add(within: Span, before: string, accepts: Accepts): boolean {
    const run = readRun(this.folded, within, this.register, (name) => accepts(name, this.register));
    if (run) this.units.add(run, before, this.label);
    return run !== null;
  }
}

/** After a label any short token without a sentence's marks is taken for a unit. */
function plausible(name: string): boolean {
  const plain = plainName(name);
  if (plain.length < 2 || plain.length > 45 || isNothing(plain)) return false;
  return (
    /[一-鿿]/.test(plain) &&
    !/[。!?;《》=%]|\d年|^适用|^(?:以下)?简称|(?:[省市县区局厅部镇乡]长|主任|书记)$/.test(plain)
  );
}
