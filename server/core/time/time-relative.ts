import { parseNumeral } from '../numerals.ts';
import type { TimeExpression } from '../time-types.ts';
import { withValidity } from './date-context.ts';
import { BEFORE, type Draft, draft, type Family, matchAt, NUMBER } from './time-draft.ts';

const COUNT_UNIT = '工作日|自然日|[日天]|个?半?月|年|周|星期|季度';
const COUNT = new RegExp(
  `(?:(?:${NUMBER}|\\d{3})[-—~至到])?(?<amount>${NUMBER}|\\d{3}|半)个?(?<unit>${COUNT_UNIT})(?:左右)?(?:的?时间)?(?:之内|以内|内)`,
  'y',
);
const SPAN_OF_TIME = new RegExp(
  `(?:用|未来|今后|通过|经过|力争(?=[^,。;内]{1,8}(?:时间|努力)))(?:(?:${NUMBER})[-—~至到])?(?<amount>${NUMBER})个?(?<unit>年|月)(?:左右)?的?(?:时间|努力|持续发展|发展|建设|内)`,
  'y',
);
const ISSUE = new RegExp(
  `(?:印发|下发|发布|公布|施行|发文|出台)(?:(?<day>之日起?)|之后|以后|后|起)(?:(?<later>${NUMBER})(?<unit>日|天|个月)后)?`,
  'y',
);
const OWN_CLAUSE = /(?:^|[^后],|[。;:]|[在于须应要]|争取|力争|确保)$/;
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
  const m = matchAt(COUNT, s, start);
  if (!m || /[者的]/.test(s[start + m[0].length] ?? '')) return null;
  const ahead = s.slice(Math.max(0, start - 8), start);
  if (!OWN_CLAUSE.test(ahead) || SERVICE.test(ahead)) return null;
  const count = countOf(m.groups!);
  return count && draft(start, start + m[0].length, 'relative', { count });
}

/** 用三年时间, 未来5年内, 通过3—5年努力. */
export const spanOfTime: Family = {
  first: '用未今通经力',
  read(s, start) {
    const m = matchAt(SPAN_OF_TIME, s, start);
    const count = m && countOf(m.groups!);
    return count && draft(start, start + m[0].length, 'relative', { count });
  },
};

/** 印发后3个月内, 印发之日起. */
export const sinceIssue: Family = {
  first: '印下发公施出',
  read(s, start) {
    const m = matchAt(ISSUE, s, start);
    if (!m) return null;
    const end = start + m[0].length;
    const within = m.groups!.later ? null : matchAt(COUNT, s, end);
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
  `(?:(?<![基成资版根样])本|(?<next>下)个?)月(?:(?<edge>[底末])|内|(?<day>\\d{1,2})日)(?<before>${BEFORE})?`,
  'y',
);

/** 本月底前, 下月内: `count` says how many months after that of the document. */
export const thisMonth: Family = {
  first: '本下',
  read(s, start) {
    const m = matchAt(THIS_MONTH, s, start);
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

const MEETING = '两会|“两会”|党代会|人代会';
const WHOSE_MEETING = /(?:全国|[省市县区州])$/;
const SEASON =
  '(?:春节|元旦|国庆节?|中秋节?|五一|“五一”|清明节?|主?汛期|入汛|采暖[期季]|供暖[期季]?|取暖[期季]|开学|新学期|入冬|雨季|冰冻期)';
const EVENT = new RegExp(
  `(?:(?:19|20)\\d\\d年|今年|明年)?(?:(?<meeting>${MEETING})|${SEASON})(?:到来|开始)?${BEFORE}|汛前(?![期后])`,
  'y',
);

/** 春节前, 省两会前: only a calendar of events could date them. */
export const events: Family = {
  first: '12今明两党人“春元国中五清主汛入采供取开新雨冰',
  read(s, start) {
    const m = matchAt(EVENT, s, start);
    if (!m) return null;
    const end = start + m[0].length;
    if (!m.groups!.meeting) return draft(start, end, 'relative');
    const whose = WHOSE_MEETING.exec(s.slice(Math.max(0, start - 2), start))?.[0] ?? '';
    return draft(start - whose.length, end, 'relative', { notations: ['event'] });
  },
};

const TOGETHER =
  /与[^,。;、与《》()]{1,12}?(?<!增长|发展|基本|协调)同步(?=$|[,。;)]|推进|实施|开展|完成|启动|投用|投产)/y;

/** 与项目同步. */
export const together: Family = {
  first: '与',
  read(s, start) {
    const m = matchAt(TOGETHER, s, start);
    return m && draft(start, start + m[0].length, 'relative');
  },
};
