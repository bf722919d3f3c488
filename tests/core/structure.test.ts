import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../server/core/parse.ts';
import { fold } from '../../server/core/text.ts';
import { type LiterateCase, readCases } from '../support/cases.ts';
import { aspects, statedFacts } from '../support/describe.ts';
import { widen } from '../support/width.ts';
import { gist, wrapped } from '../twins.ts';

const FILES = ['paragraphs', 'parts', 'tables', 'outline', 'tasks', 'document'];

describe.each(FILES)('%s', (file) => {
  const cases = readCases(file);

  test.each(cases)('$name', (given) => {
    expect(read(given, given.text)).toEqual(Object.fromEntries(given.expected));
  });

  test.each(cases.filter((c) => !c.words.has('as-given')))('$name, in the other width', (given) => {
    const half = Object.entries(read(given, fold(given.text)));
    const wide = Object.entries(read(given, widen(given.text)));
    const expected = [...given.expected].map(([aspect, text]) => [aspect, fold(text)]);
    expect({ half: half.map(folded), wide: wide.map(folded) }).toEqual({ half: expected, wide: expected });
  });

  test.each(cases)('$name, with other line ends', (given) => {
    expect(read(given, given.text.replaceAll('\n', '\r\n'))).toEqual(Object.fromEntries(given.expected));
  });

  test.each(cases.filter((c) => c.words.has('cut')))('$name, with its lines cut', ({ text }) => {
    expect(gist(parsePlan(wrapped(text, 24)))).toEqual(gist(parsePlan(text)));
  });
});

function read(given: LiterateCase, text: string): Record<string, string> {
  const date = [...given.words].find((w) => w.startsWith('date='))?.slice(5);
  const plan = parsePlan(text, { ...(date && { documentDate: date }) });
  return Object.fromEntries(
    [...given.expected].map(([aspect, expected]) => {
      const described = aspects[aspect]!(plan);
      return [aspect, aspect === 'document' ? statedFacts(described, expected) : described];
    }),
  );
}

const folded = ([aspect, text]: [string, string]): [string, string] => [aspect, fold(text)];
