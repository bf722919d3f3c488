import { parsePlan } from '../../core/parse.ts';
import type { Plan } from '../../core/plan.ts';
import type { Words } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { html as markup } from '../../ledger/markup.ts';
import { PAGE_FOOT, pageHead, reportArticle } from '../../report/report.ts';
import { ledgerDocument } from './ledger-document.ts';
import type { Checked, Failure, Look, NewReporter, Summary } from './reporter.ts';
import { totalWords } from './summary-line.ts';

/**
 * The page of the plans for people without a terminal: findings, timeline, departments, ledger, outline and text. One
 * file, no scripts, nothing from the net. The totals are known last and shown first.
 */
export const html: NewReporter<Checked, Summary> = (look) => {
  const articles: Article[] = [];
  return {
    begin: () => pageHead(say(TITLE, look.locale), look.locale),
    document(document) {
      const plan = parsePlan(document.text, document.read);
      const key = `d${articles.length + 1}-`;
      articles.push({ key, title: plan.document.title ?? document.path });
      return articleOf(document, plan, look, key);
    },
    end: (summary) => overview(summary, articles, look) + PAGE_FOOT,
  };
};

const TITLE: Words = { zh: '计划校核报告', en: 'Planlint report' };

/** A document on the page, for the list of them. */
interface Article {
  readonly key: string;
  readonly title: string;
}

function articleOf({ path, places, findings }: Checked, plan: Plan, { locale, asOf }: Look, key: string): string {
  const shown = ledgerDocument({ path, plan, places, findings: () => findings }, locale);
  return reportArticle({ ...shown, findings }, { locale, asOf, addresses: null }, key);
}

/** What one document alone does not say: how many there are, and what could not be read. */
function overview(summary: Summary, articles: readonly Article[], { locale }: Look): string {
  const { failures } = summary;
  if (articles.length === 1 && failures.length === 0) return '';
  return markup`<div class="overview">
<p>${say(totalWords(summary), locale)}</p>
<ol>${articles.map(({ key, title }) => markup`<li><a href="#${key}top">${title}</a></li>`)}</ol>
${failures.length > 0 ? markup`<ul>${failures.map((failure) => failureOf(failure, locale))}</ul>` : null}
</div>
`.markup;
}

const failureOf = ({ path, message }: Failure, locale: Look['locale']) =>
  markup`<li class="error">${path === null ? null : markup`<b>${path}</b> `}${say(message, locale)}</li>
`;
