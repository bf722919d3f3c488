import { fold } from '../../../server/core/text.ts';
import { edit, isRead, type Operator, pick, skip } from '../operator.ts';
import { after, before, inNote, inTitle, type Match, rewriting } from '../rewriting.ts';

const HAN = '[\\u4e00-\\u9fff]';

const besideNumber = ({ p, at }: Match): boolean => p.marker !== null && at.start < p.marker.end;

const doubled = rewriting({
  name: 'mark doubled',
  rule: 'punct-repeated',
  also: ['resp-note-malformed'],
  pattern: new RegExp(`(?<=${HAN})[。,;、:](?=${HAN}|$)`, 'g'),
  unless: {
    'part of a number': besideNumber,
    'in a table or a label': ({ p }) => p.form !== 'text',
  },
  write: ({ p, at }) => p.text.slice(at.start, at.end).repeat(2),
  repair: 'fix',
});

const conflicting = rewriting({
  name: 'two marks in conflict',
  rule: 'punct-repeated',
  also: ['resp-note-malformed'],
  pattern: new RegExp(`(?<=${HAN})[。,;、](?=${HAN})`, 'g'),
  unless: {
    'part of a number': besideNumber,
    'in a table or a label': ({ p }) => p.form !== 'text',
    'text from pages puts the marks of two columns side by side': ({ plan }) => plan.document.hardWrapped,
  },
  write: ({ p, at }, random) => {
    const others = ['。', '，', '、', '；'].filter((mark) => fold(mark) !== p.folded[at.start]);
    return p.text.slice(at.start, at.end) + pick(others, random);
  },
  repair: 'choice',
});

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
};

/** One mark in half width where the text beside it is Chinese. */
const halfWidth: Operator = {
  name: 'mark in half width',
  rule: 'punct-halfwidth',
  *places(plan) {
    for (const [index, p] of plan.paragraphs.entries()) {
      if (!isRead(p)) continue;
      for (const m of p.text.matchAll(/(?<=[\u4e00-\u9fff])[，；：？！（）](?=[\u4e00-\u9fff])/g)) {
        const at = { start: m.index, end: m.index + 1 };
        if (p.citations.some((c) => c.start < at.end && at.start < c.end)) yield skip('inside 《》');
        else if (p.marker && at.start < p.marker.end) yield skip('part of a number');
        else yield edit(plan, index, at, HALF[m[0]]!, { repair: 'fix' });
      }
    }
  },
};

const missingEnd: Operator = {
  name: 'no stop at the end',
  rule: 'punct-missing-end',
  *places(plan) {
    for (const [index, p] of plan.paragraphs.entries()) {
      const next = plan.paragraphs[index + 1];
      if (p.form !== 'text' || !/[\u4e00-\u9fff]。$/.test(p.text)) continue;
      const at = { start: p.text.length - 1, end: p.text.length };
      if (p.text.length < 15 || p.standalone || !/。[^。]{6,}。$/.test(p.text))
        yield skip('a single sentence may be a heading');
      else if (plan.document.hardWrapped) yield skip('lines are cut anyway');
      else if (!next?.marker) yield skip('text may follow in the next line');
      else if (!/\n[ \u3000\t]*$/.test(plan.text.slice(0, plan.starts[index + 1]))) yield skip('goes on in its line');
      else yield edit(plan, index, at, '', { around: { start: at.start - 1, end: at.end }, repair: 'choice' });
    }
  },
};

const dunhaoBeforeDeng = rewriting({
  name: '、 before 等',
  rule: 'deng-usage',
  also: ['resp-note-malformed', 'resp-separator'],
  pattern: new RegExp(`(?<=、${HAN}{2,8})等(?=[,。;]|部门|单位|领域|行业|企业|机构|项目)`, 'g'),
  unless: { 'inside 《》': inTitle, 'in a table': ({ p }) => p.form !== 'text' },
  write: () => '、等',
  repair: 'fix',
});

/** 两家、三家 */
const rangeDash = rewriting({
  name: 'range with a hyphen',
  rule: 'range-dash',
  pattern: /(?<=\d)—(?=\d+(?:年|个|家|项|%|亿元|万))/g,
  unless: {
    'inside 《》': inTitle,
    'part of a longer date': (match) => /[年月]$/.test(before(match)) || /^\d+年\d/.test(after(match)),
  },
  write: () => '-',
  around: ({ at }) => ({ start: at.start - 1, end: at.end + 1 }),
  repair: 'fix',
});

/** A word twice where a list or a clause begins. */
const WORDS = /(?<=[,。;、])(?:推进|加强|支持|建立|完善|开展|提升|落实|加快|推动|优化|健全)(?=[\u4e00-\u9fff])/g;

const wordDoubled = rewriting({
  name: 'word doubled',
  rule: 'word-doubled',
  pattern: WORDS,
  unless: {
    'inside 《》': inTitle,
    'inside a note': inNote,
    'in a table': ({ p }) => p.form !== 'text',
  },
  write: ({ groups }) => groups[0]!.repeat(2),
  repair: 'choice',
});

const CONFUSED: Readonly<Record<string, string>> = { 部署: '布署', 台账: '台帐', 账户: '帐户', 坐落: '座落' };

const confused = rewriting({
  name: 'word mistaken for another',
  rule: 'confusable-word',
  pattern: new RegExp(Object.keys(CONFUSED).join('|'), 'g'),
  unless: { 'inside 《》': inTitle, 'between quotation marks': (match) => /“$/.test(before(match)) },
  write: ({ groups }) => CONFUSED[groups[0]!]!,
  repair: 'choice',
});

export const marks: readonly Operator[] = [
  doubled,
  conflicting,
  halfWidth,
  missingEnd,
  dunhaoBeforeDeng,
  rangeDash,
  wordDoubled,
  confused,
];
