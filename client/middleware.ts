import { type Diagnostic, Uri } from 'vscode';
import { type Middleware, vsdiag } from 'vscode-languageclient';
import type { ActionCommand } from '../server/protocol.ts';
import { ruleIdOf } from './findings.ts';
import { isVersion } from './versions.ts';

/** Commands of code actions and hovers that the client carries out. */
export const CLIENT_COMMANDS: readonly ActionCommand[] = ['planlint.explainRule', 'planlint.ignoreRule'];

/** Old versions are read, not corrected; and the page of a rule opens here, where the net may be out of reach. */
export const middleware: Middleware = {
  provideDiagnostics: async (document, previous, token, next) => {
    const uri = document instanceof Uri ? document : document.uri;
    if (isVersion(uri)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    const report = await next(document, previous, token);
    if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) report.items.forEach(linkToPage);
    return report;
  },
};

function linkToPage(finding: Diagnostic): void {
  if (typeof finding.code !== 'object') return;
  const rule = ruleIdOf(finding);
  const target = Uri.parse(`command:planlint.explainRule?${encodeURIComponent(JSON.stringify([rule]))}`);
  finding.code = { value: rule, target };
}
