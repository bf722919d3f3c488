import type { Unit } from '../plan.ts';
import { fold } from '../text.ts';
import { levelPrefix, PROVINCES, plainName, withoutPlate } from './unit-names.ts';

/** Bodies whose name differs by the place alone, by the level that place has. */
interface Bodies {
  province?: Unit;
  local?: Unit;
}

const PLACEHOLDER = /〔[省市地]会?〕/;
const PROVINCE = new RegExp(`^(?:${PROVINCES})`);
const PROVINCE_NAME = new RegExp(`^(?:${PROVINCES})(?:省|市|(?:壮族|回族|维吾尔)?自治区)?`);
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市?$/;
const LONGEST_PLACE = 12;

/**
 * Finds the row of a name. Names with a place are stored as what stands before it (`head`, mostly nothing) and after it
 * (`tail`), so that a look-up tries the few places the name can open with and never walks over the rows.
 */
export class NameIndex {
  private readonly exact = new Map<string, Unit>();
  private readonly heads = new Map<string, Map<string, Bodies>>();
  /** Tails before which a place may stand without its level: 山西银监局, 青岛海关. */
  private readonly placed = new Map<string, Unit>();

  /** Units from `firstOwn` on are the project's own and prevail. */
  constructor(units: readonly Unit[], firstOwn: number) {
    for (const unit of [...units.slice(firstOwn), ...units.slice(0, firstOwn)]) {
      for (const name of namesOf(unit)) this.add(name, unit);
    }
  }

  find(name: string): Unit | null {
    const plain = withoutPlate(plainName(fold(name)))
      .replace(/^中共/, '')
      .replace('自治区党委', '自治区委');
    return this.exact.get(plain) ?? this.findOfPlace(plain) ?? this.findWithPlace(plain) ?? this.findBare(plain);
  }

  private add(name: string, unit: Unit): void {
    const slot = slotOf(name, unit);
    if (!slot) {
      if (!this.exact.has(name)) this.exact.set(name, unit);
      return;
    }
    const head = name.slice(0, slot.start);
    const tail = name.slice(slot.end);
    if (PLACEHOLDER.test(tail)) return;
    const tails = entry(this.heads, head, () => new Map<string, Bodies>());
    const bodies = entry(tails, tail, (): Bodies => ({}));
    if (unit.level === 'local') bodies.local ??= unit;
    else bodies.province ??= unit;
    if (slot.start === 0 && /^〔[省地]〕/.test(unit.shortName)) this.placed.set(tail, unit);
  }

  private findWithPlace(name: string): Unit | null {
    for (const [head, tails] of this.heads) {
      if (!name.startsWith(head)) continue;
      for (const end of placeEnds(name, head.length)) {
        const bodies = tails.get(name.slice(end));
        if (bodies) return choose(bodies, name.slice(head.length, end));
      }
    }
    // No place is called 省地方: the level before a name is no part of a place.
    if (LEVEL.test(name)) return null;
    for (let end = 2; end <= 6; end++) {
      const unit = this.placed.get(name.slice(end));
      if (unit) return unit;
    }
    return null;
  }

  /** 广东金融监管局, an agency of the centre there, is not 广东省金融监管局. */
  private findOfPlace(name: string): Unit | null {
    const place = PROVINCE.exec(name)?.[0];
    return place ? (this.placed.get(name.slice(place.length)) ?? null) : null;
  }

  /** 财政厅, 财政局: the place is understood. */
  private findBare(name: string): Unit | null {
    const bodies = this.heads.get('')?.get(name);
    if (!bodies) return null;
    return (name.endsWith('厅') ? bodies.province : (bodies.local ?? bodies.province)) ?? null;
  }
}

const LEVEL = /^[省市县区州盟旗]/;

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** All ways to write a row; known mistakes are not among them. */
function namesOf(unit: Unit): string[] {
  const variants = unit.variants.filter((v) => !v.endsWith('(误)')).map((v) => v.replace(/\([^()]*\)$/, ''));
  const spoken = unit.fullName.replace(/^中华人民共和国(?=.{3})/, '');
  const names = [unit.fullName, spoken, unit.shortName, ...variants].map(fold).filter((n) => n !== '');
  return names.flatMap((n) => (n.includes('(有限)') ? [n.replace('(有限)', ''), n.replace('(有限)', '有限')] : [n]));
}

/** Where the place stands in a name of the register: at its placeholder, or at the 省 or 市 that stands for it. */
function slotOf(name: string, unit: Unit): { start: number; end: number } | null {
  const placeholder = PLACEHOLDER.exec(name);
  if (placeholder) return { start: placeholder.index, end: placeholder.index + placeholder[0].length };
  const level = unit.level === 'province' ? '省' : unit.fullName.includes('〔市〕') ? '市' : null;
  const at = level === null ? -1 : name.indexOf(level);
  return at >= 0 && at <= 3 ? { start: at, end: at + 1 } : null;
}

/** Offsets at which a place that starts at `from` may end, the likeliest first. */
function* placeEnds(name: string, from: number): Iterable<number> {
  const rest = name.slice(from);
  const level = levelPrefix(rest);
  if (level) yield from + level.length;
  const province = PROVINCE_NAME.exec(rest)?.[0];
  if (province) yield from + province.length;
  if (from > 0) for (let length = 2; length <= 6; length++) yield from + length;
  for (let i = 1; i < Math.min(rest.length, LONGEST_PLACE); i++) {
    if ('厅局委办'.includes(rest[i]!)) return;
    if ('省市州县区旗盟'.includes(rest[i]!)) yield from + i + 1;
  }
}

/** Provinces have 厅; the municipalities name their bodies as cities do. */
function choose(bodies: Bodies, place: string): Unit | null {
  const provincial = /省$|自治区$/.test(place) || PROVINCE_NAME.exec(place)?.[0] === place;
  const first = provincial && !MUNICIPALITY.test(place) ? bodies.province : bodies.local;
  return first ?? bodies.province ?? bodies.local ?? null;
}
