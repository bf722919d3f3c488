import type { DefaultTreeAdapterTypes as Types } from 'parse5';
import { type Element, isElement, isLeftOut, isText } from './tree.ts';

/** So much of the running text has to stand in a part for it to be the main one. */
const SHARE = 0.9;

/** Parts that are no smaller than a paragraph. */
const PARTS = new Set('div section article main center form blockquote'.split(' '));
/** Parts of a table, which lays out the page where a cell holds so many characters of running text. */
const TABLE_PARTS = new Set('table tbody tr td'.split(' '));
const PAGE_LENGTH = 500;

/**
 * The smallest part of a page that holds nearly all of its running text: what stands around it is menus, links and
 * imprint, whatever the site calls them.
 */
export function mainPart(body: Element): Element {
  const amounts = new Map<Types.ParentNode, number>();
  const whole = measure(body, amounts);
  const mayBePart = ({ tagName }: Element): boolean =>
    PARTS.has(tagName) || (whole >= PAGE_LENGTH && TABLE_PARTS.has(tagName));
  let part = body;
  for (;;) {
    const inner = part.childNodes.find(
      (node): node is Element =>
        isElement(node) && mayBePart(node) && (amounts.get(node) ?? 0) >= Math.max(1, SHARE * whole),
    );
    if (!inner) return part;
    part = inner;
  }
}

/** Amount of running text below a node; kept for every node. */
function measure(parent: Types.ParentNode, amounts: Map<Types.ParentNode, number>): number {
  let amount = 0;
  for (const node of parent.childNodes) {
    if (isText(node)) amount += runningText(node.value);
    else if (isElement(node) && node.tagName !== 'a' && !isLeftOut(node)) amount += measure(node, amounts);
  }
  amounts.set(parent, amount);
  return amount;
}

/** Han characters of a sentence; none of a word that stands alone, as in menus. */
const runningText = (text: string): number =>
  /[，。；、：]/.test(text) ? (text.match(/\p{Script=Han}/gu)?.length ?? 0) : 0;
