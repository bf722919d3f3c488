import { edit, type Operator, skip } from '../operator.ts';
import { after, before, inTitle, rewriting } from '../rewriting.ts';

const dunhao = rewriting({
  name: '、 between titles',
  rule: 'dunhao-between-marks',
  pattern: /(?<=》)(?=《)/g,
  unless: { 'a list goes on beside them': ({ p, at }) => besideList(p.folded, at.start) },
  write: () => '、',
  repair: 'choice',
});

/** 《甲》《乙》、丙: an item without marks needs its 、, and then all may take one. */
const besideList = (folded: string, at: number): boolean =>
  folded[folded.indexOf('》', at) + 1] === '、' || folded[folded.lastIndexOf('《', at - 1) - 1] === '、';

const approximate = rewriting({
  name: 'approximate twice over',
  rule: 'approx-redundant',
  pattern: /(?<=[约近])\d[\d.]*(?:%|[个家项万亿人元吨件年]{1,2})(?=[,。;、]|$)/g,
  unless: { 'inside 《》': inTitle, 'in a table': ({ p }) => p.form !== 'text' },
  write: ({ groups }) => `${groups[0]}左右`,
  around: ({ at }) => ({ start: at.start - 1, end: at.end }),
});

const numeric = rewriting({
  name: 'date in figures',
  rule: 'date-format-mixed',
  pattern: /((?:19|20)\d{2})年(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])日/g,
  unless: {
    'inside 《》': inTitle,
    'alone on its line': ({ p, at }) => at.end - at.start === p.text.length,
    'in a table or a line of the page': ({ p }) => p.form !== 'text' && p.form !== 'field',
    'behind a label or before a time of day': (match) =>
      /(?:时间|日期)[:： ]*$/.test(before(match)) || /^ *\d{1,2}:/.test(after(match)),
    'part of a longer date or number': (match) =>
      /[\d.—–~至-]$/.test(before(match)) || /^[\d.—–~至-]/.test(after(match)),
  },
  write: ({ groups }) => `${groups[1]}.${groups[2]}.${groups[3]}`,
  repair: 'fix',
});

const halfRange = rewriting({
  name: 'unit left out of a range',
  rule: 'range-unit-omitted',
  pattern: /(?<![\d.A-Za-z/-])(\d+(?:\.\d+)?)%([—~至-])(\d+(?:\.\d+)?)%/g,
  unless: {
    'no range': ({ groups }) => Number(groups[1]) >= Number(groups[3]),
    'a change and no range': (match) => /[由从]$/.test(before(match)),
    'a line of the page': ({ p }) => p.form === 'metadata' || p.form === 'residue',
  },
  write: ({ p, at, groups }) => groups[1] + p.text.slice(at.start + groups[1]!.length + 1, at.end),
  // Both signs in one width: 3％~5% is repaired by the second.
  becomes: ({ p, at, groups }) =>
    groups[1] + p.text[at.end - 1]! + p.text.slice(at.start + groups[1]!.length + 1, at.end),
  repair: 'choice',
});

/** The first deadlines of tasks, where they are dates with a year. */
function* firmDates(plan: Parameters<Operator['places']>[0]) {
  for (const task of plan.tasks) {
    for (const { kind, inherited, time, paragraph } of task.deadlines) {
      const p = plan.paragraphs[paragraph]!;
      const m = /^(20\d{2})年/.exec(p.folded.slice(time.start, time.end));
      if (m && !inherited && (kind === 'by' || kind === 'before' || kind === 'within'))
        yield { task, time, paragraph, p };
    }
  }
}

const softened: Operator = {
  name: '力争 before a deadline',
  rule: 'deadline-soft',
  *places(plan) {
    for (const { time, paragraph, p } of firmDates(plan)) {
      const at = { start: time.start, end: time.start };
      if (!/[,。;、(]$/.test(p.folded.slice(0, time.start))) yield skip('not at the head of a clause');
      else if (time.certainty === 'soft') yield skip('soft already');
      else if (/的(?:重大|战略|庄严|郑重){0,3}(?:决策|决定|承诺)/.test(p.folded.slice(time.end)))
        yield skip('a promise told');
      else yield edit(plan, paragraph, at, '力争', { around: time });
    }
  },
};

const outside: Operator = {
  name: 'deadline behind the end of the plan',
  rule: 'deadline-outside-period',
  also: ['deadline-order'],
  *places(plan) {
    const { period } = plan.document;
    if (!period || period.start === period.end) return;
    for (const { task, time, paragraph, p } of firmDates(plan)) {
      const late = /评估|总结|验收|考核/.test(task.text);
      const part = plan.parts[plan.items[task.item]!.part]!;
      if (part.kind !== 'plan') yield skip('in an attachment');
      else if (late) yield skip('assessed after the end');
      else if (/^\d{4}年前$/.test(p.folded.slice(time.start, time.end))) yield skip('the year itself is not meant');
      else if (/[-—~至]/.test(p.folded.slice(time.start, time.end))) yield skip('a range');
      else
        yield edit(plan, paragraph, { start: time.start, end: time.start + 4 }, String(period.end + 1), {
          around: time,
        });
    }
  },
};

export const style: readonly Operator[] = [dunhao, approximate, numeric, halfRange, softened, outside];
