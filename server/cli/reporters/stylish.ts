import type { Finding } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { LEVEL_WORDS } from '../rule-words.ts';
import { columnsOf, pad, padStart, visible } from './display.ts';
import { excerpt } from './excerpt.ts';
import { type Lines, linesOf, shownPlace } from './lines.ts';
import { type Paint, paint } from './paint.ts';
import type { Checked, Look, NewReporter, Summary } from './reporter.ts';
import { summaryLine } from './summary-line.ts';
import { wrap } from './wrap.ts';

/** Findings for people at a terminal: where, how bad, what, and the piece of text with a mark below it. */
export const stylish: NewReporter<Checked, Summary> = (look) => ({
  document({ path, text, places, findings }) {
    if (findings.length === 0) return '';
    const page = pageOf({ text, places, findings }, look);
    const blocks = findings.map((finding) => [...headOf(finding, page), ...contextOf(text, finding, page), '']);
    return [page.paint.underline(visible(path)), '', ...blocks.flat()].map((line) => `${line}\n`).join('');
  },
  end: (summary) => summaryLine(summary, look),
});

/** The columns of one document's findings: `  place  word  message`. */
interface Page {
  readonly look: Look;
  readonly paint: Paint;
  readonly lines: Lines;
  readonly place: number;
  readonly word: number;
}

function pageOf({ text, places, findings }: Pick<Checked, 'text' | 'places' | 'findings'>, look: Look): Page {
  const lines = linesOf(text, places);
  const widest = (texts: string[]): number => texts.reduce((most, t) => Math.max(most, columnsOf(t)), 0);
  return {
    look,
    paint: paint(look.colour),
    lines,
    place: widest(findings.map(({ start }) => placeOf(start, lines, look))),
    word: widest(findings.map(({ severity }) => say(LEVEL_WORDS[severity], look.locale))),
  };
}

/** `line:column`; paragraph and shown number where the document shows no lines. */
const placeOf = (offset: number, { position }: Lines, { locale }: Look): string =>
  visible(shownPlace(position(offset), locale));

/** Place, severity and message; the rule's id behind it, on a line of its own where there is no room. */
function headOf(finding: Finding, page: Page): string[] {
  const { look, paint, lines } = page;
  const place = padStart(placeOf(finding.start, lines, look), page.place);
  const word = pad(say(LEVEL_WORDS[finding.severity], look.locale), page.word);
  const indent = 2 + page.place + 2 + page.word + 2;
  const room = look.columns - indent;

  const message = wrap(visible(say(finding.message, look.locale)), room);
  const last = message.at(-1)!;
  const rule = paint.dim(finding.rule);
  if (columnsOf(last) + 2 + finding.rule.length <= room) message[message.length - 1] = `${last}  ${rule}`;
  else message.push(rule);

  const [first, ...rest] = message;
  const head = `  ${paint.dim(place)}  ${paint.severity(finding.severity, word)}  ${first}`;
  return [head, ...rest.map((line) => ' '.repeat(indent) + line)];
}

const MOST_RELATED = 3;

/** The text around the finding, and what else belongs to it. */
function contextOf(text: string, finding: Finding, page: Page): string[] {
  const { look, paint, lines } = page;
  const indent = ' '.repeat(2 + page.place + 2);
  const room = look.columns - indent.length - 2;
  const piece = excerpt(text, lines.lineAround(finding.start), finding, room);
  const related = finding.related.slice(0, MOST_RELATED).map(({ start, message }) => {
    return `${indent}${paint.dim(`→ ${placeOf(start, lines, look)}  ${visible(say(message, look.locale))}`)}`;
  });
  const more = finding.related.length - related.length;
  if (more > 0)
    related.push(`${indent}${paint.dim(`→ ${say({ zh: `另有 ${more} 处`, en: `${more} more` }, look.locale)}`)}`);
  if (piece.before + piece.marked + piece.after === '') return related;
  const gutter = `${indent}${paint.dim('|')} `;
  const line = paint.dim(piece.before) + piece.marked + paint.dim(piece.after);
  return [gutter + line, gutter + paint.severity(finding.severity, piece.marks), ...related];
}
