import { lineAt, lineStarts } from '../core/text.ts';
import { html } from '../ledger/markup.ts';
import type { Section, View } from './report.ts';

/** Addresses of places within the page: the line of the text that holds the offset. */
export function lineAddresses(text: string, id: View['id']): (offset: number) => string {
  const starts = lineStarts(text);
  return (offset) => `#${id(`line-${lineAt(starts, offset) + 1}`)}`;
}

/** The whole text with the numbers of its lines: where all places of the page lead. */
export function sourceSection({ plan, t, id }: View): Section {
  const lines = plan.text.split(/\r\n|\n|\r/);
  const body = html`<details><summary>${t('显示全文', 'Show the whole text')} <span class="sum">${t(`${lines.length} 行`, `${lines.length} lines`)}</span></summary>
<ol class="lines">${lines.map(
    (line, i) => html`<li id="${id(`line-${i + 1}`)}">${line}</li>
`,
  )}</ol></details>`;
  return { name: 'source', title: t('原文', 'Text'), body };
}
