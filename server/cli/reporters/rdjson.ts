import { HOMEPAGE, rulePage } from '../../addresses.ts';
import { applyEdits } from '../../core/fix.ts';
import type { Finding, Fix, Severity } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import type { Span } from '../../core/text.ts';
import { visible } from './display.ts';
import { listWriter, member } from './json-text.ts';
import { type Lines, linesOf, placed } from './lines.ts';
import type { Checked, NewReporter, Summary } from './reporter.ts';

/**
 * Reviewdog's format. Its columns are bytes of the file in UTF-8, byte order mark included; of a file that is stored
 * in another way it gets lines alone, and of a document without lines the path.
 */
export const rdjson: NewReporter<Checked, Summary> = ({ locale }) => {
  const list = listWriter(2);
  return {
    begin: () => `{\n${member('source', { name: 'planlint', url: HOMEPAGE })},\n  "diagnostics": [`,
    document(document) {
      const lines = linesOf(document.text, document.places);
      const rangeOf = rangesOf(document, lines);
      const diagnostics = document.findings.map((finding) => ({
        message: visible(placed(lines.position(finding.start), finding.message, locale)),
        location: { path: document.path, range: rangeOf(finding) },
        severity: SEVERITY[finding.severity],
        code: { value: finding.rule, url: rulePage(finding.rule) },
        ...suggestionsOf(finding, document, lines, rangeOf),
      }));
      return list.items(diagnostics);
    },
    end({ failures }) {
      const diagnostics = failures.map(({ path, line, message }) => ({
        message: visible(say(message, locale)),
        location: { path: path ?? 'planlint.json', range: { start: { line: line ?? 1 } } },
        severity: 'ERROR',
      }));
      return `${list.items(diagnostics)}${list.close()}\n}\n`;
    },
  };
};

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO' };

interface Place {
  readonly line: number;
  readonly column?: number;
}
type RangeOf = (span: Span) => { readonly start: Place; readonly end: Place } | undefined;

const BOM_BYTES = 3;

function rangesOf({ stored }: Checked, lines: Lines): RangeOf {
  if (!stored) return () => undefined;
  const place = (offset: number): Place => {
    const { line } = lines.position(offset);
    if (stored.encoding !== 'utf-8') return { line };
    const skipped = line === 1 && stored.bom ? BOM_BYTES : 0;
    return { line, column: lines.column(offset, 'utf-8') + skipped };
  };
  return ({ start, end }) => ({ start: place(start), end: place(end) });
}

/** Each as one replacement within one line, as reviews can show it; only where bytes say exactly what is replaced. */
function suggestionsOf(finding: Finding, { text, stored }: Checked, lines: Lines, rangeOf: RangeOf): object {
  if (stored?.encoding !== 'utf-8') return {};
  const fixes = finding.fix ? [finding.fix, ...finding.suggestions] : finding.suggestions;
  const suggestions = fixes.flatMap((fix) => {
    const whole = spanOf(fix);
    if (!whole || lines.position(whole.start).line !== lines.position(whole.end).line) return [];
    return [{ range: rangeOf(whole), text: replacement(text, whole, fix) }];
  });
  return suggestions.length > 0 ? { suggestions } : {};
}

/** From the first edit to the last. */
const spanOf = ({ edits }: Fix): Span | null =>
  edits.length === 0 ? null : { start: edits[0]!.start, end: edits.at(-1)!.end };

const replacement = (text: string, { start, end }: Span, { edits }: Fix): string =>
  applyEdits(
    text.slice(start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
