/** References of a document to its own parts: 附件2, 专栏3, 见表1-2, 第二部分, 第三条第(二)项. */
import { parseNumeral } from './numerals.ts';
import type { Item, MarkerStyle, Paragraph, Plan } from './plan.ts';
import { type Span, span } from './text.ts';

/** One step of a reference: 第三条 or 第(二)项, with the marks that may carry such a number, likeliest first. */
interface Step {
  readonly styles: readonly MarkerStyle[];
  readonly number: number;
}

/** A reference as written, span in the paragraph's reading text; `ordinal` as numbered: `2`, `1-2`. */
export type Reference = Span &
  (
    | { readonly kind: 'attachment'; readonly word: '附件' | '附表' | '附录'; readonly number: number | null }
    | { readonly kind: 'figure'; readonly word: '专栏' | '表' | '图'; readonly ordinal: string }
    | { readonly kind: 'item'; readonly steps: readonly Step[] }
  );

const NUMERAL = '[0-9]{1,3}|[一二三四五六七八九十百]{1,5}';
const ATTACHMENT = new RegExp(
  `(附[件表录]) ?(${NUMERAL})(?![0-9])|(?<=[见照按据填])(附[件表录])(?! ?[(0-9一二三四五六七八九十])`,
  'g',
);
const FIGURE = new RegExp(`专栏 ?(${NUMERAL})|(?<=[见照和及、])([表图]) ?((?:${NUMERAL})(?:-[0-9]{1,3})?)`, 'g');
/** What may stand behind 第三条; behind 第一条 of 第一条地铁 stands what is counted. */
const AFTER_ITEM = '(?=[、,。;:)第至和或与及所款之的中]|规定|要求|涉及|明确|列|$)';
/** 第(二)项, 第二章, 第三条. 第二章 with a blank behind it is a heading in a line of headings. */
const STEP = new RegExp(
  `第(?:\\((${NUMERAL})\\)(条|项|点|部分)|(${NUMERAL})(?:(章|节)(?! )|(部分)|(条|项|点)${AFTER_ITEM}))`,
  'g',
);

/**
 * References in a paragraph, in order of the text. Those to other documents (《…》附件2) are left out, and what opens a
 * paragraph: there it is the caption of the place itself.
 */
export function readReferences({ folded, form, body }: Paragraph): Reference[] {
  if (form === 'attachment' || form === 'contents') return [];
  const found = [...attachments(folded), ...figures(folded), ...items(folded)];
  return found
    .filter((r) => folded[r.start - 1] !== '》' && r.start > 0 && r.start >= body.start)
    .sort((a, b) => a.start - b.start);
}

function* attachments(folded: string): Iterable<Reference> {
  for (const m of folded.matchAll(ATTACHMENT)) {
    const word = (m[1] ?? m[3]) as '附件';
    yield { kind: 'attachment', word, number: m[2] ? parseNumeral(m[2]) : null, ...spanOf(m) };
  }
}

function* figures(folded: string): Iterable<Reference> {
  for (const m of folded.matchAll(FIGURE)) {
    const [, box, word = '专栏', label = box!] = m;
    yield { kind: 'figure', word: word as '专栏', ordinal: ordinalOf(label), ...spanOf(m) };
  }
}

function* items(folded: string): Iterable<Reference> {
  let steps: Step[] = [];
  let start = 0;
  let end = -1;
  for (const m of folded.matchAll(STEP)) {
    if (m.index !== end) {
      if (steps.length > 0) yield { kind: 'item', steps, start, end };
      steps = [];
      start = m.index;
    }
    const step = stepOf(m);
    if (step) steps.push(step);
    end = m.index + m[0].length;
  }
  if (steps.length > 0) yield { kind: 'item', steps, start, end };
}

function stepOf([, bracketed, bracketedWord, bare, chapter, part, item]: RegExpMatchArray): Step | null {
  const numeral = bracketed ?? bare!;
  const number = parseNumeral(numeral);
  const word = (bracketedWord ?? chapter ?? part ?? item)!;
  return number === null ? null : { number, styles: stylesOf(word, bracketed !== undefined, numeral) };
}

