import { rulePage } from '../addresses.ts';
import { rank } from '../core/config.ts';
import type { Finding } from '../core/rule.ts';
import { ruleById } from '../core/rules/index.ts';
import { say } from '../core/say.ts';
import { SEVERITY_WORDS } from '../core/severity-words.ts';
import { html, type Markup, raw } from '../ledger/markup.ts';
import type { Section, View } from './report.ts';

/** The findings, the gravest first and of equals in the order of the text, each with the words it is about. */
export function findingsSection(view: View): Section {
  const { findings, t } = view;
  const sorted = [...findings].sort((a, b) => rank(b.severity) - rank(a.severity) || a.start - b.start);
  const body =
    findings.length === 0
      ? html`<p class="empty">${t('没有发现问题。', 'Nothing was found.')}</p>`
      : html`<ol class="list">${sorted.map((finding) => itemOf(finding, view))}</ol>`;
  return { name: 'findings', title: t('问题', 'Findings'), body };
}

function itemOf(finding: Finding, view: View): Markup {
  const { locale, placeOf, link } = view;
  const title = ruleById.get(finding.rule)?.title;
  return html`<li class="${finding.severity}">
<p class="what"><b>${say(SEVERITY_WORDS[finding.severity], locale)}</b> ${link(finding.start, placeOf(finding.start))}
<a class="rule" href="${(view.addresses?.rule ?? rulePage)(finding.rule)}">${title ? say(title, locale) : finding.rule}</a></p>
<p>${say(finding.message, locale)}</p>
${quoteOf(finding, view)}${remedyOf(finding, view)}${relatedOf(finding, view)}</li>
`;
}

/** Code units of the text that are quoted on either side of a finding, and of the finding itself. */
const BESIDE = 40;
const LONGEST = 160;

function quoteOf({ start, end }: Finding, { plan: { text } }: View): Markup | null {
  if (start === end) return null;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - BESIDE);
  const to = Math.min(end, start + LONGEST);
  const breakAfter = text.indexOf('\n', to);
  const until = Math.min(breakAfter === -1 ? text.length : breakAfter, to + BESIDE);
  const piece = (a: number, b: number): string => text.slice(a, b).replace(/\s+/g, ' ');
  return html`<blockquote>${piece(from, start).trimStart()}<mark>${piece(start, to)}${to < end ? '…' : ''}</mark>${piece(to, Math.max(to, until))}</blockquote>
`;
}

function remedyOf({ fix, suggestions }: Finding, { t, locale }: View): Markup | null {
  const remedies = [...(fix ? [fix] : []), ...suggestions].slice(0, 3).map(({ title }) => say(title, locale));
  if (remedies.length === 0) return null;
  return html`<p class="remedy">${raw(t('建议：', 'Suggestion: '))}${remedies.join(t('；', '; '))}</p>
`;
}

const MOST_RELATED = 8;

/** Other places of the same matter. */
function relatedOf({ related }: Finding, { placeOf, link, t }: View): Markup | null {
  if (related.length === 0) return null;
  const more = related.length - MOST_RELATED;
  return html`<p class="related">${t('另见：', 'See also: ')}${related
    .slice(0, MOST_RELATED)
    .map(({ start }, i) => html`${i > 0 ? t('、', ', ') : ''}${link(start, placeOf(start))}`)}${
    more > 0 ? t(` 等 ${related.length} 处`, ` and ${more} more`) : ''
  }</p>
`;
}
