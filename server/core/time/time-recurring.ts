import { parseNumeral } from '../numerals.ts';
import type { TimeExpression } from '../time-types.ts';
import { BEFORE, draft, type Family, matchAt, NUMBER } from './time-draft.ts';

// ---- Recurring ----------------------------------------------------------------------------------------------------

const FIXED = [
  '年?[底末](?![数子线])',
  `(?<month>${NUMBER})(?:[-—~至]\\d{1,2})?月(?:(?<edge>[底末])|[初份]|[上中下]旬|(?<day>${NUMBER})[日号])?`,
  `(?<only>${NUMBER})[日号]`,
  `首月(?:${NUMBER})日`,
  '首月[底末上中下]?旬?',
  '[上中下]旬',
  '第?(?:首个|第一个|最后一个)工作日',
].join('|');
const EVERY = new RegExp(
  `每(?:隔)?(?:(?:${NUMBER})个?|个)?(?<unit>半年|年度?|季度?|半?月|旬|周(?![边围])|星期|[日天]|学期)的?(?:(?<fixed>${FIXED})(?:${BEFORE})?)?`,
  'y',
);
const BY_UNIT =
  /(?<![部充成])(?:[按分](?<unit>半年|年度?|季度?|月(?!租|薪|龄|球)|旬|周(?![边围期]))|逐(?<each>月|季度?|周|旬))(?![龄级代限份])/y;
const SAME_OR_NEXT = new RegExp(
  `(?:[当次]月(?:[底末]|(?:${NUMBER})日)|[当次]季度?末|[当次翌]年(?:年?[底末]|(?:${NUMBER})月(?:[底末]|(?:${NUMBER})日)?))(?:${BEFORE})?`,
  'y',
);
const RATE_BEFORE = /每[^,。;每]{1,4}$|[/元吨]$/;
const RATE_AFTER =
  /^[^,。;]{0,30}?\d[\d.]*[万亿]{0,2}元|^(?:升高|上升|增加|下降|降低|减少)?\d[\d.]*[万亿千]?(?:吨|立方米|千瓦时|公里|毫米|℃|%|个百分点)|^每/;
/** What plans do every day: to report, to inspect, to clean. 每天锻炼一小时 is a way of life. */
const DAILY_WORK =
  /^[^,。;、]{0,6}(?:报|调度|更新|巡|汇总|会商|研判|监测|检查|核查|清扫|清运|清理|保洁|公布|发布|推送|洒水|消[毒杀])/;
/** “每月一题” is the name of a campaign; “每月一调度” says what is done. */
const CAMPAIGN_AFTER = /^一[^次报查评结检巡督研析会清考更碰商访]”/;
/** 按年给予租金补贴: how money is paid, not when work is done. */
const PAID_AFTER = /^(?:给予|给与|支付|发放|补贴|补助|奖励)[^,。;]{0,20}(?:补贴|补助|奖励|奖补|租金|资金|费用)/;
const ATTRIBUTE = /^[^,。;、制编开组建完分向对]{0,6}(?:计划|方案|目标|任务|指标|清单|安排)/;

const UNITS: Readonly<Record<string, NonNullable<TimeExpression['every']>>> = {
  半年: 'half-year',
  年: 'year',
  学: 'half-year',
  季: 'quarter',
  月: 'month',
  半月: 'month',
  旬: 'ten-days',
  周: 'week',
  星: 'week',
  日: 'day',
  天: 'day',
};
const everyOf = (unit: string) => UNITS[unit] ?? UNITS[unit[0]!]!;

/** 每年, 每季度末, 每月25日前, 每年12月底前. */
export const every: Family = {
  first: '每',
  read(s, start) {
    const m = matchAt(EVERY, s, start);
    if (!m) return null;
    const end = start + m[0].length;
    const g = m.groups!;
    const money = RATE_BEFORE.test(s.slice(Math.max(0, start - 6), start)) || RATE_AFTER.test(s.slice(end, end + 40));
    const named = s[start - 1] === '“' && CAMPAIGN_AFTER.test(s.slice(end, end + 3));
    const life = everyOf(g.unit!) === 'day' && !DAILY_WORK.test(s.slice(end, end + 12));
    const month = g.month ? parseNumeral(g.month) : null;
    const yearly = everyOf(g.unit!) === 'year' && month !== null;
    return draft(start, end, (money || life || named) && !g.fixed ? null : 'recurring', {
      every: everyOf(g.unit!),
      fixedDay: g.fixed !== undefined,
      to: yearly ? { year: null, yearOffset: null, month, day: g.day ? parseNumeral(g.day) : null } : null,
      precision: yearly ? (g.day ? 'day' : g.edge ? 'month-end' : 'month') : null,
    });
  },
};

/** 按年度, 分季度, 逐月 before a verb; in 分年度行动计划 it is an attribute. */
export const byUnit: Family = {
  first: '按分逐',
  read(s, start) {
    const m = matchAt(BY_UNIT, s, start);
    if (!m) return null;
    const end = start + m[0].length;
    if (ATTRIBUTE.test(s.slice(end, end + 12)) || PAID_AFTER.test(s.slice(end, end + 28))) return null;
    return draft(start, end, 'recurring', { every: everyOf((m.groups!.unit ?? m.groups!.each)!) });
  },
};

/** 当月底前, 次年3月底前: limits within a repeated course. */
export const sameOrNext: Family = {
  first: '当次翌',
  read(s, start) {
    const m = matchAt(SAME_OR_NEXT, s, start);
    return m && draft(start, start + m[0].length, 'recurring', { every: everyOf(m[0][1]!), fixedDay: true });
  },
};

// ---- Ongoing ------------------------------------------------------------------------------------------------------

const GOING_ON =
  /(?<![可中])(?:持续|长期|常态化?|经常性)(?:推进|推动|坚持|开展|实施|抓好|抓|做好|落实|保持|进行|执行|跟进)|全年(?:推进|推动|坚持|开展|实施|抓好|做好|落实|保持|进行|执行|跟进)(?=[),。;、\t|/]|$)/y;
const AT_ONCE = /立行立改|即[知查]即改|立[知查]立改|边查边改|即时整改|立即(?:整改|落实|启动|开展|执行|实施|推进|部署)/y;
const ONGOING_CELL = /(?:长期|持续|常态化?|常年|即时|立即|随时)(?=[),。;\t|/]|、(?![一-鿿]{1,4}地)|$)/y;
const CELL_BEFORE = /(?:^|[:(\t|、,并及]) ?$/;

/** 持续推进, 长期坚持, 立行立改: open-ended by intent, hence valid. */
export const ongoing: Family = {
  first: '持长常经全立即边随',
  read(s, start) {
    const m = matchAt(GOING_ON, s, start) ?? matchAt(AT_ONCE, s, start);
    if (m) return draft(start, start + m[0].length, 'ongoing');
    const cell = matchAt(ONGOING_CELL, s, start);
    return cell && CELL_BEFORE.test(s.slice(Math.max(0, start - 2), start))
      ? draft(start, start + cell[0].length, 'ongoing')
      : null;
  },
};
