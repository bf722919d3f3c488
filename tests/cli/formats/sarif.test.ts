import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Checked } from '../../../server/cli/reporters/reporter.ts';
import { sarif } from '../../../server/cli/reporters/sarif.ts';
import { applyEdits } from '../../../server/core/fix.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { checked, HOSTILE, LOOK, PLACES, report } from '../../support/reports.ts';

const schema = JSON.parse(
  readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
);
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv as never);
const validate = ajv.compile(schema);

// biome-ignore lint/suspicious/noExplicitAny: the shape is the schema's business
type Log = any;

function valid(log: Log): Log {
  validate(log);
  expect(validate.errors).toBeNull();
  return log;
}

const runOf = (...args: Parameters<typeof report> extends [unknown, ...infer Rest] ? Rest : never): Log =>
  valid(JSON.parse(report(sarif, ...args))).runs[0];

/** As the standard has it: lines end as the run says, columns count UTF-16 units from 1, the end is exclusive. */
function textOf(region: Log, text: string): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  return text.slice(
    starts[region.startLine - 1]! + region.startColumn - 1,
    starts[region.endLine - 1]! + region.endColumn - 1,
  );
}

describe('sarif follows the schema of OASIS', () => {
  test('with no document, and in both languages', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const run = runOf([], { look: { ...LOOK, locale } });
      expect(run.results).toEqual([]);
      expect(run.language).toBe(locale);
    }
  });

  test('which would tell what is wrong', () => {
    const log = JSON.parse(report(sarif, [checked('⟦一⟧')]));
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    expect(validate(log)).toBe(false);
  });

  test.each(HOSTILE)('with %j', (text) => {
    const document = checked(`一\n${text}⟦${text}⟧`, { path: text, message: { zh: text, en: text } });
    const [result] = runOf([document]).results;
    expect(result.message.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    const region = result.locations[0].physicalLocation.region;
    expect(textOf(region, document.text)).toBe(text);
    expect(region.snippet.text).toBe(text);
  });
});

describe('regions', () => {
  test.each(PLACES)('of %s', (_, marked, { line, columns }) => {
    const document = checked(marked);
    const [result] = runOf([document]).results;
    const { region } = result.locations[0].physicalLocation;
    expect([region.startLine, region.startColumn, region.endColumn]).toEqual([line, ...columns['utf-16']]);
    expect(textOf(region, document.text)).toBe(
      document.text.slice(document.findings[0]!.start, document.findings[0]!.end),
    );
  });

  test('are counted as the run says', () => {
    expect(runOf([])).toMatchObject({ columnKind: 'utf16CodeUnits', newlineSequences: ['\r\n', '\n', '\r'] });
  });
});

test.each([
  ['计划/甲 乙#1%.txt', { uri: '%E8%AE%A1%E5%88%92/%E7%94%B2%20%E4%B9%99%231%25.txt', uriBaseId: 'SRCROOT' }],
  ['a:b?.txt', { uri: 'a%3Ab%3F.txt', uriBaseId: 'SRCROOT' }],
  ['/库/a b.txt', { uri: 'file:///%E5%BA%93/a%20b.txt' }],
])('the address of %s', (path, location) => {
  const run = runOf([checked('⟦一⟧', { path })]);
  expect(run.results[0].locations[0].physicalLocation.artifactLocation).toEqual(location);
  expect(run.originalUriBaseIds).toHaveProperty('SRCROOT');
});

test('fixes give the text that the product gives', () => {
  const document = checked('甲，⟦20259月⟧底前\r\n乙', {
    fix: {
      title: { zh: '改', en: 'Fix' },
      safe: true,
      edits: [
        { start: 2, end: 7, newText: '2025年9' },
        { start: 9, end: 9, newText: '𠮷' },
      ],
    },
    suggestions: [{ title: { zh: '删', en: 'Delete' }, safe: false, edits: [{ start: 2, end: 12, newText: '' }] }],
  });
  const [{ fixes }] = runOf([document]).results;
  const { fix, suggestions } = document.findings[0]!;
  expect(fixes.map((f: Log) => f.description.text)).toEqual(['改', '删']);
  expect(fixes.map((f: Log) => replaced(f, document))).toEqual(
    [fix!, suggestions[0]!].map(({ edits }) => applyEdits(document.text, edits)),
  );
  expect(runOf([{ ...document, stored: null }]).results[0]).not.toHaveProperty('fixes');
});

