import { parseNumeral } from '../numerals.ts';
import type { Marker, MarkerStyle } from '../plan.ts';

interface Shape {
  readonly style: MarkerStyle;
  readonly level: number | null;
  /** Group 1 is the numeral, where the style has one. */
  readonly pattern: RegExp;
}

const HAN = '[一二三四五六七八九十百]{1,4}';

/** 一、二等奖 and 一、二、三产业 list ordinals; they open nothing. 一、一季度 is a heading. */
const NOT_ORDINALS = '(?!(?!\\1)[一二三四五六七八九十]{1,2}(?:[、等级类档批期线星轮次季]|产业))';
/** What may follow the point of a number: 2.86亿 and 63. 1 % are decimals; 3.2023年, 2.6月底前, 1.5G网络, 4.12345热线 are items. */
export const NOT_DECIMAL =
  '(?:(?!\\d)(?! \\d{1,2} ?[%亿万])|(?=\\d{4}(?: ?[-—~至] ?\\d{4})? ?年|\\d{1,2}月|[56]G[\u4e00-\u9fff]|1\\d{4}(?:热线|平台)))';

/** Directly behind 第二章 stands its title, or what speaks of the chapter: 第二章的规定, 第二章第三条, 第一部分所列任务. */
const TITLE_OF_CHAPTER =
  '(?![、的中和与及至]|[^ ]{0,20}(?:规定|[条款]|所[称列述指]|第[一二三四五六七八九十\\d]+[章节]))[^,。;]{1,40}$';
/** 1.1 亿吨 and 3.6 公里 are quantities; 1.2 公共数据 is a heading. */
const NOT_MEASURE =
  '(?! ?(?:[亿万千百倍%米吨元度点]|公[里顷斤升]|平方|个(?![体人性])|[kMGT]?(?:Wh?|Hz|t|m|V|g)(?![A-Za-z\\d])))';

