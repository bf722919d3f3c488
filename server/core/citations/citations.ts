import type { Citation } from '../plan.ts';
import type { Span } from '../text.ts';

/** Behind the title, its document number, or a word: (以下简称《意见》), (国发〔2024〕1号,以下简称《意见》). */
const ALIAS =
  /^(?: ?\([^()]{1,40}\))?[^。()《]{0,8}\((?:[^()《》]{0,40}[,;])?(?:以下统?|下)?简称:?《([^》()]{1,30})》\)/;
const NOTE_AFTER = /^ ?\(([^()《》]{0,24}?[〔[(【]? ?\d{4} ?[〕\])】]? ?[^()《》]{0,12}?号)(?:[^()《》]{0,4}\)|[,;、])/;

/** Titles in 《…》, outermost marks only (a title within a title belongs to it). Unpaired marks give nothing. */
export function readCitations(folded: string, text: string): Citation[] {
  const found: Citation[] = [];
  for (const mark of titleMarks(folded)) {
    const rest = folded.slice(mark.end, mark.end + 80);
    const number = NOTE_AFTER.exec(rest);
    found.push({
      ...mark,
      title: text.slice(mark.start + 1, mark.end - 1),
      documentNumber: number
        ? text.slice(mark.end + rest.indexOf(number[1]!), mark.end + rest.indexOf(number[1]!) + number[1]!.length)
        : null,
      alias: ALIAS.exec(rest)?.[1] ?? null,
    });
  }
  return found;
}

function titleMarks(folded: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let depth = 0;
  for (let i = folded.indexOf('《'); i !== -1 && i < folded.length; i++) {
    const c = folded[i];
    if (c === '《') {
      if (depth++ === 0) open = i;
    } else if (c === '》' && depth > 0 && --depth === 0) spans.push({ start: open, end: i + 1 });
  }
  return spans;
}
