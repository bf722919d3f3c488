import type { Citation, DocumentNumber } from '../plan.ts';
import { contains, type Span } from '../text.ts';

/** Behind the title, its document number, or a word: (以下简称《意见》), (国发〔2024〕1号,以下简称《意见》). */
const ALIAS =
  /^(?: ?\([^()]{1,40}\))?[^。()《]{0,8}\((?:[^()《》]{0,40}[,;])?(?:以下统?|下)?简称:?《([^》()]{1,30})》\)/;
const NOTE_AFTER =
  /^ ?\(([^()《》]{0,24}?[〔[(【]? ?\d{4} ?[〕\])】]? ?[^()《》]{0,12}?号令?)(?:[^()《》]{0,4}\)|[,;、])/;

/**
 * Titles in 《…》, outermost marks only (a title within a title belongs to it). Unpaired marks give nothing. `numbers` are
 * the document numbers of the paragraph, in order.
 */
export function readCitations(folded: string, text: string, numbers: readonly DocumentNumber[]): Citation[] {
  const found: Citation[] = [];
  let next = 0;
  for (const mark of titleMarks(folded)) {
    const rest = folded.slice(mark.end, mark.end + 80);
    const m = NOTE_AFTER.exec(rest);
    const start = mark.end + (m ? rest.indexOf(m[1]!) : 0);
    while (next < numbers.length && numbers[next]!.start < mark.end) next++;
    found.push({
      ...mark,
      title: text.slice(mark.start + 1, mark.end - 1),
      documentNumber: m ? repaired(text, { start, end: start + m[1]!.length }, numbers[next]) : null,
      alias: ALIAS.exec(rest)?.[1] ?? null,
    });
  }
  return found;
}

/** The number as written; a lost bracket is put back where its place is sure. */
function repaired(text: string, at: Span, number: DocumentNumber | undefined): string {
  const defect = number?.defect;
  const sure = defect?.kind === 'bracket-lost' && defect.verdict === 'safe' && contains(at, defect);
  return sure && defect.repair !== null
    ? text.slice(at.start, defect.start) + defect.repair + text.slice(defect.end, at.end)
    : text.slice(at.start, at.end);
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
