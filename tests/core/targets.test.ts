import { expect, test } from 'vitest';
import { parsePlan } from '../../server/core/parse.ts';
import { readTargets } from '../../server/core/targets.ts';

/** Targets of a paragraph, parted by ` | `. */
const CASES: readonly (readonly [string, string])[] = [
  [
    '到2025年，生活污水集中收集率提升到70%，污水处理率达到95%以上。',
    '生活污水集中收集率提升到70% | 污水处理率达到95%以上',
  ],
  ['到２０２５年，绿色环保产业产值达到１０００亿元。', '绿色环保产业产值达到１０００亿元'],
  ['新增绿色旅游饭店2家，推进垃圾分类。', '新增绿色旅游饭店2家'],
  ['完善评价体系，2025年底前，覆盖率力争，达到90%。', '覆盖率力争，达到90%'],
  ['电商服务站点，力争达到100个，实现全覆盖。', '电商服务站点，力争达到100个 | 实现全覆盖'],
  ['能耗强度下降13.5%，控制在0.4吨标准煤以内。', '能耗强度下降13.5% | 控制在0.4吨标准煤以内'],
  ['建设100个以上示范项目、20个平台。', '建设100个以上示范项目、20个平台'],
  ['培育规模超1,000万元企业30余家。', '培育规模超1,000万元企业30余家'],
  ['经营收入翻一番，实现行政村全覆盖。', '经营收入翻一番 | 实现行政村全覆盖'],
  ['新增装机1—2万千瓦（市能源局牵头，完成3项）。', '新增装机1—2万千瓦'],
  // No targets: what is, years, names, numbers of documents, means.
  ['目前覆盖率已达到80%。', ''],
  ['落实国发〔2024〕8号文件，2025年底前完成。', ''],
  ['推进5G网络和“1+N”体系建设，开通12345热线。', ''],
  ['给予一次性奖励500万元。', ''],
  ['对6个月内未整改的单位通报。', ''],
  ['第3批项目2025年9月30日前开工。', ''],
  ['显著提升服务水平。', ''],
];

test.each(CASES)('%s', (text, expected) => {
  const plan = parsePlan(`1．任务。${text}`);
  const found = plan.paragraphs.flatMap((p) => readTargets(p).map(({ start, end }) => p.text.slice(start, end)));
  expect(found.join(' | ')).toBe(expected);
});
