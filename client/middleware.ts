import { type Diagnostic, type TextDocument, Uri, workspace } from 'vscode';
import { type Middleware, vsdiag } from 'vscode-languageclient';
import type { ActionCommand } from '../server/protocol.ts';
import { ruleIdOf } from './findings.ts';
import { openingFirst } from './opening.ts';
import { isVersion } from './versions.ts';

/** Commands that the server carries out by editing a baseline. */
const BASELINE_COMMANDS: readonly string[] = [
  'planlint.ignoreFinding',
  'planlint.addToBaseline',
] satisfies ActionCommand[];
const BASELINE = /\/planlint-baseline\.json$/;

/** Old versions are read, not corrected; and the page of a rule opens here, where the net may be out of reach. */
export const newMiddleware = (): Middleware => ({
  ...openingFirst(),
  provideDiagnostics: async (document, previous, token, next) => {
    const uri = document instanceof Uri ? document : document.uri;
    if (isVersion(uri)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    const report = await next(document, previous, token);
    return linked(report);
  },
  provideWorkspaceDiagnostics: (known, token, report, next) =>
    next(known, token, (chunk) => {
      for (const file of chunk?.items ?? []) linked(file);
      report(chunk);
    }),
  // The server edits what is on disk, and hears of it when it is saved: then the finding is gone.
  executeCommand: async (command, given, next) => {
    if (!BASELINE_COMMANDS.includes(command)) return next(command, given);
    for (const document of workspace.textDocuments) if (BASELINE.test(document.uri.path)) await saved(document);
    const edited: unknown = await next(command, given);
    if (typeof edited === 'string') await saved(await workspace.openTextDocument(Uri.parse(edited)));
    return edited;
  },
});

const saved = async (document: TextDocument): Promise<unknown> => document.isDirty && document.save();

function linked<T extends { readonly kind: string } | null | undefined>(report: T): T {
  if (isFull(report)) report.items.forEach(linkToPage);
  return report;
}

const isFull = (report: unknown): report is vsdiag.FullDocumentDiagnosticReport =>
  (report as vsdiag.FullDocumentDiagnosticReport | null)?.kind === vsdiag.DocumentDiagnosticReportKind.full;

function linkToPage(finding: Diagnostic): void {
  if (typeof finding.code !== 'object') return;
  const rule = ruleIdOf(finding);
  const target = Uri.parse(`command:planlint.explainRule?${encodeURIComponent(JSON.stringify([rule]))}`);
  finding.code = { value: rule, target };
}
