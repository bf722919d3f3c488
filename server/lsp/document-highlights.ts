import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Plan } from '../core/plan.ts';
import { elementAt, identityOf, occurrences } from './element.ts';
import { offsetOf, rangeOf } from './ranges.ts';

/** Everything in the document that is the same unit, title or target as under the cursor. */
export function documentHighlights(document: TextDocument, plan: Plan, position: Position): DocumentHighlight[] {
  const element = elementAt(plan, offsetOf(document, position));
  const same = element && identityOf(plan, element);
  if (!same) return [];
  return occurrences(plan, same).map((span) => ({ range: rangeOf(document, span), kind: DocumentHighlightKind.Text }));
}
