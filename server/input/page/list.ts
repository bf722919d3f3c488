import { hanNumeral } from '../../core/numerals.ts';
import { attribute, type Element, isElement, isLeftOut, type Node, styleOf } from './tree.ts';

/** The numbers that an ordered list shows before its items; null for anything else, or where it shows none. */
export function listMarks(list: Element): ReadonlyMap<Node, string> | null {
  if (list.tagName !== 'ol') return null;
  const style = listStyle(list) ?? attribute(list, 'type') ?? 'decimal';
  const items = list.childNodes.filter(
    (node): node is Element => isElement(node) && node.tagName === 'li' && !isLeftOut(node),
  );
  const isReversed = attribute(list, 'reversed') !== null;
  const marks = new Map<Node, string>();
  let number = wholeNumber(attribute(list, 'start')) ?? (isReversed ? items.length : 1);
  for (const item of items) {
    number = wholeNumber(attribute(item, 'value')) ?? number;
    marks.set(item, markOf(number, listStyle(item) ?? attribute(item, 'type') ?? style));
    number += isReversed ? -1 : 1;
  }
  return marks;
}

function listStyle(element: Element): string | null {
  const style = styleOf(element, 'list-style-type') || styleOf(element, 'list-style');
  return style === '' ? null : style.split(/\s+/)[0]!;
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\s*[+-]?\d{1,6}/.test(text) ? Number.parseInt(text, 10) : null;

/** Number and mark behind it, as browsers show it. */
function markOf(number: number, style: string): string {
  const write = STYLES[style];
  return write ? write(number) : `${number}.`;
}

const NONE = (): string => '';
const han = (number: number): string => `${hanNumeral(number) ?? number}、`;
const letters =
  (first: string) =>
  (number: number): string =>
    number >= 1 && number <= 26 ? `${String.fromCharCode(first.charCodeAt(0) + number - 1)}.` : `${number}.`;

const STYLES: Readonly<Record<string, (number: number) => string>> = {
  none: NONE,
  disc: NONE,
  circle: NONE,
  square: NONE,
  a: letters('a'),
  'lower-alpha': letters('a'),
  'lower-latin': letters('a'),
  A: letters('A'),
  'upper-alpha': letters('A'),
  'upper-latin': letters('A'),
  'cjk-ideographic': han,
  'cjk-decimal': han,
  'simp-chinese-informal': han,
  'trad-chinese-informal': han,
};
