import type { Paragraph } from '../plan.ts';

/** Words that name a kind of plan, as the last word of a title. */
const GENRE = '(?:规划|规划纲要|方案|计划|意见|措施|要点|细则|办法|清单|任务分工|分工表|工作安排)';

const TITLE = new RegExp(`${GENRE}》?(?: ?[(（〔][^()（）]{1,24}[)）〕]){0,2}》?(?:的通知)?[。.]?$`);
const NOT_A_TITLE =
  /[。;]|^(?:为|按照|根据|现将|各)|^\([^()]{1,24}号\)|印发(?:给|你)|(?:制[定订]|提出|编制|拟定|形成|作出|印发)(?:如下|以下|本|此)/;
/** 实施方案 on a line of its own: the last line of a long title. */
const BARE_GENRE = /^(?:实施|行动|工作|建设|发展)(?:方案|计划|意见|规划)(?:\([^()]{2,16}\))?$/;

export const isBareGenre = (p: Paragraph): boolean =>
  p.marker === null && p.form === 'text' && BARE_GENRE.test(withoutBlanks(p.folded));

/** A short paragraph without marker that ends in the name of a kind of plan. */
export function isPlanTitle(p: Paragraph): boolean {
  const t = withoutBlanks(p.folded);
  if (t.length < 4 || t.length > 90 || p.marker !== null || p.form !== 'text') return false;
  if (t.length < 5) return BARE_GENRE.test(t);
  return TITLE.test(t) && !NOT_A_TITLE.test(t.replace(/[。.]$/, ''));
}

/** A title as people say it: without 《》 around the whole and without blanks inside. */
export function plainTitle(text: string): string {
  const bare = withoutBlanks(text).trim();
  const inner = /^《([^《》]+(?:《[^《》]*》[^《》]*)*)》$/.exec(bare);
  return inner ? inner[1]! : bare;
}

/** Letter-spaced titles and blanks around a year: 工 作 方 案, 某市 2024 年. */
const withoutBlanks = (text: string): string =>
  text.replace(
    /(?<=[\u2e80-\u9fff》”)）])[ \u3000]+(?=[\u2e80-\u9fff《“(（\d０-９])|(?<=[\d０-９])[ \u3000]+(?=[\u2e80-\u9fff])/g,
    '',
  );
