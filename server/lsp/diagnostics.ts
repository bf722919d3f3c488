import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rulePage } from '../addresses.ts';
import type { Locale } from '../core/config.ts';
import type { Finding, Severity } from '../core/rule.ts';
import { say } from '../core/say.ts';
import type { OpenPlan } from './open-plans.ts';
import { rangeOf } from './ranges.ts';
import { words } from './words.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** For a document that is not open. */
export const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** The answer to a client that asks: the findings, or word that they are those it has. */
export function diagnosticReport(here: OpenPlan, locale: Locale, known: string | undefined): DocumentDiagnosticReport {
  const resultId = `${here.stamp} ${locale}`;
  if (resultId === known) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics(here, locale) };
}

export const diagnostics = ({ document, config, tooLong, findings }: OpenPlan, locale: Locale): Diagnostic[] =>
  tooLong && !config.ignored ? [notRead(locale)] : findings.map((finding) => diagnostic(document, finding, locale));

/** At the beginning of a document that is too long: silence would look like a plan without faults. */
const notRead = (locale: Locale): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: 'planlint',
  message: say(words.tooLong, locale),
});

/** A finding as the editor shows it. */
export function diagnostic(document: TextDocument, finding: Finding, locale: Locale): Diagnostic {
  const related = finding.related.map((r) => ({
    location: { uri: document.uri, range: rangeOf(document, r) },
    message: say(r.message, locale),
  }));
  return {
    range: rangeOf(document, finding),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    source: 'planlint',
    message: say(finding.message, locale),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}
