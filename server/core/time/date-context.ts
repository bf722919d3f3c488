import { parseNumeral } from '../numerals.ts';
import type { DeadlineKind } from '../time-types.ts';
import type { Point } from './date-parts.ts';
import { readPointOrRange } from './date-point.ts';
import { BEFORE, type Draft, draft, matchAt, NUMBER } from './time-draft.ts';

const SUFFIX = new RegExp(
  [
    `(?<before>${BEFORE})`,
    '(?<since>以来|之后|以后|后(?![期续备勤台端方者])|来(?=[,、]))',
    '(?<from>起(?![草步诉点因到伏码航飞降底])|开始(?=[,。;、)]|$|施行|实施|执行|试行|对|在|全面|实行))',
    '(?<stop>为?止|截止(?!到|至))',
    '(?<during>期间|之间)',
  ].join('|'),
  'y',
);
const TO = /(?:^|[^达得收受看提回感碰遇做想截止甚乃冬夏以及])([到至])$/;
const UNTIL_LATEST = /(?:不晚于|不迟于|最迟|最晚|至迟)[在于]?$/;
const FROM_WORD = /自$/;
const VALID_UNTIL = /有效期限?(?:延[续长])?[至到]$/;
const OUTLOOK = /展望$/;
/** 2030年前碳排放达峰 is a formula of national policy, a goal that no drafter words anew. */
const SETTLED = /^[^,。;]{0,16}(?:达峰|峰值|碳中和)/;

// ---- No limit: history, bases, names ----------------------------------------------------------------------------

const BASE_BEFORE = /(?:截至到?|截止到?|比|较|相比|对比|较于|相对于|超过|优于|低于|高于|[由从])$/;
const BASE_AFTER =
  /^(?:同期|水平|基数|基准|基期|基础上|不变价|现状|相比|为基|的(?![上下]半年|第?[一二三四]季度))|^[,]?(?:全[省市区县州国]|[我本][省市区县州国]|累计|共|均|就|便)*(?:已|被|荣获|入选)|^ ?\d{1,2}:\d\d|^电(?=[,(近记]|$)|^[^,。;]{0,20}以来/;
const NAME_AFTER =
  /^(?:度(?!内|前|完成|实现|启动|建成|达到|力争)|[版型款代]|第[\d一二三四五六七八九十]+[号批期次届]|远景|愿景|可持续发展|冬?奥运?会|工作(?:要点|任务|计划|目标|总结|报告|安排|方案)|重点(?:工作|任务)|目标任务|政府工作报告|行动计划|实施方案)/;
/** 2030年碳达峰 names a goal; “十四五”末达峰 sets a time. */
const GOAL_AFTER = /^(?:碳?达峰|碳中和)/;
/** 年内单户企业最高奖励200万元: the span over which money is counted. */
const CAP_AFTER = /^[^,。;\d]{0,16}(?:最高|最多|不超过|累计)[^,。;\d]{0,8}\d[\d.]*[万亿]?元/;
/** 编制2023年温室气体排放清单: the year belongs to what is made or reported, unless a verb stands between. */
const OF_YEAR =
  /^(?:[、和及]\d{4}(?:[-—–~至]\d{4})?年)*([^,。;:、()《》\d]{0,16}?)(?:清单|计划|要点|预算|决算|年报|年鉴|白皮书|情况|现状|数据|[奥残亚]运会|冬奥会|博览会|交易会|论坛|峰会|大会|大赛)(?=[,。;、)》并和及与等]|公开|公示|$|的)/;
const DOES =
  /[制举办召承]|定|出台|印发|发布|公布|形成|建|完成|成立|启动|开|推|实现|修订|提交|上报|组织|基本|全面|达|落实|执行|更新|掌握|摸清|采集|汇总|整合|归集|共享|接入|实施|纳入|报送|梳理|检查|督查|通报|公开|评估|核[查算]|[按根依]/;
