import { BEFORE, type Draft, draft, withValidity } from './date-context.ts';
import { parseNumeral } from './numerals.ts';
import type { TimeExpression } from './plan.ts';

/** A family of time expressions: how they may start (a regex source), and what reads one from there. */
export interface Family {
  readonly lead: string;
  readonly read: (s: string, start: number) => Draft | null;
}

const at = (pattern: RegExp, s: string, i: number): RegExpExecArray | null => {
  pattern.lastIndex = i;
  return pattern.exec(s);
};

const NUMBER = '\\d{1,2}|[一二两三四五六七八九十]{1,3}';

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
  /(?:[按分](?<unit>半年|年度?|季度?|月(?!租|薪|龄|球)|旬|周(?![边围期]))|逐(?<each>月|季度?|周|旬))(?![龄级代限份])/y;
const SAME_OR_NEXT = new RegExp(
  `(?:[当次]月(?:[底末]|(?:${NUMBER})日)|[当次]季度?末|[当次翌]年(?:年?[底末]|(?:${NUMBER})月(?:[底末]|(?:${NUMBER})日)?))(?:${BEFORE})?`,
  'y',
);
const RATE_BEFORE = /每[^,。;每]{1,4}$|[/元吨]$/;
const RATE_AFTER = /^[^,。;]{0,30}?\d[\d.]*[万亿]{0,2}元|^\d[\d.]*[万亿千]?(?:吨|立方米|千瓦时|公里)/;
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
  lead: '每(?=[隔\\d一二两三四五六七八九十个半年季月旬周星日天学])',
  read(s, start) {
    const m = at(EVERY, s, start);
    if (!m) return null;
    const end = start + m[0].length;
    const g = m.groups!;
    const money = RATE_BEFORE.test(s.slice(Math.max(0, start - 6), start)) || RATE_AFTER.test(s.slice(end, end + 40));
    const month = g.month ? parseNumeral(g.month) : null;
    const yearly = everyOf(g.unit!) === 'year' && month !== null;
    return draft(start, end, money && !g.fixed ? null : 'recurring', {
      every: everyOf(g.unit!),
      fixedDay: g.fixed !== undefined,
      to: yearly ? { year: null, yearOffset: null, month, day: g.day ? parseNumeral(g.day) : null } : null,
      precision: yearly ? (g.day ? 'day' : g.edge ? 'month-end' : 'month') : null,
    });
  },
};

/** 按年度, 分季度, 逐月 before a verb; in 分年度行动计划 it is an attribute. */
export const byUnit: Family = {
  lead: '(?<![部充成])[按分逐](?=[半年季月旬周])',
  read(s, start) {
    const m = at(BY_UNIT, s, start);
    if (!m) return null;
    const end = start + m[0].length;
    if (ATTRIBUTE.test(s.slice(end, end + 12))) return null;
    return draft(start, end, 'recurring', { every: everyOf((m.groups!.unit ?? m.groups!.each)!) });
  },
};

/** 当月底前, 次年3月底前: limits within a repeated course. */
export const sameOrNext: Family = {
  lead: '[当次翌](?=[年月季])',
  read(s, start) {
    const m = at(SAME_OR_NEXT, s, start);
    return m && draft(start, start + m[0].length, 'recurring', { every: everyOf(m[0][1]!), fixedDay: true });
  },
};

// ---- Ongoing ------------------------------------------------------------------------------------------------------

const GOING_ON =
  /(?:持续|长期|常态化?|经常性|全年)(?:推进|推动|坚持|开展|实施|抓好|抓|做好|落实|保持|进行|加强|深化|执行|巩固|跟进|运行)/y;
