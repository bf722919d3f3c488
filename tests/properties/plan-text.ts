/** Texts that look like plans and are damaged in many ways: what a reader must take without stumbling. */
import fc from 'fast-check';

const HAN = '加快推进落实重点任务建立健全机制提升水平完善制度开展行动支持企业发展';
const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: HAN.length - 2 }), { minLength: min, maxLength: max })
    .map((at) => at.map((i) => HAN.slice(i, i + 2)).join(''));

const year = fc.integer({ min: 2015, max: 2031 });
const month = fc.integer({ min: 0, max: 14 });
const day = fc.integer({ min: 0, max: 32 });

const date = fc
  .tuple(
    year,
    month,
    day,
    fc.constantFrom(
      'y年m月d日',
      'y年m月底',
      'ym月',
      'y年md日',
      'ymd日',
      'y.m.d',
      'y-m-d',
      '到y年',
      'm月d日',
      'y—m年',
      'y年第m季度',
    ),
    fc.constantFrom('前', '起', '', '底前', '至次年3月', '以来', '期间'),
  )
  .map(
    ([y, m, d, shape, after]) => shape.replace('y', String(y)).replace('m', String(m)).replace('d', String(d)) + after,
  );

const unit = fc.constantFrom(
  '省发展改革委',
  '财政厅',
  '省教育厅',
  '市政府',
  '各县（市、区）人民政府',
  '有关部门',
  '省国土资源厅',
  '高新区',
  '县供电公司',
  '国家农业部',
);

const note = fc
  .tuple(
    fc.array(unit, { minLength: 0, maxLength: 5 }),
    fc.constantFrom(
      '（u）',
      '(u)',
      '〔牵头单位：u〕',
      '（责任单位：u；配合单位：u）',
      '（u牵头，u配合）',
      '（u按职责分工负责，下同）',
      '（u',
      '［u。负责］',
    ),
    fc.constantFrom('、', '，', ' ', '、、', '等'),
  )
  .map(([units, shape, separator]) => shape.replaceAll('u', units.join(separator)));

const citation = fc
  .tuple(
    words(2, 6),
    fc.constantFrom(
      '《t》',
      '《t',
      't》',
      '《《t》》',
      '《t〈t〉》',
      '《t（2018—2020年）》（国发〔2018〕5号）',
      '《》',
    ),
    year,
  )
  .map(([title, shape, y]) => shape.replaceAll('t', title).replace('2018', String(y)));

const documentNumber = fc
  .tuple(
    year,
    fc.integer({ min: 0, max: 999 }),
    fc.constantFrom('国发〔y〕s号', '国发〔ys号', '国发ys号', '国发y〕s号', '国发(y)第0s号'),
  )
  .map(([y, serial, shape]) => shape.replace('y', String(y)).replace('s', String(serial)));

const mark = fc.constantFrom(
  '。',
  '，',
  '；',
  '：',
  '、',
  '。。',
  '，。',
  '”',
  '“',
  '（',
  ')',
  '《',
  '》',
  '---',
  '……',
  '"',
  '|',
  '\t',
);

/** What breaks readers: surrogates whole and cut, controls, marks of byte order, entities, blanks of every width. */
export const odd = fc.constantFrom(
  '𠮷',
  '\ud842',
  '\udfb7',
  '\u0000',
  '\ufeff',
  '\u200b',
  '\u00a0',
  '\u2028',
  '\ufffd',
  '\ue123',
  '&ldquo;',
  '&nbsp;',
  '&#12345;',
  '<b>',
  '**',
  '　',
  '   ',
  '⼀',
  '①',
  '１２３４５',
  'x'.repeat(40),
);

/** A few characters as they stand in plans, or strange ones. */
export const piece = fc.oneof(
  { weight: 8, arbitrary: words(1, 8) },
  { weight: 3, arbitrary: date },
  { weight: 2, arbitrary: note },
  { weight: 2, arbitrary: citation },
  { weight: 1, arbitrary: documentNumber },
  { weight: 4, arbitrary: mark },
  { weight: 1, arbitrary: odd },
);

const marker = fc.constantFrom(
  '',
  '',
  '一、',
  '二、',
  '三.',
  '（一）',
  '(二)',
  '（三）、',
  '1.',
  '2．',
  '3、',
  '（1）',
  '(2',
  '①',
  '第一章 ',
  '第二节　',
  '第三条 ',
  '——',
  '一是',
  '第一，',
  '# 一、',
  '## ',
  '| 1 | ',
  '附件1',
  '附件：1.',
  '专栏2 ',
  '牵头单位：',
  '完成时限：',
  '推进举措：',
  '来源：某报 发布时间：2018-1-1',
  '打印本页',
);

const line = fc
  .tuple(
    fc.constantFrom('', '', '　　', '  ', '\ufeff'),
    marker,
    fc.array(piece, { minLength: 0, maxLength: 6 }),
    fc.constantFrom('。', '', '', '：', '，'),
  )
  .map(([indent, number, pieces, stop]) => indent + number + pieces.join('') + stop);

const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\n\n\n');

/** A text of up to a dozen lines with line ends of every kind. */
export const planText: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, lineEnd), { minLength: 0, maxLength: 14 })
  .map((lines) => lines.flat().join(''));

/** A whole document gone wrong in transport: cut, doubled, shuffled, strewn with marks, turned around. */
export const wrecked = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.constantFrom('cut', 'doubled', 'shuffled', 'strewn', 'turned'),
      fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
      odd,
    )
    .map(([whole, how, numbers, strange]) => {
      const at = numbers.map((n) => n % (whole.length + 1)).sort((a, b) => a - b);
      const parts = [0, ...at].map((start, i) => whole.slice(start, at[i] ?? whole.length));
      if (how === 'cut') return whole.slice(at[2], at[7]);
      if (how === 'doubled') return whole.slice(0, at[6]) + whole.slice(at[2]);
      if (how === 'shuffled') return parts.map((_, i) => parts[(i * 7 + numbers[0]!) % parts.length]).join('');
      if (how === 'strewn') return parts.join(strange);
      return Array.from({ length: whole.length }, (_, i) => whole[whole.length - 1 - i]).join('');
    });

/** One small change at a place given as a share of the text's length. */
export interface Damage {
  readonly at: number;
  readonly length: number;
  readonly instead: string;
}

export const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 3 }),
    instead: fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      { weight: 3, arbitrary: piece },
      { weight: 1, arbitrary: lineEnd },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The text with all damages done, one after the other. */
export const damaged = (text: string, done: readonly Damage[]): string =>
  done.reduce((t, { at, length, instead }) => {
    const start = Math.floor(at * t.length);
    return t.slice(0, start) + instead + t.slice(start + length);
  }, text);
