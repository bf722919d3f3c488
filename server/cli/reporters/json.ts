import type { Locale } from '../../core/config.ts';
import type { Finding, Fix } from '../../core/rule.ts';
import { version } from '../../version.ts';
import { say } from '../language.ts';
import { type Lines, linesOf } from './lines.ts';
import type { Checked, NewReporter, Summary } from './reporter.ts';

/** Findings as JSON; the shape is part of the product's interface. */
export const json: NewReporter<Checked, Summary> = ({ locale }) => {
  const documents: unknown[] = [];
  return {
    document({ path, text, places, findings }) {
      const lines = linesOf(text, places);
      documents.push({ path, findings: findings.map((f) => findingOf(f, lines, locale)) });
      return '';
    },
    end: ({ documents: count, counts, fixable }) => {
      const { error, warning, info, hint } = counts;
      const summary = { documents: count, errors: error, warnings: warning, infos: info, hints: hint, fixable };
      return `${JSON.stringify({ version, documents, summary }, null, 2)}\n`;
    },
  };
};

function findingOf(finding: Finding, { position }: Lines, locale: Locale): unknown {
  return {
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
  };
}

const fixOf = ({ title, safe, edits }: Fix, locale: Locale): unknown => ({
  title: say(title, locale),
  safe,
  edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
});
