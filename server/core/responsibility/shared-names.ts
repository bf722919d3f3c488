import type { Register } from '../plan.ts';
import { isPartyOrgan, kindOf, levelPrefix, opensWithField, PROVINCES } from './unit-names.ts';

/** A name of a list as written, without blanks, and the separator before it. */
export interface Listed {
  readonly written: string;
  readonly before: string;
  /** Ending it takes from the words after 等. */
  readonly ending: string | null;
}

/**
 * Full names of a list: a level prefix covers the bare names after it (省发展改革委、财政厅), a place those of its own
 * (河南银保监局、证监局), and a shared ending the bare places before it (太原、大同市政府).
 */
export function distribute(list: readonly Listed[], register: Register): string[] {
  const names = shareEndings(list);
  const bareHalls = writesHallsBare(list);
  let prefix = '';
  let ofParty = false;
  let place = '';
  return names.map((name, i) => {
    const own = levelPrefix(name) || (prefix === '' || list[i]!.before === ';' ? placePrefix(name) : '');
    if (own) {
      prefix = own;
      ofParty = name.startsWith(`${own}委`) && !/^委(?:员会)?$/.test(name.slice(own.length));
      place = '';
      return name;
    }
    const agency = PLACED_AGENCY.exec(name);
    if (agency) {
      place = agency[1]!;
      return name;
    }
    if (place && BARE_AGENCY.test(name)) return place + name;
    if (prefix && !(bareHalls && name.endsWith('厅'))) return withPrefix(name, prefix, ofParty, register);
    return isPartyOrgan(name) && names[i - 1]?.startsWith('中央') ? `中央${name}` : name;
  });
}

/**
 * Some provinces write 厅 without 省 and everything else with it: 财政厅、教育厅、省能源局. So it is where the first
 * name is a bare 厅, or that of a group which goes on with a prefix.
 */
function writesHallsBare(list: readonly Listed[]): boolean {
  let bareHead = false;
  for (const [i, { written, before }] of list.entries()) {
    const own = levelPrefix(written);
    if (i > 0 && bareHead && own === '省') return true;
    if (i === 0 || before === ';' || before === '')
      bareHead = own === '' && written.endsWith('厅') && opensWithField(written);
    if (i === 0 && bareHead) return true;
  }
  return false;
}

const AGENCY = '(?:金融监管局|银保监局|银监局|保监局|证监局|银保监分局|银监分局|金融监管分局)';
const PLACED_AGENCY = new RegExp(`^(?!地方)([一-鿿]{2,4}?)${AGENCY}$`);
const BARE_AGENCY = new RegExp(`^${AGENCY}$`);
const PLACE_PREFIX = new RegExp(
  `^(?:(?:${PROVINCES})(?:省|市|(?:壮族|回族|维吾尔)?自治区)|(?!城市|超市|都市|上市|国家|中央)[一-鿿]{2,7}?(?:市|自治州|州|自治县|县|区|旗|盟))`,
);

/** True for the department of a named place: 成都市经信局. */
export const isOfPlace = (name: string): boolean => placePrefix(name) !== '';

/** The place a name opens with where it goes on like a department: 成都市经信局. */
function placePrefix(name: string): string {
  const place = PLACE_PREFIX.exec(name)?.[0];
  return place && opensWithField(name.slice(place.length)) ? place : '';
}

function withPrefix(name: string, prefix: string, ofParty: boolean, register: Register): string {
  const kind = kindOf(name);
  if (kind === 'collective' || kind === 'vague' || kind === 'region' || kind === 'government') return name;
  if (name.endsWith('部门')) return name;
  if (isPartyOrgan(name)) return `${prefix}委${name}`;
  if (ofParty && register.find(`${prefix}委${name}`)) return `${prefix}委${name}`;
  const full = prefix + name;
  if (!opensWithField(name)) return register.find(full) && !register.find(name) ? full : name;
  if (kind === 'department' || kind === 'institution' || (kind === 'enterprise' && COMPANY.test(name))) return full;
  return register.find(full) ? full : name;
}

/** 旅游发展投资有限公司 of a county; banks, branches and what a province names after itself have no level. */
const COMPANY = new RegExp(`^(?!.*(?:${PROVINCES})).*(?<!分)(?:公司|集团)$`);

const PLACE_SUFFIX =
  /^[一-鿿]{1,6}?((?:市|县|区|州|旗|盟|镇|乡|新区|开发区)?(?:(?:人民)?政府|管委会|街道办事处|办事处))$/;
const SEAT_SUFFIX = /^[一-鿿]{2,4}?(海关|银保监局|证监局|供电公司)$/;
/** 市, 县 and so on at the end of a place; not the 州 of 郑州. */
const WITH_LEVEL = /[市县区旗盟镇乡]$|..州$/;

/** Gives bare places of a list the ending of the name they run up to. */
function shareEndings(list: readonly Listed[]): string[] {
  const names = list.map((l) => l.written);
  for (let i = names.length - 1; i >= 0; i--) {
    const ending = list[i]!.ending ?? endingOf(names[i]!);
    if (!ending) continue;
    if (list[i]!.ending) names[i] = withEnding(names[i]!, ending);
    for (let j = i - 1; j >= 0 && list[j + 1]!.before === '、' && takesEnding(names[j]!, ending); j--) {
      names[j] = withEnding(names[j]!, ending);
    }
  }
  return names;
}

const endingOf = (name: string): string | null =>
  /各|有关|相关/.test(name)
    ? null
    : (PLACE_SUFFIX.exec(name)?.[1] ??
      SEAT_SUFFIX.exec(name)?.[1] ??
      (opensWithField(name) ? BRANCH.exec(name)?.[0] : null) ??
      null);
const BRANCH = /(?<=^[一-鿿]{2,8})部门$/;

/** 新乡 and 景德镇 are cities where the ending says 市. */
const withEnding = (place: string, ending: string): string =>
  place +
  (WITH_LEVEL.test(place) && !(ending.startsWith('市') && /[镇乡]$/.test(place))
    ? ending.replace(/^(?:市|县|区|州|旗|盟|镇|乡|新区|开发区)/, '')
    : ending);

/** A word that is a unit only with an ending shared with later ones: 吕梁, 天河区, 教育. */
export const isBareWord = (name: string): boolean => isBarePlace(name) || isBareField(name);

/** Whether a word of a list can take the ending its later names share. */
export const takesEnding = (word: string, ending: string): boolean =>
  ending === '部门' ? isBareField(word) : isBarePlace(word) && !(ending.endsWith('办事处') && WITH_LEVEL.test(word));

const isBarePlace = (name: string): boolean =>
  /^[一-鿿]{2,7}$/.test(name) && !/各|有关|相关|级|直/.test(name) && /^(?:region|other)$/.test(kindOf(name));

const isBareField = (name: string): boolean =>
  /^[一-鿿]{2,8}$/.test(name) && opensWithField(name) && kindOf(name) === 'other';
