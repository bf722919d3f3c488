import type { Plan, UnitMention } from '../plan.ts';
import { fold } from '../text.ts';

/** One key for all names of a unit: its row in the register with its place, else the name in half width. */
export function unitKey(plan: Pick<Plan, 'register'>, mention: Pick<UnitMention, 'name' | 'unit'>): string {
  const name = fold(mention.name);
  const row = mention.unit === null ? undefined : plan.register.units[mention.unit];
  if (!row || row.shortName.startsWith('〔')) return name;
  return row.level === 'central' ? row.fullName : `${placeOf(name)} ${row.fullName}`;
}

/** 甲市 of 甲市财政局: one row of the register stands for the bodies of many places. 某省 is written 省 as well. */
export const placeOf = (name: string): string =>
  (/^.{0,8}?(?:自治区|[省市州县区旗盟])/.exec(name)?.[0] ?? '').replace(/^.*(?:省|自治区)$/, '省');
