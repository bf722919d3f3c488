import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../core/config.ts';
import { safeEdits } from '../core/fix.ts';
import type { Edit, Finding, Fix } from '../core/rule.ts';
import { diagnostic } from './diagnostics.ts';
import { rangeOf, spanOf } from './ranges.ts';
import { say, words } from './words.ts';

/** Every safe fix of the document at once, also on save (`editor.codeActionsOnSave`). */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.planlint`;

/** `versioned`: the client takes edits that name the version they were made for. */
export interface ActionOptions {
  readonly locale: Locale;
  readonly versioned: boolean;
}

/** Fixes of the findings that the range touches, and fix-all; only the kinds that were asked for. */
export function codeActions(
  document: TextDocument,
  findings: readonly Finding[],
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  options: ActionOptions,
): CodeAction[] {
  const { only, triggerKind } = context;
  const asked = (kind: string): boolean => !only || only.some((wanted) => within(kind, wanted));
  // Asked on every move of the cursor, an editor looks for quick fixes alone.
  const unasked = !only && triggerKind === CodeActionTriggerKind.Automatic;
  const at = spanOf(document, range);
  const touched = findings.filter((f) => f.start <= at.end && at.start <= f.end);
  return [
    ...(asked(CodeActionKind.QuickFix) ? touched.flatMap((f) => quickFixes(document, f, options)) : []),
    ...(asked(FIX_ALL) && !unasked ? fixAll(document, findings, options) : []),
  ];
}

const within = (kind: string, only: string): boolean => only === '' || kind === only || kind.startsWith(`${only}.`);

function quickFixes(document: TextDocument, finding: Finding, options: ActionOptions): CodeAction[] {
  const action = (fix: Fix): CodeAction => ({
    title: say(fix.title, options.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic(document, finding, options.locale)],
    ...(fix.safe ? { isPreferred: true } : {}),
    edit: workspaceEdit(document, fix.edits, options),
  });
  return [...(finding.fix ? [finding.fix] : []), ...finding.suggestions].map(action);
}

function fixAll(document: TextDocument, findings: readonly Finding[], options: ActionOptions): CodeAction[] {
  const edits = safeEdits(findings);
  if (edits.length === 0) return [];
  const title = say(words.fixAll, options.locale);
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(document, edits, options) }];
}

function workspaceEdit(document: TextDocument, edits: readonly Edit[], { versioned }: ActionOptions): WorkspaceEdit {
  const { uri, version } = document;
  const changes: TextEdit[] = edits.map((e) => ({ range: rangeOf(document, e), newText: e.newText }));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
