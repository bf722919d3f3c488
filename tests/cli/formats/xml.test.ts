import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { checkstyle } from '../../../server/cli/reporters/checkstyle.ts';
import { visible } from '../../../server/cli/reporters/display.ts';
import { junit } from '../../../server/cli/reporters/junit.ts';
import { attributes, xml } from '../../../server/cli/reporters/xml.ts';
import type { Severity } from '../../../server/core/rule.ts';
import { checked, HOSTILE, LOOK, PLACES, report } from '../../support/reports.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads a document as XML 1.0 has it; throws where it is none. */
function read(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  return root.children[0]!;
}

/** What XML 1.0 cannot hold is shown as U+FFFD. */
const possible = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

test('any text stands in XML as it is, save what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const element = read(`<a${attributes({ b: text, c: null })}>${xml(text)}</a>`);
      expect(element.attributes).toEqual({ b: possible(text) });
      expect(element.text).toBe(possible(text));
    }),
  );
});

describe('checkstyle', () => {
  test.each(PLACES)('has line and column of %s', (_, marked, { line, columns }) => {
    const { name, attributes, children } = read(report(checkstyle, [checked(marked)]));
    expect([name, attributes.version]).toEqual(['checkstyle', '4.3']);
    expect(children).toMatchObject([
      {
        name: 'file',
        attributes: { name: '计划/行动计划.txt' },
        children: [
          {
            name: 'error',
            attributes: {
              line: `${line}`,
              column: `${columns['utf-16'][0]}`,
              severity: 'error',
              message: '时限无法辨认',
              source: 'planlint.date-malformed',
            },
          },
        ],
      },
    ]);
  });

  test.each(HOSTILE)('says %j', (text) => {
    const [file] = read(
      report(checkstyle, [checked(`⟦${text}⟧`, { path: text, message: { zh: text, en: text } })]),
    ).children;
    expect(file!.attributes.name).toBe(possible(text));
    expect(file!.children[0]!.attributes.message).toBe(possible(visible(text)));
  });

  test.each<[Severity, string]>([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'info'],
    ['hint', 'info'],
  ])('%s is %s', (severity, name) => {
    expect(
      read(report(checkstyle, [checked('⟦一⟧', { severity })])).children[0]!.children[0]!.attributes.severity,
    ).toBe(name);
  });

  test('names clean files, and what could not be read', () => {
    const failures = [{ message: { zh: '没有读取权限。', en: '' }, path: 'a.txt', line: null }];
    const { children } = read(report(checkstyle, [checked('一')], { failures }));
    expect(
      children.map(({ attributes, children }) => [attributes.name, children.map((c) => c.attributes.message)]),
    ).toEqual([
      ['计划/行动计划.txt', []],
      ['a.txt', ['没有读取权限。']],
    ]);
    expect(read(report(checkstyle, [])).children).toEqual([]);
  });
});

describe('junit', () => {
  const suitesOf = (...args: Parameters<typeof report> extends [unknown, ...infer Rest] ? Rest : never): Element[] => {
    const root = read(report(junit, ...args));
    expect(root.name).toBe('testsuites');
    return root.children;
  };

  test.each(PLACES)('has a suite a document, a case a finding: %s', (_, marked, { line, columns }) => {
    const [suite] = suitesOf([checked(marked)]);
    expect(suite).toMatchObject({
      name: 'testsuite',
      attributes: { name: '计划/行动计划.txt', tests: '1', failures: '1', errors: '0', skipped: '0' },
      children: [
        {
          name: 'testcase',
          attributes: {
            name: expect.stringMatching(/^date-malformed(?: “.+”)?$/),
            classname: '计划/行动计划.txt',
            file: '计划/行动计划.txt',
          },
          children: [
            {
              name: 'failure',
              attributes: { message: '时限无法辨认', type: 'error' },
              text: expect.stringContaining(`行动计划.txt:${line}:${columns['utf-16'][0]}  错误`),
            },
          ],
        },
      ],
    });
  });

  test('names cases so that they are known again where lines move', () => {
    const names = (marked: string) => suitesOf([checked(marked)])[0]!.children.map(({ attributes }) => attributes.name);
    expect(names('⟦20179月⟧，⟦20179月⟧，⟦⟧')).toEqual([
      'date-malformed “20179月”',
      'date-malformed “20179月” (2)',
      'date-malformed',
    ]);
    expect(names('前\n⟦20179月⟧')).toEqual(['date-malformed “20179月”']);
  });

  test('shows the words, and the text with marks below it', () => {
    const [suite] = suitesOf([checked('一\n完成⟦20179月⟧。')]);
    expect(suite!.children[0]!.children[0]!.text).toBe(
      '计划/行动计划.txt:2:3  错误  时限无法辨认\n完成20179月。\n    ^^^^^^^',
    );
  });

  test.each(HOSTILE)('says %j', (text) => {
    const [suite] = suitesOf([checked(`⟦${text}⟧`, { path: text, message: { zh: text, en: text } })]);
    expect(suite!.attributes.name).toBe(possible(text));
    expect(suite!.children[0]!.children[0]!.attributes.message).toBe(possible(visible(text)));
    expect(suite!.children[0]!.children[0]!.text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}]/u);
  });

  test('is red where the exit status is', () => {
    const severities: Severity[] = ['error', 'warning', 'info', 'hint'];
    const documents = severities.map((severity) => checked('⟦一⟧', { severity, path: severity }));
    const failuresBy = (failOn: Severity) =>
      suitesOf(documents, { look: { ...LOOK, failOn } }).map(({ attributes }) => attributes.failures);
    expect(failuresBy('error')).toEqual(['1', '0', '0', '0']);
    expect(failuresBy('info')).toEqual(['1', '1', '1', '0']);
    const passed = suitesOf(documents)[1]!.children[0]!;
    expect(passed.children).toMatchObject([
      { name: 'system-out', text: expect.stringContaining('警告  时限无法辨认') },
    ]);
  });

  test('a clean document is a case that passed, one that could not be read an error', () => {
    const failures = [{ message: { zh: '没有读取权限。', en: '' }, path: 'a.txt', line: null }];
    const suites = suitesOf([checked('一')], { failures });
    expect(suites).toMatchObject([
      { attributes: { tests: '1', failures: '0' }, children: [{ attributes: { name: 'planlint' }, children: [] }] },
      {
        attributes: { name: 'a.txt', errors: '1' },
        children: [{ children: [{ name: 'error', attributes: { message: '没有读取权限。' } }] }],
      },
    ]);
  });
});
