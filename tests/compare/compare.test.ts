import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../server/compare/compare.ts';
import { parsePlan } from '../../server/core/parse.ts';

const plan = (...tasks: string[]) => parsePlan(`某省行动计划\n一、主要任务\n${tasks.join('\n')}`);

/** `added 3 新任务`: what differs, where, with the first characters of the task. */
function compared(before: string[], after: string[]): string[] {
  const { changes, unchanged } = comparePlans(plan(...before), plan(...after));
  const rows = changes.map(({ differences, before, after }) => {
    const number = [before?.id, after?.id].map((id) => id?.replace('一/', '') ?? '-').join('→');
    return `${number} ${differences.join(' ')}`;
  });
  return [...rows, `= ${unchanged}`];
}

const A = '1.编制能源发展规划，2018年6月底前印发。（省发展改革委、省能源局）';
const B = '2.建设政务数据共享平台，2019年底前建成。（省政府办公厅）';
const C = '3.开展中小学校舍安全排查整治。（省教育厅）';

describe('tasks of two versions', () => {
  test.each([
    ['the same', [A, B, C], [A, B, C], ['= 3']],
    ['the same in another width', [A], [A.replace(/[，。（）]/g, (c) => ',。()'['，。（）'.indexOf(c)]!)], ['= 1']],
    ['added', [A, C.replace('3.', '2.')], [A, B, C], ['-→2 added', '= 2']],
    ['dropped, where it stood', [A, B, C], [A, C.replace('3.', '2.')], ['2→- dropped', '= 2']],
    ['dropped at the head', [A, C], [C], ['1→- dropped', '= 1']],
    ['moved', [A, B], [B.replace('2.', '1.'), A.replace('1.', '2.')], ['= 2']],
    ['another lead', [A], [A.replace('省发展改革委、省能源局', '省能源局、省发展改革委')], ['1→1 lead', '= 0']],
    ['the same lead by another name', [A], [A.replace('省发展改革委', '省发改委')], ['= 1']],
    ['a deadline moved, nothing else', [A], [A.replace('2018年6月', '2018年9月')], ['1→1 deadline', '= 0']],
    ['the same day in other words', [A], [A.replace('2018年6月底前', '2018年6月30日前')], ['= 1']],
    ['other words', [B], [B.replace('数据共享平台', '数据共享交换平台')], ['2→2 text', '= 0']],
    [
      'all at once',
      [B],
      [B.replace('数据共享', '数据开放共享').replace('2019', '2020').replace('省政府办公厅', '省大数据局')],
      ['2→2 lead deadline text', '= 0'],
    ],
    ['something else', [B], ['2.推进农村公路提质改造。（省交通厅）'], ['2→- dropped', '-→2 added', '= 0']],
    ['twice the same', [C, C], [C, C, C], ['-→3 added', '= 2']],
  ])('%s', (_, before, after, expected) => {
    expect(compared(before, after).map((row) => row.replace(/~\d/, ''))).toEqual(expected);
  });

  test('a thousand tasks that share their words are compared without growing beyond them', () => {
    const many = (year: number) =>
      Array.from(
        { length: 1000 },
        (_, i) => `${i + 1}.推进第${i + 1}个县区的项目建设，${year}年底前完成。（省教育厅）`,
      );
    const { changes, unchanged } = comparePlans(plan(...many(2018)), plan(...many(2019)));
    expect([changes.length, unchanged]).toEqual([1000, 0]);
  });
});
