import { gather } from '../gather.ts';
import type { Note, Plan, UnitMention } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'resp-region-as-unit',
  category: 'responsibility',
  severity: 'hint',
  fix: 'suggestion',
  scope: 'document',
  title: { zh: '以区域代替责任主体', en: 'A place instead of the body that answers for it' },
  about: {
    zh: '责任单位只写了区域名（示范区、开发区、某市），没有写明由管委会还是政府负责；区域不能承担责任，台账也无从对应。名称以“管委会”“政府”“办事处”结尾的、“天津市、河北省相关部门”一类共用后词的不报。本地习惯以区域名代称的，可关闭本规则。',
    en: 'The slot holds a zone or a city (示范区, 开发区, 杭州市) and not its committee or government: a place cannot answer for a task. Names ending in 管委会, 政府 or 办事处 are right, so are places that share a word behind them (天津市、河北省相关部门). Switch the rule off where the short form is accepted.',
  },
  source: { zh: '公开的任务分工表中“市”与“市政府”混用的实例', en: 'Mixed use seen in published allocation tables' },
  *check(plan) {
    yield* gather([...regions(plan)], (count) => ({
      zh: `有 ${count} 处责任单位只写了区域名；请写明由管委会还是政府负责。`,
      en: `${count} slots hold a place and not the body that answers for it: name its committee or government.`,
    }));
  },
};

function* regions(plan: Plan): Iterable<Report> {
  for (const [paragraph, p] of plan.paragraphs.entries()) {
    for (const note of p.notes) {
      if (note.form === 'sentence') continue;
      // Tables with one cell a line are read by guess: a place there is mostly another column.
      if (note.form === 'cell' && p.form !== 'row') continue;
      for (const mention of note.units) {
        if (mention.kind === 'region' && fillsSlot(p.folded, note, mention)) yield report(paragraph, mention, p.text);
      }
    }
  }
}

/** 天津市、河北省相关部门: the word behind the list belongs to each of its places. */
const SHARED_HEAD = /^(?:[、和及与][^、,;()]{2,8})?(?:相关|有关)(?:部门|单位)/;

/** The name ends where its slot ends; in a cell it is a place by its last word, not the name of a project. */
function fillsSlot(folded: string, note: Note, { start, end }: UnitMention): boolean {
  const after = folded.slice(end, end + 16);
  if (note.form === 'cell' && !/[省市县区州旗]$/.test(folded.slice(start, end))) return false;
  return /^(?:[、,;()[\]〕\s]|按|等|牵头|负责|分别|$)/.test(after) && !SHARED_HEAD.test(after);
}

function report(paragraph: number, mention: UnitMention, text: string): Report {
  const written = text.slice(mention.start, mention.end);
  const body = /[省市县州旗]$|^.{1,3}区$/.test(written) ? `${written}政府` : `${written}管委会`;
  return {
    paragraph,
    span: mention,
    message: {
      zh: `责任单位“${written}”是区域，不能承担责任；请写明负责的机构，如“${body}”。`,
      en: `“${written}” is a place and cannot answer for a task: name its body, such as “${body}”.`,
    },
    suggestions: [
      {
        title: { zh: `改为“${body}”`, en: `Write “${body}”` },
        edits: [{ paragraph, span: mention, newText: body }],
      },
    ],
  };
}
