/** What can be done about the rule of a finding: read its page, switch it off. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { excerpt } from '../core/excerpt.ts';
import type { Finding } from '../core/rule.ts';
import { ruleById } from '../core/rules/index.ts';
import type { ActionCommand } from '../protocol.ts';
import { diagnostic } from './diagnostics.ts';
import type { ActionOptions } from './edits.ts';
import type { OpenPlan } from './open-plans.ts';
import { say, words } from './words.ts';

/** One pair a rule, below all fixes. `commands`: those that client or server can carry out. */
export function ruleActions(
  { document }: OpenPlan,
  findings: readonly Finding[],
  commands: readonly ActionCommand[],
  { locale }: ActionOptions,
): CodeAction[] {
  const first = new Map(findings.toReversed().map((finding) => [finding.rule, finding]));
  return [...first.values()].toReversed().flatMap((finding) =>
    commands.map((command): CodeAction => {
      const known = ruleById.get(finding.rule);
      const name = known ? excerpt(say(known.title, locale), 24) : finding.rule;
      const title = `${say(TITLES[command], locale)}${locale === 'en' ? ': ' : '：'}${name}`;
      const args = command === 'planlint.explainRule' ? [finding.rule] : [finding.rule, document.uri];
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic(document, finding, locale)],
        command: { title, command, arguments: args },
      };
    }),
  );
}

const TITLES = { 'planlint.explainRule': words.explainRule, 'planlint.ignoreRule': words.ignoreRule };
