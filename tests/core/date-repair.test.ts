import { expect, test } from 'vitest';
import { repairDigits } from '../../server/core/date-repair.ts';

/** Token, the year written before it, verdict, readings. */
const table: [token: string, yearBefore: number | null, verdict: string, ...readings: string[]][] = [
  ['20179月', null, 'safe', '2017年9月'],
  ['20178月', null, 'safe', '2017年8月'],
  ['20186月', null, 'safe', '2018年6月'],
  ['201710月', null, 'safe', '2017年10月'],
  ['201711月', null, 'safe', '2017年11月'],
  ['201712月', null, 'safe', '2017年12月'],
  ['201701月', null, 'safe', '2017年1月'],
  ['201709月', null, 'safe', '2017年9月'],
  ['201713月', null, 'suggest', '2017年1—3月'],
  ['201746月', null, 'suggest', '2017年4—6月'],
  ['201700月', null, 'none'],
  ['201721月', null, 'none'],
  ['2017122月', null, 'none'],
  ['2017112月', null, 'suggest', '2017年1—12月'],
  ['20171012月', null, 'suggest', '2017年10—12月'],
  ['2017月', null, 'none'],
  ['20170月', null, 'none'],
  ['17年9月', null, 'none'],
  ['30179月', null, 'none'],
  ['18009月', null, 'none'],
  ['9月', null, 'ok'],
  ['13月', null, 'none'],
  ['1012月', 2017, 'suggest', '10—12月'],
  ['201711日', null, 'safe', '2017年1月1日'],
  ['201791日', null, 'safe', '2017年9月1日'],
  ['2017123日', null, 'ambiguous', '2017年1月23日', '2017年12月3日'],
  ['2012115日', null, 'ambiguous', '2012年1月15日', '2012年11月5日'],
  ['2017131日', null, 'safe', '2017年1月31日'],
  ['2017230日', null, 'none'],
  ['2017110日', null, 'safe', '2017年1月10日'],
  ['2017101日', null, 'safe', '2017年10月1日'],
  ['2017111日', null, 'ambiguous', '2017年1月11日', '2017年11月1日'],
  ['20171231日', null, 'safe', '2017年12月31日'],
  ['20170901日', null, 'safe', '2017年9月1日'],
  ['20171001日', null, 'safe', '2017年10月1日'],
  ['20171320日', null, 'none'],
  ['201710日', null, 'none'],
  ['20179日', null, 'none'],
  ['915日', 2017, 'safe', '9月15日'],
  ['915日', null, 'suggest', '9月15日'],
  ['1111日', null, 'suggest', '11月11日'],
  ['112日', 2017, 'ambiguous', '1月12日', '11月2日'],
  ['229日', 2017, 'none'],
  ['229日', 2020, 'safe', '2月29日'],
  ['1000日', null, 'none'],
  ['30日', null, 'ok'],
  ['2017年', null, 'ok'],
  ['20162020年', null, 'suggest', '2016—2020年'],
  ['20202016年', null, 'none'],
  ['20202020年', null, 'none'],
  ['12017年', null, 'none'],
];

test.each(table)('%s after %s is %s', (token, yearBefore, verdict, ...readings) => {
  const repair = repairDigits(token, yearBefore);
  expect(repair?.verdict ?? 'ok').toBe(verdict);
  expect(repair?.readings ?? []).toEqual(readings);
});