/** 2018年修订 names a version; 2018年底前修订 sets a time. */
const VERSION_AFTER = /^修[订正]/;
const EVENT_AFTER =
  /^[,]?(?:习近平|党中央|中共中央|国务院(?!有关|各|相关))|^[^,。;、]{0,3}(?:召开|印发|发布|出台|通过|颁布|公布|建成|投产|登记|注册|批准|备案|取得|获得)的/;
const METADATA_BEFORE = /(?:发布|印发|成文|发文|公开|公布|更新|生成|发表|签发|刊发|采集|浏览)(?:时间|日期)[:\t]*$/;
const SIGNED_BY = /^[一-鿿]{0,24}[院府室厅局委会部办]$/;
const TITLE_BEFORE_BRACKET = /(?:》|计划|规划|方案|纲要|意见|措施|办法|标准|目录|清单|要点|战略|水平)\($/;
const ADOPTED = /^[^()]{0,30}(?:通过|修订|修正|公布|印发)\)/;
const ISSUED_LINE = /^(?:印发|公布|发布)$/;

/** A date of the scanned text with its place in the sentence: 到, 前, 起 taken in, the kind decided. */
export function readDate(s: string, at: number): Draft | null {
  const point = readPointOrRange(s, at);
  if (!point || !opens(s, at, point)) return null;
  const ahead = s.slice(Math.max(0, at - 10), at);
  const suffix = matchAt(SUFFIX, s, point.end);
  const end = point.end + (suffix?.[0].length ?? 0);
  const to = TO.exec(ahead);
  const start = to && !VALID_UNTIL.test(ahead) ? at - 1 : at;
  const kind = namesOnly(s, ahead, point, suffix !== null, end)
    ? null
    : isSettledGoal(s, point, end)
      ? 'target'
      : kindOf(point, suffix?.groups ?? {}, ahead, to !== null);
  const startsOnly = kind === 'from';
  const endsOnly = kind === 'by' || kind === 'before' || kind === 'target' || VALID_UNTIL.test(ahead);
  const unclear = kind === 'before' && point.precision !== 'day';
  const found = draft(start, end, kind, {
    from: startsOnly ? (point.from ?? point.to) : endsOnly ? null : point.from,
    to: startsOnly ? null : point.to,
    precision: point.precision,
    defect: point.defect,
    notations: unclear ? [...point.notations, 'before-ambiguous'] : point.notations,
  });
  return startsOnly ? withValidity(s, found) : found;
}

