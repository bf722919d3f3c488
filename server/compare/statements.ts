/** What a plan says, sentence by sentence. */
import { isStop } from '../core/paragraphs/sentences.ts';
import type { Paragraph, Plan } from '../core/plan.ts';
import { fold, type Span, span } from '../core/text.ts';

/** A sentence, or a part of one that ends in ；. The span counts in the reading text of its paragraph. */
export interface Statement extends Span {
  readonly paragraph: number;
  readonly text: string;
  /** Its letters and digits in half width, without words for the level of government. */
  readonly words: string;
  /** A title with more below it or behind it. */
  readonly heading: boolean;
}

/** Shorter ones say too little to be looked for: 具体如下. */
const LEAST = 6;

/** Statements of some paragraphs, in order, without markers and responsibility notes. */
export const statementsOf = (plan: Plan, from = 0, to = plan.paragraphs.length): Statement[] =>
  plan.paragraphs.slice(from, to).flatMap((p, i) => inParagraph(p, from + i));

const inParagraph = (p: Paragraph, paragraph: number): Statement[] =>
  p.form === 'text' || p.form === 'row'
    ? [...sentencesOf(p)].flatMap(({ start, end }) => {
        const text = p.text.slice(start, end);
        const words = wordsOf(text);
        const heading = isTitle(p, start, end) && !COMMA.test(text);
        return words.length >= LEAST ? [{ paragraph, start, end, text, words, heading }] : [];
      })
    : [];

/** Whether it is the title of the paragraph, and the paragraph more than its title. */
const isTitle = ({ title, body, standalone }: Paragraph, start: number, end: number): boolean =>
  start === title.start && end <= title.end && (standalone || end + 1 < body.end);

/** A sentence of clauses is a task, wherever it stands. */
const COMMA = /[,，]/;

const OPEN = '([《“〔【';
const CLOSE = ')]》”〕】';

/** Stretches of the body between notes, stops and ；. A mark inside brackets parts nothing. */
function* sentencesOf({ folded, body, notes }: Paragraph): Iterable<Span> {
  let start = body.start;
  let depth = 0;
  for (let i = body.start; i < body.end; i++) {
    const note = notes.find((n) => n.start === i && n.form !== 'sentence');
    if (note) {
      yield span(start, i);
      i = note.end - 1;
      start = note.end;
      depth = 0;
    } else if (OPEN.includes(folded[i]!)) depth++;
    else if (CLOSE.includes(folded[i]!)) depth = Math.max(0, depth - 1);
    else if ((depth === 0 && folded[i] === ';') || isStop(folded, i)) {
      yield span(start, i);
      start = i + 1;
      depth = 0;
    }
  }
  yield span(start, body.end);
}

/** 全国 becomes 全省 and 全市 on the way down: who says it is no difference. */
const LEVELS = /(?:全|我)(?:国|省|市|区|县|州|盟|旗)|自治[区州县]|[国省市县区](?=[\p{Script=Han}])/gu;

export const wordsOf = (text: string): string =>
  fold(text)
    .replace(LEVELS, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
