import type { Position, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { paragraphAt } from '../core/locate.ts';
import type { Plan } from '../core/plan.ts';
import { span } from '../core/text.ts';
import { textEdits } from './edits.ts';
import { itemAt } from './places.ts';
import { offsetOf } from './ranges.ts';
import { isNumbered, numbersBelow, renumberEdits, withNumber } from './renumber.ts';

/** What asks for it: a new line. */
export const ON_TYPE_TRIGGER = '\n';

/**
 * The next number on the empty line below an item, and the numbers behind it counted on. An item without any text ends
 * the list instead: its number goes.
 */
export function onTypeFormatting(document: TextDocument, plan: Plan, position: Position): TextEdit[] {
  const { text } = plan;
  const cursor = offsetOf(document, position);
  const lineStart = cursor - position.character;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))![0];
  const above = text.slice(0, lineStart).replace(/(?:\r\n|\r|\n)$/, '');
  const index = paragraphAt(plan, above.length);
  if (/\S/.test(line) || /[\r\n]$/.test(above) || index === null || plan.starts[index]! > above.length) return [];
  const item = itemAt(plan, index);
  if (!item || !isNumbered(item)) return [];
  const { text: written } = plan.paragraphs[item.paragraph]!;
  const marker = written.slice(item.marker.start, item.marker.end);
  if (index === item.paragraph && written.slice(item.marker.end).trim() === '') {
    const start = plan.starts[index]!;
    return textEdits(document, [{ ...span(start, start + item.marker.raw.length), newText: '' }]);
  }
  const next = withNumber(marker, item.marker.number + 1);
  // A heading on a line of its own opens a section: what comes below it is not its sibling.
  if (next === null || item.children.length > 0 || !/[。；;）)]\s*$/.test(above)) return [];
  const indent = indentOf(text, plan.starts[item.paragraph]!);
  const insertion = { ...span(lineStart, lineStart + line.length), newText: indent + next };
  return textEdits(document, [insertion, ...renumberEdits(plan, numbersBelow(plan, item))]);
}

/** The blanks before a paragraph on its line. */
const indentOf = (text: string, start: number): string =>
  /[^\S\r\n]*$/.exec(text.slice(Math.max(0, start - 20), start))![0];
