import type { Locale } from '../../core/config.ts';
import type { Finding, Fix } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { version } from '../../version.ts';
import { jsonText, listWriter, member } from './json-text.ts';
import { type Lines, linesOf } from './lines.ts';
import type { Checked, Counts, NewReporter, Summary } from './reporter.ts';

/** Findings as JSON; the shape is part of the product's interface (schemas/check.schema.json). */
export const json: NewReporter<Checked, Summary> = ({ locale }) => {
  const documents = listWriter(2, 2);
  return {
    begin: () => `{\n${member('version', version)},\n  "documents": [`,
    document: (document) => documents.items([{ path: document.path, findings: findingsOf(document, locale) }]),
    end: (summary) => `${documents.close()},\n${member('summary', summaryOf(summary))}\n}\n`,
  };
};

/** Findings as JSON, a line each: for tools that read as it comes. */
export const jsonl: NewReporter<Checked, Summary> = ({ locale }) => ({
  document: (document) =>
    findingsOf(document, locale)
      .map((finding) => `${jsonText({ path: document.path, ...finding })}\n`)
      .join(''),
  end: () => '',
});

function findingsOf({ text, places, findings }: Checked, locale: Locale): object[] {
  const lines = linesOf(text, places);
  return findings.map((finding) => findingOf(finding, lines, locale));
}

const findingOf = (finding: Finding, { position }: Lines, locale: Locale): object => ({
  rule: finding.rule,
  severity: finding.severity,
  message: say(finding.message, locale),
  start: position(finding.start),
  end: position(finding.end),
  fix: finding.fix && fixOf(finding.fix, locale),
  suggestions: finding.suggestions.map((fix) => fixOf(fix, locale)),
  related: finding.related.map(({ message, start, end }) => ({
    message: say(message, locale),
    start: position(start),
    end: position(end),
  })),
});

const fixOf = ({ title, safe, edits }: Fix, locale: Locale): object => ({
  title: say(title, locale),
  safe,
  edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
});

const summaryOf = ({ documents, counts, fixable, suppressed }: Counts): object => ({
  documents,
  errors: counts.error,
  warnings: counts.warning,
  infos: counts.info,
  hints: counts.hint,
  fixable,
  suppressed,
});
