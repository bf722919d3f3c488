import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { excerpt } from '../core/excerpt.ts';
import type { Plan, Task } from '../core/plan.ts';
import { fold } from '../core/text.ts';
import type { OpenPlan } from './open-plans.ts';
import { headSpan, headText } from './places.ts';
import { rangeOf } from './ranges.ts';
import { taskDetail, written } from './task-line.ts';

/**
 * Tasks of the open plans that hold every word of the query in text, units, deadlines (as written or as a date) or id.
 * Editors filter the answer once more by its name, so the name shows what matched.
 */
export function workspaceSymbols(query: string, open: readonly OpenPlan[]): WorkspaceSymbol[] {
  const terms = searchForm(query).split(/\s+/).filter(Boolean);
  return open.flatMap(({ document, plan }) =>
    plan.tasks
      .filter((task) => matches(task, terms))
      .map((task) => ({
        name: symbolName(plan, task, terms),
        kind: SymbolKind.Event,
        containerName: plan.document.title ?? decodedName(document.uri),
        location: { uri: document.uri, range: rangeOf(document, headSpan(plan, task.paragraph)) },
      })),
  );
}

const searchForm = (text: string): string => fold(text).toLowerCase();

function matches(task: Task, terms: readonly string[]): boolean {
  const deadlines = task.deadlines.flatMap((d) => [d.time.raw, written(d), d.start ?? '', d.end ?? '']);
  const all = searchForm([task.id, task.text, ...task.units.map((u) => u.name), ...deadlines].join('\n'));
  return terms.every((term) => all.includes(term));
}

/** `(1)title · lead · deadline`, and behind it the matching words that this does not show. */
function symbolName(plan: Plan, task: Task, terms: readonly string[]): string {
  const name = [headText(plan, task.paragraph), taskDetail(task)].filter(Boolean).join(' · ');
  const hidden = terms.filter((term) => !searchForm(name).includes(term));
  return [name, ...hidden.map((term) => around(task, term))].join(' · ');
}

/** A few characters around a word of the task's text; the word itself where it stands elsewhere. */
function around(task: Task, term: string): string {
  const at = searchForm(task.text).indexOf(term);
  return at < 0 ? term : `…${excerpt(task.text.slice(Math.max(0, at - 4), at + term.length + 12), term.length + 16)}…`;
}

function decodedName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
