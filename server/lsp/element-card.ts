/** Cards of the things named in the text: units, dates, cited documents, references. */
import type { Locale } from '../core/config.ts';
import { excerpt } from '../core/excerpt.ts';
import type { Citation, Plan, Role, Unit, UnitMention } from '../core/plan.ts';
import { placeOf, unitKey } from '../core/responsibility/unit-key.ts';
import type { Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import { targetOf } from '../core/structure/references.ts';
import { resolveTime } from '../core/time/date-value.ts';
import type { TimeExpression } from '../core/time-types.ts';
import type { Card } from './card.ts';
import { type Element, titleKey } from './element.ts';
import { headText } from './places.ts';
import { dateSpan } from './task-card.ts';
import { DEADLINE, UNIT, words } from './words.ts';

type Row = readonly [string, string];

/** Null where there is nothing to tell that the text does not say itself. */
export function elementCard(plan: Plan, element: Element, locale: Locale): Card | null {
  switch (element.kind) {
    case 'unit':
      return unitCard(plan, element.mention, locale);
    case 'time':
      return timeCard(plan, element.paragraph, element.time, locale);
    case 'citation':
      return citationCard(plan, element.citation, locale);
    case 'reference': {
      const target = targetOf(plan, element.paragraph, element.reference);
      return target === null ? null : { title: headText(plan, target, 60), rows: [] };
    }
  }
}

function unitCard(plan: Plan, mention: UnitMention, locale: Locale): Card {
  const unit = mention.unit === null ? null : plan.register.units[mention.unit]!;
  const row = rowsIn(locale);
  return {
    title: mention.name,
    rows: [
      ...row(words.fullName, unit && withPlace(unit, mention.name)),
      ...row(words.shortName, unit && unit.shortName !== mention.name ? unit.shortName : null),
      ...row(words.unitKind, say(UNIT[mention.kind], locale)),
      ...row(
        words.validity,
        unit && (unit.validFrom || unit.validTo) ? `${unit.validFrom ?? ''}–${unit.validTo ?? ''}` : null,
      ),
      ...row(words.successor, unit?.successor),
      ...row(words.leads, countTasks(plan, mention, 'lead')),
      ...row(words.shares, countTasks(plan, mention, 'joint')),
      ...row(words.supports, countTasks(plan, mention, 'support')),
    ],
  };
}

/** Full name with the place the mention has: 〔省〕 is a gap in the register, since one row serves every province. */
function withPlace(unit: Unit, name: string): string {
  const gap = /〔.{1,3}〕/;
  const patterns = [unit.shortName, ...unit.variants, unit.fullName].filter((known) => gap.test(known));
  for (const known of patterns) {
    const [head = '', tail = ''] = known.split(gap);
    if (name.length > head.length + tail.length && name.startsWith(head) && name.endsWith(tail)) {
      return unit.fullName.replace(gap, name.slice(head.length, name.length - tail.length));
    }
  }
  return unit.fullName.replace(gap, placeOf(name));
}

function countTasks(plan: Plan, mention: UnitMention, role: Role): string | null {
  const key = unitKey(plan, mention);
  const tasks = plan.tasks.filter((t) => t.units.some((u) => u.role === role && unitKey(plan, u.mention) === key));
  return tasks.length > 0 ? String(tasks.length) : null;
}

function timeCard(plan: Plan, paragraph: number, time: TimeExpression, locale: Locale): Card | null {
  const deadline = plan.tasks.flatMap((t) => t.deadlines).find((d) => d.paragraph === paragraph && d.time === time);
  const value = deadline ?? resolveTime(time, { documentDate: plan.document.date, year: null });
  const row = rowsIn(locale);
  const rows = [
    ...row(words.readAs, time.repaired),
    ...row(words.readings, time.repaired ? null : time.defect?.repairs.join(' / ')),
    ...row(words.value, dateSpan(value)),
    ...row(words.otherReading, value.altEnd),
    ...row(words.meaning, meaningOf(time, locale)),
  ];
  return rows.length > 0 ? { title: time.raw, rows } : null;
}

function meaningOf({ kind, certainty }: TimeExpression, locale: Locale): string | null {
  if (!kind) return null;
  const meaning = [DEADLINE[kind], ...(certainty === 'soft' ? [words.soft] : [])];
  return meaning.map((m) => say(m, locale)).join(locale === 'en' ? '; ' : '；');
}

function citationCard(plan: Plan, citation: Citation, locale: Locale): Card {
  const key = titleKey(citation.title);
  const all = plan.paragraphs.flatMap((p) => p.citations).filter((c) => titleKey(c.title) === key);
  const row = rowsIn(locale);
  return {
    title: `《${excerpt(citation.title, 60)}》`,
    rows: [
      ...row(words.documentNumber, all.find((c) => c.documentNumber)?.documentNumber),
      ...row(words.alias, all.find((c) => c.alias)?.alias),
      ...row(words.cited, String(all.length)),
    ],
  };
}

const rowsIn =
  (locale: Locale) =>
  (label: Words, value: string | null | undefined): Row[] =>
    value ? [[say(label, locale), value]] : [];
