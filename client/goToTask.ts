import {
  l10n,
  type QuickPickItem,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  window,
} from 'vscode';
import type { TaskEntry } from '../server/protocol.ts';
import { findTasks, taskDescription, taskLabel } from './findTasks.ts';
import type { Server } from './server.ts';

/** Lists the tasks of the plan in the active editor, to be found by their words, a unit or a date. */
export async function goToTask(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'plan') return;
  const tasks = await server.request('planlint/tasks', { textDocument: { uri: editor.document.uri.toString() } });
  pickTask(editor, tasks);
}

interface TaskItem extends QuickPickItem {
  readonly task: TaskEntry;
}

/** The editor shows the task under the list's bar, and goes back to where it was when the list is left. */
function pickTask(editor: TextEditor, tasks: readonly TaskEntry[]): void {
  const pick = window.createQuickPick<TaskItem>();
  pick.placeholder =
    tasks.length > 0 ? l10n.t('Type words, a unit or a date') : l10n.t('There are no tasks in this document');
  // What the list shows is found here, over the whole text of a task; its own filter would see the label alone.
  const show = () => {
    pick.items = findTasks(tasks, pick.value).map(taskItem);
  };
  show();
  const here = pick.items.findLast(({ task }) => rangeOf(task).start.isBeforeOrEqual(editor.selection.active));
  if (here) pick.activeItems = [here];

  const preview = previewIn(editor);
  pick.onDidChangeValue(show);
  pick.onDidChangeActive(([item]) => item && preview.show(rangeOf(item.task)));
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (!item) return;
    preview.keep();
    pick.hide();
    jump(editor, item.task);
  });
  pick.onDidHide(() => {
    preview.end();
    pick.dispose();
  });
  pick.show();
}

const taskItem = (task: TaskEntry): TaskItem => ({
  task,
  label: taskLabel(task),
  description: taskDescription(task),
  alwaysShow: true,
});

function rangeOf({ range: { start, end } }: TaskEntry): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function jump(editor: TextEditor, task: TaskEntry): void {
  const { line, character } = task.selectionRange.start;
  const { document, viewColumn } = editor;
  void window.showTextDocument(document, {
    ...(viewColumn && { viewColumn }),
    selection: new Selection(line, character, line, character),
  });
}

function previewIn(editor: TextEditor) {
  const highlight = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
  });
  let before = editor.visibleRanges[0];
  return {
    show(range: Range): void {
      editor.setDecorations(highlight, [range]);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    },
    keep(): void {
      before = undefined;
    },
    end(): void {
      highlight.dispose();
      if (before) editor.revealRange(before, TextEditorRevealType.AtTop);
    },
  };
}