function replaced(fix: Log, { text }: Checked): string {
  const edits = fix.artifactChanges[0].replacements.map(({ deletedRegion, insertedContent }: Log) => {
    const head = textOf(
      { startLine: 1, startColumn: 1, endLine: deletedRegion.startLine, endColumn: deletedRegion.startColumn },
      text,
    );
    return { start: head.length, end: head.length + textOf(deletedRegion, text).length, newText: insertedContent.text };
  });
  return applyEdits(text, edits);
}

describe('rules', () => {
  test('are all there, with help in both languages', () => {
    const { driver } = runOf([]).tool;
    expect(driver.rules.map((rule: Log) => rule.id)).toEqual(rules.map(({ id }) => id));
    for (const rule of driver.rules) {
      expect(rule.help.text).toMatch(/\p{Script=Han}[\s\S]*[a-z]{3}/u);
      expect(rule.help.text).not.toContain('`');
      expect(rule.help.markdown).toContain('依据：');
      expect(rule.help.markdown).toContain('Source: ');
      expect(rule.helpUri).toMatch(new RegExp(`/docs/rules/${rule.id}\\.md$`));
      expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
    }
  });

  test('are those of the results', () => {
    const run = runOf([checked('⟦一⟧⟦二⟧', { rule: 'date-invalid', severity: 'hint' })]);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.level).toBe('note');
    }
  });

  test('switched off by default are told as such', () => {
    const off = rules.find(({ severity }) => severity === 'off')!;
    const rule = runOf([]).tool.driver.rules.find(({ id }: Log) => id === off.id);
    expect(rule.defaultConfiguration).toEqual({ enabled: false, level: 'none' });
  });
});

test('fingerprints stay when lines move', () => {
  const prints = (marked: string): unknown[] =>
    runOf([checked(marked)]).results.map((r: Log) => r.partialFingerprints['planlint/v1']);
  expect(prints('前\n前\n甲⟦乙⟧丙\n甲⟦乙⟧丙')).toEqual(prints('甲⟦乙⟧丙\n甲⟦乙⟧丙'));
  expect(new Set(prints('甲⟦乙⟧丙\n甲⟦乙⟧丙')).size).toBe(2);
});

test('failures are notifications, and the run no success', () => {
  const message = { zh: '没有读取权限。', en: 'No permission.' };
  const [invocation] = runOf([], {
    failures: [
      { message, path: '计划.txt', line: 3 },
      { message, path: null, line: null },
    ],
  }).invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications).toMatchObject([
    { message: { text: '没有读取权限。' }, locations: [{ physicalLocation: { region: { startLine: 3 } } }] },
    { message: { text: '没有读取权限。' } },
  ]);
  expect(runOf([]).invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
});

test('related places and paragraphs of Word', () => {
  const document = checked('一\n⟦二⟧', {
    related: [{ start: 0, end: 1, message: { zh: '另见', en: 'See' } }],
    places: [
      { start: 0, paragraph: 1, number: null },
      { start: 2, paragraph: 2, number: '（一）' },
    ],
  });
  const [result] = runOf([document]).results;
  expect(result.relatedLocations).toMatchObject([
    { message: { text: '另见' }, physicalLocation: { region: { startLine: 1 } } },
  ]);
  expect(result.locations[0].logicalLocations).toEqual([{ name: '第2段 （一）', kind: 'element' }]);
  expect(result.message.text).toBe('第2段 （一）：时限无法辨认');
});