function stylesOf(word: string, bracketed: boolean, numeral: string): readonly MarkerStyle[] {
  const arabic = /[0-9]/.test(numeral);
  if (word === '章') return ['chapter'];
  if (word === '节') return ['section'];
  if (word === '部分') return ['chapter', 'han'];
  if (word === '条') return arabic ? ['arabic', 'article'] : ['article', 'han'];
  if (bracketed) return arabic ? ['arabic-paren'] : ['han-paren'];
  return arabic ? ['arabic', 'arabic-paren', 'half-paren'] : ['han-paren', 'arabic', 'han'];
}

/** Paragraph that a reference in the given paragraph means, or null where the document has no such place. */
export function targetOf(plan: Plan, paragraph: number, reference: Reference): number | null {
  if (reference.kind === 'attachment') return attachmentTarget(plan, paragraph, reference.word, reference.number);
  if (reference.kind === 'figure') return captionOf(plan, paragraph, reference.word, reference.ordinal);
  return itemTarget(plan, paragraph, reference.steps);
}

/** The attachment itself, else its caption, else its line in the list: it may be a file of its own. */
function attachmentTarget(plan: Plan, from: number, word: string, number: number | null): number | null {
  const parts = plan.parts.filter((p) => p.kind === 'attachment' && p.key.startsWith(word));
  if (number === null) return parts.length === 1 ? parts[0]!.paragraph : null;
  const part = parts.find((p) => parseNumeral(p.key.slice(word.length)) === number);
  return part?.paragraph ?? captionOf(plan, from, word, String(number)) ?? listLine(plan, word, number);
}

/** 附件：1.甲 ⏎ 2.乙: the line of the number. */
function listLine(plan: Plan, word: string, number: number): number | null {
  const { paragraphs } = plan;
  const head = paragraphs.findIndex((p) => p.form === 'attachment' && /^附[件表录] ?:/.test(p.folded));
  if (head < 0 || !paragraphs[head]!.folded.startsWith(word)) return null;
  if (number === 1 && /: ?1[.、]/.test(paragraphs[head]!.folded)) return head;
  for (let i = head + 1; paragraphs[i]?.marker?.style === 'arabic'; i++) {
    if (paragraphs[i]!.marker!.number === number) return i;
  }
  return null;
}

/** The paragraph that opens with the word and the number: 专栏2 重点工程. */
function captionOf(plan: Plan, from: number, word: string, ordinal: string): number | null {
  const caption = new RegExp(`^${word} ?((?:${NUMERAL})(?:-[0-9]{1,3})?)(?![0-9.-])`);
  const found = plan.paragraphs.findIndex((p, i) => {
    const m = i === from || p.form === 'contents' ? null : caption.exec(p.folded);
    return m !== null && ordinalOf(m[1]!) === ordinal;
  });
  return found < 0 ? null : found;
}

/** Each step is looked for below the one before; the first as near as possible to the place that refers. */
function itemTarget(plan: Plan, from: number, steps: readonly Step[]): number | null {
  let scope: { readonly from: number; readonly end: number } | null = null;
  for (const step of steps) {
    const item: Item | null = scope ? numbered(plan, step, scope) : nearest(plan, from, step);
    if (!item) return null;
    scope = { from: item.paragraph, end: item.end };
  }
  return scope?.from ?? null;
}

function nearest(plan: Plan, from: number, step: Step): Item | null {
  const around = plan.items.filter((i) => i.paragraph <= from && from < i.end).reverse();
  for (const item of around) {
    const found = numbered(plan, step, { from: item.paragraph + 1, end: item.end });
    if (found) return found;
  }
  return numbered(plan, step, { from: 0, end: plan.paragraphs.length });
}

function numbered(plan: Plan, step: Step, scope: { readonly from: number; readonly end: number }): Item | null {
  const inScope = plan.items.filter((i) => i.paragraph >= scope.from && i.paragraph < scope.end);
  for (const style of step.styles) {
    const found = inScope.find((i) => i.marker?.style === style && i.marker.number === step.number);
    if (found) return found;
  }
  return null;
}

const ordinalOf = (label: string): string =>
  label
    .split('-')
    .map((n) => parseNumeral(n) ?? n)
    .join('-');

const spanOf = (m: RegExpMatchArray): Span => span(m.index!, m.index! + m[0].length);
