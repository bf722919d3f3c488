import { expect, test } from 'vitest';
import { fingerprints } from '../../../server/cli/reporters/fingerprint.ts';
import { checked } from '../../support/reports.ts';

const printsOf = (marked: string): string[] => {
  const { text, findings } = checked(marked);
  return fingerprints(text, findings);
};

const LINE = '1．加快建设某某市城市算力中心，⟦20259月⟧底前建成投运并对外服务。（市发展改革委）';

test.each([
  ['moved down', `新增一段。\n\n${LINE}`],
  ['moved up', `${LINE}\n后文`],
  ['in other line ends', `前文\r\n${LINE}\r\n`],
  ['in the other width', LINE.replace('，', ',').replace('20259', '２０２５９')],
  ['with other blanks', `　　${LINE.replace('算力', '算 力').replace('20259月', '20259 月')}`],
  [
    'in a paragraph that says more, far away',
    `（一）总则很长很长很长很长很长很长。${LINE}（某某局负责，另一个局配合。）`,
  ],
])('a finding is the same %s', (_, marked) => {
  expect(printsOf(marked)).toEqual(printsOf(LINE));
});

test.each([
  ['other text', LINE.replace('20259月', '20258月')],
  ['other words around it', LINE.replace('算力', '数据')],
])('and another with %s', (_, marked) => {
  expect(printsOf(marked)).not.toEqual(printsOf(LINE));
});

test('findings that are alike are numbered, so each has its own', () => {
  const prints = printsOf(`${LINE}\n${LINE}\n${LINE}`);
  expect(new Set(prints).size).toBe(3);
  expect(printsOf(`${LINE}\n${LINE}`)).toEqual(prints.slice(0, 2));
});

test('rules at one place have their own', () => {
  const { text, findings } = checked(LINE);
  expect(new Set(fingerprints(text, [findings[0]!, { ...findings[0]!, rule: 'date-invalid' }])).size).toBe(2);
});
