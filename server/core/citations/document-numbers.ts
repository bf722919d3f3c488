import type { DocumentNumber, DocumentNumberDefect } from '../plan.ts';
import type { Span } from '../text.ts';

/** The code of an issuing organ ends in, or shortly after, a word of issuing: 国发, 晋政办发, 国科发基, 建办函. */
const ORGAN = /[发办字函令政委规厅局文][\u4e00-\u9fff]{0,4}$/;
const BRACKETED = /([〔[(【〈<]) ?(\d{4}|\d{2}) ?([〕\])】〉>]) ?(第? ?)(\d{1,5}) ?号/g;
/** One bracket lost, in either place. */
const OPEN_ONLY = /〔 ?(\d{4}) ?(\d{1,4}) ?号/g;
const CLOSE_ONLY = /(?<![〔\d]|〔 )(\d{4}) ?〕 ?(\d{1,5}) ?号/g;
/** Both lost: only after the code of an organ. */
const NONE = /([\u4e00-\u9fff]{2,10})((?:19|20)\d{2})([1-9]\d{0,3})号/g;
const NO_NUMBER_OF_A_DOCUMENT = /(?:备案?|许可证?|专利|ICP备|卫食|热线|电话|车牌|账)$/;

const plausibleYear = (year: number): boolean => year >= 1949 && year <= 2100;

/** Document numbers 国发〔2017〕42号, well-formed or damaged. Court cases, decrees (第164号令) and licences are none. */
export function readDocumentNumbers(folded: string, text: string): DocumentNumber[] {
  if (!folded.includes('号')) return [];
  const whole = [...bracketed(folded, text)];
  // Of (2018〕 the one bracket is of another shape, and not lost.
  const ends = new Set(whole.map(({ end }) => end));
  const lost = [...bracketLost(folded, text)].filter(({ end }) => !ends.has(end));
  return [...whole, ...lost].sort((a, b) => a.start - b.start);
}

function* bracketed(folded: string, text: string): Iterable<DocumentNumber> {
  for (const m of folded.matchAll(BRACKETED)) {
    const [raw, open, year, close, ordinal, serial] = m as unknown as [string, string, string, string, string, string];
    const at = { start: m.index, end: m.index + raw.length };
    const organ = organBefore(folded, at.start);
    const proper = open === '〔' && close === '〕';
    if (!proper && !ORGAN.test(organ)) continue;
    if (NO_NUMBER_OF_A_DOCUMENT.test(organ)) continue;
    const repair = `〔${year.length === 2 ? `20${year}` : year}〕${Number(serial)}号`;
    yield {
      start: at.start - organ.length,
      end: at.end,
      raw: text.slice(at.start - organ.length, at.end),
      organ,
      year: Number(year),
      serial,
      defect: shapeDefect(proper, year, ordinal, serial, at, repair),
    };
  }
}

function shapeDefect(
  proper: boolean,
  year: string,
  ordinal: string,
  serial: string,
  at: Span,
  repair: string,
): DocumentNumberDefect | null {
  if (!proper) return { ...at, kind: 'bracket-shape', verdict: year.length === 4 ? 'safe' : 'suggest', repair };
  if (ordinal.trim() || /^0\d/.test(serial) || year.length === 2) {
    return { ...at, kind: 'padding', verdict: year.length === 4 ? 'safe' : 'suggest', repair };
  }
  return null;
}

function* bracketLost(folded: string, text: string): Iterable<DocumentNumber> {
  for (const m of folded.matchAll(OPEN_ONLY)) yield lost(text, m, organBefore(folded, m.index), m[1]!, m[2]!, 'safe');
  for (const m of folded.matchAll(CLOSE_ONLY)) yield lost(text, m, organBefore(folded, m.index), m[1]!, m[2]!, 'safe');
  for (const m of folded.matchAll(NONE)) {
    const at = m.index + m[1]!.length;
    const organ = organBefore(folded, at);
    if (!ORGAN.test(organ) || NO_NUMBER_OF_A_DOCUMENT.test(organ)) continue;
    yield lost(text, { 0: m[0].slice(m[1]!.length), index: at }, organ, m[2]!, m[3]!, 'suggest');
  }
}

function lost(
  text: string,
  m: { readonly 0: string; readonly index: number },
  organ: string,
  year: string,
  serial: string,
  verdict: 'safe' | 'suggest',
): DocumentNumber {
  const at = { start: m.index, end: m.index + m[0].length };
  const sound = plausibleYear(Number(year)) && !serial.startsWith('0');
  return {
    start: at.start - organ.length,
    end: at.end,
    raw: text.slice(at.start - organ.length, at.end),
    organ,
    year: sound ? Number(year) : null,
    serial,
    defect: {
      ...at,
      kind: 'bracket-lost',
      verdict: sound ? verdict : 'none',
      repair: sound ? `〔${year}〕${serial}号` : null,
    },
  };
}

/** The code before the bracket, without the word that leads to it: 根据国发, 落实国发, 和国办函. */
const organBefore = (folded: string, at: number): string =>
  (/[\u4e00-\u9fff]{1,10}$/.exec(folded.slice(Math.max(0, at - 10), at))?.[0] ?? '').replace(
    /^.*(?:[和及与据照彻号]|落实)/,
    '',
  );
