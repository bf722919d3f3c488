import { locate } from '../../../server/core/locate.ts';
import { hanNumeral } from '../../../server/core/numerals.ts';
import type { Item, Marker, MarkerStyle, Plan } from '../../../server/core/plan.ts';
import { amongCells } from '../../../server/core/structure/cells.ts';
import { edit, type Injection, isRead, type Operator, pick, skip } from '../operator.ts';
import { rewriting } from '../rewriting.ts';

/** Styles whose numbers follow on. */
const ROWS: ReadonlySet<MarkerStyle> = new Set([
  'chapter',
  'section',
  'han',
  'han-paren',
  'arabic',
  'arabic-paren',
  'circled',
  'article',
]);

interface Neighbours {
  readonly before: Item;
  readonly item: Item;
  readonly after: Item | null;
}

/** Items whose number follows that of the sibling directly before, with the sibling after. */
function* followers(plan: Plan): Iterable<Neighbours> {
  for (const item of plan.items) {
    const siblings = item.parent === null ? plan.items.filter((i) => i.parent === null) : childrenOf(plan, item.parent);
    const at = siblings.indexOf(item);
    const [before, after] = [siblings[at - 1], siblings[at + 1]];
    if (before && follows(before.marker, item.marker) && before.part === item.part) {
      yield { before, item, after: after && follows(item.marker, after.marker) ? after : null };
    }
  }
}

const childrenOf = (plan: Plan, parent: number): Item[] => plan.items[parent]!.children.map((i) => plan.items[i]!);

const follows = (a: Marker | null | undefined, b: Marker | null | undefined): boolean =>
  a?.number != null && b?.number === a.number + 1 && a.style === b.style && ROWS.has(a.style);

/** The marker of an item as it stands in the text, with another number. */
function renumbered(plan: Plan, { marker, paragraph }: Item, number: number): string {
  const { style, start, raw: folded } = marker!;
  const raw = plan.paragraphs[paragraph]!.text.slice(start, start + folded.length);
  if (style === 'circled') return raw.replace(/^./u, String.fromCodePoint(0x245f + number));
  return raw.replace(/[一二三四五六七八九十百]+|\d+|[０-９]+/, (numeral) =>
    /\d/.test(numeral) ? String(number) : hanNumeral(number)!,
  );
}

/** Paragraphs that a box (专栏) may take up. */
const BOX = 30;

/** Why a row tells nothing of its numbers: no document of a person who numbered items stands there. */
function noRow(plan: Plan, { marker, paragraph }: Item): string | null {
  if (plan.document.hardWrapped && marker!.style === 'circled') return 'notes at the foot of pages';
  if (amongCells(plan, paragraph)) return 'beside the cells of a flattened table';
  const around = plan.paragraphs.slice(Math.max(paragraph - 3, 0), paragraph + 4);
  if (around.some((p) => /[.·…]{3}/.test(p.folded))) return 'in a table of contents';
  const above = plan.paragraphs.slice(Math.max(paragraph - BOX, 0), paragraph);
  if (above.some((p) => /^(?:专栏|注:)/.test(p.folded))) return 'below a box, whose lists mix with those of the plan';
  return null;
}

const siblingDeleted: Operator = {
  name: 'item deleted',
  rule: 'heading-number-gap',
  // Numbers that run on through the items below it are left out too; what refers to it, or was said first in it, is lost.
  also: [
    'heading-number-gap',
    'ref-broken-internal',
    'heading-only-child',
    'deadline-missing',
    'citation-docnum-missing',
    'citation-title-mismatch',
    'abbrev-undefined',
    'dept-inconsistent',
    'dept-nonstandard-short',
    'dept-anachronism',
    'heading-empty-section',
    'resp-missing-lead',
    'resp-lead-ambiguous',
    'enum-word-gap',
    'label-inconsistent',
    'deadline-relative-year',
  ],
  *places(plan) {
    for (const { before, item, after } of followers(plan)) {
      const reason = after && (noRow(plan, before) ?? noRow(plan, item) ?? noRow(plan, after));
      if (!after) yield skip('last of its row');
      else if (reason) yield skip(reason);
      else if (standsBetween(plan, before, item)) yield skip('its number stands in the text before it');
      else yield deletion(plan, item, after);
    }
  },
};

/** The number of the item is written between the item before it and it: （三） of a list in the sentence. */
function standsBetween(plan: Plan, before: Item, { marker, paragraph }: Item): boolean {
  const { raw } = marker!;
  return plan.paragraphs.slice(before.paragraph, paragraph).some((p) => p.folded.indexOf(raw, p.marker?.end ?? 0) >= 0);
}

function deletion(plan: Plan, item: Item, after: Item): Injection {
  const [start, end] = [plan.starts[item.paragraph]!, plan.starts[after.paragraph]!];
  const marker = locate(plan, after.paragraph, after.marker!);
  return { start, end, newText: '', place: { start, end: start + marker.end - end } };
}

