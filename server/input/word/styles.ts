import type { Level, List } from './numbering.ts';
import { child, childrenOf, type Element, onOff, valOf, wholeNumber } from './xml.ts';

/** What styles.xml says of numbers and hidden text. */
export interface Styles {
  /** The numId of a numbering style; null where it has none. */
  numIdOf(style: string): string | null;
  /** The list and level on which a paragraph stands by its properties and style; null outside of lists. */
  listOf(properties: Element | null, lists: ReadonlyMap<string, List>): { list: List; level: number } | null;
  /** Whether a run (or a paragraph's mark) with these properties is hidden, in a paragraph with those. */
  isHidden(run: Element | null, paragraph: Element | null): boolean;
  /** The name that people see of a paragraph's style, in lower case: `toc 1`. */
  nameOf(paragraph: Element | null): string;
}

/** Styles are based on each other some levels deep; a ring ends here. */
const DEEPEST = 32;

export function readStyles(root: Element | null): Styles {
  const styles = new Map<string | undefined, Element>();
  let normal: Element | null = null;
  for (const style of childrenOf(root, 'w:style')) {
    styles.set(style.attributes.styleId, style);
    const { type, default: isDefault } = style.attributes;
    if (type === 'paragraph' && /^(?:1|true|on)$/.test(isDefault ?? '')) normal ??= style;
  }
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');

  const styleOf = (paragraph: Element | null): Element | null =>
    styles.get(valOf(paragraph, 'w:pStyle') ?? '') ?? normal;

  /** The style and those it is based on, nearest first. */
  function chainOf(style: Element | null): Element[] {
    const chain: Element[] = [];
    for (let at = style; at && chain.length < DEEPEST; at = styles.get(valOf(at, 'w:basedOn') ?? '') ?? null)
      chain.push(at);
    return chain;
  }

  const hiddenBy = (style: Element | null): boolean =>
    firstKnown(chainOf(style), (s) => onOff(child(s, 'w:rPr'), 'w:vanish')) ?? false;

  return {
    numIdOf: (style) => valOf(numberingOf(styles.get(style) ?? null), 'w:numId') ?? null,
    listOf(properties, lists) {
      const own = child(properties, 'w:numPr');
      const chain = chainOf(styleOf(properties));
      const ownId = valOf(own, 'w:numId');
      const numId = ownId ?? firstKnown(chain, (style) => valOf(numberingOf(style), 'w:numId') ?? null);
      const list = lists.get(numId ?? '0'); // 0 takes a paragraph out of the list of its style
      if (!list) return null;
      const level = wholeNumber(valOf(own, 'w:ilvl')) ?? levelBy(chain, list.levels, ownId === undefined);
      return level >= 0 && level < list.levels.length ? { list, level } : null;
    },
    isHidden(run, paragraph) {
      const direct = onOff(run, 'w:vanish');
      if (direct !== null) return direct;
      const character = styles.get(valOf(run, 'w:rStyle') ?? '') ?? null;
      // A toggle property (17.7.3): what both styles hide is shown.
      return onOff(defaults, 'w:vanish') === true || hiddenBy(character) !== hiddenBy(styleOf(paragraph));
    },
    nameOf: (paragraph) => valOf(styleOf(paragraph), 'w:name')?.toLowerCase() ?? '',
  };
}

const numberingOf = (style: Element | null): Element | null => child(child(style, 'w:pPr'), 'w:numPr');

/** The level that a list ties to the nearest style; else, for the style's own list, the level that the style names. */
function levelBy(chain: readonly Element[], levels: readonly (Level | null)[], ownList: boolean): number {
  const level = firstKnown(chain, (style) => {
    const tied = levels.findIndex((l) => l !== null && l.style === style.attributes.styleId);
    if (tied !== -1) return tied;
    return ownList ? wholeNumber(valOf(numberingOf(style), 'w:ilvl')) : null;
  });
  return level ?? 0;
}

function firstKnown<T>(styles: readonly Element[], ask: (style: Element) => T | null): T | null {
  for (const style of styles) {
    const answer = ask(style);
    if (answer !== null) return answer;
  }
  return null;
}
