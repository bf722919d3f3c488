import type { Paragraph, Plan } from '../../../server/core/plan.ts';
import { amongCells } from '../../../server/core/structure/cells.ts';
import type { Span } from '../../../server/core/text.ts';
import { edit, type Operator, type Skip, skip } from '../operator.ts';
import { rewriting } from '../rewriting.ts';

interface Pair {
  readonly open: number;
  readonly close: number;
  /** The outermost pair of the same marks around it. */
  readonly outer: Span;
}

/** The pairs of one kind of bracket in half-width text; null where one stands alone already. */
function pairsOf(folded: string, [open, close]: Marks): Pair[] | null {
  const opened: number[] = [];
  const pairs: { open: number; close: number }[] = [];
  for (let i = 0; i < folded.length; i++) {
    if (folded[i] === open) opened.push(i);
    else if (folded[i] === close) {
      const at = opened.pop();
      if (at === undefined) return null;
      pairs.push({ open: at, close: i });
    }
  }
  if (opened.length > 0) return null;
  const outermost = (p: { open: number; close: number }): Span => {
    const around = pairs.findLast((q) => q.open <= p.open && q.close >= p.close)!;
    return { start: around.open, end: around.close + 1 };
  };
  return pairs.map((p) => ({ ...p, outer: outermost(p) }));
}

type Marks = readonly [open: string, close: string];

/** How far off another half may stand that would be taken for the partner. */
const NEAR = 8;

/** Reasons why a mark without its partner would be another defect, or none. */
function excuse(plan: Plan, index: number, pair: Pair, marks: Marks): string | null {
  const p = plan.paragraphs[index]!;
  if (p.form === 'row') return 'in a table';
  if (amongCells(plan, index) && !/[。;]$/.test(p.folded)) return 'beside the cells of a flattened table';
  if (p.marker && pair.open < p.marker.end) return 'part of a number';
  if (p.documentNumbers.some((d) => d.start <= pair.open && pair.close < d.end)) return 'part of a document number';
  if (marks[0] === '(' && /^[0-9A-Za-z一二三四五六七八九十]{1,2}$/.test(p.folded.slice(pair.open + 1, pair.close)))
    return 'a number in the sentence';
  if (marks[0] === '“' && p.folded.includes('"')) return 'straight quotation marks beside it';
  for (let i = Math.max(index - NEAR, 0); i <= Math.min(index + NEAR, plan.paragraphs.length - 1); i++) {
    if (i !== index && pairsOf(plan.paragraphs[i]!.folded, marks) === null) return 'another half stands near';
  }
  return null;
}

function* eachPair(plan: Plan, marks: Marks): Iterable<{ p: Paragraph; index: number; pair: Pair } | Skip> {
  for (const [index, p] of plan.paragraphs.entries()) {
    if (p.form === 'residue' || p.form === 'contents' || p.form === 'metadata') continue;
    const pairs = pairsOf(p.folded, marks);
    if (pairs === null) yield skip('unpaired already');
    for (const pair of pairs ?? []) {
      const reason = excuse(plan, index, pair, marks);
      yield reason ? skip(reason) : { p, index, pair };
    }
  }
}

/** What a reader cannot know any more where the end of a title or a note is lost. */
const UNREADABLE: Readonly<Record<string, readonly string[]>> = {
  '(': [
    'resp-note-malformed',
    'resp-note-punct',
    'resp-missing-lead',
    'resp-vague-unit',
    'citation-docnum-missing',
    'item-truncated',
    'punct-missing-end',
  ],
  '《': ['citation-docnum-missing', 'citation-title-mismatch', 'citation-nested-marks', 'abbrev-undefined'],
  '“': [],
  '〔': ['resp-note-malformed', 'resp-missing-lead', 'resp-vague-unit'],
};

const lost = (marks: Marks, which: 'opening' | 'closing'): Operator => ({
  name: `${which} ${marks[which === 'opening' ? 0 : 1]} lost`,
  rule: 'bracket-unbalanced',
  also: UNREADABLE[marks[0]]!,
  *places(plan) {
    for (const place of eachPair(plan, marks)) {
      if ('skipped' in place) yield place;
      else {
        const at = which === 'opening' ? place.pair.open : place.pair.close;
        yield edit(plan, place.index, { start: at, end: at + 1 }, '', { around: place.pair.outer });
      }
    }
  },
});

const typedTwice: Operator = {
  name: '《 typed twice',
  rule: 'bracket-unbalanced',
  also: ['citation-nested-marks'],
  *places(plan) {
    for (const place of eachPair(plan, ['《', '》'])) {
      if ('skipped' in place) yield place;
      else yield edit(plan, place.index, { start: place.pair.open, end: place.pair.open + 1 }, '《《');
    }
  },
};

const turned: Operator = {
  name: 'closing ” turned the wrong way',
  rule: 'bracket-unbalanced',
  *places(plan) {
    for (const place of eachPair(plan, ['“', '”'])) {
      if ('skipped' in place) yield place;
      else {
        const { pair, index } = place;
        // In text from pages all are told of in one remark.
        const single = !plan.document.hardWrapped;
        yield edit(plan, index, { start: pair.close, end: pair.close + 1 }, '“', {
          around: pair.outer,
          ...(single && { repair: 'choice' }),
        });
      }
    }
  },
};

const straightened: Operator = {
  name: 'straight quotation marks',
  rule: 'quote-straight',
  *places(plan) {
    for (const place of eachPair(plan, ['“', '”'])) {
      if ('skipped' in place) yield place;
      else {
        const { p, pair, index } = place;
        const whole = { start: pair.open, end: pair.close + 1 };
        const beside =
          /[\u4e00-\u9fff]/.test(p.text[pair.open - 1] ?? '') && /[\u4e00-\u9fff]/.test(p.text[whole.end] ?? '');
        if (!beside) yield skip('beside another mark');
        else yield edit(plan, index, whole, `"${p.text.slice(pair.open + 1, pair.close)}"`, { repair: 'fix' });
      }
    }
  },
};

const nested = rewriting({
  name: '《》 within 《》',
  rule: 'citation-nested-marks',
  pattern: /《[^《》〈〉]*〈[^《》〈〉]*〉[^《》〈〉]*》/g,
  write: ({ p, at }) => p.text.slice(at.start, at.end).replace('〈', '《').replace('〉', '》'),
  also: ['citation-title-mismatch'],
  repair: 'fix',
});

const PAIRS: readonly Marks[] = [
  ['(', ')'],
  ['《', '》'],
  ['“', '”'],
  ['〔', '〕'],
];

export const pairs: readonly Operator[] = [
  ...PAIRS.flatMap((marks) => [lost(marks, 'opening'), lost(marks, 'closing')]),
  typedTwice,
  turned,
  straightened,
  nested,
];
