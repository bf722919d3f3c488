import type { CompletionItem, Position } from 'vscode-languageserver';
import type { Locale } from '../core/config.ts';
import { offerDeadlines, offerTitles } from './complete-deadlines.ts';
import { type Offer, offerUnits } from './complete-units.ts';
import type { OpenPlan } from './open-plans.ts';
import { offsetOf, rangeOf } from './ranges.ts';
import { typingAt } from './typing.ts';

/** Marks behind which an editor asks by itself. */
export const COMPLETION_TRIGGERS = ['（', '(', '〔', '、', '，', ',', '；', ';', '：', ':', '《', '年', '月'];

/** What may stand at the cursor: a cited title behind 《, a deadline where one is begun, units within a note; else nothing. */
export function completion(
  here: OpenPlan,
  position: Position,
  open: readonly OpenPlan[],
  locale: Locale,
): CompletionItem[] {
  const offset = offsetOf(here.document, position);
  const typing = typingAt(here.plan, offset);
  if (!typing) return [];
  const offer = offerTitles(typing, open) ?? offerDeadlines(typing) ?? offerUnits(typing, locale);
  return offer ? items(here, offset, offer) : [];
}

/** The offer in its own order, every item an edit of what is typed. */
function items({ document }: OpenPlan, offset: number, { typed, items }: Offer): CompletionItem[] {
  const range = rangeOf(document, { start: offset - typed, end: offset });
  return items.map(({ insertText, ...item }, i) => ({
    ...item,
    sortText: String(i).padStart(4, '0'),
    textEdit: { range, newText: insertText ?? item.label },
  }));
}
