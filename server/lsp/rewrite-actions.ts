/** Code actions that rewrite the document where the cursor is: numbers, a new task, the order of sections. */
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { paragraphAt } from '../core/locate.ts';
import type { Edit, Words } from '../core/rule.ts';
import { say } from '../core/say.ts';
import type { ActionKind } from '../protocol.ts';
import { attachmentsFrom } from './attachment-numbers.ts';
import { type ActionOptions, workspaceEdit } from './edits.ts';
import { insertTask, type NewTask } from './insert-task.ts';
import { moveSection } from './move-section.ts';
import type { OpenPlan } from './open-plans.ts';
import { itemAt } from './places.ts';
import { rangeOf } from './ranges.ts';
import { isNumbered, numbersFrom, renumberEdits } from './renumber.ts';
import { words } from './words.ts';

const RENUMBER: ActionKind = 'refactor.rewrite.planlint.renumber';
const INSERT_TASK: ActionKind = 'refactor.rewrite.planlint.insertTask';
const UP: ActionKind = 'refactor.move.planlint.up';
const DOWN: ActionKind = 'refactor.move.planlint.down';

/** The kinds as a server announces them. */
export const REWRITE_KINDS: readonly ActionKind[] = [RENUMBER, INSERT_TASK, UP, DOWN];

/** What can be rewritten at a document offset, of the kinds asked for. */
export function rewriteActions(
  here: OpenPlan,
  offset: number,
  asked: (kind: string) => boolean,
  options: ActionOptions,
): CodeAction[] {
  const { document, plan } = here;
  const paragraph = paragraphAt(plan, offset);
  if (paragraph === null) return [];
  const action = (kind: ActionKind, title: Words, edits: () => readonly Edit[] | null): CodeAction[] => {
    const made = asked(kind) ? edits() : null;
    if (!made || made.length === 0) return [];
    return [{ title: say(title, options.locale), kind, edit: workspaceEdit(document, made, options) }];
  };
  const attachments = attachmentsFrom(plan, paragraph);
  if (attachments.size > 0) return action(RENUMBER, words.renumber, () => renumberEdits(plan, attachments));
  const item = itemAt(plan, paragraph);
  if (!item || !isNumbered(item)) return [];
  const task = asked(INSERT_TASK) ? insertTask(plan, item) : null;
  return [
    ...action(RENUMBER, words.renumber, () => renumberEdits(plan, numbersFrom(plan, item))),
    ...(task ? [insertAction(here, task, options)] : []),
    ...action(UP, words.moveUp, () => moveSection(plan, item, 'up')),
    ...action(DOWN, words.moveDown, () => moveSection(plan, item, 'down')),
  ];
}

/** With fields to fill in for clients that know them. */
function insertAction({ document }: OpenPlan, task: NewTask, options: ActionOptions): CodeAction {
  const insertion = { start: task.at, end: task.at, newText: task.text };
  const edit = workspaceEdit(document, [...task.edits, insertion], options);
  const change = edit.documentChanges?.[0] as TextDocumentEdit | undefined;
  if (options.snippets && change) {
    change.edits = [
      ...change.edits.slice(0, -1),
      { range: rangeOf(document, insertion), snippet: { kind: 'snippet', value: snippetOf(task) } },
    ];
  }
  return { title: say(words.insertTask, options.locale), kind: INSERT_TASK, edit };
}

function snippetOf({ text, fields }: NewTask): string {
  const pieces = [0, ...fields].map((from, i, all) => text.slice(from, all[i + 1]).replace(/[\\$}]/g, '\\$&'));
  return pieces.map((piece, i) => (i === 0 ? piece : `$${i}${piece}`)).join('');
}
