import type { Register } from '../plan.ts';
import { type Span, span } from '../text.ts';
import { trim } from './note-slots.ts';
import {
  isBody,
  isPartyOrgan,
  kindOf,
  levelPrefix,
  looksLikeUnit,
  opensWithField,
  PROVINCES,
  plainName,
} from './unit-names.ts';

/** What stands between two separators of a list: names, mostly one, and an end that names nobody. */
export interface UnitRun {
  readonly names: readonly Span[];
  /** 等有关部门; a bare 等, 等部门 is tolerated and counts as nothing. */
  readonly openEnd: Span | null;
  /** What the names share after 等: 郑州、开封等省辖市政府 gives 市政府. */
  readonly ending: string | null;
}

/** 由, also behind the scope: 市级层面由. */
const LEAD_IN = /^(?:[^、,;:()由]{0,8}(?<!自)由|请|[△▲★☆※*#◆●■])+/;
const MARKS_AFTER = /[△▲★☆※*#◆●■ ]+$/;
const CONJUNCTION = /以及|和|及|与/g;
const LIST_ENDS =
  /等+(?:[\d一二三四五六七八九十两几多]+)?(?:个|家)?((?![和及与])[^等、,;()]{0,18}?(?:部门|单位|机构|方面|企业|政府|地区|高校|院校|运营商|管委会|(?:有关|相关)(?:市|县|区)?)(?:[和及](?:部门|单位|机构|企业))?)?(?:\([^()]*\))?(?=$|和|及|以及|与)/g;

/**
 * Reads what stands between two separators as names of bodies; null where it is none. Half-width text; blanks split two
 * names where both sides are one and are noise elsewhere.
 */
export function readRun(
  folded: string,
  within: Span,
  register: Register,
  accepts: (name: string) => boolean,
): UnitRun | null {
  let { start, end } = trim(folded, within);
  start += LEAD_IN.exec(folded.slice(start, end))?.[0].length ?? 0;
  end -= MARKS_AFTER.exec(folded.slice(start, end))?.[0].length ?? 0;
  start = skipConjunction(folded, start, end, register);
  const list = listEnd(folded.slice(start, end), accepts);
  const openEnd = list?.vague ? span(start + list.start, start + list.end) : null;
  const ending = list?.ending ?? null;
  const after = list && start + list.end < end ? span(start + list.end, end) : null;
  if (list) end = start + list.start;
  const names = ending
    ? [trim(folded, span(start, end))]
    : splitNames(folded, trim(folded, span(start, end)), register, accepts);
  if (!names) return null;
  const more = after && readRun(folded, after, register, accepts);
  return { names: [...names, ...(more?.names ?? [])], openEnd: openEnd ?? more?.openEnd ?? null, ending };
}

/** What bare words before 等 share: 市政府 of 郑州等有关省辖市政府, 部门 of 教育、财政等部门. */
function sharedEnding(word: string, rest: string): string | null {
  const found = /(?:市|县|区|州|旗|盟|乡镇|镇|乡)?(?:(?:人民)?政府|管委会)$|^部门$/.exec(rest)?.[0] ?? null;
  return found !== null && takesEnding(word, found) ? found : null;
}

function skipConjunction(folded: string, start: number, end: number, register: Register): number {
  const word = /^(?:以及|和|及|与)/.exec(folded.slice(start, start + 2))?.[0];
  if (!word) return start;
  const rest = plainName(folded.slice(start + word.length, end));
  return levelPrefix(rest) || /^[各有相其]/.test(rest) || isBody(rest, register) ? start + word.length : start;
}

interface ListEnd extends Span {
  /** Its words name nobody: 等有关部门. */
  readonly vague: boolean;
  readonly ending: string | null;
}

/** Where 等 ends a list: after a name, before nothing or a word for the rest. */
function listEnd(text: string, accepts: (name: string) => boolean): ListEnd | null {
  for (const found of text.matchAll(LIST_ENDS)) {
    const before = text.slice(0, found.index);
    const rest = found[1] ?? '';
    const ending = sharedEnding(plainName(before), rest);
    if (before === '' || (ending === null && !accepts(before))) continue;
    return { start: found.index, end: found.index + found[0].length, vague: /有关|相关|其他|涉及/.test(rest), ending };
  }
  return null;
}

function splitNames(
  folded: string,
  whole: Span,
  register: Register,
  accepts: (name: string) => boolean,
): Span[] | null {
  const text = folded.slice(whole.start, whole.end);
  const cut = blankCut(text, register) ?? conjunctionCut(text, register);
  if (!cut) return accepts(text) ? [whole] : null;
  const left = splitNames(folded, span(whole.start, whole.start + cut.start), register, accepts);
  const right = splitNames(folded, span(whole.start + cut.end, whole.end), register, accepts);
  return left && right && [...left, ...right];
}

function blankCut(text: string, register: Register): Span | null {
  for (const found of text.matchAll(/ +/g)) {
    const left = text.slice(0, found.index);
    const right = text.slice(found.index + found[0].length);
    if (!balanced(left) || !isBody(left, register)) continue;
    if (isBody(right.split(' ')[0]!, register) || isBody(right, register)) {
      return span(found.index, found.index + found[0].length);
    }
  }
  return null;
}

/** 市级各部门及各县区政府 are two; 文化和旅游厅 is one: both sides must be a name, the right one with its own opening. */
function conjunctionCut(text: string, register: Register): Span | null {
  if (register.find(text)) return null;
  for (const found of text.matchAll(CONJUNCTION)) {
    const left = text.slice(0, found.index);
    const right = text.slice(found.index + found[0].length);
    if (!balanced(left) || !looksLikeUnit(left, register) || !looksLikeUnit(right, register)) continue;
    if (opensAsName(plainName(right), register)) return span(found.index, found.index + found[0].length);
  }
  return null;
}

const OPENS_WITH_PROVINCE = new RegExp(`^(?:${PROVINCES})`);

const opensAsName = (name: string, register: Register): boolean =>
  !/^(?:牵头|责任|配合|主办|协办|参与|成员)/.test(name) &&
  (levelPrefix(name) !== '' ||
    OPENS_WITH_PROVINCE.test(name) ||
    /^[各有相其]|^[省市县区]属/.test(name) ||
    register.find(name) !== null ||
    isBody(name, register));

/** Every bracket in it has its partner in it. */
export const balanced = (text: string): boolean => text.split(/[(〔[<〈]/).length === text.split(/[)〕\]>〉]/).length;

// ---- Prefixes and suffixes shared by a list ----------------------------------------------------------------------------

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

const takesEnding = (word: string, ending: string): boolean =>
  ending === '部门' ? isBareField(word) : isBarePlace(word) && !(ending.endsWith('办事处') && WITH_LEVEL.test(word));

const isBarePlace = (name: string): boolean =>
  /^[一-鿿]{2,7}$/.test(name) && !/各|有关|相关|级|直/.test(name) && /^(?:region|other)$/.test(kindOf(name));

const isBareField = (name: string): boolean =>
  /^[一-鿿]{2,8}$/.test(name) && opensWithField(name) && kindOf(name) === 'other';
