/** Documents gone wrong, and edits in them, against every invariant: a small part of `npm run fuzz`, and what it once found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sources, type Trial, trialOf } from './properties/mutations.ts';
import { smallest } from './properties/shrink.ts';
import { faultOf } from './properties/trial.ts';
import { examplePlans } from './support/examples.ts';

const SEED = join(import.meta.dirname, '..', 'seeds', '000_eb5ed47ba8ec42e4.txt');
const TRIALS = 120;

test('documents gone wrong keep every invariant, also while they are edited', () => {
  const from = sources([readFileSync(SEED, 'utf8'), ...examplePlans.map(({ text }) => text)]);
  for (let seed = 0; seed < TRIALS; seed++) expect(`${seed}: ${faultOf(trialOf(seed, from))}`).toBe(`${seed}: null`);
});

const ITEM = '（一）加快推进建设，2018年底前完成。（省财政厅、省教育厅）\n';
const LEADS = '（一）加快推进建设。（省财政厅、省教育厅、省商务厅、省科技厅牵头）\n';

describe('what once broke an invariant keeps it', () => {
  test.each<[string, Trial]>([
    ['a number of brackets that nothing closes', { text: '((((((厅', edits: [] }],
    ['a number of brackets that nothing opens', { text: '))))))上', edits: [] }],
    ['characters set apart one by one', { text: '低排放 标 准 限 值 要 求。（省财政厅', edits: [] }],
    [
      'a number and its heading on two lines of a page',
      {
        text: `${'重点任务落实建立健全工作机制提升\n'.repeat(5)}第一章\n升加快务建善制行动推进推进健全动\n推支`,
        edits: [],
      },
    ],
    ['a bracket behind the words of an assignment', { text: '市教育局牵头，（', edits: [] }],
    ['an item that stands twice', { text: ITEM + ITEM, edits: [] }],
    ['an item with many leads that stands twice', { text: LEADS + LEADS, edits: [] }],
    ['carriage returns in a row', { text: '\n\r\r\r\r\r\r\n', edits: [] }],
    ['digits that lost a mark before a day that no month has', { text: '、2017年2017年174月32日以来17年', edits: [] }],
    [
      'remains of a page on two lines that a separator of paragraphs parts',
      { text: 'http://\u2029http://', edits: [] },
    ],
    ['a document number with brackets of two kinds', { text: '国发（2018〕5号', edits: [] }],
  ])('%s', (_name, trial) => {
    expect(faultOf(trial)).toBeNull();
  });
});

test('the smallest case is found', () => {
  const edit = (instead: string) => ({ at: 0.5, length: 0, instead });
  const trial = { text: '加快（推进）落实《规划》', edits: [edit('一'), edit('二'), edit('三')] };
  const fails = ({ text, edits }: Trial): boolean => /（.*》/.test(text) && edits.some((e) => e.instead === '二');
  expect(smallest(trial, fails)).toEqual({ text: '（》', edits: [edit('二')] });
});
