import type { Role } from '../core/plan.ts';
import { html, type Markup } from '../ledger/markup.ts';
import type { LedgerRow } from '../ledger/row.ts';
import { type UnitLoad, unitLoads } from '../ledger/units.ts';
import type { Section, View } from './report.ts';
import { taskLink } from './timeline.ts';

/** Who has how much to do, and in which chapters. */
export function unitsSection(view: View): Section | null {
  const loads = unitLoads(view.rows);
  if (loads.length === 0) return null;
  const body = html`${matrixOf(loads, view)}
<div class="units-list">${loads.map((load) => tasksOf(load, view))}</div>`;
  return { name: 'units', title: view.t('单位分工', 'Departments'), body };
}

const isLead = (role: Role): boolean => role === 'lead' || role === 'joint';

/** Departments × chapters: tasks led, and in brackets those supported. */
function matrixOf(loads: readonly UnitLoad[], view: View): Markup {
  const { rows, t } = view;
  const chapters = chaptersOf(rows);
  const most = Math.max(...loads.map(({ parts }) => parts.length));
  return html`<p class="note">${t('数字为牵头（含分工负责）任务数，括号内为配合任务数。', 'Tasks led or shared; in brackets, tasks supported.')}</p>
<div class="wide" tabindex="0" role="region" aria-label="${t('单位与章节矩阵', 'Departments by chapter')}"><table class="matrix">
<thead><tr><th scope="col">${t('单位', 'Department')}</th><th scope="col">${t('任务量', 'Load')}</th>${
    chapters.length > 1
      ? chapters.map((chapter) => html`<th scope="col">${chapter || t('（无标题）', '(untitled)')}</th>`)
      : null
  }</tr></thead>
<tbody>
${loads.map((load) => matrixRow(load, chapters, most, view))}</tbody></table></div>`;
}

function matrixRow({ name, parts }: UnitLoad, chapters: readonly string[], most: number, { t }: View): Markup {
  const led = parts.filter(({ role }) => isLead(role)).length;
  const others = parts.length - led;
  const percent = (count: number): number => Math.round((100 * count) / most);
  const words = t(`牵头 ${led} 项，配合 ${others} 项`, `leads ${led}, supports ${others}`);
  return html`<tr><th scope="row">${name}</th>
<td class="load"><span class="stack" role="img" aria-label="${words}"><span class="led" style="width:${percent(led)}%"></span><span class="helped" style="width:${percent(others)}%"></span></span> <span class="sum">${numbers(led, others)}</span></td>${
    chapters.length > 1
      ? chapters.map((chapter) => {
          const here = parts.filter(({ row }) => row.first === chapter);
          const ledHere = here.filter(({ role }) => isLead(role)).length;
          return html`<td class="cell">${numbers(ledHere, here.length - ledHere)}</td>`;
        })
      : null
  }</tr>
`;
}

const numbers = (led: number, others: number): string =>
  `${led > 0 ? led : ''}${others > 0 ? `${led > 0 ? ' ' : ''}(${others})` : ''}`;

/** Chapters in order; one alone divides nothing. */
const chaptersOf = (rows: readonly LedgerRow[]): string[] => [...new Set(rows.map(({ first }) => first))];

function tasksOf({ name, parts }: UnitLoad, view: View): Markup {
  const words: Readonly<Record<Role, string>> = {
    lead: view.t('牵头', 'leads'),
    joint: view.t('分工负责', 'shares'),
    support: view.t('配合', 'supports'),
    implied: view.t('涉及', 'concerned'),
  };
  return html`<details><summary>${name} <span class="sum">${view.t(`${parts.length} 项`, `${parts.length}`)}</span></summary>
<ul>${parts.map(
    ({
      row,
      role,
    }) => html`<li><span class="role ${role}">${words[role]}</span> ${taskLink(row, view)}${row.due ? html` <time datetime="${row.due}">${row.due}</time>` : null}</li>
`,
  )}</ul></details>
`;
}
