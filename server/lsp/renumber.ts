/** New numbers for items: their markers, and what refers to them. */
import { locate } from '../core/locate.ts';
import { hanNumeral } from '../core/numerals.ts';
import type { Item, Marker, Plan } from '../core/plan.ts';
import type { Edit } from '../core/rule.ts';
import { type Reference, readReferences, targetOf } from '../core/structure/references.ts';
import { type Span, span } from '../core/text.ts';

/** Items (and attachments) by the paragraph that opens them, with the number each is to have. */
export type NewNumbers = ReadonlyMap<number, number>;

/** Edits of markers and of the references (第(三)项, 附件2) that mean the paragraphs, in order of the text. */
export function renumberEdits(plan: Plan, numbers: NewNumbers): Edit[] {
  const edits: Edit[] = [];
  const change = (paragraph: number, within: Span, newText: string | null): void => {
    const old = plan.paragraphs[paragraph]!.text.slice(within.start, within.end);
    if (newText !== null && newText !== old) edits.push({ ...locate(plan, paragraph, within), newText });
  };
  for (const [index, paragraph] of plan.paragraphs.entries()) {
    const { marker, text } = paragraph;
    const number = numbers.get(index);
    if (number !== undefined) {
      const head = marker ? span(marker.start, marker.start + marker.raw.length) : attachmentHead(paragraph.folded);
      if (head) change(index, head, withNumber(text.slice(head.start, head.end), number));
    }
    for (const { at, target } of readReferences(paragraph).flatMap((r) => numeralsOf(plan, index, r))) {
      const meant = numbers.get(target);
      if (meant !== undefined) change(index, at, withNumber(text.slice(at.start, at.end), meant));
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** 附件1 at the head of an attachment; 附件：1. at that of their list. */
function attachmentHead(folded: string): Span | null {
  const head = /^附[件表录] ?(?:: ?)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})/.exec(folded);
  return head && span(0, head[0].length);
}

const NUMERAL = /\d+|[一二三四五六七八九十百]+/g;

/** The numerals of a reference, each with the paragraph it leads to: 三 and 二 of 第三条第(二)项. */
function numeralsOf(plan: Plan, paragraph: number, reference: Reference): { at: Span; target: number }[] {
  const { folded } = plan.paragraphs[paragraph]!;
  const numerals = [...folded.slice(reference.start, reference.end).matchAll(NUMERAL)];
  const steps = reference.kind === 'item' ? reference.steps.length : 1;
  if (reference.kind === 'figure' || numerals.length !== steps) return [];
  return numerals.flatMap((m, i) => {
    const upToHere = reference.kind === 'item' ? { ...reference, steps: reference.steps.slice(0, i + 1) } : reference;
    const target = targetOf(plan, paragraph, upToHere);
    const start = reference.start + m.index;
    return target === null ? [] : [{ at: span(start, start + m[0].length), target }];
  });
}

/** Runs of single characters that are numbers: ①, ⑴, ⒈. */
const ENCLOSED = [0x2460, 0x2474, 0x2488];

/** A marker or numeral with another number, in its own shape and width; null where that shape ends before it. */
export function withNumber(written: string, number: number): string | null {
  const code = written.charCodeAt(0);
  const base = ENCLOSED.find((first) => code >= first && code < first + 20);
  if (base !== undefined) return number <= 20 ? String.fromCharCode(base + number - 1) + written.slice(1) : null;
  const numeral = /[0-9]+|[０-９]+|[一二三四五六七八九十百]+|^[—―─－-](?=、)/.exec(written);
  if (!numeral) return null;
  const text = /[0-9]/.test(numeral[0])
    ? String(number)
    : /[０-９]/.test(numeral[0])
      ? wide(number)
      : hanNumeral(number);
  return text && written.slice(0, numeral.index) + text + written.slice(numeral.index + numeral[0].length);
}

const wide = (number: number): string =>
  String(number).replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

// ---- Rows of items ---------------------------------------------------------------------------------------------------

/** An item with a number that can be another one. */
export type Numbered = Item & { readonly marker: Marker & { readonly number: number } };

export const isNumbered = (item: Item): item is Numbered =>
  item.marker?.number != null && item.marker.style !== 'ordinal-word' && item.marker.style !== 'decimal';

/**
 * The row an item stands in: siblings with marks of its style, or, where the numbers of that style run through the
 * document, all of its part.
 */
export function rowOf(plan: Plan, item: Numbered): Numbered[] {
  const runsOn = plan.document.habits[item.marker.style] === 'runs-on';
  return plan.items.filter(
    (other): other is Numbered =>
      isNumbered(other) &&
      other.part === item.part &&
      other.marker.style === item.marker.style &&
      (runsOn || other.parent === item.parent),
  );
}

/** Numbers that follow on from the item before, up to where another row begins. */
export function numbersFrom(plan: Plan, item: Numbered): NewNumbers {
  const row = rowOf(plan, item);
  const at = row.indexOf(item);
  const before = row[at - 1];
  return following(row.slice(at), before ? before.marker.number + 1 : item.marker.number);
}

/** The items numbered from `first` on, up to where another row begins. */
function following(items: readonly Numbered[], first: number): NewNumbers {
  const next = items.findIndex((item, i) => i > 0 && beginsAnew(items[i - 1]!, item));
  const run = next < 0 ? items : items.slice(0, next);
  return new Map(run.map((item, i) => [item.paragraph, first + i]));
}

/** At 1, or at a lower number under another heading: numbers that go back under one heading are what is put right. */
const beginsAnew = (before: Numbered, item: Numbered): boolean =>
  item.marker.number === 1 || (item.parent !== before.parent && item.marker.number < before.marker.number);

/** What follows an item, each number one higher: room for a new item below it. */
export function numbersBelow(plan: Plan, item: Numbered): NewNumbers {
  const row = rowOf(plan, item);
  const below = [...following(row.slice(row.indexOf(item)), item.marker.number)].slice(1);
  return new Map(below.map(([paragraph, number]) => [paragraph, number + 1]));
}
