/** References of a document to its own parts: 附件2, 专栏3, 见表1-2, 第二部分, 第三条第(二)项. */
import { countBefore } from '../halving.ts';
import { parseNumeral } from '../numerals.ts';
import type { Item, MarkerStyle, Paragraph, Plan } from '../plan.ts';
import { type Span, span } from '../text.ts';

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
  const places = placesOf(plan);
  if (reference.kind === 'attachment') return attachmentTarget(places, paragraph, reference.word, reference.number);
  if (reference.kind === 'figure') return captionOf(places, paragraph, reference.word, reference.ordinal);
  return itemTarget(plan, places, paragraph, reference.steps);
}

/** The attachment itself, else its caption, else its line in the list: it may be a file of its own. */
function attachmentTarget(places: Places, from: number, word: string, number: number | null): number | null {
  if (number === null) return places.sole.get(word) ?? null;
  const key = `${word} ${number}`;
  return places.attachments.get(key) ?? captionOf(places, from, word, String(number)) ?? places.listed.get(key) ?? null;
}

const captionOf = (places: Places, from: number, word: string, ordinal: string): number | null =>
  places.captions.get(`${word} ${ordinal}`)?.find((paragraph) => paragraph !== from) ?? null;

interface Scope {
  readonly from: number;
  readonly end: number;
}

/** Each step is looked for below the one before; the first as near as possible to the place that refers. */
function itemTarget(plan: Plan, places: Places, from: number, steps: readonly Step[]): number | null {
  let scope: Scope | null = null;
  for (const step of steps) {
    const item: Item | null = scope ? numbered(places, step, scope) : nearest(plan, places, from, step);
    if (!item) return null;
    scope = { from: item.paragraph, end: item.end };
  }
  return scope?.from ?? null;
}

function nearest(plan: Plan, places: Places, from: number, step: Step): Item | null {
  let item = plan.items[firstFrom(plan.items, from + 1) - 1];
  while (item) {
    const found = from < item.end ? numbered(places, step, { from: item.paragraph + 1, end: item.end }) : null;
    if (found) return found;
    item = item.parent === null ? undefined : plan.items[item.parent];
  }
  return numbered(places, step, { from: 0, end: plan.paragraphs.length });
}

function numbered(places: Places, step: Step, scope: Scope): Item | null {
  for (const style of step.styles) {
    const items = places.items.get(`${style} ${step.number}`) ?? [];
    const item = items[firstFrom(items, scope.from)];
    if (item && item.paragraph < scope.end) return item;
  }
  return null;
}

/** Index of the first item at or behind a paragraph. */
const firstFrom = (items: readonly Item[], paragraph: number): number =>
  countBefore(items.length, (i) => items[i]!.paragraph < paragraph);

// ---- What can be referred to -------------------------------------------------------------------------------------

/** Paragraphs by word and number (`附件 2`, `表 1-2`), items by style and number; made once a plan. */
interface Places {
  readonly attachments: ReadonlyMap<string, number>;
  /** The attachment where there is one alone, by its word. */
  readonly sole: ReadonlyMap<string, number>;
  /** Lines of the list of attachments. */
  readonly listed: ReadonlyMap<string, number>;
  /** Paragraphs that open with the word and the number, the first two. */
  readonly captions: ReadonlyMap<string, readonly number[]>;
  readonly items: ReadonlyMap<string, readonly Item[]>;
}

const known = new WeakMap<Plan, Places>();

function placesOf(plan: Plan): Places {
  let places = known.get(plan);
  if (!places) {
    places = {
      ...attachmentPlaces(plan),
      listed: listLines(plan),
      captions: captionPlaces(plan),
      items: itemPlaces(plan),
    };
    known.set(plan, places);
  }
  return places;
}

function attachmentPlaces(plan: Plan): Pick<Places, 'attachments' | 'sole'> {
  const attachments = new Map<string, number>();
  const byWord = new Map<string, number[]>();
  for (const { kind, key, paragraph } of plan.parts) {
    if (kind !== 'attachment') continue;
    const word = key.slice(0, 2);
    const number = parseNumeral(key.slice(2));
    if (number !== null && !attachments.has(`${word} ${number}`)) attachments.set(`${word} ${number}`, paragraph);
    byWord.set(word, [...(byWord.get(word) ?? []).slice(0, 1), paragraph]);
  }
  const sole = [...byWord].filter(([, all]) => all.length === 1).map(([word, [only]]) => [word, only!] as const);
  return { attachments, sole: new Map(sole) };
}

/** 附件：1.甲 ⏎ 2.乙: the line of each number. */
function listLines({ paragraphs }: Plan): Map<string, number> {
  const lines = new Map<string, number>();
  const head = paragraphs.findIndex((p) => p.form === 'attachment' && /^附[件表录] ?:/.test(p.folded));
  if (head < 0) return lines;
  const word = paragraphs[head]!.folded.slice(0, 2);
  if (/: ?1[.、]/.test(paragraphs[head]!.folded)) lines.set(`${word} 1`, head);
  for (let i = head + 1; paragraphs[i]?.marker?.style === 'arabic'; i++) {
    const key = `${word} ${paragraphs[i]!.marker!.number}`;
    if (!lines.has(key)) lines.set(key, i);
  }
  return lines;
}

const CAPTION = new RegExp(`^(附[件表录]|专栏|[表图]) ?((?:${NUMERAL})(?:-[0-9]{1,3})?)(?![0-9.-])`);

function captionPlaces({ paragraphs }: Plan): Map<string, number[]> {
  const captions = new Map<string, number[]>();
  for (const [i, { folded, form }] of paragraphs.entries()) {
    const m = form === 'contents' ? null : CAPTION.exec(folded);
    if (!m) continue;
    const key = `${m[1]} ${ordinalOf(m[2]!)}`;
    const known = captions.get(key) ?? [];
    if (known.length < 2) captions.set(key, [...known, i]);
  }
  return captions;
}

function itemPlaces({ items }: Plan): Map<string, Item[]> {
  const places = new Map<string, Item[]>();
  for (const item of items) {
    if (!item.marker || item.marker.number === null) continue;
    const key = `${item.marker.style} ${item.marker.number}`;
    const known = places.get(key);
    if (known) known.push(item);
    else places.set(key, [item]);
  }
  return places;
}

const ordinalOf = (label: string): string =>
  label
    .split('-')
    .map((n) => parseNumeral(n) ?? n)
    .join('-');

const spanOf = (m: RegExpMatchArray): Span => span(m.index!, m.index! + m[0].length);
