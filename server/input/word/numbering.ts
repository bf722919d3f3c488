import { customFormat } from './number-format.ts';
import { child, childrenOf, type Element, onOff, valOf, wholeNumber } from './xml.ts';

/** A level of a list as numbering.xml defines it (w:lvl, ECMA-376 Part 1, 17.9.6). */
export interface Level {
  readonly start: number;
  /** ST_NumberFormat. */
  readonly format: string;
  /** `第%1章`, `%1.%2`. */
  readonly text: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** Count of the outer levels whose use makes this one begin anew; null: of all of them; 0: never. */
  readonly restart: number | null;
  /** Shows the numbers of all levels as decimals. */
  readonly legal: boolean;
  /** Paragraphs of this style stand on this level. */
  readonly style: string | null;
  /** Font of the number or bullet, where the level says one. */
  readonly font: string | null;
  readonly pictureBullet: boolean;
}

/** What a paragraph's numId means. */
export interface List {
  /** Lists with the same key go on with each other's numbers: they are instances of one definition. */
  readonly key: string;
  /** By w:ilvl, from 0; null for levels that are not defined. */
  readonly levels: readonly (Level | null)[];
  /** Levels that this instance begins anew when first used, with the number they begin with. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

export const LEVELS = 9;

/** Lists by numId. `numIdOfStyle` gives the numId of a numbering style, to which definitions may point. */
export function readNumbering(
  root: Element | null,
  numIdOfStyle: (style: string) => string | null,
): ReadonlyMap<string, List> {
  const definitions = new Map(childrenOf(root, 'w:abstractNum').map((d) => [d.attributes.abstractNumId, d]));
  const instances = new Map(childrenOf(root, 'w:num').map((n) => [n.attributes.numId, n]));
  const lists = new Map<string, List>();
  for (const [numId, instance] of instances) {
    const definition = definitionOf(instance);
    if (numId !== undefined && definition) lists.set(numId, listOf(instance, definition));
  }
  return lists;

  /** The definition, over links to numbering styles; styles that link in a ring have none. */
  function definitionOf(instance: Element): Element | null {
    let at: Element | undefined = instance;
    for (let links = 0; at && links < 8; links++) {
      const definition: Element | undefined = definitions.get(valOf(at, 'w:abstractNumId'));
      const link: string | undefined = valOf(definition ?? null, 'w:numStyleLink');
      if (!definition || link === undefined) return definition ?? null;
      const numId = numIdOfStyle(link);
      at = numId === null ? undefined : instances.get(numId);
    }
    return null;
  }
}

function listOf(instance: Element, definition: Element): List {
  const levels: (Level | null)[] = Array.from({ length: LEVELS }, () => null);
  const startOverrides = new Map<number, number>();
  for (const level of childrenOf(definition, 'w:lvl')) put(level, level.attributes.ilvl);
  for (const override of childrenOf(instance, 'w:lvlOverride')) {
    const { ilvl } = override.attributes;
    const level = child(override, 'w:lvl');
    if (level) put(level, level.attributes.ilvl ?? ilvl);
    const start = wholeNumber(valOf(override, 'w:startOverride'));
    const index = wholeNumber(ilvl);
    if (start !== null && index !== null) startOverrides.set(index, start);
  }
  return { key: definition.attributes.abstractNumId ?? '', levels, startOverrides };

  function put(level: Element, ilvl: string | undefined): void {
    const index = wholeNumber(ilvl);
    if (index !== null && index >= 0 && index < LEVELS) levels[index] = levelOf(level);
  }
}

function levelOf(level: Element): Level {
  const suffix = valOf(level, 'w:suff');
  const fonts = child(child(level, 'w:rPr'), 'w:rFonts')?.attributes;
  return {
    start: wholeNumber(valOf(level, 'w:start')) ?? 0,
    format: formatOf(level),
    text: valOf(level, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: wholeNumber(valOf(level, 'w:lvlRestart')),
    legal: onOff(level, 'w:isLgl') === true,
    style: valOf(level, 'w:pStyle') ?? null,
    font: fonts?.ascii ?? fonts?.hAnsi ?? null,
    pictureBullet: child(level, 'w:lvlPicBulletId') !== null,
  };
}

/** Custom formats stand in a choice, with the nearest old format as fallback. */
function formatOf(level: Element): string {
  const choice = child(child(level, 'mc:AlternateContent'), 'mc:Choice');
  const { val, format } = (child(level, 'w:numFmt') ?? child(choice, 'w:numFmt'))?.attributes ?? {};
  return val === 'custom' && format !== undefined ? customFormat(format) : (val ?? 'decimal');
}
