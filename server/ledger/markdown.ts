import { type Cell, cellText, type Sheet, type SheetRow } from './sheet.ts';

/** A sheet as tables of GitHub's Markdown, a heading a section. */
export function markdown({ title, columns, sections }: Sheet): string {
  const head = [
    row(columns.map(({ head }) => escaped(head))),
    row(columns.map(({ kind }) => (kind === 'text' ? '---' : '--:'))),
  ];
  const parts = sections.flatMap((section) => [
    ...(section.title === null ? [] : [`## ${escaped(section.title)}`]),
    [...head, ...section.rows.map(rowOf)].join('\n'),
  ]);
  return `${[`# ${escaped(title)}`, ...parts].join('\n\n')}\n`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const rowOf = ({ cells }: SheetRow): string => row(cells.map((cell: Cell) => escaped(cellText(cell))));

/** Text that means nothing to Markdown or HTML, in one line. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/(?<!\s)\s*\n\s*/g, '<br>');
