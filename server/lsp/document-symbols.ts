import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Item, Part, Plan, Task } from '../core/plan.ts';
import { headSpan, headText, itemSpan, nonEmptyParts, paragraphsSpan, partText } from './places.ts';
import { rangeOf } from './ranges.ts';
import { taskDetail } from './task-line.ts';

/** Longest name of a task: lead and deadline beside it are to be seen in a narrow side bar too. */
const BESIDE_DETAIL = 16;

/** The outline: parts where there are several, headings, and tasks with lead and deadline as detail. */
export function documentSymbols(document: TextDocument, plan: Plan): DocumentSymbol[] {
  const taskOf = new Map(plan.tasks.map((task) => [task.item, task]));
  const tops = plan.parts.map((): Item[] => []);
  for (const item of plan.items) if (item.parent === null) tops[item.part]!.push(item);
  const parts = nonEmptyParts(plan);
  if (parts.length < 2) return tops.flat().map(itemSymbol);
  return parts.flatMap((part) => {
    const children = tops[plan.parts.indexOf(part)]!.map(itemSymbol);
    return part.title === null && part.key === '' ? children : [partSymbol(part, children)];
  });

  function itemSymbol(item: Item): DocumentSymbol {
    const task = taskOf.get(item.index);
    const detail = detailOf(task);
    return {
      name: headText(plan, item.paragraph, detail.detail ? BESIDE_DETAIL : undefined),
      ...detail,
      kind: task ? SymbolKind.Event : SymbolKind.Module,
      range: rangeOf(document, itemSpan(plan, item)),
      selectionRange: rangeOf(document, headSpan(plan, item.paragraph)),
      children: item.children.map((child) => itemSymbol(plan.items[child]!)),
    };
  }

  function partSymbol(part: Part, children: DocumentSymbol[]): DocumentSymbol {
    return {
      name: partText(plan, part),
      kind: SymbolKind.File,
      range: rangeOf(document, paragraphsSpan(plan, part.paragraph, part.end)),
      selectionRange: rangeOf(document, headSpan(plan, part.paragraph)),
      children,
    };
  }

  function detailOf(task: Task | undefined): { detail?: string } {
    const detail = task ? taskDetail(task) : '';
    return detail ? { detail } : {};
  }
}