/** Whether a date may start here: not within a word, a number or a code. */
function opens(s: string, at: number, point: Point): boolean {
  if (at === 0) return true;
  const before = s[at - 1]!;
  const word = s.slice(at, at + 2);
  if (/^\d/.test(word)) {
    // `2.6月底前` is item 2; `1.5月` is a number.
    if (before === '.')
      return (
        /^\d{4}年/.test(s.slice(at, at + 5)) ||
        !/\d/.test(s[at - 2] ?? '') ||
        (at < 5 && /^\(?\d{1,2}\.$/.test(s.slice(0, at)))
      );
    if (/[A-Za-z\d¥$第]/.test(before) || (point.notations.includes('numeric') && /[-/_]/.test(before))) return false;
    if (/[/\-—–~ ]/.test(before) && point.notations.includes('no-year')) return !/[\d年月]/.test(s[at - 2] ?? '');
    return !point.notations.includes('two-digit-year') || !/[近满约前逾过余]/.test(before);
  }
  if (word.startsWith('年'))
    return !/年际[、和]$|[\d一二两三四五六七八九十几多数近当次翌每逐往历来半年际百千]$/.test(
      s.slice(Math.max(0, at - 3), at),
    );
  if (word === '明年') return !/[文发声透证说光]/.test(before);
  if (word === '今年') return before !== '当';
  if (word.startsWith('本')) return !/[基成资版根样文课剧脚]/.test(before);
  return !/[〇零○百千个前]/.test(before);
}

const isSettledGoal = (s: string, point: Point, end: number): boolean =>
  point.precision === 'year' &&
  (point.to?.year === 2030 || point.to?.year === 2060) &&
  /前$/.test(s.slice(point.end, end)) &&
  SETTLED.test(s.slice(end, end + 24));

function kindOf(
  point: Point,
  suffix: Partial<Record<string, string>>,
  ahead: string,
  to: boolean,
): DeadlineKind | null {
  const wholeYears = /^(?:year|year-end|five-year-plan)$/.test(point.precision);
  if (suffix.since) return null;
  if (suffix.from) return 'from';
  if (VALID_UNTIL.test(ahead)) return 'period';
  if (suffix.before) {
    const includes = point.form !== 'plain' || point.precision === 'ten-days' || point.precision === 'half-year';
    return includes ? 'by' : 'before';
  }
  if (point.form === 'range') return 'period';
  if (to) return wholeYears ? 'target' : 'by';
  if (point.form === 'edge' || suffix.stop || UNTIL_LATEST.test(ahead)) return 'by';
  if (OUTLOOK.test(ahead)) return 'target';
  return FROM_WORD.test(ahead) ? 'from' : 'within';
}

/** Dates that set no time for a task: past, base of a comparison, part of a name, the date of the document itself. */
function namesOnly(s: string, ahead: string, point: Point, suffix: boolean, end: number): boolean {
  const after = s.slice(end, end + 40);
  if (point.to?.yearOffset === -1) return true;
  if (BASE_BEFORE.test(ahead) && !(suffix && /[由从]$/.test(ahead))) return true;
  if (BASE_AFTER.test(after) || NAME_AFTER.test(after) || EVENT_AFTER.test(after)) return true;
  if (METADATA_BEFORE.test(ahead)) return true;
  if (point.form !== 'edge' && GOAL_AFTER.test(after)) return true;
  if (s.slice(point.start, end) === '年内' && CAP_AFTER.test(after)) return true;
  if (suffix) return false;
  if (point.precision === 'year' && !TO.test(ahead) && isOfYear(ahead, after)) return true;
  if (point.form === 'plain' && VERSION_AFTER.test(after)) return true;
  if (TITLE_BEFORE_BRACKET.test(ahead) && s[end] === ')' && point.precision === 'year') return true;
  if (point.precision === 'day' && point.form === 'plain' && ahead.endsWith('(') && ADOPTED.test(after)) return true;
  if (point.form === 'range' && point.from?.year === null && ahead.endsWith('(') && after.startsWith(')')) return true;
  if (ahead.endsWith('“') && point.precision === 'year' && point.form === 'plain') return true;
  return isDateLine(s, point, after);
}

/** Behind a verb or a name, not where a clause opens. */
function isOfYear(ahead: string, after: string): boolean {
  const noun = OF_YEAR.exec(after);
  return noun !== null && !DOES.test(noun[1]!) && /(?:[^,。;:、()]|\d年、)$/.test(ahead);
}

/** A line that is nothing but a date: of signature, of issue, or beneath the title. */
function isDateLine(s: string, point: Point, after: string): boolean {
  const before = s.slice(Math.max(0, point.start - 2), point.start);
  const bracketed = before === '(' && after === ')';
  const alone = before === '' && after === '';
  const han = /^[一二]/.test(s.slice(point.start));
  if (point.form !== 'plain') return false;
  if (point.precision === 'day')
    return bracketed || alone || ISSUED_LINE.test(after) || (after === '' && SIGNED_BY.test(s.slice(0, point.start)));
  return point.precision === 'month' && (bracketed || (alone && han));
}

// ---- Validity -----------------------------------------------------------------------------------------------------

const VALIDITY = new RegExp(
  `(?:正式)?(?:施行|实施|执行|试行|生效)?,?(?:有效期限?为?(${NUMBER})(年|个月)|(${NUMBER})(年|个月)内有效)`,
  'y',
);

/** 自…起施行，有效期5年: a start with a length is a period. */
export function withValidity(s: string, found: Draft): Draft {
  const m = matchAt(VALIDITY, s, found.end);
  const amount = m && parseNumeral((m[1] ?? m[3])!);
  if (!m || !amount) return found;
  const unit = (m[2] ?? m[4]) === '年' ? 'year' : 'month';
  return { ...found, kind: 'period', end: found.end + m[0].length, count: { amount, unit } };
}
