import type { Step } from './scenario.ts';
import { seedText } from './stage.ts';

const EDITOR = '.part.editor';

/** What a reviewer does: reads the page of a rule, compares with the version before. Starts with the seed open. */
export const reviewing: readonly Step[] = [
  {
    title: 'the page of a rule opens beside the plan',
    picture: 'rule-page',
    of: EDITOR,
    async run(person, { explainRule, rulePage }) {
      await person.goesToLine(37);
      await person.page.locator('.view-line span:text-is("20179月")').first().click();
      await person.runs(explainRule);
      await person.sees('.tabs-container .tab', /date-malformed/);
      await person.seesInPage(rulePage);
      await person.restsTheMouse();
    },
  },
  {
    title: 'the plan is compared by task with an earlier version on the clipboard',
    picture: 'comparison',
    of: EDITOR,
    guide: { step: 'compare', below: 90 },
    async run(person, { compare, clipboardVersion, comparison }) {
      await person.closesTab(/date-malformed/);
      await person.copies(earlierVersion());
      await person.runs(compare);
      await person.chooses(clipboardVersion);
      await person.seesInPage(comparison);
      await person.restsTheMouse();
    },
  },
  {
    title: 'from the comparison to the task',
    async run(person) {
      const there = person.page.locator('.tabs-container .tab.active').filter({ hasText: /山西省行动计划/ });
      // A page that is just drawn may not take the first click yet.
      for (let attempt = 0; attempt < 3 && !(await there.isVisible()); attempt++) {
        await person.clicksInPage('二/(一)/2/(2)');
        await there.waitFor({ timeout: 6_000 }).catch(() => {});
      }
      await person.sees('.tabs-container .tab.active', /山西省行动计划/);
      await person.closesTab(/Comparison|比对/);
    },
  },
];

/** The seed with other leads and deadlines, one task less and one more. */
function earlierVersion(): string {
  const lines = seedText().split('\n');
  const at = (start: string): number => lines.findIndex((line) => line.startsWith(start));
  const change = (start: string, from: string, to: string): void => {
    lines[at(start)] = lines[at(start)]!.replace(from, to);
  };
  change('(1)研究制定《山西打造', '20179月', '2017年12月底前');
  change('(2)在煤炭全行业组织', '(省煤炭厅)', '(省国资委)');
  change('(3)探索建立去产能矿井', '2018年底', '2019年6月底前');
  change('(4)加快现役煤电机组', '一律停止运行', '限期整改');
  lines.splice(at('(5)在高耗能行业'), 2);
  lines.splice(at('(8)研究制定去产能'), 0, '(9)开展煤炭消费总量调查,2018年底前完成。(省统计局)', '');
  return lines.join('\n');
}
