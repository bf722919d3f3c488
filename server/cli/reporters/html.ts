import { rulePage } from '../../addresses.ts';
import type { Finding, Severity, Words } from '../../core/rule.ts';
import { version } from '../../version.ts';
import { say } from '../language.ts';
import { LEVEL_WORDS } from '../rule-words.ts';
import { excerpt } from './excerpt.ts';
import { HTML_STYLE } from './html-style.ts';
import { htmlText } from './html-text.ts';
import { type Lines, linesOf, shownPlace } from './lines.ts';
import type { Checked, Failure, Look, NewReporter, Summary } from './reporter.ts';
import { COUNTED, documentWords, totalWords } from './summary-line.ts';

/**
 * A page of findings for people without a terminal: one file, no scripts, nothing from the net. The totals are known
 * last and shown first.
 */
export const html: NewReporter<Checked, Summary> = (look) => ({
  begin: () => headOf(look),
  document: (document) => (document.findings.length > 0 ? sectionOf(document, look) : ''),
  end: (summary) => `${overview(summary, look)}</main>\n</body>\n</html>\n`,
});

const TITLE: Words = { zh: '计划校核', en: 'Planlint' };

const headOf = ({ locale }: Look): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say(TITLE, locale)}</title>
<style>
${HTML_STYLE}</style>
</head>
<body>
<main>
`;

function sectionOf({ path, text, places, findings }: Checked, look: Look): string {
  const lines = linesOf(text, places);
  const items = findings.map((finding) => itemOf(text, finding, lines, look));
  return `<section>\n<h2>${htmlText(path)} <small>${findings.length}</small></h2>\n<ol>\n${items.join('')}</ol>\n</section>\n`;
}

function itemOf(text: string, finding: Finding, lines: Lines, { locale }: Look): string {
  const level = say(LEVEL_WORDS[finding.severity], locale);
  const place = shownPlace(lines.position(finding.start), locale);
  return `<li class="${finding.severity}">
<p><b>${htmlText(level)}</b> <span class="place">${htmlText(place)}</span> ${htmlText(say(finding.message, locale))} <a href="${rulePage(finding.rule)}">${finding.rule}</a></p>
${quoteOf(text, finding, lines)}${relatedOf(finding, lines, locale)}</li>
`;
}

const EXCERPT = 160;

function quoteOf(text: string, finding: Finding, { lineAround }: Lines): string {
  const { before, marked, after } = excerpt(text, lineAround(finding.start), finding, EXCERPT);
  if (before + marked + after === '') return '';
  return `<blockquote>${htmlText(before)}<mark>${htmlText(marked)}</mark>${htmlText(after)}</blockquote>\n`;
}

const MOST_RELATED = 3;

function relatedOf({ related }: Finding, { position }: Lines, locale: Look['locale']): string {
  const shown = related.slice(0, MOST_RELATED).map(({ start, message }) => {
    const place = htmlText(shownPlace(position(start), locale));
    return `<span class="place">${place}</span> ${htmlText(say(message, locale))}`;
  });
  const more = related.length - shown.length;
  if (more > 0) shown.push(say({ zh: `另有 ${more} 处`, en: `${more} more` }, locale));
  return shown.map((line) => `<p class="related">${line}</p>\n`).join('');
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function overview(summary: Summary, { locale }: Look): string {
  const counts = SEVERITIES.filter((severity) => summary.counts[severity] > 0).map(
    (severity) =>
      `<li class="${severity}">${htmlText(say(COUNTED[severity](summary.counts[severity]), locale))}</li>\n`,
  );
  const failures = summary.failures.map((failure) => failureOf(failure, locale));
  return `<header>
<h1>${say(TITLE, locale)}</h1>
<p>${htmlText(say(counts.length > 0 ? documentWords(summary.documents) : totalWords(summary), locale))}</p>
${counts.length > 0 ? `<ul class="counts">\n${counts.join('')}</ul>\n` : ''}${failures.length > 0 ? `<ul class="failures">\n${failures.join('')}</ul>\n` : ''}</header>
<footer>Planlint ${htmlText(version)}</footer>
`;
}

const failureOf = ({ path, message }: Failure, locale: Look['locale']): string =>
  `<li>${path === null ? '' : `<span class="place">${htmlText(path)}</span> `}${htmlText(say(message, locale))}</li>\n`;