const numberRepeated: Operator = {
  name: 'number repeated',
  rule: 'heading-number-duplicate',
  also: ['ref-broken-internal', 'heading-number-gap'],
  *places(plan) {
    for (const { item, after } of followers(plan)) {
      const marker = item.marker!;
      const above = plan.paragraphs[item.paragraph - 1]!;
      const reason = noRow(plan, item);
      if (reason) yield skip(reason);
      else if (marker.number === 2 && plan.document.hardWrapped) yield skip('text from pages may have lost a heading');
      else if (marker.number === 2 && (!above.marker || /:$/.test(above.folded) || !ownLine(plan, item))) {
        yield skip('a 1 below an unnumbered line, or within a line, may open another list');
      } else if (!after && !ownLine(plan, item)) yield skip('the last of a row within a line may be a reference');
      else {
        const raw = { start: marker.start, end: marker.start + marker.raw.length };
        yield edit(plan, item.paragraph, raw, renumbered(plan, item, marker.number! - 1));
      }
    }
  },
};

const ownLine = (plan: Plan, { paragraph }: Item): boolean =>
  /[\n\r][ \u3000\t]*$/.test(plan.text.slice(0, plan.starts[paragraph]));

const WRONG: Partial<Record<MarkerStyle, readonly string[]>> = {
  han: ['.', '，', '．'],
  'han-paren': ['、', '.', '，'],
  arabic: ['、'],
  'arabic-paren': ['、', '.'],
  circled: ['、', '.'],
};

/** The mark a style takes, in half width. */
const RIGHT: Partial<Record<MarkerStyle, string>> = {
  han: '、',
  'han-paren': '',
  arabic: '.',
  'arabic-paren': '',
  circled: '',
};

const markerMark: Operator = {
  name: 'wrong mark after a number',
  rule: 'heading-marker-punct',
  also: ['heading-marker-mixed'],
  *places(plan, random) {
    for (const { paragraph, marker } of plan.items) {
      const p = plan.paragraphs[paragraph]!;
      const style = marker?.style;
      if (!marker || !style || !WRONG[style] || p.form !== 'text') continue;
      const length = RIGHT[style]!.length;
      const end = marker.start + marker.raw.length;
      const right = p.folded.slice(end - length, end) === RIGHT[style] && !/[、.,)]{2}$/.test(marker.raw);
      if (amongCells(plan, paragraph)) yield skip('beside the cells of a flattened table');
      else if (!right) yield skip('written otherwise already');
      else if (style === 'han' && !p.standalone) yield skip('一，… may open a sentence');
      else if (marker.end > end) yield skip('a blank stands between');
      else if (style === 'circled' && marker.raw.length > 1) yield skip('written otherwise already');
      else {
        const wrong = pick(WRONG[style]!, random);
        const half = !/[．（]/.test(p.text.slice(0, end));
        yield edit(plan, paragraph, { start: end - length, end }, wrong, {
          around: { start: marker.start, end },
          repair: 'fix',
          ...(length > 0 && !half && { becomes: RIGHT[style]! }),
        });
      }
    }
  },
};

const enumerationGap = rewriting({
  name: 'one of 一是 二是 left out',
  rule: 'enum-word-gap',
  also: ['heading-number-gap', 'heading-number-duplicate'],
  pattern: /([一二三四五六])(是)(?=[\u4e00-\u9fff“])/g,
  unless: {
    'no row before it': ({ p, at, groups }) => {
      const value = '一二三四五六'.indexOf(groups[1]!);
      const last = value < 1 ? -1 : p.folded.lastIndexOf(`${'一二三四五六'[value - 1]}是`, at.start);
      return (
        last < 0 || !/(?:^|[:;,。!])$/.test(p.folded.slice(0, last)) || !p.folded.slice(0, last + 2).includes('一是')
      );
    },
    'not after a mark': ({ p, at }) => !/[:;,。!]$/.test(p.folded.slice(0, at.start)),
    'inside a row': ({ p, at, groups }) => {
      const next = '一二三四五六'['一二三四五六'.indexOf(groups[1]!) + 1];
      return next !== undefined && p.folded.indexOf(`${next}是`, at.end) >= 0;
    },
  },
  write: ({ groups }) => `${'二三四五六七八'['一二三四五六'.indexOf(groups[1]!)]}是`,
});

const headingMark: Operator = {
  name: 'stop after a heading',
  rule: 'heading-end-punct',
  *places(plan, random) {
    for (const { marker, paragraph } of plan.items) {
      const p = plan.paragraphs[paragraph]!;
      if (marker?.level !== 1 && marker?.level !== 2) continue;
      if (!p.standalone || p.notes.length > 0) yield skip('text follows in the paragraph');
      else if (p.text.length > 40 || /[。,;:、]/.test(p.folded.slice(marker.end))) yield skip('a sentence, no heading');
      else if (p.form !== 'text' || !/[\u4e00-\u9fff]$/.test(p.text)) yield skip('ends in another mark');
      else {
        const end = { start: p.text.length, end: p.text.length };
        // A comma would make the next line go on with the sentence.
        yield edit(plan, paragraph, end, pick(['。', '；'], random), {
          around: { start: 0, end: p.text.length },
          repair: 'fix',
        });
      }
    }
  },
};

