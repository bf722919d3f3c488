import type { Severity, Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import { html, type Markup } from '../ledger/markup.ts';
import { unitLoads } from '../ledger/units.ts';
import type { View } from './report.ts';

/** Title, facts of the document, and the figures that say how it stands. */
export function headSection(view: View): Markup {
  const { plan, path, t } = view;
  const { title, date, period } = plan.document;
  const number = plan.paragraphs.find((p) => p.documentNumbers.length > 0 && p.form !== 'text')?.documentNumbers[0];
  const facts = [
    path,
    number?.raw ?? null,
    date && t(`成文日期 ${date}`, `Dated ${date}`),
    period && t(`规划期 ${period.start}—${period.end}年`, `Period ${period.start}–${period.end}`),
    view.asOf && t(`以${view.asOf}为准`, `As of ${view.asOf}`),
  ].filter((fact) => fact !== null);
  return html`<header>
<h1>${title ?? path}</h1>
<ul class="facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
<dl class="figures">${figuresOf(view).map(figure)}</dl>
</header>`;
}

interface Figure {
  readonly name: string;
  readonly value: string;
  /** Share of all tasks, 0 to 1, where it is one. */
  readonly share?: number;
  readonly severity?: Severity;
}

function figuresOf({ rows, findings, t, locale, asOf }: View): Figure[] {
  const total = rows.length;
  const share = (name: string, count: number): Figure => ({
    name,
    value: `${count} / ${total}`,
    ...(total > 0 && { share: count / total }),
  });
  const past = asOf === null ? 0 : rows.filter(({ due }) => due !== null && due < asOf).length;
  const counts = SEVERITIES.flatMap((severity): Figure[] => {
    const count = findings.filter((f) => f.severity === severity).length;
    return count > 0 ? [{ name: say(LEVELS[severity], locale), value: String(count), severity }] : [];
  });
  return [
    { name: t('任务', 'Tasks'), value: String(total) },
    share(t('有牵头单位', 'With a lead'), rows.filter(({ lead, joint }) => lead.length + joint.length > 0).length),
    share(t('有到期日', 'With a due date'), rows.filter(({ due }) => due !== null).length),
    { name: t('责任单位', 'Units'), value: String(unitLoads(rows).length) },
    ...(past > 0 ? [{ name: t('已到期', 'Past due'), value: String(past), severity: 'error' as const }] : []),
    ...counts,
  ];
}

const figure = ({
  name,
  value,
  share,
  severity,
}: Figure): Markup => html`<div${severity ? html` class="${severity}"` : null}>
<dt>${name}</dt><dd>${value}${
  share === undefined ? null : html`<span class="bar"><span style="width:${Math.round(share * 100)}%"></span></span>`
}</dd></div>
`;

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export const LEVELS: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'Errors' },
  warning: { zh: '警告', en: 'Warnings' },
  info: { zh: '提示', en: 'Notes' },
  hint: { zh: '建议', en: 'Hints' },
};
