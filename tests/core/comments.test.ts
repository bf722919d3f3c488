import { describe, expect, test } from 'vitest';
import { commentsIn } from '../../server/core/comments.ts';
import { applyEdits } from '../../server/core/fix.ts';
import { lint, lintAll } from '../../server/core/lint.ts';
import { parsePlan } from '../../server/core/parse.ts';

const task = (n: number, time: string): string => `${n}.制定第${n}号方案，${time}出台。（省发改委牵头）`;
const BAD = '20179月';

/** Numbers of the tasks whose date is told, and what is said of comments. */
function told(text: string): string[] {
  return lint(parsePlan(text)).flatMap(({ rule, start, end }) => {
    if (rule === 'suppression-comment') return [text.slice(start, end)];
    return rule === 'date-malformed' ? [/第(\d)号方案，$/.exec(text.slice(0, start))![1]!] : [];
  });
}

const lines = (...parts: string[]): string => `某省行动计划\n\n一、主要任务\n\n${parts.join('\n\n')}\n`;

describe('a comment ignores', () => {
  test.each<[string, string[], string[]]>([
    ['nothing where there is none', [task(1, BAD), task(2, BAD)], ['1', '2']],
    [
      'one rule in the next paragraph',
      ['<!-- planlint-disable-next-line date-malformed -->', task(1, BAD), task(2, BAD)],
      ['2'],
    ],
    ['all rules in the next paragraph', ['<!-- planlint-disable-next-line -->', task(1, BAD), task(2, BAD)], ['2']],
    ['what follows', [task(1, BAD), '<!-- planlint-disable date-malformed -->', task(2, BAD), task(3, BAD)], ['1']],
    [
      'up to the other comment',
      [
        '<!-- planlint-disable date-malformed -->',
        task(1, BAD),
        '<!-- planlint-enable date-malformed -->',
        task(2, BAD),
      ],
      ['2'],
    ],
    [
      'all rules up to the other',
      ['<!-- planlint-disable -->', task(1, BAD), '<!-- planlint-enable -->', task(2, BAD)],
      ['2'],
    ],
    [
      'all rules but one',
      ['<!-- planlint-disable -->', task(1, BAD), '<!-- planlint-enable date-malformed -->', task(2, BAD)],
      ['2'],
    ],
    [
      'several rules by any separator',
      ['<!-- planlint-disable-next-line date-malformed，dept-nonstandard-short -- 原文如此 -->', task(1, `${BAD}底前`)],
      [],
    ],
    [
      'with two comments above one paragraph',
      [
        '<!-- planlint-disable-next-line dept-nonstandard-short -->\n<!-- planlint-disable-next-line date-malformed -->',
        task(1, `${BAD}底前`),
      ],
      [],
    ],
    [
      'nothing by another rule, which is told',
      ['<!-- planlint-disable bracket-unbalanced -->', task(1, BAD)],
      ['bracket-unbalanced', '1'],
    ],
    [
      'nothing by an unknown rule, which is told',
      ['<!-- planlint-disable date-malfromed -->', task(1, BAD)],
      ['date-malfromed', '1'],
    ],
    ['nothing inside a line, which is told', [`${task(1, BAD)}<!-- planlint-disable -->`], ['1', 'planlint-disable']],
    [
      'nothing where it is misspelt, which is told',
      ['<!-- planlint-ignore -->', task(1, BAD)],
      ['planlint-ignore', '1'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(told(lines(...parts))).toEqual(expected);
    expect(told(lines(...parts).replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  test('with its reason kept', () => {
    const { silenced } = lintAll(parsePlan(lines('<!-- planlint-disable-next-line -- 印发原文如此 -->', task(1, BAD))));
    expect(silenced.map(({ finding, comment }) => [finding.rule, comment.reason])).toContainEqual([
      'date-malformed',
      '印发原文如此',
    ]);
  });

  test('some places of a finding that speaks of many, and leaves the others', () => {
    const vague = (n: number): string => `${n}.制定第${n}号方案，2017年9月出台。（有关部门）`;
    const text = (comment: string): string => lines(...[1, 2, 3, 4, 5, 6, 7].map(vague), comment, vague(8));
    const found = (comment: string) => lint(parsePlan(text(comment))).filter((f) => f.rule === 'resp-vague-unit');
    expect(found('')).toHaveLength(1);
    expect(found('')[0]!.parts).toHaveLength(8);
    expect(found('<!-- planlint-disable-next-line resp-vague-unit -->')).toHaveLength(7);
  });

  test('findings on the document as a whole where it stands above all text', () => {
    const text = '<!-- planlint-disable file-ending -->\n一、主要任务\n改造管网。';
    expect(lint(parsePlan(text)).map((f) => f.rule)).not.toContain('suppression-comment');
    expect(lint(parsePlan(text)).map((f) => f.rule)).not.toContain('file-ending');
  });
});

test('comments are no text of the plan', () => {
  const plain = parsePlan(lines(task(1, BAD), task(2, BAD)));
  const commented = parsePlan(
    lines(task(1, BAD), '<!-- planlint-disable date-malformed -- 一、原文 -->', task(2, BAD)),
  );
  const read = ({ paragraphs, tasks }: typeof plain) => [paragraphs.map((p) => p.text), tasks.map((t) => t.id)];
  expect(read(commented)).toEqual(read(plain));
});

test.each<[string, string]>([
  ['<!-- planlint-disable date-malformed, deadline-vague -->\n\n', '<!-- planlint-disable deadline-vague -->\n\n'],
  ['<!-- planlint-disable deadline-vague date-malformed -->\n\n', '<!-- planlint-disable deadline-vague -->\n\n'],
  ['<!-- planlint-disable date-malformed -->\n\n', '\n'],
  ['<!-- planlint-disable date-malformd -->\n\n', '<!-- planlint-disable date-malformed -->\n\n'],
])('a comment in vain is mended: %j', (comment, mended) => {
  const text = `${comment}${lines(task(1, '尽快'))}`;
  const remark = lint(parsePlan(text)).find((f) => f.rule === 'suppression-comment');
  expect(applyEdits(text, remark!.suggestions[0]!.edits)).toBe(`${mended}${lines(task(1, '尽快'))}`);
});

test('a rule that is off may be named', () => {
  const plan = parsePlan(lines('<!-- planlint-disable date-malformed -->', task(1, '2017年9月')));
  const rules = { 'date-malformed': { level: 'off' as const } };
  expect(lint(plan, { profile: 'draft', rules }).map((f) => f.rule)).not.toContain('suppression-comment');
});

test('a comment says where its parts stand', () => {
  const text = '甲\n  <!-- planlint-disable a-b, c -- 理由 -- 再议 -->\n';
  const [comment] = commentsIn(text);
  expect(comment).toMatchObject({ word: 'disable', reason: '理由 -- 再议' });
  expect(text.slice(comment!.start, comment!.end)).toBe('<!-- planlint-disable a-b, c -- 理由 -- 再议 -->');
  expect(comment!.names.map(({ start, end }) => text.slice(start, end))).toEqual(['a-b', 'c']);
});
