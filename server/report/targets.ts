import { html } from '../ledger/markup.ts';
import type { Section, View } from './report.ts';
import { whoOf } from './timeline.ts';

/** Figures that the plan sets itself, with the task that each stands in. */
export function targetsSection({ rows, t, id }: View): Section | null {
  const targets = rows.flatMap((row) => row.targets.map((target) => ({ row, target })));
  if (targets.length === 0) return null;
  const body = html`<div class="wide" tabindex="0" role="region" aria-label="${t('指标表', 'Table of targets')}"><table>
<thead><tr><th scope="col">${t('指标', 'Target')}</th><th scope="col">${t('时限', 'By')}</th><th scope="col">${t('牵头单位', 'Lead')}</th><th scope="col">${t('任务', 'Task')}</th></tr></thead>
<tbody>
${targets.map(
  ({
    row,
    target,
  }) => html`<tr><td>${target}</td><td>${row.deadlines.join('；')}</td><td>${whoOf(row)}</td><td class="number"><a href="#${id(`task-${row.number}`)}">${row.id}</a></td></tr>
`,
)}</tbody></table></div>`;
  return { name: 'targets', title: t('指标', 'Targets'), body };
}
