import { rank } from '../../core/config.ts';
import { excerpt as shortened } from '../../core/excerpt.ts';
import type { Finding } from '../../core/rule.ts';
import { say } from '../../core/say.ts';
import { LEVEL_WORDS } from '../rule-words.ts';
import { visible } from './display.ts';
import { excerpt } from './excerpt.ts';
import { type Lines, linesOf, placed } from './lines.ts';
import type { Checked, Failure, Look, NewReporter, Summary } from './reporter.ts';
import { attributes, XML_DECLARATION, xml } from './xml.ts';

/**
 * Test results as JUnit writes them: a suite a document, a case a finding. Findings that do not make the run fail are
 * cases that passed, with their words as output; so the colour of the report is that of the exit status.
 */
export const junit: NewReporter<Checked, Summary> = (look) => ({
  begin: () => `${XML_DECLARATION}<testsuites name="planlint">\n`,
  document: (document) => suiteOf(document, look),
  end: ({ failures }) => `${failures.map((failure) => unreadable(failure, look)).join('')}</testsuites>\n`,
});

function suiteOf({ path, text, places, findings }: Checked, look: Look): string {
  const lines = linesOf(text, places);
  const names = namesOf(text, findings);
  const cases = findings.map((finding, i) => caseOf(names[i]!, path, text, finding, lines, look));
  if (cases.length === 0)
    cases.push(`    <testcase${attributes({ name: 'planlint', classname: path, file: path, time: 0 })}/>\n`);
  const failures = findings.filter((finding) => fails(finding, look)).length;
  return suite(path, { tests: cases.length, failures, errors: 0 }, cases.join(''));
}

const suite = (name: string, counts: Record<string, number>, cases: string): string =>
  `  <testsuite${attributes({ name, ...counts, skipped: 0, time: 0 })}>\n${cases}  </testsuite>\n`;

const fails = ({ severity }: Finding, { failOn }: Look): boolean => rank(severity) >= rank(failOn);

/** By rule and text, not by line: servers know a case again by its name. What is alike is numbered. */
function namesOf(text: string, findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, start, end }) => {
    const quote = visible(shortened(text.slice(start, Math.min(end, start + LONGEST_QUOTE))));
    const name = quote === '' ? rule : `${rule} “${quote}”`;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return number === 1 ? name : `${name} (${number})`;
  });
}

const LONGEST_QUOTE = 200;
const EXCERPT = 100;

function caseOf(name: string, path: string, text: string, finding: Finding, lines: Lines, look: Look): string {
  const at = lines.position(finding.start);
  const message = visible(placed(at, finding.message, look.locale));
  const piece = excerpt(text, lines.lineAround(finding.start), finding, EXCERPT);
  const where = `${path}:${at.line}:${at.column}`;
  const body = [
    `${visible(where)}  ${say(LEVEL_WORDS[finding.severity], look.locale)}  ${message}`,
    piece.before + piece.marked + piece.after,
    piece.marks,
  ];
  const result = fails(finding, look)
    ? `      <failure${attributes({ message, type: finding.severity })}>${xmlLines(body)}</failure>\n`
    : `      <system-out>${xmlLines(body)}</system-out>\n`;
  return `    <testcase${attributes({ name, classname: path, file: path, time: 0 })}>\n${result}    </testcase>\n`;
}

/** Readable in the file as well: between tags line breaks may stand as they are. */
const xmlLines = (lines: readonly string[]): string => lines.map(xml).join('\n');

/** A document that could not be checked is an error, not a failure of the test. */
function unreadable({ path, message }: Failure, { locale }: Look): string {
  const name = path ?? 'planlint';
  const error = `      <error${attributes({ message: visible(say(message, locale)), type: 'planlint' })}/>\n`;
  const testcase = `    <testcase${attributes({ name: 'planlint', classname: name, file: path, time: 0 })}>\n${error}    </testcase>\n`;
  return suite(name, { tests: 1, failures: 0, errors: 1 }, testcase);
}
