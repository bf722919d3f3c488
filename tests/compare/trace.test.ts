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

  // Below, the first sentences make clear which task of the plan carries out which of the superior document.
  const HOME = '推动旧衣物回收。规范旧衣公益捐赠，畅通社区捐赠渠道。';
  test.each([
    [
      'says a sentence in other words, where the rest of the task is taken up',
      `1.${HOME}鼓励单位、服装店等合理布局旧衣回收点，强化再利用。`,
      [`1.${HOME}支持企业和居民小区合理布局旧衣物回收点。`],
      '1 reworded: covered covered reworded',
    ],
    [
      'does not say it there: another task with as little in common is none',
      `1.${HOME}鼓励单位、服装店等合理布局旧衣回收点，强化再利用。`,
      [`1.${HOME}`, '2.支持企业和居民小区合理布局智能快递柜。'],
      '1 partial: covered covered missing',
    ],
    [
      'gives the task another title',
      '1.增强财政支持精准性。完善政府绿色采购标准，扩大绿色低碳产品采购范围。',
      ['1.加强资金保障。完善政府绿色采购标准，扩大绿色低碳产品采购范围。'],
      '1 reworded: reworded covered',
    ],
    [
      'names the subject of a target in a heading alone',
      '1.发展软件和信息技术服务业。2027年，软件和信息技术服务业收入达到200亿元以上。',
      ['1.发展软件和信息技术服务业。建设软件技术服务平台，加快关键技术研发。'],
      '1 partial: covered missing',
    ],
    [
      'has the year of a target alone',
      `1.${HOME}到2027年，力争旧衣物再生利用量实现翻番。`,
      [`1.${HOME}到2027年，社区回收员全部持证上岗。`],
      '1 partial: covered covered missing',
    ],
    [
      'sets a later limit to something else in the sentence',
      '1.逐步关停燃煤自备电厂，严控新增煤电装机容量，2026年底前临港新区建成“无煤区”。',
      ['1.逐步关停燃煤自备电厂，严控新增煤电装机容量，到2028年，全社会煤炭消费量削减5%以上。'],
      '1 reworded: figures',
    ],
    [
      'sets a later limit to the same, beside other words',
      '1.逐步关停燃煤自备电厂，严控新增煤电装机容量，2026年底前，临港新区建成“无煤区”。',
      ['1.逐步关停燃煤自备电厂，严控新增煤电装机容量，到2028年，临港新区全部建成“无煤区”。'],
      '1 reworded: figures later 2026-12-31<2028-12-31',
    ],
  ])('%s', (_, superior, tasks, expected) => {
    expect(traced([superior], tasks)[0]).toBe(expected);
  });

  test('a sentence is looked for where its task is taken up, before one elsewhere that has its words by chance', () => {
    const superior = plan(`1.${HOME}倡导消费者理性消费，按照实际需要合理、适度购买衣物。`);
    const tasks = [
      `1.${HOME}引导消费者按需合理适度购买衣物。`,
      '2.规范直播。禁止误导消费者消费，遏制诱导消费者过度消费，倡导消费者理性消费文化，按规定依法依规处理。',
    ];
    const { statements } = trace(plan(...tasks), superior).tasks[0]!;
    expect(statements.at(-1)!.taken!.text).toBe('引导消费者按需合理适度购买衣物');
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
