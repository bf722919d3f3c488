import { describe, expect, test } from 'vitest';
import { trace } from '../../server/compare/trace.ts';
import { parsePlan } from '../../server/core/parse.ts';

const plan = (...tasks: string[]) => parsePlan(`某省实施方案\n一、主要任务\n${tasks.join('\n')}`);

/** `partial 1: covered…, missing…; later 2026-06-30<2026-12-31`: one line a task of the superior document. */
function traced(superior: string[], tasks: string[]): string[] {
  const { tasks: rows, extra } = trace(plan(...tasks), plan(...superior));
  const id = (id: string): string => id.replace('一/', '');
  return [
    ...rows.map(({ task, coverage, statements, later }) => {
      const parts = statements.map((s) => (s.otherFigures ? 'figures' : s.coverage)).join(' ');
      const late = later.map((l) => ` later ${l.superior.end}<${l.plan.end}`).join('');
      return `${id(task.id)} ${coverage}: ${parts}${late}`;
    }),
    ...extra.map((task) => `extra ${id(task.id)}`),
  ];
}

const POOL = '1.建立省级政务数据资源目录，推动部门之间按需共享。2026年6月底前实现省市两级系统互联互通。（省大数据局）';
const SCHOOL = '2.改善农村义务教育学校寄宿条件。新建和改扩建寄宿制学校200所。（省教育厅）';

describe('a plan beside its superior document', () => {
  test.each([
    ['takes over all', [POOL, SCHOOL], [POOL, SCHOOL], ['1 covered: covered covered', '2 covered: covered covered']],
    [
      'in another width',
      [SCHOOL],
      [SCHOOL.replace(/[，。（）]/g, (c) => ',。()'['，。（）'.indexOf(c)]!)],
      ['2 covered: covered covered'],
    ],
    [
      'says 全市 for 全省',
      ['1.全省建成便民服务中心，实现政务服务事项就近办理。'],
      ['1.全市建成便民服务中心，实现政务服务事项就近办理。'],
      ['1 covered: covered'],
    ],
    [
      'leaves one sentence out',
      [SCHOOL],
      ['1.改善农村义务教育学校寄宿条件。（市教育局）'],
      ['2 partial: covered missing'],
    ],
    ['leaves a task out', [POOL, SCHOOL], [POOL], ['1 covered: covered covered', '2 missing: missing missing']],
    [
      'puts two sentences into one',
      [SCHOOL],
      ['1.改善农村义务教育学校寄宿条件，新建和改扩建寄宿制学校200所。'],
      ['2 covered: covered covered'],
    ],
    ['lowers a target', [SCHOOL], [SCHOOL.replace('200', '120')], ['2 reworded: covered figures']],
    [
      'falls due later',
      [POOL],
      [POOL.replace('2026年6月底前', '2026年12月底前')],
      ['1 reworded: covered figures later 2026-06-30<2026-12-31'],
    ],
    ['falls due earlier', [POOL], [POOL.replace('2026年6月', '2026年3月')], ['1 reworded: covered figures']],
    [
      'adds a task',
      [POOL],
      [POOL, '2.举办数字文化艺术节，培育本地特色展会品牌。（市文旅局）'],
      ['1 covered: covered covered', 'extra 2'],
    ],
    [
      'takes up half of a sentence, in a longer one',
      ['1.加强船舶清洁能源动力推广应用，推动船舶岸电受电设施改造。'],
      ['1.完善港口作业车辆充电网络，优化进出港航线，推动船舶岸电受电设施改造，鼓励老旧渔船提前报废更新。'],
      ['1 reworded: reworded'],
    ],
    [
      'says it in a heading above its tasks',
      ['1.推进工业园区污水集中处理设施建设改造。'],
      ['（一）推进工业园区污水集中处理设施建设改造。', '1.完成东区污水厂扩建。（市住建局）'],
      ['1 covered: covered'],
    ],
  ])('%s', (_, superior, tasks, expected) => {
    expect(traced(superior, tasks).filter((row) => !/^extra 1$|extra \(一\)/.test(row))).toEqual(expected);
  });

  test('a heading that every plan has asks for nothing', () => {
    const superior = ['1.加强统筹协调。各地要成立工作专班，定期研究解决重大问题。（省发展改革委）'];
    const own = [
      '1.加强统筹协调。县长任总指挥，每周召开一次例会，逐项销号，奖优罚劣，结果纳入年度绩效。（县发展改革局）',
    ];
    expect(traced(superior, own)).toEqual(['1 partial: covered missing', 'extra 1']);
  });

  test('hundreds of tasks that share their words do not make the work grow beyond them', () => {
    const many = Array.from({ length: 900 }, (_, i) => `${i + 1}.推进第${i + 1}个县区的重点项目建设，年内全部开工。`);
    expect(trace(plan(...many), plan(...many)).tasks).toHaveLength(900);
  });
});
