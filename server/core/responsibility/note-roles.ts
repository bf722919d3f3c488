import type { LeadBasis, Register, Role, UnitMention } from '../plan.ts';
import type { Span } from '../text.ts';
import type { ClauseRole, LabelKind } from './note-words.ts';
import { distribute, type Listed } from './shared-names.ts';
import type { UnitRun } from './unit-lists.ts';
import { kindOf, levelPrefix, plainName } from './unit-names.ts';

/** A unit of a statement while it is read: as written, with the role its clause gives it so far. */
export interface Draft extends Span, Listed {
  readonly group: number;
  role: ClauseRole | 'plain' | 'implied';
  /** A predicate of duty governs it: 负责, 按职责分工负责. */
  shared: boolean;
  /** A bare place that is a unit only with the ending of the name its list runs up to: 吕梁 in 吕梁、忻州市政府. */
  readonly bare: boolean;
}

const REMARK_ROLE = /[(〔](牵头|主办|配合|协办)[^()〔〕]{0,4}[)〕]$/;
/** Marks that a legend gives to the lead: △市财政局. */
const MARK = /[△▲★☆※*#◆●■] ?$/;
const LAST_BRACKET = /(?<! ) *[(〔<〈][^()〔〕<>〈〉]*[)〕>〉] *$/;

/** Collects the units of a statement with the roles that labels, marks and 会同 give them. */
export class DraftUnits {
  readonly drafts: Draft[] = [];
  readonly openEnds: Span[] = [];
  group = 0;
  /** The units now read come after 会同. */
  together = false;

  constructor(
    private readonly folded: string,
    private readonly within: Span,
  ) {}

  get count(): number {
    return this.drafts.length;
  }

  add(run: UnitRun, before: string, label: LabelKind | null, bare = false): void {
    for (const [i, name] of run.names.entries()) this.push(name, i === 0 ? before : '、', run.ending, label, bare);
    if (run.openEnd) this.openEnds.push(run.openEnd);
  }

  /** Gives the units from an index on the role of their predicate. */
  govern(role: ClauseRole, from: number): void {
    for (const draft of this.drafts.slice(from)) {
      draft.role = role;
      draft.shared = role === 'duty' || role === 'guide';
    }
  }

  imply(from: number): void {
    for (const draft of this.drafts.slice(from)) draft.role = 'implied';
  }

  private push(name: Span, before: string, ending: string | null, label: LabelKind | null, bare: boolean): void {
    const text = this.folded.slice(name.start, name.end);
    const written = plainName(text);
    const core = text.replace(LAST_BRACKET, '');
    const end = plainName(core) === written ? name.start + core.length : name.end;
    const around = this.folded.slice(Math.max(this.within.start, name.start - 2), name.start);
    const after = this.folded.slice(name.end, Math.min(this.within.end, name.end + 1));
    const role = this.roleByMark(text, MARK.test(around) || MARK.test(after)) ?? roleByLabel(written, before, label);
    this.drafts.push({ start: name.start, end, written, before, ending, group: this.group, role, shared: false, bare });
  }

  private roleByMark(text: string, marked: boolean): ClauseRole | null {
    const remark = REMARK_ROLE.exec(text)?.[1];
    if (marked || remark === '牵头' || remark === '主办') return 'lead';
    return remark || this.together ? 'support' : null;
  }
}

function roleByLabel(name: string, before: string, label: LabelKind | null): Draft['role'] {
  if (label === 'lead' && before === ';' && kindOf(name) === 'collective') return 'support';
  return label === 'lead' || label === 'support' || label === 'duty' ? label : 'plain';
}

/** Roles and basis by the note alone (domain study 05, 5.3). */
export function settleRoles(drafts: readonly Draft[]): { roles: Role[]; basis: LeadBasis } {
  const guided = drafts.some((d) => d.role === 'lead' || d.role === 'duty' || d.role === 'plain');
  for (const draft of drafts) if (draft.role === 'guide') draft.role = guided ? 'support' : 'duty';
  const rest = (d: Draft): Role => (d.role === 'implied' ? 'implied' : 'support');
  const all = (chosen: (d: Draft) => boolean, role: Role): Role[] => drafts.map((d) => (chosen(d) ? role : rest(d)));
  if (drafts.some((d) => d.role === 'lead')) return { roles: all((d) => d.role === 'lead', 'lead'), basis: 'explicit' };
  const active = answering(drafts.filter((d) => d.role !== 'support' && d.role !== 'implied'));
  if (active.length === 0) return { roles: all(() => false, 'support'), basis: 'none' };
  if (active.length > 1 && active.some((d) => d.shared)) {
    return { roles: all((d) => active.includes(d), 'joint'), basis: 'joint' };
  }
  const supported = drafts.some((d) => d.role === 'support');
  const basis = active.length > 1 ? 'first-listed' : supported ? 'explicit' : 'sole';
  return { roles: all((d) => d === active[0], 'lead'), basis };
}

/** 责任单位:甲,…各市政府负责落实: the cities carry out what 甲 answers for. */
function answering(active: readonly Draft[]): readonly Draft[] {
  const labelled = active.filter((d) => d.role === 'duty' && !d.shared);
  const carriers = active.filter((d) => d.shared);
  return labelled.length > 0 && carriers.every((d) => kindOf(d.written) === 'collective') ? labelled : active;
}

/** The drafts with their full names; bare places that took no ending are no units and left out. */
export function nameDrafts(drafts: readonly Draft[], register: Register): { draft: Draft; name: string }[] {
  const names = distribute(drafts, register);
  return drafts
    .map((draft, i) => ({ draft, name: names[i]! }))
    .filter(({ draft, name }) => !draft.bare || name !== draft.written);
}

/** The mentions of a statement with roles, kinds and rows of the register. */
export function mentionsOf(
  named: readonly { draft: Draft; name: string }[],
  roles: readonly Role[],
  register: Register,
): UnitMention[] {
  const central = named.some(({ name }) => SURELY_CENTRAL.test(name));
  return named.map(({ draft: { start, end, group }, name }, i): UnitMention => {
    const kind = kindOf(name);
    return { start, end, name, role: roles[i]!, kind, unit: rowOf(name, kind, central, register), group };
  });
}

const SURELY_CENTRAL = /(?:部|总局|总署|总社)$|^(?:国家|国务院|中国|全国|中央|最高人民)|^人民银行$/;

/** A bare 林业局 or 旅游局 is the national one only among bodies of the centre; elsewhere it is the local one. */
function rowOf(name: string, kind: UnitMention['kind'], central: boolean, register: Register): number | null {
  if (kind === 'collective' || kind === 'vague') return null;
  const unit = register.find(name);
  const ambiguous = unit?.level === 'central' && !SURELY_CENTRAL.test(name) && levelPrefix(name) === '';
  return unit === null || (ambiguous && !central) ? null : unit.index;
}
