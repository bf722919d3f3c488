import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HOMEPAGE } from '../../addresses.ts';
import type { Locale } from '../../core/config.ts';
import type { Edit, Finding, Fix } from '../../core/rule.ts';
import { rules } from '../../core/rules/index.ts';
import { say } from '../../core/say.ts';
import type { Span } from '../../core/text.ts';
import { version } from '../../version.ts';
import { visible } from './display.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText, listWriter } from './json-text.ts';
import { type Lines, linesOf, placed, placeWords } from './lines.ts';
import type { Checked, Failure, NewReporter, Summary } from './reporter.ts';
import { SARIF_LEVEL, sarifRule } from './sarif-rules.ts';

/** SARIF 2.1.0, which code scanning reads. Tool and rules come first, so that the results can be written as they come. */
export const sarif: NewReporter<Checked, Summary> = ({ locale }) => {
  const results = listWriter(6);
  return {
    begin: () => `${headOf(locale)},\n      "results": [`,
    document: (document) => results.items(resultsOf(document, locale)),
    end: ({ failures }) =>
      `${results.close()},\n      "invocations": ${jsonText([invocationOf(failures, locale)])}\n    }\n  ]\n}\n`,
  };
};

/** The document up to the results: written by hand because it stays open. */
const headOf = (locale: Locale): string => `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": ${jsonText({ driver: driverOf(locale) })},
      "language": ${jsonText(locale)},
      "columnKind": "utf16CodeUnits",
      "newlineSequences": ["\\r\\n", "\\n", "\\r"],
      "originalUriBaseIds": ${jsonText({ [ROOT]: { description: { text: say(ROOT_WORDS, locale) } } })}`;

const ROOT = 'SRCROOT';
const ROOT_WORDS = { zh: '运行 planlint 的文件夹', en: 'the folder in which planlint ran' };

const driverOf = (locale: Locale): object => ({
  name: 'Planlint',
  version,
  semanticVersion: version,
  informationUri: HOMEPAGE,
  language: locale,
  rules: rules.map((rule) => sarifRule(rule, locale)),
});

const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));

function resultsOf(document: Checked, locale: Locale): object[] {
  const { path, text, places, findings } = document;
  const lines = linesOf(text, places);
  const prints = fingerprints(text, findings);
  const artifactLocation = artifactOf(path);
  return findings.map((finding, i) => {
    const fixes = finding.fix ? [finding.fix, ...finding.suggestions] : finding.suggestions;
    return {
      ruleId: finding.rule,
      ruleIndex: ruleIndex.get(finding.rule) ?? -1,
      level: SARIF_LEVEL[finding.severity],
      message: { text: visible(placed(lines.position(finding.start), finding.message, locale)) },
      locations: [
        {
          physicalLocation: { artifactLocation, region: withSnippet(finding, text, lines) },
          ...logical(finding, lines, locale),
        },
      ],
      partialFingerprints: { 'planlint/v1': prints[i] },
      ...(finding.related.length > 0 && { relatedLocations: relatedOf(finding, artifactLocation, lines, locale) }),
      // Of a document that is no plain text the text is only a reading: there is nothing to replace.
      ...(fixes.length > 0 &&
        document.stored && { fixes: fixes.map((fix) => fixOf(fix, artifactLocation, lines, locale)) }),
    };
  });
}

/** A file below the working folder from there, another by its whole address. */
const artifactOf = (path: string): object =>
  isAbsolute(path) ? { uri: pathToFileURL(path).href } : { uri: relativeUri(path), uriBaseId: ROOT };

const relativeUri = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

function regionOf({ start, end }: Span, { position }: Lines): object {
  const [from, to] = [position(start), position(end)];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** Longer quotes than this are whole items, which nobody reads in a list. */
const LONGEST_SNIPPET = 400;

const withSnippet = ({ start, end }: Span, text: string, lines: Lines): object => ({
  ...regionOf({ start, end }, lines),
  ...(end > start && end - start <= LONGEST_SNIPPET && { snippet: { text: text.slice(start, end) } }),
});

/** Where people find it in a document that shows no lines. */
function logical({ start }: Span, { position }: Lines, locale: Locale): object {
  const { place } = position(start);
  return place ? { logicalLocations: [{ name: say(placeWords(place), locale), kind: 'element' }] } : {};
}

const relatedOf = ({ related }: Finding, artifactLocation: object, lines: Lines, locale: Locale): object[] =>
  related.map(({ message, ...span }, id) => ({
    id,
    message: { text: visible(say(message, locale)) },
    physicalLocation: { artifactLocation, region: regionOf(span, lines) },
  }));

const fixOf = ({ title, edits }: Fix, artifactLocation: object, lines: Lines, locale: Locale): object => ({
  description: { text: visible(say(title, locale)) },
  artifactChanges: [{ artifactLocation, replacements: edits.map((edit) => replacementOf(edit, lines)) }],
});

const replacementOf = (edit: Edit, lines: Lines): object => ({
  deletedRegion: regionOf(edit, lines),
  insertedContent: { text: edit.newText },
});

const invocationOf = (failures: readonly Failure[], locale: Locale): object => ({
  executionSuccessful: failures.length === 0,
  toolExecutionNotifications: failures.map(({ path, line, message }) => ({
    level: 'error',
    message: { text: visible(say(message, locale)) },
    ...(path !== null && {
      locations: [
        { physicalLocation: { artifactLocation: artifactOf(path), ...(line && { region: { startLine: line } }) } },
      ],
    }),
  })),
});
