import type { Register } from '../plan.ts';
import { type Span, span } from '../text.ts';
import { trim } from './note-slots.ts';
import { takesEnding } from './shared-names.ts';
import { isBody, levelPrefix, looksLikeUnit, PROVINCES, plainName } from './unit-names.ts';

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
const MARKS_AFTER = /(?<![△▲★☆※*#◆●■ ])[△▲★☆※*#◆●■ ]+$/;
const CONJUNCTION = /以及|和|及|与/g;
const LIST_ENDS =
  /(?<!等)等+(?:[\d一二三四五六七八九十两几多]+)?(?:个|家)?((?![和及与])[^等、,;()]{0,18}?(?:部门|单位|机构|方面|企业|政府|地区|高校|院校|运营商|管委会|(?:有关|相关)(?:市|县|区)?)(?:[和及](?:部门|单位|机构|企业))?)?(?:\([^()]*\))?(?=$|和|及|以及|与)/g;

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
