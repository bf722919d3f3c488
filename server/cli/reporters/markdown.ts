import { rulePage } from '../../addresses.ts';
import type { Finding, Severity, Words } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { LEVEL_WORDS } from '../rule-words.ts';
import { excerpt } from './excerpt.ts';
import { type Lines, linesOf, shownPlace } from './lines.ts';
import { markdownCode, markdownLine, markdownText } from './markdown-text.ts';
import type { Checked, Failure, Look, NewReporter, Summary } from './reporter.ts';
import { totalWords } from './summary-line.ts';

/** What a comment on GitHub holds, in characters, less room for the last words. */
const COMMENT = 65_000;
/** What a step's summary holds is 1 MiB; a Han character takes three bytes. */
const STEP_SUMMARY = 340_000;

/** A list of findings for a comment on a change. */
export const markdown: NewReporter<Checked, Summary> = (look) => markdownUpTo(COMMENT, look);

/** The same for the summary of a step of GitHub Actions. */
export const stepSummary: NewReporter<Checked, Summary> = (look) => markdownUpTo(STEP_SUMMARY, look);

/** A finding as it is written, and its place among all. */
interface Row {
  readonly order: number;
  readonly path: string;
  readonly text: string;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/**
 * Totals first, then a list a document. Where not all fits, the least severe stay out, and are counted. Of each
 * severity no more is kept than could be shown.
 */
function markdownUpTo(limit: number, look: Look): ReturnType<NewReporter<Checked, Summary>> {
  const kept: Record<Severity, { rows: Row[]; length: number }> = {
    error: { rows: [], length: 0 },
    warning: { rows: [], length: 0 },
    info: { rows: [], length: 0 },
    hint: { rows: [], length: 0 },
  };
  let total = 0;
  return {
    document({ path, text, places, findings }) {
      const lines = linesOf(text, places);
      for (const finding of findings) {
        const order = total++;
        const bucket = kept[finding.severity];
        if (bucket.length > limit) continue;
        const row = { order, path, text: rowOf(text, finding, lines, look) };
        bucket.rows.push(row);
        bucket.length += row.text.length;
      }
      return '';
    },
    end(summary) {
      const head = headOf(summary, look);
      const rows = fitting(
        SEVERITIES.flatMap((severity) => kept[severity].rows),
        limit - head.length,
      );
      return head + lists(rows) + leftOut(total - rows.length, look);
    },
  };
}

/** As many of the first as there is room for, with the heads of their lists, in the order of the documents. */
function fitting(rows: readonly Row[], room: number): Row[] {
  const paths = new Set<string>();
  let left = room;
  const chosen = rows.filter(({ path, text }) => {
    left -= text.length + (paths.has(path) ? 0 : LIST_HEAD + 2 * path.length);
    paths.add(path);
    return left >= 0;
  });
  return chosen.sort((a, b) => a.order - b.order);
}

/** Characters of the head of a list besides the path. */
const LIST_HEAD = 40;

const lists = (rows: readonly Row[]): string =>
  rows
    .map(({ path, text }, i) => (path === rows[i - 1]?.path ? text : `\n**${markdownCode(path)}**\n\n${text}`))
    .join('');

function rowOf(text: string, finding: Finding, lines: Lines, { locale }: Look): string {
  const level = say(LEVEL_WORDS[finding.severity], locale);
  const place = markdownCode(shownPlace(lines.position(finding.start), locale));
  const message = markdownText(say(finding.message, locale));
  return `- **${level}** ${place} ${message} [${finding.rule}](${rulePage(finding.rule)})\n${quoteOf(text, finding, lines)}`;
}

const EXCERPT = 100;

function quoteOf(text: string, finding: Finding, { lineAround }: Lines): string {
  const { before, marked, after } = excerpt(text, lineAround(finding.start), finding, EXCERPT);
  if (before + marked + after === '') return '';
  // <b>, since ** beside Han or a mark is often no emphasis.
  return `  > ${markdownLine(before)}<b>${markdownText(marked)}</b>${markdownText(after)}\n`;
}

function headOf(summary: Summary, { locale }: Look): string {
  const failures = summary.failures.map((failure) => failureOf(failure, locale));
  const list = failures.length > 0 ? `\n${failures.join('')}` : '';
  return `### ${say(TITLE, locale)}${say(totalWords(summary), locale)}\n${list}`;
}

const TITLE: Words = { zh: '计划校核：', en: 'Planlint: ' };

const failureOf = ({ path, message }: Failure, locale: Look['locale']): string =>
  `- ${path === null ? '' : `${markdownCode(path)} `}${markdownText(say(message, locale))}\n`;

function leftOut(count: number, { locale }: Look): string {
  if (count === 0) return '';
  const words = {
    zh: `另有 ${count} 个问题因篇幅所限未列出（先列级别高的）。`,
    en: `${count} more findings are not listed for want of room; the most severe come first.`,
  };
  return `\n${say(words, locale)}\n`;
}
