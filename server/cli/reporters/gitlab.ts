import type { Severity } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { visible } from './display.ts';
import { digest, fingerprints } from './fingerprint.ts';
import { listWriter } from './json-text.ts';
import { linesOf, placed } from './lines.ts';
import type { Checked, NewReporter, Summary } from './reporter.ts';

/** The code quality report of GitLab: the keys that its documentation names, and columns besides. */
export const gitlab: NewReporter<Checked, Summary> = ({ locale }) => {
  const list = listWriter(0);
  return {
    begin: () => '[',
    document({ path, text, places, findings }) {
      const { position } = linesOf(text, places);
      const prints = fingerprints(text, findings);
      const issues = findings.map(({ rule, severity, start, end, message }, i) => ({
        description: visible(placed(position(start), message, locale)),
        check_name: rule,
        // Unique in the whole report: the same text may stand in two documents.
        fingerprint: digest(`${path}\n${prints[i]}`),
        severity: SEVERITY[severity],
        location: { path, lines: { begin: position(start).line, end: position(end).line } },
      }));
      return list.items(issues);
    },
    end({ failures }) {
      const issues = failures.flatMap(({ path, line, message }, i) =>
        path === null
          ? []
          : [
              {
                description: visible(say(message, locale)),
                check_name: 'planlint',
                fingerprint: digest(`${path}\n${message.en}\n${i}`),
                severity: 'blocker',
                location: { path, lines: { begin: line ?? 1, end: line ?? 1 } },
              },
            ],
      );
      return `${list.items(issues)}${list.close()}\n`;
    },
  };
};

/** A document that could not be checked is a blocker. */
const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};
