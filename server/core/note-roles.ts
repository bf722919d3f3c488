import type { ClauseRole } from './note-words.ts';
import type { LeadBasis, Register, Role, UnitMention } from './plan.ts';
import type { Span } from './text.ts';
import { distribute, type Listed } from './unit-lists.ts';
import { kindOf, levelPrefix } from './unit-names.ts';

/** A unit of a statement while it is read: as written, with the role its clause gives it so far. */
export interface Draft extends Span, Listed {
  readonly group: number;
  role: ClauseRole | 'plain' | 'implied';
  /** A predicate of duty governs it: 负责, 按职责分工负责. */
  shared: boolean;
}

/** Roles and basis by the note alone (domain study 05, 5.3). */
export function settleRoles(drafts: readonly Draft[]): { roles: Role[]; basis: LeadBasis } {
  const rest = (d: Draft): Role => (d.role === 'implied' ? 'implied' : 'support');
  const all = (chosen: (d: Draft) => boolean, role: Role): Role[] => drafts.map((d) => (chosen(d) ? role : rest(d)));
  if (drafts.some((d) => d.role === 'lead')) return { roles: all((d) => d.role === 'lead', 'lead'), basis: 'explicit' };
  const active = drafts.filter((d) => d.role !== 'support' && d.role !== 'implied');
  if (active.length === 0) return { roles: all(() => false, 'support'), basis: 'none' };
  if (active.length > 1 && active.some((d) => d.shared)) {
    return { roles: all((d) => active.includes(d), 'joint'), basis: 'joint' };
  }
  const supported = drafts.some((d) => d.role === 'support');
  const basis = active.length > 1 ? 'first-listed' : supported ? 'explicit' : 'sole';
  return { roles: all((d) => d === active[0], 'lead'), basis };
}

/** The mentions of a statement with full names, kinds and rows of the register. */
export function mentionsOf(drafts: readonly Draft[], roles: readonly Role[], register: Register): UnitMention[] {
  const names = distribute(drafts, register);
  const central = names.some((name) => SURELY_CENTRAL.test(name));
  return drafts.map(({ start, end, group }, i): UnitMention => {
    const name = names[i]!;
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
