/**
 * Defects put into correct text: what a linter must find, as data. An operator knows every place of a document where its
 * defect could stand, and says of each how to put it there and what must come of it, or why it would be no defect there.
 */
import { inWidthOf } from '../../server/core/characters.ts';
import { locate } from '../../server/core/locate.ts';
import type { Paragraph, Plan } from '../../server/core/plan.ts';
import type { Edit } from '../../server/core/rule.ts';
import type { Span } from '../../server/core/text.ts';

/** One defect: an edit of the clean text, and where its finding must stand. */
export interface Injection extends Edit {
  /** The finding must touch this part of the damaged text. */
  readonly place: Span;
  /** Who repairs it: the fix of the finding, or one of its suggestions. Left out where no repair is unique. */
  readonly repair?: 'fix' | 'choice';
  /** What the repair writes instead of the edited stretch, where that is not the clean text itself (2017年09月). */
  readonly becomes?: string;
}

/** Why a place was passed over: the result would be no defect by the rule's definition. */
export interface Skip {
  readonly skipped: string;
}

export type Random = () => number;

export interface Operator {
  readonly name: string;
  readonly rule: string;
  /** Rules whose findings the defect justifies besides. */
  readonly also?: readonly string[];
  readonly places: (plan: Plan, random: Random) => Iterable<Injection | Skip>;
}

export const skip = (skipped: string): Skip => ({ skipped });

export const isSkip = (place: Injection | Skip): place is Skip => 'skipped' in place;

/** A seeded source of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

interface Extra {
  /** Where the finding is to stand, in the clean reading text; the edited stretch where left out. */
  readonly around?: Span;
  readonly repair?: 'fix' | 'choice';
  readonly becomes?: string;
}

/**
 * An edit of the reading text of a paragraph. Blanks of the source inside it (2018 年 9 月) go; where a line ends inside it,
 * it is skipped.
 */
export function edit(plan: Plan, index: number, of: Span, newText: string, extra: Extra = {}): Injection | Skip {
  const at = locate(plan, index, of);
  const source = plan.text.slice(at.start, at.end);
  const written = plan.paragraphs[index]!.text.slice(of.start, of.end);
  if (/[\n\r&#*]/.test(source) && source !== written) return skip('cut by a line end');
  const write = (words: string): string => inWidthOf(written, words);
  const around = extra.around ? locate(plan, index, extra.around) : at;
  const grown = write(newText).length - (at.end - at.start);
  const place = { start: Math.min(around.start, at.start), end: Math.max(around.end, at.end) + grown };
  return {
    ...at,
    newText: write(newText),
    place,
    ...(extra.repair && { repair: extra.repair }),
    ...((extra.becomes !== undefined || source !== written) && { becomes: write(extra.becomes ?? written) }),
  };
}

/** Every match of a pattern in the folded text of the paragraphs that hold sentences, items and fields. */
export function* matches(plan: Plan, pattern: RegExp): Iterable<{ p: Paragraph; index: number; m: RegExpExecArray }> {
  for (const [index, p] of plan.paragraphs.entries()) {
    if (!isRead(p)) continue;
    for (const m of p.folded.matchAll(pattern)) yield { p, index, m };
  }
}

/** Text of the plan itself, not of the page it was taken from. */
export const isRead = ({ form }: Paragraph): boolean =>
  form !== 'residue' && form !== 'contents' && form !== 'metadata';
