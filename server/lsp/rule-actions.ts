/** What can be done about a finding besides mending it: read the page of its rule, ignore it, switch the rule off. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { excerpt } from '../core/excerpt.ts';
import { quoteOf } from '../core/quote.ts';
import type { Finding, Words } from '../core/rule.ts';
import { ruleById } from '../core/rules/index.ts';
import { say } from '../core/say.ts';
import type { ActionCommand } from '../protocol.ts';
import { diagnostic } from './diagnostics.ts';
import type { ActionOptions } from './edits.ts';
import type { OpenPlan } from './open-plans.ts';
import { pathOf } from './uri.ts';
import { words } from './words.ts';

/** One of each a rule, below all fixes. `commands`: those that client or server can carry out. */
export function ruleActions(
  here: OpenPlan,
  findings: readonly Finding[],
  commands: readonly ActionCommand[],
  { locale }: ActionOptions,
): CodeAction[] {
  const { document } = here;
  const offered = pathOf(document.uri) === null ? commands.filter((command) => !QUOTING.has(command)) : commands;
  const first = new Map(findings.toReversed().map((finding) => [finding.rule, finding]));
  return [...first.values()].toReversed().flatMap((finding) =>
    offered.map((command): CodeAction => {
      const known = ruleById.get(finding.rule);
      const name = known ? excerpt(say(known.title, locale), 24) : finding.rule;
      const title = `${say(TITLES[command], locale)}${locale === 'en' ? ': ' : '：'}${name}`;
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic(document, finding, locale)],
        command: { title, command, arguments: argumentsOf(command, here, finding) },
      };
    }),
  );
}

function argumentsOf(command: ActionCommand, { document, plan }: OpenPlan, finding: Finding): unknown[] {
  if (command === 'planlint.explainRule') return [finding.rule];
  if (!QUOTING.has(command)) return [finding.rule, document.uri];
  const places = finding.parts ?? [finding];
  // Where one finding speaks of many places, only the one that it stands at is here.
  const at = command === 'planlint.ignoreFinding' ? places.filter(({ start }) => start === finding.start) : [];
  return [finding.rule, document.uri, (at.length > 0 ? at : places).map((place) => quoteOf(plan, place))];
}

/** Commands about places in a file; a document in no folder has no baseline. */
const QUOTING: ReadonlySet<ActionCommand> = new Set(['planlint.ignoreFinding', 'planlint.addToBaseline']);

const TITLES: Readonly<Record<ActionCommand, Words>> = {
  'planlint.explainRule': words.explainRule,
  'planlint.ignoreFinding': words.ignoreFinding,
  'planlint.addToBaseline': words.addToBaseline,
  'planlint.ignoreRule': words.ignoreRule,
};
