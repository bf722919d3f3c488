/** All that a plan says and all that is wrong with it, as one page: for screen, phone and paper. */
import type { Locale } from '../core/config.ts';
import type { Plan } from '../core/plan.ts';
import type { Finding } from '../core/rule.ts';
import { say } from '../core/say.ts';
import { html, type Markup, raw } from '../ledger/markup.ts';
import { type LedgerRow, rowsOfPlans } from '../ledger/row.ts';
import { findingsSection } from './findings.ts';
import { headSection } from './head.ts';
import { ledgerSection } from './ledger.ts';
import { outlineSection } from './outline.ts';
import { lineAddresses, sourceSection } from './source.ts';
import { STYLE } from './style.ts';
import { targetsSection } from './targets.ts';
import { timelineSection } from './timeline.ts';
import { unitsSection } from './units.ts';

/** What a page is made from. */
export interface ReportDocument {
  readonly path: string;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** What people are told of a place (document offset): 第12行. */
  readonly placeOf: (offset: number) => string;
}

export interface ReportLook {
  readonly locale: Locale;
  /** ISO day by which tasks count as past; null: none does. */
  readonly asOf: string | null;
  /** Where links lead in an editor; null: to the text at the end of the page, and to the pages of rules on the net. */
  readonly addresses: Addresses | null;
}

export interface Addresses {
  /** Of a place, by its document offset. */
  readonly place: (offset: number) => string;
  readonly rule: (id: string) => string;
}

/** What every section of the page is given. */
export interface View extends ReportDocument, ReportLook {
  readonly rows: readonly LedgerRow[];
  /** An id of the page. */
  readonly id: (name: string) => string;
  /** A link to the place of a document offset, with words of its own. */
  readonly link: (offset: number, words: string) => Markup;
  readonly t: (zh: string, en: string) => string;
}

/** A part of the page; null where the plan has nothing for it. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly body: Markup;
}

/** The page of one document: one file, no scripts, nothing from elsewhere. Everything from the document is escaped. */
export const reportPage = (document: ReportDocument, look: ReportLook): string =>
  pageHead(document.plan.document.title ?? document.path, look.locale) + reportArticle(document, look) + PAGE_FOOT;

/** Begins a page that holds the articles of several documents, which may be written one after the other. */
export const pageHead = (title: string, locale: Locale): string =>
  html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
`.markup;

export const PAGE_FOOT = '</main>\n</body>\n</html>\n';

/** All about one document. `key` keeps the ids of several documents on one page apart. */
export function reportArticle(document: ReportDocument, look: ReportLook, key = ''): string {
  const view = viewOf(document, look, key);
  const sections = [
    findingsSection,
    timelineSection,
    unitsSection,
    targetsSection,
    ledgerSection,
    outlineSection,
    ...(look.addresses ? [] : [sourceSection]),
  ]
    .map((section) => section(view))
    .filter((section) => section !== null);
  return html`<article id="${view.id('top')}">
${headSection(view)}
<nav aria-label="${view.t('目录', 'Contents')}"><ul>${sections.map(
    ({ name, title }) => html`<li><a href="#${view.id(name)}">${title}</a></li>`,
  )}</ul></nav>
${sections.map(
  ({ name, title, body }) => html`<section id="${view.id(name)}" class="${name}">
<h2>${title}</h2>
${body}
</section>
`,
)}</article>
`.markup;
}

function viewOf(document: ReportDocument, look: ReportLook, key: string): View {
  const { plan, path, placeOf, findings } = document;
  const id = (name: string): string => key + name;
  const addressOf = look.addresses?.place ?? lineAddresses(plan.text, id);
  return {
    ...document,
    ...look,
    rows: rowsOfPlans([{ path, plan, placeOf, findings: () => findings }]),
    id,
    link: (offset, words) => html`<a href="${addressOf(offset)}">${words}</a>`,
    t: (zh, en) => say({ zh, en }, look.locale),
  };
}