const SHAPES: readonly Shape[] = [
  {
    style: 'chapter',
    level: -1,
    pattern: new RegExp(`^第([一二三四五六七八九十百\\d]{1,4})(?:章|篇|部分|编)(?=[ :]|$|${TITLE_OF_CHAPTER})`),
  },
  {
    style: 'section',
    level: 0,
    pattern: new RegExp(`^第([一二三四五六七八九十百\\d]{1,4})节(?=[ :]|$|${TITLE_OF_CHAPTER})`),
  },
  {
    style: 'article',
    level: null,
    pattern: /^第([一二三四五六七八九十百\d]{1,5})条(?=[ :]|[^的规款所第、,。;]{1,12}[。 ])/,
  },
  { style: 'han', level: 1, pattern: new RegExp(`^(${HAN}) ?、${NOT_ORDINALS}`) },
  // A heading of two halves may hold one comma of its own: 二，强化攻关，构建体系.
  {
    style: 'han',
    level: 1,
    pattern: new RegExp(`^(${HAN})[.,] ?(?=(?:[^,。;:]{2,28}|[^,。;:]{4,20},[^,。;:]{4,20})$)`),
  },
  { style: 'han', level: 1, pattern: /^([—―─－-])、/ },
  { style: 'han-paren', level: 2, pattern: new RegExp(`^\\( ?(${HAN}) ?[)〉>\\]〕][、.,]?`) },
  { style: 'arabic-paren', level: 4, pattern: /^\( ?(\d{1,3}) ?\)[、.,]?/ },
  { style: 'han-paren', level: 2, pattern: /^([㈠-㈩])[、.,]?/ },
  { style: 'arabic-paren', level: 4, pattern: /^([⑴-⒇])[、.,]?/ },
  { style: 'circled', level: 5, pattern: /^([①-⑳㉑-㉟㊱-㊿❶-❿])[、.,]?/ },
  { style: 'arabic', level: 3, pattern: new RegExp(`^(\\d{1,3}) ?[.、]${NOT_DECIMAL} ?`) },
  { style: 'arabic', level: 3, pattern: /^([⒈-⒛])/ },
  // ★8. marks a project of weight; the number counts on.
  { style: 'arabic', level: 3, pattern: new RegExp(`^[★☆※▲△◆] ?(\\d{1,3}) ?[.、]${NOT_DECIMAL} ?`) },
  { style: 'arabic', level: 3, pattern: /^(l)\.(?=[\u4e00-\u9fff])/ },
  { style: 'half-paren', level: null, pattern: /^(\d{1,2})\)[、.]?/ },
  {
    style: 'decimal',
    level: null,
    pattern: new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?= (?!\\d)|[\u4e00-\u9fff]{2,20}$)${NOT_MEASURE}`),
  },
  { style: 'ordinal-word', level: null, pattern: /^([一二三四五六七八九十]{1,2})(?:是(?!否)|要(?=[^求素]))/ },
  {
    style: 'ordinal-word',
    level: null,
    pattern: /^[第其]([一二三四五六七八九十]{1,2})[,、:](?![第其][一二三四五六七八九十])/,
  },
  { style: 'dash', level: null, pattern: /^(?:[—―─－-]{2,3}|[—―─])(?! ?\d)(?=[^—―─－-])/ },
  { style: 'bullet', level: null, pattern: /^[•·∙‧・●○◆◇■□▲△★☆※➢►▶√]/ },
];

const UNCLOSED: readonly Shape[] = [
  { style: 'han-paren', level: 2, pattern: new RegExp(`^\\( ?(${HAN})$`) },
  { style: 'arabic-paren', level: 4, pattern: /^\( ?(\d{1,3})$/ },
];

const STARTS = /^[第其一二三四五六七八九十百\d(—―─－\-•·∙‧・●○◆◇■□▲△★☆※➢►▶√①-⒛㉑-㉟㊱-㊿❶-❿㈠-㈩l]/;

/** The marker that opens a paragraph; `folded` is its half-width form. Null where it opens with text. */
export function readMarker(folded: string): Marker | null {
  if (!STARTS.test(folded)) return null;
  for (const shape of SHAPES) {
    const marker = match(shape, folded, false);
    if (marker) return marker;
  }
  return UNCLOSED.map((shape) => match(shape, folded, true)).find((m) => m !== null) ?? null;
}

function match(shape: Shape, folded: string, unclosed: boolean): Marker | null {
  const m = shape.pattern.exec(folded);
  if (!m) return null;
  const raw = m[0].trimEnd();
  return {
    start: 0,
    end: m[0].length,
    style: shape.style,
    level: shape.level,
    number: numberOf(shape.style, m[1]),
    raw,
    key: keyOf(shape.style, raw),
    unclosed,
  };
}

function numberOf(style: MarkerStyle, numeral: string | undefined): number | null {
  if (numeral === undefined) return null;
  if (style === 'decimal') return Number(numeral.slice(numeral.lastIndexOf('.') + 1));
  return MISTYPED.test(numeral) ? 1 : parseNumeral(numeral);
}

/** —、 is 一、 typed with a dash, l. is 1. typed with a letter. */
const MISTYPED = /^[—―─－l-]$/;

/** ⒈ ⑴ ㈠ are 1. (1) (一) in one character, (一〉 is (一); ① has no other form. */
function keyOf(style: MarkerStyle, raw: string): string {
  const key = raw.replace(/(?<![、.,: ])[、.,: ]+$/, '').replace(/ /g, '');
  if (style === 'circled') return key;
  if (MISTYPED.test(key) && style !== 'dash') return style === 'han' ? '一' : '1';
  return key
    .normalize('NFKC')
    .replace(/\.$/, '')
    .replace(/^[★☆※▲△◆](?=\d)/, '')
    .replace(/^(\(.*)[〉>\]〕]$/, '$1)');
}

/**
 * Order of styles from outside to inside, for styles without a fixed level too; smaller is further out.
 * 条 stands where 一、 stands; 1) under (1); 1.1 beside 1. and below.
 */
export function rankOf(marker: Marker): number | null {
  switch (marker.style) {
    case 'chapter':
      return /[篇编]$|部分$/.test(marker.key) ? -2 : -1; // 第一部分 holds 第一章
    case 'article':
      return 1;
    case 'half-paren':
      return 4.5;
    case 'decimal':
      return 3 + marker.key.split('.').length / 10;
    default:
      return marker.level;
  }
}
