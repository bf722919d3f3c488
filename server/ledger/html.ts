import type { Locale } from '../core/config.ts';
import { type Cell, cellText, isDay, type Sheet } from './sheet.ts';

/** Sheets as one page of tables: no scripts, nothing from elsewhere, light and dark, printable. */
export function html(sheets: readonly Sheet[], locale: Locale): string {
  const title = escaped(sheets[0]?.title ?? '');
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${sheets.map(table).join('\n')}
</body>
</html>
`;
}

function table({ name, columns, sections }: Sheet): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column.head)}</th>`).join('');
  const bodies = sections.map(({ title, rows }) => {
    const band =
      title === null ? '' : `<tr><th scope="rowgroup" colspan="${columns.length}">${escaped(title)}</th></tr>\n`;
    const lines = rows.map(
      ({ cells, alert }) => `<tr>${cells.map((cell, i) => cellOf(cell, i === alert)).join('')}</tr>`,
    );
    return `<tbody>\n${band}${lines.join('\n')}\n</tbody>`;
  });
  return `<div tabindex="0" role="region" aria-label="${escaped(name)}"><table>
<caption>${escaped(name)}</caption>
<thead><tr>${head}</tr></thead>
${bodies.join('\n')}
</table></div>`;
}

function cellOf(cell: Cell, alert: boolean): string {
  const text = escaped(cellText(cell)).replaceAll('\n', '<br>');
  const kind = isDay(cell) ? 'day' : typeof cell === 'number' ? 'number' : '';
  const names = [kind, alert ? 'alert' : ''].filter((name) => name !== '').join(' ');
  return `<td${names && ` class="${names}"`}>${isDay(cell) ? `<time datetime="${text}">${text}</time>` : text}</td>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);

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
