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
    | { readonly kind: 'attachment'; readonly number: number | null }
    | { readonly kind: 'figure'; readonly word: '专栏' | '表' | '图'; readonly ordinal: string }
    | { readonly kind: 'item'; readonly steps: readonly Step[] }
  );

const NUMERAL = '[0-9]{1,3}|[一二三四五六七八九十百]{1,5}';
const ATTACHMENT = new RegExp(`附[件表] ?(${NUMERAL})|(?<=[见照按据填])附件(?![0-9一二三四五六七八九十])`, 'g');
const FIGURE = new RegExp(`专栏 ?(${NUMERAL})|(?<=[见照和及、])([表图]) ?((?:${NUMERAL})(?:-[0-9]{1,3})?)`, 'g');
const STEP = new RegExp(`第(?:\\((${NUMERAL})\\)|(${NUMERAL}))(章|节|条|部分|项|点)`, 'g');

/** References in a paragraph, in order of the text. Those to other documents (《…》附件2) are left out. */
export function readReferences(paragraph: Paragraph): Reference[] {
  if (paragraph.form === 'attachment') return [];
  const { folded } = paragraph;
  const found = [...attachments(folded), ...figures(folded), ...items(folded)];
  return found
    .filter((r) => folded[r.start - 1] !== '》' && r.start >= paragraph.body.start)
    .sort((a, b) => a.start - b.start);
}

function* attachments(folded: string): Iterable<Reference> {
  for (const m of folded.matchAll(ATTACHMENT)) {
    yield { kind: 'attachment', number: m[1] ? parseNumeral(m[1]) : null, ...spanOf(m) };
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
    const number = parseNumeral(m[1] ?? m[2]!);
    if (number !== null) steps.push({ styles: stylesOf(m[3]!, m[1] !== undefined, m[1] ?? m[2]!), number });
    end = m.index + m[0].length;
  }
  if (steps.length > 0) yield { kind: 'item', steps, start, end };
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
  if (reference.kind === 'attachment') return attachmentTarget(plan, reference.number);
  if (reference.kind === 'figure') return figureTarget(plan, paragraph, reference.word, reference.ordinal);
  return itemTarget(plan, paragraph, reference.steps);
}

function attachmentTarget(plan: Plan, number: number | null): number | null {
  const parts = plan.parts.filter((p) => p.kind === 'attachment');
  if (number === null) return parts.length === 1 ? parts[0]!.paragraph : null;
  const numbered = parts.find((p) => parseNumeral(p.key.replace(/^\D*?(?=[0-9一二三四五六七八九十])/, '')) === number);
  return numbered?.paragraph ?? null;
}

function figureTarget(plan: Plan, from: number, word: string, ordinal: string): number | null {
  const opens = new RegExp(`^${word} ?((?:${NUMERAL})(?:-[0-9]{1,3})?)(?![0-9.-])`);
  const found = plan.paragraphs.findIndex((p, i) => {
    const m = i === from ? null : opens.exec(p.folded);
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
