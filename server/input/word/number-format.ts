/** A number as the values of ST_NumberFormat (ECMA-376 Part 1, 17.18.59; departures of Word: [MS-OI29500] 2.1.540). */
type Format = (value: number) => string;

/**
 * The number as a list shows it. Formats of languages that no plan is written in, and values outside of a format's
 * range, are shown as decimals, as Word does with the latter.
 */
export function formatNumber(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value);
}

/** Levels of these formats have no number of their own: nothing stands where another level's text refers to them. */
export const isNumberless = (format: string): boolean => format === 'bullet' || format === 'none';

/** `001, 002, 003, ...`, the way Word 2010 and later write custom formats: decimals of at least that many digits. */
export function customFormat(pattern: string): string {
  const first = pattern.split(',')[0]!.trim();
  return /^0*1$/.test(first) ? `${PADDED}${first.length}` : (ALTERNATIVES[first] ?? 'decimal');
}

const PADDED = 'padded-';

/** First members of the other series that may be written as custom formats ([MS-DOCX] 2.4). */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  一: 'chineseCountingThousand',
  壹: 'chineseLegalSimplified',
  '①': 'decimalEnclosedCircle',
  '⒈': 'decimalEnclosedFullstop',
  '⑴': 'decimalEnclosedParen',
  '１': 'decimalFullWidth',
  '㈠': 'ideographEnclosedCircle',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
};

const HAN = '一二三四五六七八九';

/** Digit by digit, with this zero: 一〇二. */
const byDigit =
  (zero: string): Format =>
  (value) =>
    String(value).replace(/\d/g, (d) => (zero + HAN)[Number(d)]!);

interface Numerals {
  readonly digits: string;
  readonly units: readonly [string, string, string, string];
  /** Between digits of which one is nought: 一百零二; empty where the language leaves it out. */
  readonly zero: string;
  /** 十 and not 一十 at the head of a number. */
  readonly bareTen: boolean;
}

/** By tens, hundreds and thousands, in groups of ten thousand. */
function byValue({ digits, units, zero, bareTen }: Numerals): Format {
  const [ten, hundred, thousand, myriad] = units;
  const group = (value: number): string => {
    let text = '';
    let gap = false;
    for (const [size, unit] of [
      [1000, thousand],
      [100, hundred],
      [10, ten],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / size) % 10;
      if (digit > 0) text += (gap && text !== '' ? zero : '') + digits[digit - 1]! + unit;
      gap = digit === 0;
    }
    return text;
  };
  return (value) => {
    if (value === 0) return zero || '〇';
    const high = Math.floor(value / 10_000);
    const low = value % 10_000;
    const between = high > 0 && low > 0 && low < 1000 ? zero : '';
    const text = (high > 0 ? group(high) + myriad : '') + between + group(low);
    return bareTen && text.startsWith(digits[0]! + ten) ? text.slice(1) : text;
  };
}

/** The members of a series that has an end; behind it, decimals. */
const series = (members: readonly string[]): Format => {
  return (value) => members[value - 1] ?? String(value);
};

const run = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(first + i));

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

/** 一 … 九十九, and digit by digit from a hundred on. */
const counting =
  (zero: string): Format =>
  (value) =>
    value > 0 && value < 100 ? COUNTING_THOUSAND(value) : byDigit(zero)(value);

const COUNTING_THOUSAND = byValue({ digits: HAN, units: ['十', '百', '千', '万'], zero: '零', bareTen: true });

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** As many letters as a list will ever show; more would be repeated without bound. */
const GREATEST = 32_767;

function roman(value: number): string {
  let rest = Math.min(value, GREATEST);
  let text = '';
  for (const [size, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

/** A … Z, AA, BB, …: the letter is repeated. */
function letter(value: number): string {
  if (value < 1 || value > GREATEST) return '';
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const fullWidth: Format = (value) => String(value).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));

const padded =
  (length: number): Format =>
  (value) =>
    String(value).padStart(length, '0');

const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  bullet: () => '',
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: padded(2),
  [`${PADDED}2`]: padded(2),
  [`${PADDED}3`]: padded(3),
  [`${PADDED}4`]: padded(4),
  [`${PADDED}5`]: padded(5),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  chineseCounting: counting('○'),
  taiwaneseCounting: counting('○'),
  chineseCountingThousand: COUNTING_THOUSAND,
  taiwaneseCountingThousand: COUNTING_THOUSAND,
  japaneseCounting: byValue({ digits: HAN, units: ['十', '百', '千', '万'], zero: '', bareTen: true }),
  ideographDigital: byDigit('〇'),
  japaneseDigitalTenThousand: byDigit('〇'),
  taiwaneseDigital: byDigit('○'),
  chineseLegalSimplified: byValue({
    digits: '壹贰叁肆伍陆柒捌玖',
    units: ['拾', '佰', '仟', '萬'],
    zero: '零',
    bareTen: false,
  }),
  ideographLegalTraditional: byValue({
    digits: '壹貳參肆伍陸柒捌玖',
    units: ['拾', '佰', '仟', '萬'],
    zero: '零',
    bareTen: false,
  }),
  japaneseLegal: byValue({ digits: '壱弐参四五六七八九', units: ['拾', '百', '阡', '萬'], zero: '', bareTen: false }),
  ideographTraditional: series(STEMS),
  ideographZodiac: series(BRANCHES),
  ideographZodiacTraditional: series(Array.from({ length: 60 }, (_, i) => STEMS[i % 10]! + BRANCHES[i % 12]!)),
  // The standard says circles, Word draws brackets.
  ideographEnclosedCircle: series(run(0x3220, 10)),
  decimalEnclosedCircle: series(run(0x2460, 20)),
  decimalEnclosedCircleChinese: series(run(0x2460, 20)),
  decimalEnclosedFullstop: series(run(0x2488, 20)),
  decimalEnclosedParen: series(run(0x2474, 20)),
};
