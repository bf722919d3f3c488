import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Types } from 'parse5';

export type Element = Types.Element;
export type Node = Types.ChildNode;

/** As deep as browsers nest; whoever nests deeper wants to exhaust the reader. */
const DEEPEST = 512;

export class TooDeep extends Error {}

/** The tree of a page, as browsers build it from whatever is written. Throws TooDeep. */
export function parsePage(html: string): Types.Document {
  const depths = new WeakMap<Types.ParentNode, number>();
  const placed = (parent: Types.ParentNode, node: Node): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw new TooDeep();
    if ('childNodes' in node) depths.set(node, depth);
  };
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      appendChild(parent, node) {
        placed(parent, node);
        defaultTreeAdapter.appendChild(parent, node);
      },
      insertBefore(parent, node, before) {
        placed(parent, node);
        defaultTreeAdapter.insertBefore(parent, node, before);
      },
    },
  });
}

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const isText = (node: Node): node is Types.TextNode => node.nodeName === '#text';

export const attribute = ({ attrs }: Element, name: string): string | null =>
  attrs.find((a) => a.name === name)?.value ?? null;

/** What a style in the element's own attribute says of a property, in lower case. */
export function styleOf(element: Element, property: string): string {
  const rules = (attribute(element, 'style') ?? '').toLowerCase().split(';');
  const own = rules.map((rule) => rule.split(':').map((part) => part.trim())).filter(([name]) => name === property);
  return own.at(-1)?.[1] ?? '';
}

/** Elements below a node in order of the text, whatever `skip` does not leave out. */
export function* elementsBelow(
  parent: Types.ParentNode,
  skip: (element: Element) => boolean = () => false,
): Iterable<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node) || skip(node)) continue;
    yield node;
    yield* elementsBelow(node, skip);
  }
}

const NOT_READ = new Set(
  (
    'script style noscript template head title nav footer aside iframe frame frameset object embed applet svg math canvas ' +
    'audio video map select button input textarea option datalist dialog rt rp del'
  ).split(' '),
);

/** Names that sites give to what stands around a text: 分享、打印、面包屑、二维码. */
const AROUND =
  /^(?:bds?share|share|sharing|print|breadcrumb|crumbs?|nav|navbar|menu|foot|footer|sidebar|toolbar|qr-?code|ewm|copyright|pagination|pager|prev-?next|relate[ds]?)(?:[-_].*|box|bar|list|wrap)?$/i;

/** Whether an element is not shown, or is no part of any text. */
export function isLeftOut(element: Element): boolean {
  if (NOT_READ.has(element.tagName)) return true;
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true;
  if (styleOf(element, 'display') === 'none' || styleOf(element, 'visibility') === 'hidden') return true;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.split(/\s+/);
  return names.some((name) => AROUND.test(name));
}

/** All text below a node that is shown, blanks as they are. */
export function textBelow(parent: Types.ParentNode): string {
  return parent.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) && !isLeftOut(node) ? textBelow(node) : ''))
    .join('');
}