const headingRepeated: Operator = {
  name: 'heading repeated',
  rule: 'heading-duplicate-title',
  // The title says whether the section holds tasks.
  also: ['deadline-missing', 'deadline-vague', 'deadline-soft', 'resp-missing-lead'],
  *places(plan) {
    for (const { before, item } of followers(plan)) {
      const [a, b] = [plan.paragraphs[before.paragraph]!, plan.paragraphs[item.paragraph]!];
      const heads = (i: Item) => i.children.length > 0 || i.ownEnd > i.paragraph + 1;
      if (plan.document.hardWrapped) yield skip('text from pages repeats headings');
      else if (!a.standalone || !b.standalone || !heads(before) || !heads(item))
        yield skip('no heading over a section');
      else if (a.title.end - a.title.start < 3) yield skip('shorter than three characters');
      else yield edit(plan, item.paragraph, b.title, a.text.slice(a.title.start, a.title.end));
    }
  },
};

// ---- Cut off ------------------------------------------------------------------------------------------------------

/** A line that is nothing but an open bracket and a number, where the text was cut. */
const cutMarker: Operator = {
  name: 'cut within a number',
  rule: 'item-truncated',
  also: ['heading-number-gap', 'heading-number-duplicate', 'heading-only-child'],
  *places(plan) {
    for (const { item, after } of followers(plan)) {
      const { style, number } = item.marker!;
      if (style !== 'han-paren' && style !== 'arabic-paren') continue;
      if (after || item.end < plan.paragraphs.length) yield skip('text follows');
      else yield appended(plan, `\n${renumbered(plan, item, number! + 1).replace(/[)）].*$/, '')}`);
    }
  },
};

function appended(plan: Plan, line: string): Injection {
  const start = plan.text.trimEnd().length;
  return { start, end: start, newText: line, place: { start: start + 1, end: start + line.length } };
}

/** An item loses all but its number. */
const emptied: Operator = {
  name: 'item without text',
  rule: 'item-truncated',
  also: [
    'deadline-missing',
    'ref-broken-internal',
    'heading-empty-section',
    'citation-docnum-missing',
    'dept-inconsistent',
    'resp-missing-lead',
  ],
  *places(plan) {
    for (const { item, after } of followers(plan)) {
      const p = plan.paragraphs[item.paragraph]!;
      const reason = noRow(plan, item);
      if (/^\||\t/.test(p.text)) yield skip('in a table');
      else if (!ownLine(plan, item)) yield skip('within a line');
      else if (item.end > item.paragraph + 1) yield skip('more than one paragraph');
      else if (reason) yield skip(reason);
      else if (!after) yield skip('text may follow in the next line');
      else {
        const marker = item.marker!;
        yield edit(plan, item.paragraph, { start: marker.start + marker.raw.length, end: p.text.length }, '', {
          around: { start: 0, end: p.text.length },
        });
      }
    }
  },
};

/** The document ends in the middle of a sentence of its last section. */
const cutDocument: Operator = {
  name: 'cut within a sentence',
  rule: 'item-truncated',
  also: [
    'file-ending',
    'deadline-missing',
    'ref-broken-internal',
    'attachment-mismatch',
    'heading-empty-section',
    'heading-only-child',
    'resp-missing-lead',
    'bracket-unbalanced',
  ],
  *places(plan, random) {
    for (const [index, p] of plan.paragraphs.entries()) {
      if (!isRead(p) || p.form !== 'text' || p.text.length < 60 || index * 2 < plan.paragraphs.length) continue;
      const at = 40 + Math.floor(random() * (p.text.length - 50));
      const head = p.folded.slice(0, at);
      if (!/[。;]/.test(head) || !/[\u4e00-\u9fff]$/.test(head)) yield skip('no sentence stands before');
      else if (p.notes.some((n) => n.start < at)) yield skip('within a note');
      else if (plan.document.hardWrapped) yield skip('lines are cut anyway');
      else if (/[日厅室局委府部会]$/.test(head)) yield skip('reads like a signature or a date');
      else {
        const start = plan.starts[index]! + at;
        yield { start, end: plan.text.length, newText: '\n', place: { start: start - 1, end: start } };
      }
    }
  },
};

export const numbering: readonly Operator[] = [
  siblingDeleted,
  numberRepeated,
  markerMark,
  enumerationGap,
  headingMark,
  headingRepeated,
  cutMarker,
  emptied,
  cutDocument,
];
