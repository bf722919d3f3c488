import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { safeEdits } from '../core/fix.ts';
import type { Finding, Fix } from '../core/rule.ts';
import { say } from '../core/say.ts';
import type { ActionCommand } from '../protocol.ts';
import { diagnostic } from './diagnostics.ts';
import { type ActionOptions, workspaceEdit } from './edits.ts';
import type { OpenPlan } from './open-plans.ts';
import { spanOf } from './ranges.ts';
import { rewriteActions } from './rewrite-actions.ts';
import { ruleActions } from './rule-actions.ts';
import { words } from './words.ts';

/** Every safe fix of the document at once, also on save (`editor.codeActionsOnSave`). */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.planlint`;

/** Fixes of the findings that the range touches, what else can be done about them, fix-all and rewriting, as asked for. */
export function codeActions(
  here: OpenPlan,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  commands: readonly ActionCommand[],
  options: ActionOptions,
): CodeAction[] {
  const { document, findings } = here;
  const { only, triggerKind } = context;
  // Asked on every move of the cursor, an editor looks for quick fixes alone.
  const unasked = !only && triggerKind === CodeActionTriggerKind.Automatic;
  const asked = (kind: string): boolean =>
    !(unasked && kind !== CodeActionKind.QuickFix) && (!only || only.some((wanted) => within(kind, wanted)));
  const at = spanOf(document, range);
  const touched = findings.filter((f) => f.start <= at.end && at.start <= f.end);
  return [
    ...(asked(CodeActionKind.QuickFix)
      ? [...touched.flatMap((f) => quickFixes(document, f, options)), ...ruleActions(here, touched, commands, options)]
      : []),
    ...(asked(FIX_ALL) ? fixAll(document, findings, options) : []),
    ...rewriteActions(here, at.start, asked, options),
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
