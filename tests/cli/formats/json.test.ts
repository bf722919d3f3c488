import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, jsonl } from '../../../server/cli/reporters/json.ts';
import { outlineJson } from '../../../server/cli/reporters/outline-json.ts';
import { tasksJson } from '../../../server/cli/reporters/tasks-json.ts';
import { parsePlan } from '../../../server/core/parse.ts';
import { checked, HOSTILE, LOOK, PLACES, report } from '../../support/reports.ts';

let schemas: Ajv;
beforeAll(() => {
  schemas = new Ajv({ allErrors: true, strict: true, strictTypes: false });
  for (const name of readdirSync('schemas')) {
    schemas.addSchema(closed(JSON.parse(readFileSync(`schemas/${name}`, 'utf8'))), name);
  }
});

/** With nothing beside what a schema names: for readers it is open, but what we write it must name. */
function closed(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (_, value) =>
    value?.properties && value.type === 'object' ? { ...value, additionalProperties: false } : value,
  );
}

function valid(name: string, value: unknown): void {
  const validate = schemas.getSchema(name) as ValidateFunction;
  validate(value);
  expect(validate.errors).toBeNull();
}

const edits = [{ start: 1, end: 2, newText: '𠮷\n' }];
const documents = [
  ...PLACES.map(([, marked]) =>
    checked(marked, {
      fix: { title: { zh: '改', en: 'Fix' }, safe: true, edits },
      suggestions: [{ title: { zh: '或', en: 'Or' }, safe: false, edits }],
      related: [{ start: 0, end: 1, message: { zh: '另见', en: 'See' } }],
    }),
  ),
  ...HOSTILE.map((text) => checked(`前⟦${text}⟧后`, { path: text, message: { zh: text, en: text } })),
  checked('一\n⟦二⟧', {
    places: [
      { start: 0, paragraph: 3, number: null },
      { start: 2, paragraph: 4, number: '（一）' },
    ],
  }),
  checked(''),
];

describe('json', () => {
  test.each([[documents], [documents.slice(0, 1)], [[]]])('follows its schema and is written as it comes', (some) => {
    const parsed = JSON.parse(report(json, some));
    valid('check.schema.json', parsed);
    expect(parsed.documents.map((d: { path: string }) => d.path)).toEqual(some.map(({ path }) => path));
  });

  test('looks as if it were written at once', () => {
    const text = report(json, documents.slice(0, 2));
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(report(json, [])).toContain('"documents": [],');
  });

  test('tells the paragraph where there are no lines', () => {
    const parsed = JSON.parse(report(json, documents.slice(-2)));
    expect(parsed.documents[0].findings[0].start).toEqual({
      line: 2,
      column: 1,
      offset: 2,
      place: { paragraph: 4, number: '（一）' },
    });
  });

  test('a schema that is not kept to is told', () => {
    const parsed = JSON.parse(report(json, documents));
    parsed.documents[0].findings[0].severity = 'fatal';
    expect(() => valid('check.schema.json', parsed)).toThrow();
  });
});

test('jsonl has one finding a line', () => {
  const lines = report(jsonl, documents).split('\n');
  expect(lines.pop()).toBe('');
  const findings = documents.flatMap((document) => document.findings.map(() => document.path));
  expect(lines.map((line) => JSON.parse(line).path)).toEqual(findings);
  for (const line of lines) valid('finding.schema.json', JSON.parse(line));
});

test.each([json, jsonl])('nothing in it steers a terminal, and nothing is lost', (format) => {
  const text = report(format, documents);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  const message = { zh: HOSTILE[2]!, en: '' };
  expect(JSON.parse(report(jsonl, [checked('⟦一⟧', { message })])).message).toBe(HOSTILE[2]);
});

describe('plans', () => {
  const texts = [
    readFileSync('seeds/000_eb5ed47ba8ec42e4.txt', 'utf8'),
    '',
    '一、\n（一）\n1．甲',
    '第一章 总则\n第一节 目的',
  ];
  const read = texts.map((text, i) => ({ path: `${i}`, plan: parsePlan(text), places: null }));
  const placed = { ...read[0]!, places: [{ start: 0, paragraph: 1, number: null }] };

  test('tasks follow their schema', () => {
    const reporter = tasksJson(LOOK);
    const text =
      reporter.begin!() + [...read, placed].map((document) => reporter.document(document)).join('') + reporter.end();
    const parsed = JSON.parse(text);
    valid('tasks.schema.json', parsed);
    expect(parsed.documents.map((d: { tasks: unknown[] }) => d.tasks.length)[0]).toBe(87);
    expect(text).toBe(`${JSON.stringify(parsed, null, 2)}\n`);
  });

  test('outlines follow theirs', () => {
    for (const document of [...read, placed])
      valid('outline.schema.json', JSON.parse(outlineJson(LOOK).document(document)));
  });
});
