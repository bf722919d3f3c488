import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { excerpt } from '../core/excerpt.ts';
import { fold } from '../core/text.ts';
import type { TaskEntry } from '../protocol.ts';
import type { OpenPlan } from './open-plans.ts';
import { headText } from './places.ts';
import { leadsAndTime } from './task-line.ts';
import { tasks } from './tasks.ts';

/** The tasks of a plan, open or not, as they are looked for. */
export interface Listing {
  readonly uri: string;
  readonly title: string | null;
  readonly tasks: readonly TaskEntry[];
  /** Marker and title of each task. */
  readonly heads: readonly string[];
}

export const listingOf = ({ document, plan }: OpenPlan): Listing => ({
  uri: document.uri,
  title: plan.document.title,
  tasks: tasks(document, plan),
  heads: headsOf(plan),
});

export const headsOf = (plan: OpenPlan['plan']): string[] => plan.tasks.map((task) => headText(plan, task.paragraph));

/**
 * Tasks that hold every word of the query in text, units, deadline (as written or as a date) or id. Editors filter the
 * answer once more by its name, so the name shows what matched.
 */
export function workspaceSymbols(query: string, listings: readonly Listing[]): WorkspaceSymbol[] {
  const terms = searchForm(query).split(/\s+/).filter(Boolean);
  return listings.flatMap(({ uri, title, tasks, heads }) =>
    tasks.flatMap((task, i): WorkspaceSymbol[] => {
      if (!matches(task, terms)) return [];
      const name = symbolName(heads[i]!, task, terms);
      const location = { uri, range: task.selectionRange };
      return [{ name, kind: SymbolKind.Event, containerName: title ?? decodedName(uri), location }];
    }),
  );
}

const searchForm = (text: string): string => fold(text).toLowerCase();

function matches({ id, text, leads, supporters, deadline, due }: TaskEntry, terms: readonly string[]): boolean {
  const all = searchForm([id, text, ...leads, ...supporters, deadline ?? '', due ?? ''].join('\n'));
  return terms.every((term) => all.includes(term));
}

/** `(1)title · lead · deadline`, and behind it the matching words that this does not show. */
function symbolName(head: string, task: TaskEntry, terms: readonly string[]): string {
  const name = [head, leadsAndTime(task)].filter(Boolean).join(' · ');
  const hidden = terms.filter((term) => !searchForm(name).includes(term));
  return [name, ...hidden.map((term) => around(task, term))].join(' · ');
}

/** A few characters around a word of the task's text; the word itself where it stands elsewhere. */
function around({ text }: TaskEntry, term: string): string {
  const at = searchForm(text).indexOf(term);
  return at < 0 ? term : `…${excerpt(text.slice(Math.max(0, at - 4), at + term.length + 12), term.length + 16)}…`;
}

function decodedName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
