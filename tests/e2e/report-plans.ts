import { seedText } from './stage.ts';

export interface ReportPlan {
  readonly name: string;
  readonly text: string;
  readonly language: 'zh-CN' | 'en';
}

/** The seed in both languages, and plans whose reports are hard to lay out. */
export const reportPlans = (): readonly ReportPlan[] => [
  { name: 'seed', text: seedText(), language: 'zh-CN' },
  { name: 'seed-en', text: seedText(), language: 'en' },
  { name: 'many-departments', text: manyDepartments(), language: 'zh-CN' },
  { name: 'targets', text: manyTargets(), language: 'en' },
  {
    name: 'no-tasks',
    text: '关于做好近期有关工作的通知\n\n各有关单位：\n\n请结合实际，抓好落实。\n',
    language: 'zh-CN',
  },
];

const CHAPTERS = [
  '加快新型基础设施建设',
  '推动产业数字化转型',
  '提升公共服务数字化水平',
  '完善数据要素市场',
  '强化网络安全保障',
  '促进区域协调发展',
  '深化对外开放合作',
  '健全组织实施保障机制',
];

/** 60 departments × 8 chapters, below a title that takes lines, with words that do not break. */
function manyDepartments(): string {
  const title = `某某市贯彻落实国务院关于加快推进${'数字政府和数字经济融合发展'.repeat(4)}重点任务分工三年行动实施方案`;
  const unit = (n: number): string => {
    const m = n % 60;
    return `市${'政务服务和数据资源管理经济社会发展综合保障'.slice(m % 9, (m % 9) + 4 + (m % 7))}${m}局`;
  };
  const chapters = CHAPTERS.map((name, c) => {
    const tasks = Array.from({ length: 15 }, (_, i) => {
      const n = c * 15 + i;
      const year = 2026 + (n % 4);
      return `（${CARDINALS[i]}）${name}任务${n}，接入 https://example.org/${'very-long-name-'.repeat(6)}${n} 平台，${year}年${1 + (n % 12)}月底前完成。（${unit(n)}牵头，${unit(n * 7 + 1)}、${unit(n * 5 + 2)}、${unit(n * 3 + 3)}配合）`;
    });
    return `${CARDINALS[c]}、${name}\n\n${tasks.join('\n\n')}`;
  });
  return `${title}\n\n${chapters.join('\n\n')}\n`;
}

const CARDINALS = '一,二,三,四,五,六,七,八,九,十,十一,十二,十三,十四,十五'.split(',');

function manyTargets(): string {
  const tasks = CARDINALS.map(
    (n, i) =>
      `（${n}）改善第${i + 1}片区环境。到2027年，污水集中处理率达到${80 + i}%以上，新增绿地${10 + i}万平方米，累计投资不少于${i + 1}.5亿元，培育企业${100 * (i + 1)}家。（市住房城乡建设局牵头）`,
  );
  return `某市人居环境整治行动方案\n\n一、重点任务\n\n${tasks.join('\n\n')}\n`;
}