const AT_ONCE = /立行立改|即[知查]即改|立[知查]立改|边查边改|即时整改|立即(?:整改|落实|启动|开展|执行|实施|推进|部署)/y;
const ONGOING_CELL = /(?:长期|持续|常态化?|常年|即时|立即|随时)(?=[),。;、\t|/]|$)/y;
const CELL_BEFORE = /(?:^|[:(\t|、,并及]) ?$/;

/** 持续推进, 长期坚持, 立行立改: open-ended by intent, hence valid. */
export const ongoing: Family = {
  lead: '(?<![可中])(?:持续|长期|常态|经常性|常年|全年(?=推)|立[行知查即]|即[时知查]|边查|随时)',
  read(s, start) {
    const m = at(GOING_ON, s, start) ?? at(AT_ONCE, s, start);
    if (m) return draft(start, start + m[0].length, 'ongoing');
    const cell = at(ONGOING_CELL, s, start);
    return cell && CELL_BEFORE.test(s.slice(Math.max(0, start - 2), start))
      ? draft(start, start + cell[0].length, 'ongoing')
      : null;
  },
};

// ---- Relative -----------------------------------------------------------------------------------------------------

const COUNT_UNIT = '工作日|自然日|[日天]|个?半?月|年|周|星期|季度';
const COUNT = new RegExp(
  `(?:(?:${NUMBER}|\\d{3})[-—~至到])?(?<amount>${NUMBER}|\\d{3}|半)个?(?<unit>${COUNT_UNIT})(?:左右)?(?:的?时间)?(?:之内|以内|内)`,
  'y',
);
const SPAN_OF_TIME = new RegExp(
  `(?:利?用|未来|今后)(?:(?:${NUMBER})[-—~至到])?(?<amount>${NUMBER})个?(?<unit>年|月)(?:左右)?(?:的?时间)?内?`,
  'y',
);
const ISSUE = new RegExp(
  `(?:印发|下发|发布|公布|施行|发文|出台)(?:(?<day>之日起?)|之后|以后|后|起)(?:(?<later>${NUMBER})(?<unit>日|天|个月)后)?`,
  'y',
);
const OWN_CLAUSE = /(?:^|[,。;:、(]|[在于须应要]|争取|力争|确保)$/;
const SERVICE = /(?:办理|办结|审批|承诺|法定|受理)(?:时限|期限)[:为]?$/;

const COUNT_UNITS: readonly (readonly [RegExp, NonNullable<TimeExpression['count']>['unit'], number])[] = [
  [/工作日/, 'working-day', 1],
  [/周|星期/, 'day', 7],
  [/[日天]/, 'day', 1],
  [/季度/, 'month', 3],
  [/月/, 'month', 1],
  [/年/, 'year', 1],
];

function countOf(g: Partial<Record<string, string>>): TimeExpression['count'] {
  const [, unit, factor] = COUNT_UNITS.find(([word]) => word.test(g.unit!))!;
  if (g.amount === '半') return unit === 'year' ? { amount: 6, unit: 'month' } : { amount: 15, unit: 'day' };
  const amount = parseNumeral(g.amount!);
  return amount === null ? null : { amount: amount * factor, unit };
}

/** 30个工作日内 in a clause of its own; after another event (受理后…内) it is a promise of service, no limit. */
export function readCount(s: string, start: number): Draft | null {
  const m = at(COUNT, s, start);
  const ahead = s.slice(Math.max(0, start - 8), start);
  if (!m || !OWN_CLAUSE.test(ahead) || SERVICE.test(ahead)) return null;
  const count = countOf(m.groups!);
  return count && draft(start, start + m[0].length, 'relative', { count });
}

/** 用三年时间, 未来5年. */
export const spanOfTime: Family = {
  lead: '(?:用|未来|今后)(?=[\\d一二两三四五六七八九十])',
  read(s, start) {
    const m = at(SPAN_OF_TIME, s, start);
    const count = m && countOf(m.groups!);
    return count && draft(start, start + m[0].length, 'relative', { count });
  },
};

/** 印发后3个月内, 印发之日起. */
export const sinceIssue: Family = {
  lead: '(?:印发|下发|发布|公布|施行|发文|出台)(?=之|以后|后|起)',
  read(s, start) {
    const m = at(ISSUE, s, start);
    if (!m) return null;
    const end = start + m[0].length;
    const within = m.groups!.later ? null : at(COUNT, s, end);
    const count = within && countOf(within.groups!);
    const valid = within && s.startsWith('有效', end + within[0].length);
    if (count && !valid) return draft(start, end + within[0].length, 'relative', { count });
    if (!m.groups!.day) return null;
    const later = m.groups!.later && countOf({ amount: m.groups!.later, unit: m.groups!.unit! });
    const base = { year: null, yearOffset: null, month: null, day: null };
    return withValidity(
      s,
      draft(start, end, 'from', { from: base, precision: 'day', count: later || { amount: 0, unit: 'day' } }),
    );
  },
};

const THIS_MONTH = new RegExp(
  `(?:本|(?<next>下)个?)月(?:(?<edge>[底末])|内|(?<day>\\d{1,2})日)(?<before>${BEFORE})?`,
  'y',
);

/** 本月底前, 下月内: `count` says how many months after that of the document. */
export const thisMonth: Family = {
  lead: '(?:(?<![基成资版根样])本|下个?)(?=月)',
  read(s, start) {
    const m = at(THIS_MONTH, s, start);
    if (!m) return null;
    const g = m.groups!;
    const to = { year: null, yearOffset: 0, month: null, day: g.day ? Number(g.day) : null };
    const limit = g.edge !== undefined || g.before !== undefined;
    return draft(start, start + m[0].length, limit ? 'by' : 'within', {
      from: limit ? null : to,
      to,
      precision: g.day ? 'day' : g.edge ? 'month-end' : 'month',
      count: { amount: g.next ? 1 : 0, unit: 'month' },
      notations: ['relative-year'],
    });
  },
};

const MEETING = '(?:全国|[省市县区州])?(?:两会|“两会”|党代会|人代会)';
const SEASON =
  '(?:春节|元旦|国庆节?|中秋节?|五一|“五一”|清明节?|主?汛期|入汛|采暖[期季]|供暖[期季]?|取暖[期季]|开学|新学期|入冬|雨季|冰冻期)';
const EVENT = new RegExp(
  `(?:\\d{4}年|今年|明年)?(?:(?<meeting>${MEETING})|${SEASON})(?:到来|开始)?${BEFORE}|汛前(?![期后])`,
  'y',
);

/** 春节前, 两会前: only a calendar of events could date them. */
export const events: Family = {
  lead: `${MEETING}|${SEASON}|汛前`,
  read(s, start) {
    const m = at(EVENT, s, start);
    return m && draft(start, start + m[0].length, 'relative', { notations: m.groups!.meeting ? ['event'] : [] });
  },
};

const TOGETHER =
  /与[^,。;、与《》()]{1,12}?同步(?=$|[,。;)]|推进|实施|开展|完成|建设|设计|规划|部署|启动|投用|投入|运行)/y;

/** 与项目同步. */
export const together: Family = {
  lead: '与(?=[^,。;、与《》()]{1,12}?同步)',
  read(s, start) {
    const m = at(TOGETHER, s, start);
    return m && draft(start, start + m[0].length, 'relative');
  },
};

// ---- Vague --------------------------------------------------------------------------------------------------------

const DELIVER =
  '(?:研究|组织|全面|分批|分步|正式|再)?(?:完成|出台|制定|制订|编制|修订|修编|印发|发布|公布|开展|启动|实施|实现|建成|建设|建立|设立|组建|成立|组织|上报|申报|报送|推出|推广|推行|推开|推进|开工|投产|落实|到位|整改|办结|形成|构建|扩大|开通|上线|召开|举办|达标(?!规划|方案)|研究)';
const VAGUE = new RegExp(
  `尽快|尽早|及早|早日|择机|适当时候|(?:条件|时机)(?:成熟|具备|允许)(?:时|后)|一定(?:时间|时期|期限)内|短(?:期|时间)内|(?:适时|抓紧|及时|逐步|近期|限期)(?=${DELIVER})`,
  'y',
);
const ORDERED = /(?:责令|要求|督促|不|并)$/;
const MANNER = /^(?:逐步|及时)$/;

/** 尽快, 适时 …: a time that binds nobody. The words that are often manner only count before a verb of delivery. */
export const vague: Family = {
  lead: '尽[快早]|及[早时]|早日|择机|适[当时]|条件|时机|一定[时期]|短[期时]|抓紧|逐步|近期|限期',
  read(s, start) {
    const m = at(VAGUE, s, start);
    if (!m) return null;
    const ordered = /^(?:限期|及时)/.test(m[0]) && ORDERED.test(s.slice(Math.max(0, start - 2), start));
    return ordered ? null : draft(start, start + m[0].length, 'vague');
  },
};

/** 逐步, 及时: manner rather than time, which a rule may let pass. */
export const isManner = (time: TimeExpression): boolean => time.kind === 'vague' && MANNER.test(time.raw);
