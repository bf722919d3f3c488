import { seen } from './sheet.ts';

/** Finished HTML. */
export interface Markup {
  readonly markup: string;
}

export type Part = string | number | Markup | null | readonly Part[];

/** The only way into the page: what stands between the pieces of the template is escaped unless it is markup. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: pieces.reduce((page, piece, i) => page + markupOf(parts[i - 1]!) + piece) };
}

/** Words of our own that are HTML or CSS already; never a document's. */
export const raw = (markup: string): Markup => ({ markup });

export const NOTHING = raw('');

function markupOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return seen(part).replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
  if ('markup' in part) return part.markup;
  return part.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
