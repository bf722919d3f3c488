import type { Paragraph } from '../plan.ts';

const CONTENTS_HEAD = /^目 *[录次]$/;
/** Entries of a table of contents may stand between lines with leader dots. */
const CONTENTS_GAP = 4;

/** Paragraphs of tables of contents: their headings come again where the text begins. */
export function contentsLines(paragraphs: readonly Paragraph[]): number[] {
  return [...afterContentsHead(paragraphs), ...betweenLeaders(paragraphs), ...withoutHead(paragraphs)];
}

/** So many headings one upon another near the beginning are a table of contents, if they come again. */
const ENTRIES = 5;

/** A table of contents whose own heading is lost: nothing but headings, up to where the first comes again. */
function withoutHead(paragraphs: readonly Paragraph[]): number[] {
  let row = 0;
  for (let i = 0; i < Math.min(paragraphs.length, 120); i++) {
    row = isEntry(paragraphs[i]!) ? row + 1 : 0;
    if (row < ENTRIES) continue;
    const first = i - row + 1;
    const key = entryKey(paragraphs[first]!);
    const again = paragraphs.findIndex((p, j) => j > i && j < first + 400 && entryKey(p) === key);
    return again === -1 ? [] : Array.from({ length: again - first }, (_, k) => first + k);
  }
  return [];
}

const isEntry = (p: Paragraph): boolean => p.marker?.level != null && p.standalone && p.text.length <= 40;

/** Lines after 目录 up to the place where its first entry comes again as a heading. */
function afterContentsHead(paragraphs: readonly Paragraph[]): number[] {
  const head = paragraphs.findIndex((p) => CONTENTS_HEAD.test(p.folded));
  if (head === -1) return [];
  const first = paragraphs.findIndex((p, i) => i > head && p.marker !== null);
  if (first === -1) return [];
  const key = entryKey(paragraphs[first]!);
  const again = paragraphs.findIndex((p, i) => i > first && i < first + 400 && entryKey(p) === key);
  return again === -1 ? [] : Array.from({ length: again - head }, (_, i) => head + i);
}

/** Lines between two lines with leader dots, whose own dots were lost. */
function betweenLeaders(paragraphs: readonly Paragraph[]): number[] {
  const lines: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [i, p] of paragraphs.entries()) {
    if (p.form !== 'contents') continue;
    if (i - last <= CONTENTS_GAP) for (let j = last + 1; j < i; j++) lines.push(j);
    last = i;
  }
  return lines;
}

const entryKey = (p: Paragraph): string => p.folded.replace(/(?<![.·… \d])[.·… \d]+$/, '').replace(/ /g, '');
