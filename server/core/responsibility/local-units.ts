import type { Unit } from '../plan.ts';

/**
 * The row for the bodies of cities and counties below a provincial one: 〔省〕财政厅 → 〔市〕财政局. A 厅 is a 局 there, in
 * the municipalities a 委; a 委 is a 委 or, mostly in counties, a 局. Null where the province has no such body below it.
 */
export function localRow(unit: Unit): Unit | null {
  if (unit.level !== 'province' || !/^省|^团省/.test(unit.shortName)) return null;
  const names = [unit.shortName, ...unit.variants].filter((v) => !v.endsWith(')')).flatMap(localNames);
  if (/改革委员会$|健康委员会$/.test(unit.fullName)) names.push(localName(unit.fullName).replace(/委员会$/, '局'));
  const [shortName, ...variants] = [...new Set(names)];
  return {
    ...unit,
    level: 'local',
    category: '市县机构',
    fullName: localName(unit.fullName),
    shortName: shortName!,
    variants,
    successor: unit.successor && localName(unit.successor.replace(/\([^()]*\)/g, '')),
    confidence: 'B',
  };
}

/** 省 → 市 and 厅 → 局, also in the names of successors. */
const localName = (name: string): string =>
  name
    .replace(/〔省〕|省(?!会)/g, (found) => (found === '省' ? '市' : '〔市〕'))
    .replace(/厅(?=$|[;/(→])/g, '局')
    .replaceAll('高级人民法院', '中级人民法院');

function localNames(provincial: string): string[] {
  if (provincial.endsWith('办公厅')) {
    const office = provincial.replace(/^省/, '市').replace(/公厅$/, '');
    return [`${office}公室`, `${office}公厅`, office];
  }
  const name = localName(provincial);
  if (provincial.endsWith('厅')) return [name, name.replace(/局$/, '委')];
  if (name.endsWith('法院')) return [name, '市中院', '市中级法院', '市人民法院'];
  if (/委$/.test(name) && !/^市委|^团/.test(name)) return [name, name.replace(/委$/, '局')];
  return [name];
}
