import type { Severity } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { visible } from './display.ts';
import { linesOf, placed } from './lines.ts';
import type { Checked, NewReporter, Summary } from './reporter.ts';
import { attributes, XML_DECLARATION } from './xml.ts';

/** The report of Checkstyle, which Jenkins and most other servers read. It knows no hints. */
export const checkstyle: NewReporter<Checked, Summary> = ({ locale }) => ({
  begin: () => `${XML_DECLARATION}<checkstyle version="4.3">\n`,
  document({ path, text, places, findings }) {
    const { position } = linesOf(text, places);
    const errors = findings.map(({ rule, severity, start, message }) => {
      const at = position(start);
      return errorOf({
        line: at.line,
        column: at.column,
        severity: SEVERITY[severity],
        message: visible(placed(at, message, locale)),
        source: `planlint.${rule}`,
      });
    });
    return fileOf(path, errors);
  },
  end: ({ failures }) => {
    const files = failures.map(({ path, line, message }) =>
      fileOf(path ?? 'planlint', [
        errorOf({ line: line ?? 1, severity: 'error', message: visible(say(message, locale)), source: 'planlint' }),
      ]),
    );
    return `${files.join('')}</checkstyle>\n`;
  },
});

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' };

const errorOf = (values: Record<string, string | number>): string => `    <error${attributes(values)}/>\n`;

const fileOf = (path: string, errors: readonly string[]): string =>
  errors.length === 0
    ? `  <file${attributes({ name: path })}/>\n`
    : `  <file${attributes({ name: path })}>\n${errors.join('')}  </file>\n`;
