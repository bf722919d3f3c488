import { html, type Markup } from '../ledger/markup.ts';
import type { LedgerRow } from '../ledger/row.ts';
import { isPast } from '../ledger/status.ts';
import type { Section, View } from './report.ts';

/** The tasks by chapter, each with its units and its deadline. */
export function ledgerSection(view: View): Section {
  const { rows, t } = view;
  const heads = [
    t('序号', 'No.'),
    t('任务', 'Task'),
    t('牵头单位', 'Lead'),
    ...(hasSupport(view) ? [t('配合单位', 'Support')] : []),
    t('完成时限', 'Deadline'),
    t('位置', 'Place'),
  ];
  const body =
    rows.length === 0
      ? html`<p class="empty">${t('没有读到任务。', 'No tasks were read.')}</p>`
      : html`<div class="wide" tabindex="0" role="region" aria-label="${t('任务台账', 'Task ledger')}"><table class="tasks">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
${groupsOf(rows).map(
  ([title, members]) => html`<tbody>
${title ? html`<tr><th class="chapter" scope="rowgroup" colspan="${heads.length}">${title}</th></tr>` : null}
${members.map((row) => rowOf(row, view))}</tbody>
`,
)}</table></div>`;
  return { name: 'ledger', title: t('任务台账', 'Task ledger'), body };
}

/** A column that nothing stands in only takes room. */
const hasSupport = ({ rows }: View): boolean => rows.some(({ support }) => support.length > 0);

/** Rows under the headings they stand below, which come in order. */
function groupsOf(rows: readonly LedgerRow[]): [string, LedgerRow[]][] {
  const groups: [string, LedgerRow[]][] = [];
  for (const row of rows) {
    const title = [row.first, row.second].filter((part) => part !== '').join(' / ');
    if (groups.at(-1)?.[0] === title) groups.at(-1)![1].push(row);
    else groups.push([title, [row]]);
  }
  return groups;
}

function rowOf(row: LedgerRow, view: View): Markup {
  const { plan, t, link, asOf, id } = view;
  const shared = row.lead.length === 0 && row.joint.length > 0;
  const lead = shared
    ? t(`${row.joint.join('、')}（分工负责）`, `${row.joint.join('、')} (shared)`)
    : row.lead.join('、');
  const place = plan.starts[plan.tasks[row.number - 1]!.paragraph]!;
  return html`<tr id="${id(`task-${row.number}`)}"><td class="number">${row.number}</td><td><span class="id">${row.id}</span> ${row.text}</td><td${
    lead ? null : html` class="gap"`
  }>${lead || t('未写明', 'none')}</td>${hasSupport(view) ? html`<td>${row.support.join('、')}</td>` : null}<td${isPast(row.due, asOf) ? html` class="past"` : null}>${row.deadlines.join('；')}${
    row.due ? html`<br><time datetime="${row.due}">${row.due}</time>` : null
  }</td><td class="place">${link(place, row.place)}</td></tr>
`;
}
