import type { Locale } from '../core/config.ts';
import { type Markup, html as markup, raw } from './markup.ts';
import { type Cell, cellText, isDay, type Section, type Sheet } from './sheet.ts';

/** Sheets as one page of tables: no scripts, nothing from elsewhere, light and dark, printable. */
export function html(sheets: readonly Sheet[], locale: Locale): string {
  const title = sheets[0]?.title ?? '';
  return markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<h1>${title}</h1>
${sheets.map(table)}</body>
</html>
`.markup;
}

const table = ({
  name,
  columns,
  sections,
}: Sheet): Markup => markup`<div tabindex="0" role="region" aria-label="${name}"><table>
<caption>${name}</caption>
<thead><tr>${columns.map(({ head }) => markup`<th scope="col">${head}</th>`)}</tr></thead>
${sections.map((section) => body(section, columns.length))}</table></div>
`;

const body = ({ title, rows }: Section, width: number): Markup => markup`<tbody>
${title === null ? null : markup`<tr><th scope="rowgroup" colspan="${width}">${title}</th></tr>\n`}${rows.map(
  ({ cells, alert }) => markup`<tr>${cells.map((cell, i) => cellOf(cell, i === alert))}</tr>
`,
)}</tbody>
`;

function cellOf(cell: Cell, alert: boolean): Markup {
  const text = cellText(cell);
  const kind = isDay(cell) ? 'day' : typeof cell === 'number' ? 'number' : '';
  const names = [kind, alert ? 'alert' : ''].filter((name) => name !== '').join(' ');
  const lines = text.split('\n').map((line, i) => markup`${i > 0 ? raw('<br>') : null}${line}`);
  return markup`<td${names ? markup` class="${names}"` : null}>${isDay(cell) ? markup`<time datetime="${text}">${text}</time>` : lines}</td>`;
}

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --head: #8882; --alert: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --alert: #ffb4ab; } }
body { font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 1.5rem; }
h1 { font-size: 1.3rem; }
div { overflow-x: auto; margin-bottom: 2rem; }
table { border-collapse: collapse; min-width: 100%; }
caption { text-align: start; font-weight: bold; padding-block: .5rem; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; min-width: 4em; }
th { background: var(--head); }
thead th { position: sticky; top: 0; white-space: nowrap; }
.day, .number { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.alert { color: var(--alert); font-weight: bold; }
@page { size: A4 landscape; margin: 12mm; }
@media print { body { margin: 0; font-size: 9px; } div { overflow: visible; } tr { break-inside: avoid; } thead th { position: static; white-space: normal; } }
`;
