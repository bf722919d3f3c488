import { gather } from '../gather.ts';
import { foundIn } from '../once.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { contains } from '../text.ts';

/** Wrong words with the right ones. None of the wrong forms is a word, or part of one, in official text. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['布署', '部署'],
  ['帐户', '账户'],
  ['帐目', '账目'],
  ['台帐', '台账'],
  ['对帐', '对账'],
  ['渡假', '度假'],
  ['急待', '亟待'],
  ['部份', '部分'],
  ['成份', '成分'],
  ['防犯', '防范'],
  ['松驰', '松弛'],
  ['通迅', '通讯'],
  ['震憾', '震撼'],
  ['重迭', '重叠'],
  ['一如继往', '一如既往'],
  ['再接再励', '再接再厉'],
  ['因地治宜', '因地制宜'],
  ['按步就班', '按部就班'],
  ['相辅相承', '相辅相成'],
  ['融汇贯通', '融会贯通'],
  ['责无旁代', '责无旁贷'],
  ['竞竞业业', '兢兢业业'],
  ['甘败下风', '甘拜下风'],
  ['迫不急待', '迫不及待'],
  ['既往不究', '既往不咎'],
  ['一愁莫展', '一筹莫展'],
  ['不径而走', '不胫而走'],
  ['走头无路', '走投无路'],
  ['其它', '其他'],
]);

/** 截止 before a date; 报名截止日期 and 截止到 are right. */
const DEADLINE = '截止(?=目前|(?:19|20)[0-9]{2} ?年|今年|去年)';
const ANY = new RegExp(`(?<![一二两三四五六七八九十几每这那\\d])座落|${[...PAIRS.keys()].join('|')}|${DEADLINE}`, 'g');
const wrongIn = foundIn(ANY);

export const rule: DocumentRule = {
  id: 'confusable-word',
  category: 'wording',
  severity: 'info',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '易混词', en: 'Word mistaken for another' },
  about: {
    zh: '音近形近而误的词：“布署”（部署）、“座落”（坐落）、“台帐”（台账）、“截止2017年底”（截至）等。“报名截止日期”“截止到”不错，不报；书名号和引文以原文为准，不报。',
    en: 'Words mistaken for others of like sound or shape: 布署 (部署), 台帐 (台账), 截止 before a date (截至). 报名截止日期 and 截止到 are right; titles and quotations are left alone.',
  },
  source: { zh: '《现代汉语词典》；校对常见错误表', en: 'Dictionary of Modern Chinese; lists of proofreaders' },
  *check(plan) {
    yield* gather([...mistakes(plan)], (count) => ({
      zh: `有 ${count} 处易混词用错；请逐处核对。`,
      en: `${count} words are mistaken for others: check each.`,
    }));
  },
};

function* mistakes(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    const { text, citations } = p;
    for (const m of wrongIn(p)) {
      const span = { start: m.index, end: m.index + m[0].length };
      const right = PAIRS.get(m[0]) ?? (m[0] === '座落' ? '坐落' : '截至');
      const quoted = text[span.start - 1] === '“' && text[span.end] === '”';
      if (quoted || citations.some((c) => contains(c, span))) continue;
      yield {
        paragraph,
        span,
        message: {
          zh: `“${m[0]}”疑为“${right}”之误；请核对。`,
          en: `“${m[0]}” is probably meant for “${right}”: check it.`,
        },
        suggestions: [
          {
            title: { zh: `改为“${right}”`, en: `Write “${right}”` },
            edits: [{ paragraph, span, newText: right }],
          },
        ],
      };
    }
  }
}
