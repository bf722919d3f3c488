/** Completion within a note: units, and the words that say what they do. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Locale } from '../core/config.ts';
import type { IssuerLevel, Plan, Unit, UnitMention } from '../core/plan.ts';
import { levelPrefix } from '../core/responsibility/unit-names.ts';
import { say } from '../core/say.ts';
import type { Typing } from './typing.ts';
import { type NotePlace, notePlace } from './typing.ts';
import { inWidth, widthOf } from './width.ts';
import { words } from './words.ts';

/** What is offered at a place: in order, to replace the last `typed` units of text before the cursor. */
export interface Offer {
  readonly typed: number;
  readonly items: readonly CompletionItem[];
}

/** Null where no list of units is written. */
export function offerUnits(typing: Typing, locale: Locale): Offer | null {
  const place = notePlace(typing);
  if (!place) return null;
  const typed = /(?<![^、,;:()〔〕[\]【】。\t| ])[^、,;:()〔〕[\]【】。\t| ]*$/
    .exec(typing.before)![0]
    .replace(/^(?:由|请|会同)/, '');
  const width = widthOf(typing.plan);
  const afterUnit = place.units.some((u) => u.end === typing.before.length);
  const names = afterUnit ? [] : unitItems(typing.plan, place, locale);
  const forms = afterUnit ? AFTER_UNIT : place.fresh ? OPENING : [];
  const items = forms.map((form) => keyword(inWidth(width, form)));
  return { typed: afterUnit ? 0 : typed.length, items: afterUnit ? items : [...names, ...items] };
}

/** What may follow a name: who leads, who supports, that all answer by their duties. */
const AFTER_UNIT = ['牵头', '牵头，', '配合', '负责', '会同', '按职责分工负责', '等按职责分工负责'];
const OPENING = ['责任单位：', '牵头单位：', '由'];

const keyword = (label: string): CompletionItem => ({ label, kind: CompletionItemKind.Keyword });

function unitItems(plan: Plan, { units }: NotePlace, locale: Locale): CompletionItem[] {
  const named = new Set(units.map((u) => u.name));
  const prefix = units.map((u) => levelPrefix(u.name)).findLast((p) => p !== '') ?? '';
  const known = unitsOf(plan);
  const own = [...known.values()].filter((u) => !named.has(u.name)).sort((a, b) => b.count - a.count);
  const others = registerUnits(plan).filter((name) => !named.has(name) && !known.has(name));
  return [
    ...own.map((u) => ({
      label: u.name,
      kind: CompletionItemKind.Unit,
      detail: `${u.count} × ${say(words.inThisPlan, locale)}`,
      ...(u.short && prefix !== '' && prefix + u.short === u.name ? { insertText: u.short } : {}),
    })),
    ...others.map((label) => ({
      label,
      kind: CompletionItemKind.Unit,
      detail: plan.register.find(label)?.fullName.replace(/〔.{1,3}〕/, '') ?? '',
    })),
  ];
}

interface KnownUnit {
  readonly name: string;
  count: number;
  /** As written behind other units of its level, where that is mostly without the level: 财政厅. */
  short: string | null;
}

/** Units of the plan by name, bodies only. */
function unitsOf(plan: Plan): Map<string, KnownUnit> {
  const known = new Map<string, KnownUnit>();
  for (const { folded, notes } of plan.paragraphs) {
    for (const mention of notes.flatMap((n) => n.units)) {
      if (mention.kind === 'vague' || mention.kind === 'other') continue;
      const unit = known.get(mention.name) ?? { name: mention.name, count: 0, short: null };
      known.set(mention.name, unit);
      unit.count++;
      const written = folded.slice(mention.start, mention.end);
      if (isShortOf(mention, written)) unit.short = written;
    }
  }
  return known;
}

const isShortOf = ({ name }: UnitMention, written: string): boolean => written !== name && name.endsWith(written);

const LEVEL: Readonly<Record<IssuerLevel, Unit['level']>> = {
  central: 'central',
  provincial: 'province',
  municipal: 'local',
  county: 'local',
};

/** Names of the register that a plan of this level may want, at the time of its date; none where the level is unknown. */
function registerUnits(plan: Plan): string[] {
  const { issuer, date } = plan.document;
  const level = issuer ? LEVEL[issuer] : usualLevel(plan);
  const place = issuer === 'county' ? '县' : '市';
  return [
    ...new Set(
      plan.register.units
        .filter((u) => u.level === level && !u.shortName.startsWith('〔') && existsAt(u, date))
        .map((u) => (level === 'local' ? u.shortName.replace(/^市/, place) : u.shortName)),
    ),
  ];
}

const existsAt = ({ validFrom, validTo }: Unit, date: string | null): boolean =>
  date === null ? validTo === null : (validFrom ?? '') <= date && (validTo === null || date < validTo);

/** The level of most units named in the plan. */
function usualLevel(plan: Plan): Unit['level'] | null {
  const counts = new Map<Unit['level'], number>();
  for (const { unit } of plan.paragraphs.flatMap((p) => p.notes.flatMap((n) => n.units))) {
    const level = unit === null ? null : plan.register.units[unit]!.level;
    if (level) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
