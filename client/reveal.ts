import { Selection, Uri, window } from 'vscode';
import type { TreeNode } from './planTree.ts';

/** Shows a place of a document, given by its address: where a click in a page or in the tree leads. */
export async function reveal(address: unknown, line: unknown, character: unknown): Promise<void> {
  const selection = new Selection(Number(line), Number(character), Number(line), Number(character));
  await window.showTextDocument(Uri.parse(String(address)), { selection });
}

/** Shows a task of the tree. */
export async function revealTask(node: TreeNode): Promise<void> {
  if (node.kind !== 'task') return;
  const { line, character } = node.task.selectionRange.start;
  await reveal(node.plan.uri, line, character);
}
