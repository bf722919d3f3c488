import {
  abstractNum,
  docx,
  type LevelOf,
  li,
  lvl,
  num,
  p,
  paragraphStyle,
  r,
  startOverride,
  styled,
  tbl,
} from './docx.ts';

/** A Word document and the text it shows; LibreOffice is asked too, where `npm run word-oracle` runs. */
export interface WordCase {
  readonly name: string;
  readonly docx: () => Uint8Array;
  readonly text: string;
  /** What LibreOffice 7.4 writes as plain text where it is something else, and why ours stands. */
  readonly libreOffice?: { readonly text: string; readonly why: string };
}

/** 一、（一）1.（1）①: the levels of an official document. */
const OFFICIAL: readonly LevelOf[] = [
  { format: 'chineseCountingThousand', text: '%1、', suffix: 'nothing' },
  { format: 'chineseCountingThousand', text: '（%2）', suffix: 'nothing' },
  { text: '%3.', suffix: 'nothing' },
  { text: '（%4）', suffix: 'nothing' },
  { format: 'decimalEnclosedCircle', text: '%5', suffix: 'nothing' },
];

/** Values that show how a format counts; each in a list of its own that starts there. */
const VALUES = [1, 2, 9, 10, 11, 12, 20, 21, 99];

/** What the formats make of the values. */
const FORMATS: Readonly<Record<string, string>> = {
  decimal: '1 2 9 10 11 12 20 21 99',
  decimalZero: '01 02 09 10 11 12 20 21 99',
  decimalFullWidth: '１ ２ ９ １０ １１ １２ ２０ ２１ ９９',
  upperRoman: 'I II IX X XI XII XX XXI XCIX',
  lowerRoman: 'i ii ix x xi xii xx xxi xcix',
  upperLetter: 'A B I J K L T U UUUU',
  lowerLetter: 'a b i j k l t u uuuu',
  chineseCounting: '一 二 九 十 十一 十二 二十 二十一 九十九',
  chineseCountingThousand: '一 二 九 十 十一 十二 二十 二十一 九十九',
  japaneseCounting: '一 二 九 十 十一 十二 二十 二十一 九十九',
  taiwaneseCounting: '一 二 九 十 十一 十二 二十 二十一 九十九',
  taiwaneseCountingThousand: '一 二 九 十 十一 十二 二十 二十一 九十九',
  ideographDigital: '一 二 九 一〇 一一 一二 二〇 二一 九九',
  japaneseDigitalTenThousand: '一 二 九 一〇 一一 一二 二〇 二一 九九',
  taiwaneseDigital: '一 二 九 一○ 一一 一二 二○ 二一 九九',
  chineseLegalSimplified: '壹 贰 玖 壹拾 壹拾壹 壹拾贰 贰拾 贰拾壹 玖拾玖',
  ideographLegalTraditional: '壹 貳 玖 壹拾 壹拾壹 壹拾貳 貳拾 貳拾壹 玖拾玖',
  ideographTraditional: '甲 乙 壬 癸 11 12 20 21 99',
  ideographZodiac: '子 丑 申 酉 戌 亥 20 21 99',
  ideographZodiacTraditional: '甲子 乙丑 壬申 癸酉 甲戌 乙亥 癸未 甲申 99',
  ideographEnclosedCircle: '㈠ ㈡ ㈨ ㈩ 11 12 20 21 99',
  decimalEnclosedCircle: '① ② ⑨ ⑩ ⑪ ⑫ ⑳ 21 99',
  decimalEnclosedCircleChinese: '① ② ⑨ ⑩ ⑪ ⑫ ⑳ 21 99',
  decimalEnclosedFullstop: '⒈ ⒉ ⒐ ⒑ ⒒ ⒓ ⒛ 21 99',
  decimalEnclosedParen: '⑴ ⑵ ⑼ ⑽ ⑾ ⑿ ⒇ 21 99',
  numberInDash: '- 1 - - 2 - - 9 - - 10 - - 11 - - 12 - - 20 - - 21 - - 99 -',
};

/** Formats that LibreOffice shows as others. */
const IN_LIBREOFFICE: Readonly<Record<string, string>> = {
  decimalFullWidth: FORMATS.decimal!,
  ideographDigital: FORMATS.chineseCounting!,
  japaneseDigitalTenThousand: FORMATS.decimal!,
  taiwaneseDigital: FORMATS.decimal!,
  ideographZodiacTraditional: FORMATS.decimal!,
  ideographEnclosedCircle: '① ② ⑨ ⑩ ⑪ ⑫ ⑳ ㉑ 99',
  decimalEnclosedCircle: '① ② ⑨ ⑩ ⑪ ⑫ ⑳ ㉑ 99',
  decimalEnclosedCircleChinese: '① ② ⑨ ⑩ ⑪ ⑫ ⑳ ㉑ 99',
  decimalEnclosedFullstop: FORMATS.decimal!,
  decimalEnclosedParen: FORMATS.decimal!,
  numberInDash: FORMATS.decimal!,
};

const formatNames = Object.keys(FORMATS);

const listsOf = (formats: Readonly<Record<string, string>>): string =>
  Object.entries(formats)
    .flatMap(([format, shown]) => shown.split(/(?<!-) (?!-)|(?<=-) (?=-)/).map((number) => `[${number}] ${format}`))
    .join('\n');

const everyFormat: WordCase = {
  name: 'every number format',
  docx: () =>
    docx({
      numbering: [
        ...formatNames.map((format, i) => abstractNum(i, [{ format, text: '[%1]', suffix: 'space' }])),
        ...formatNames.flatMap((_, i) => VALUES.map((value, k) => num(i * 100 + k + 1, i, startOverride(0, value)))),
      ].join(''),
      body: formatNames.flatMap((format, i) => VALUES.map((_, k) => li(i * 100 + k + 1, 0, format))).join(''),
    }),
  text: listsOf(FORMATS),
  libreOffice: {
    text: listsOf({ ...FORMATS, ...IN_LIBREOFFICE }),
    why: 'it has no such formats; for circles in brackets and for Han digit by digit see [MS-OI29500] 2.1.540 and [MS-DOCX] 2.4',
  },
};

const fiveLevels: WordCase = {
  name: 'five levels that restart below each other',
  docx: () =>
    docx({
      numbering: abstractNum(0, OFFICIAL) + num(1, 0),
      body: [
        p('某某市算力发展行动计划'),
        li(1, 0, '总体要求'),
        p('到2027年，算力规模翻一番。'),
        li(1, 0, '主要任务'),
        li(1, 1, '夯实基础'),
        li(1, 2, '建设中心。'),
        li(1, 3, '选址。'),
        li(1, 3, '施工。'),
        li(1, 4, '土建。'),
        li(1, 4, '机电。'),
        li(1, 2, '改造机房。'),
        li(1, 3, '摸底。'),
        li(1, 4, '登记。'),
        li(1, 1, '繁荣应用'),
        li(1, 2, '推广场景。'),
        li(1, 0, '保障措施'),
        li(1, 1, '加强领导'),
      ].join(''),
    }),
  text: `某某市算力发展行动计划
一、总体要求
到2027年，算力规模翻一番。
二、主要任务
（一）夯实基础
1.建设中心。
（1）选址。
（2）施工。
①土建。
②机电。
2.改造机房。
（1）摸底。
①登记。
（二）繁荣应用
1.推广场景。
三、保障措施
（一）加强领导`,
};

const chapters: WordCase = {
  name: 'chapters, sections, and articles that run on',
  docx: () =>
    docx({
      numbering:
        abstractNum(0, [
          { format: 'chineseCountingThousand', text: '第%1章', suffix: 'space' },
          { format: 'chineseCountingThousand', text: '第%2节', suffix: 'space' },
          { format: 'chineseCountingThousand', text: '第%3条', suffix: 'space', restart: 0 },
          { format: 'chineseCountingThousand', text: '（%4）', suffix: 'nothing' },
        ]) + num(1, 0),
      body: [
        li(1, 0, '总则'),
        li(1, 2, '为了推进工作，制定本办法。'),
        li(1, 2, '本办法适用于全市。'),
        li(1, 0, '职责'),
        li(1, 1, '市级'),
        li(1, 2, '市数据局负责统筹。'),
        li(1, 3, '编制规划；'),
        li(1, 3, '组织实施。'),
        li(1, 1, '县级'),
        li(1, 2, '县政府负责落实。'),
        li(1, 3, '明确机构。'),
      ].join(''),
    }),
  text: `第一章 总则
第一条 为了推进工作，制定本办法。
第二条 本办法适用于全市。
第二章 职责
第一节 市级
第三条 市数据局负责统筹。
（一）编制规划；
（二）组织实施。
第二节 县级
第四条 县政府负责落实。
（一）明确机构。`,
  libreOffice: {
    text: `第一章 总则
第一条 为了推进工作，制定本办法。
第二条 本办法适用于全市。
第二章 职责
第一节 市级
第一条 市数据局负责统筹。
（一）编制规划；
（二）组织实施。
第二节 县级
第一条 县政府负责落实。
（一）明确机构。`,
    why: 'it does not know w:lvlRestart (ECMA-376 Part 1, 17.9.10)',
  },
};

const severalLevels: WordCase = {
  name: 'texts of several levels, legal and not, and levels that were left out',
  docx: () =>
    docx({
      numbering:
        abstractNum(0, [
          { format: 'chineseCounting', text: '第%1章', suffix: 'space' },
          { text: '%1.%2', legal: true, suffix: 'space' },
          { text: '%1.%2.%3', legal: true, suffix: 'space' },
        ]) +
        abstractNum(1, [
          { format: 'upperRoman', text: '%1.' },
          { format: 'upperLetter', text: '%1.%2.' },
          { format: 'bullet', text: '—', suffix: 'space' },
          { text: '%1.%2.%3%4)' },
        ]) +
        num(1, 0) +
        num(2, 1),
      body: [
        li(1, 0, '甲'),
        li(1, 1, '乙'),
        li(1, 2, '丙'),
        li(1, 2, '丁'),
        li(1, 0, '戊'),
        li(1, 2, '越级'),
        li(1, 1, '回级'),
        li(2, 1, '先下级'),
        li(2, 0, '后上级'),
        li(2, 3, '跨过圆点'),
        li(2, 3, '再来'),
      ].join(''),
    }),
  text: `第一章 甲
1.1 乙
1.1.1 丙
1.1.2 丁
第二章 戊
2.1.1 越级
2.2 回级
I.A. 先下级
II. 后上级
II.A.1) 跨过圆点
II.A.2) 再来`,
  libreOffice: {
    text: `第一章 甲
一.1 乙
一.1.1 丙
一.1.2 丁
第二章 戊
二.1.1 越级
二.2 回级
I.A. 先下级
II. 后上级
II.A.1) 跨过圆点
II.A.2) 再来`,
    why: 'it does not know w:isLgl (17.9.4)',
  },
};

const restarts: WordCase = {
  name: 'levels that restart late or never',
  docx: () =>
    docx({
      numbering:
        abstractNum(0, [
          { format: 'chineseCountingThousand', text: '%1、', suffix: 'nothing' },
          { format: 'chineseCountingThousand', text: '（%2）', suffix: 'nothing', restart: 0 },
          { text: '%3.', suffix: 'nothing', restart: 1 },
          { text: '（%4）', suffix: 'nothing' },
        ]) + num(1, 0),
      body: [
        li(1, 0, '甲'),
        li(1, 1, '甲一'),
        li(1, 2, '子'),
        li(1, 2, '丑'),
        li(1, 3, '细'),
        li(1, 1, '甲二'),
        li(1, 2, '寅'),
        li(1, 3, '细'),
        li(1, 0, '乙'),
        li(1, 1, '乙一'),
        li(1, 2, '卯'),
        li(1, 1, '乙二'),
        li(1, 2, '辰'),
      ].join(''),
    }),
  text: `一、甲
（一）甲一
1.子
2.丑
（1）细
（二）甲二
3.寅
（1）细
二、乙
（三）乙一
1.卯
（四）乙二
2.辰`,
  libreOffice: {
    text: `一、甲
（一）甲一
1.子
2.丑
（1）细
（二）甲二
1.寅
（1）细
二、乙
（一）乙一
1.卯
（二）乙二
1.辰`,
    why: 'it does not know w:lvlRestart (17.9.10)',
  },
};

const overrides: WordCase = {
  name: 'lists that share a definition, begin anew, or change a level',
  docx: () =>
    docx({
      numbering:
        abstractNum(0, OFFICIAL) +
        num(1, 0) +
        num(2, 0) +
        num(3, 0, startOverride(0, 1) + startOverride(1, 1)) +
        num(4, 0, startOverride(2, 7)) +
        num(
          5,
          0,
          `<w:lvlOverride w:ilvl="0">${lvl(0, { text: '任务%1：', suffix: 'nothing', start: 3 })}</w:lvlOverride>`,
        ),
      body: [
        li(1, 0, '甲'),
        li(1, 1, '甲一'),
        li(2, 1, '同一定义，接着编'),
        li(2, 0, '乙'),
        li(3, 0, '重新开始'),
        li(3, 1, '重新开始'),
        li(3, 0, '接着编'),
        li(1, 0, '回到第一个列表'),
        li(4, 2, '从七开始'),
        li(4, 2, '八'),
        li(4, 1, '上一级'),
        li(4, 2, '又从七开始'),
        li(5, 0, '换了样子'),
      ].join(''),
    }),
  text: `一、甲
（一）甲一
（二）同一定义，接着编
二、乙
一、重新开始
（一）重新开始
二、接着编
三、回到第一个列表
7.从七开始
8.八
（二）上一级
7.又从七开始
任务4：换了样子`,
  libreOffice: {
    text: `一、甲
（一）甲一
（二）同一定义，接着编
二、乙
一、重新开始
（一）重新开始
二、接着编
三、回到第一个列表
7.从七开始
8.八
（二）上一级
1.又从七开始
任务4：换了样子`,
    why: 'an override holds whenever the level restarts, not only the first time (17.9.26)',
  },
};

const byStyle: WordCase = {
  name: 'numbers given by styles',
  docx: () =>
    docx({
      styles: [
        paragraphStyle('a', { name: 'Normal', isDefault: true }),
        paragraphStyle('1', {
          name: 'heading 1',
          basedOn: 'a',
          pPr: '<w:numPr><w:numId w:val="1"/></w:numPr>',
        }),
        paragraphStyle('2', {
          name: 'heading 2',
          basedOn: 'a',
          pPr: '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
        }),
        paragraphStyle('21', { name: '二级黑体', basedOn: '2' }),
        paragraphStyle('3', { name: '三级', basedOn: '1', pPr: '<w:numPr><w:ilvl w:val="2"/></w:numPr>' }),
        paragraphStyle('n', { name: '不编号的标题', basedOn: '1', pPr: '<w:numPr><w:numId w:val="0"/></w:numPr>' }),
      ].join(''),
      numbering:
        abstractNum(
          0,
          OFFICIAL.map((level, i) => ({ ...level, ...(i < 2 && { style: String(i + 1) }) })),
        ) + num(1, 0),
      body: [
        styled('1', '总体要求'),
        styled('1', '主要任务'),
        styled('2', '夯实基础'),
        styled('21', '基于二级'),
        styled('3', '样式只给级别'),
        styled('n', '样式取消编号'),
        styled('1', '段落取消编号', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'),
        styled('1', '段落改为三级', '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>'),
        styled('1', '保障措施'),
      ].join(''),
    }),
  text: `一、总体要求
二、主要任务
（一）夯实基础
（二）基于二级
1.样式只给级别
样式取消编号
段落取消编号
2.段落改为三级
三、保障措施`,
};

const linkedStyle: WordCase = {
  name: 'a definition that is a link to a numbering style',
  docx: () =>
    docx({
      styles:
        paragraphStyle('a', { name: 'Normal', isDefault: true }) +
        '<w:style w:type="numbering" w:styleId="gw"><w:name w:val="公文编号"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering:
        abstractNum(0, OFFICIAL, '<w:styleLink w:val="gw"/>') +
        '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="gw"/></w:abstractNum>' +
        num(1, 0) +
        num(2, 1),
      body: [li(2, 0, '甲'), li(2, 1, '甲一'), li(2, 1, '甲二'), li(2, 0, '乙')].join(''),
    }),
  text: `一、甲
（一）甲一
（二）甲二
二、乙`,
};

const bullets: WordCase = {
  name: 'bullets, levels without number, suffixes and starts',
  docx: () =>
    docx({
      numbering:
        abstractNum(0, [{ format: 'bullet', text: '\uf0b7', font: 'Symbol' }]) +
        abstractNum(1, [{ format: 'bullet', text: '\uf0d8', font: 'Wingdings' }]) +
        abstractNum(2, [{ format: 'bullet', text: '●', suffix: 'space' }]) +
        abstractNum(3, [{ format: 'none', text: '' }]) +
        abstractNum(4, [{ text: '%1、', start: 5 }]) +
        abstractNum(5, [{ text: '附件%1：', suffix: 'nothing' }]) +
        abstractNum(6, [{ text: '%1）', suffix: 'space', start: 0 }]) +
        abstractNum(7, [{ text: '%1. ' }]) +
        [0, 1, 2, 3, 4, 5, 6, 7].map((i) => num(i + 1, i)).join(''),
      body: [
        li(1, 0, '圆点'),
        li(2, 0, '箭头'),
        li(3, 0, '实心圆'),
        li(4, 0, '没有编号'),
        li(5, 0, '从五开始'),
        li(5, 0, ''),
        li(5, 0, '空段也计数'),
        li(6, 0, '任务分工表'),
        li(7, 0, '从零开始'),
        li(7, 0, '下一个'),
        li(8, 0, '序号后自带空格'),
        li(99, 0, '列表没有定义'),
      ].join(''),
    }),
  text: `• 圆点
➢ 箭头
● 实心圆
没有编号
5、从五开始
6、
7、空段也计数
附件1：任务分工表
0）从零开始
1）下一个
1. 序号后自带空格
列表没有定义`,
  libreOffice: {
    text: `• 圆点
• 箭头
• 实心圆
没有编号
5、从五开始
6、
7、空段也计数
附件1：任务分工表
0）从零开始
1）下一个
1. 序号后自带空格
列表没有定义`,
    why: 'in plain text it writes every bullet as the same one',
  },
};

const taskTable: WordCase = {
  name: 'a table of tasks with numbered rows and merged cells',
  docx: () =>
    docx({
      numbering: abstractNum(0, [{ text: '%1', suffix: 'nothing' }]) + num(1, 0),
      body: [
        p('任务分工表'),
        tbl(
          [
            ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'],
            [
              li(1, 0, ''),
              '建设算力中心。',
              { content: '市数据局', properties: '<w:vMerge w:val="restart"/>' },
              p('市财政局') + p('市自然资源局'),
              '2027年底前',
            ],
            [
              li(1, 0, ''),
              '改造机房。',
              { content: '', properties: '<w:vMerge/>' },
              { content: '市住房城乡建设局', properties: '<w:gridSpan w:val="2"/>' },
            ],
            [{ content: '合计', properties: '<w:gridSpan w:val="4"/>' }, '2项'],
          ],
          ['<w:tblHeader/>'],
        ),
        p('表后正文'),
        tbl([[p('只有一格的表') + p('用来排版')]]),
        p(''),
      ].join(''),
    }),
  text: `任务分工表
序号\t重点任务\t牵头单位\t配合单位\t完成时限
1\t建设算力中心。\t市数据局\t市财政局 市自然资源局\t2027年底前
2\t改造机房。\t市数据局\t市住房城乡建设局\t
合计\t\t\t\t2项
表后正文
只有一格的表
用来排版
`,
  libreOffice: {
    text: `任务分工表
序号\t重点任务\t牵头单位\t配合单位\t完成时限
1\t建设算力中心。\t市数据局\t市财政局 市自然资源局\t2027年底前
2\t改造机房。\t\t市住房城乡建设局\t
合计\t\t\t\t2项
表后正文
只有一格的表
用来排版
`,
    why: 'it writes a merged cell once',
  },
};

const TRACK = 'w:id="1" w:author="审核人" w:date="2025-03-01T00:00:00Z"';
const ins = (content: string): string => `<w:ins ${TRACK}>${content}</w:ins>`;
const del = (text: string): string => `<w:del ${TRACK}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

const trackedChanges: WordCase = {
  name: 'tracked changes are read as accepted',
  docx: () =>
    docx({
      numbering: abstractNum(0, OFFICIAL) + num(1, 0),
      body: [
        li(1, 0, `${r('到')}${del('2026')}${ins(r('2027'))}${r('年建成。')}`),
        p(
          del('整段删去。'),
          `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del ${TRACK}/></w:rPr>`,
        ),
        p(
          ins(r('整段加入。')),
          `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:ins ${TRACK}/></w:rPr>`,
        ),
        p(r('两段并作'), `<w:rPr><w:del ${TRACK}/></w:rPr>`),
        p(r('一段。')),
        p(
          `<w:moveFromRangeStart w:id="7" w:author="审核人" w:name="m1"/><w:moveFrom ${TRACK}><w:r><w:t>移走的话。</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="7"/>${r('留下的话。')}`,
        ),
        p(
          `<w:moveToRangeStart w:id="8" w:author="审核人" w:name="m1"/><w:moveTo ${TRACK}><w:r><w:t>移走的话。</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id="8"/>`,
        ),
        tbl(
          [
            ['任务', '单位'],
            ['删去的行', '市财政局'],
            ['加入的行', '市数据局'],
          ],
          ['', `<w:del ${TRACK}/>`, `<w:ins ${TRACK}/>`],
        ),
        li(1, 0, '格式没有改的段。'),
        p(
          r('原为列表，现非。'),
          `<w:pPrChange ${TRACK}><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`,
        ),
      ].join(''),
    }),
  text: `一、到2027年建成。
二、整段加入。
两段并作一段。
留下的话。
移走的话。
任务\t单位
加入的行\t市数据局
三、格式没有改的段。
原为列表，现非。`,
  libreOffice: {
    text: `一、到20262027年建成。
二、整段删去。
三、整段加入。
两段并作
一段。
移走的话。留下的话。
移走的话。
任务\t单位
删去的行\t市财政局
加入的行\t市数据局
四、格式没有改的段。
原为列表，现非。`,
    why: 'it writes what is deleted, too',
  },
};

const SHAPE = (content: string): string =>
  `<w:drawing><wp:anchor behindDoc="0" distT="0" distB="0" distL="0" distR="0" simplePos="0" locked="0" layoutInCell="1" allowOverlap="1" relativeHeight="2"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="600000"/><wp:wrapNone/><wp:docPr id="1" name="文本框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;

const textBoxes: WordCase = {
  name: 'text boxes are read once and stand behind their paragraph',
  docx: () =>
    docx({
      body: [
        p(
          `${r('正文在前，')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${SHAPE(p('框内第一段') + p('框内第二段'))}</mc:Choice><mc:Fallback><w:pict><v:shape style="width:100pt;height:40pt"><v:textbox><w:txbxContent>${p('框内第一段') + p('框内第二段')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('正文在后。')}`,
        ),
        p(
          `<w:r><w:pict><v:rect style="width:100pt;height:40pt"><v:textbox><w:txbxContent>${p('旧式文本框')}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>${r('第二段。')}`,
        ),
      ].join(''),
    }),
  text: `正文在前，正文在后。
框内第一段
框内第二段
第二段。
旧式文本框`,
  libreOffice: {
    text: `正文在前，正文在后。
第二段。`,
    why: 'it writes no text boxes',
  },
};

const notes: WordCase = {
  name: 'notes stand at the end, comments nowhere',
  docx: () =>
    docx({
      body: [
        p(
          `<w:commentRangeStart w:id="0"/>${r('算力规模')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>${r('翻一番')}<w:r><w:endnoteReference w:id="2"/></w:r>${r('。')}`,
        ),
        p(`${r('再次提到')}<w:r><w:footnoteReference w:id="3"/></w:r>${r('。')}`),
      ].join(''),
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' 指每秒浮点运算次数。')}`)}</w:footnote><w:footnote w:id="3">${p(`<w:r><w:footnoteRef/></w:r>${r(' 见附件。')}`)}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p(`<w:r><w:endnoteRef/></w:r>${r(' 以2024年为基数。')}`)}</w:endnote>`,
      comments: `<w:comment w:id="0" w:author="审核人">${p('请核对。')}</w:comment>`,
    }),
  text: `算力规模¹翻一番¹。
再次提到²。
¹ 指每秒浮点运算次数。
¹ 以2024年为基数。
² 见附件。`,
  libreOffice: {
    text: `算力规模1翻一番i。
再次提到2。`,
    why: 'it writes the marks of notes as they stand, and no notes',
  },
};

const hidden: WordCase = {
  name: 'hidden text is not there, and a hidden paragraph has no number',
  docx: () =>
    docx({
      styles: [
        paragraphStyle('a', { name: 'Normal', isDefault: true }),
        paragraphStyle('h', { name: '隐藏段', basedOn: 'a', rPr: '<w:vanish/>' }),
        '<w:style w:type="character" w:styleId="hc"><w:name w:val="隐藏字"/><w:rPr><w:vanish/></w:rPr></w:style>',
      ].join(''),
      numbering: abstractNum(0, OFFICIAL) + num(1, 0),
      body: [
        li(1, 0, `${r('看得见')}${r('看不见', '<w:vanish/>')}${r('的。')}`),
        p(
          r('整段隐藏', '<w:vanish/>'),
          '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>',
        ),
        li(
          1,
          0,
          `${r('字符样式隐藏', '<w:rStyle w:val="hc"/>')}${r('明写不隐藏', '<w:rStyle w:val="hc"/><w:vanish w:val="0"/>')}`,
        ),
        styled('h', r('样式隐藏的段'), '<w:rPr><w:vanish/></w:rPr>'),
        p('末段。'),
      ].join(''),
    }),
  text: `一、看得见的。
二、明写不隐藏
末段。`,
  libreOffice: {
    text: `一、看得见看不见的。
二、整段隐藏
三、字符样式隐藏明写不隐藏
样式隐藏的段
末段。`,
    why: 'it writes what is hidden, too',
  },
};

const fld = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instr = (code: string): string => `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`;

const fields: WordCase = {
  name: 'fields show their results; circled numbers are fields without one',
  docx: () =>
    docx({
      styles:
        paragraphStyle('a', { name: 'Normal', isDefault: true }) +
        paragraphStyle('t1', { name: 'toc 1', basedOn: 'a' }),
      body: [
        styled(
          't1',
          `${fld('begin')}${instr(' TOC \\o "1-3" ')}${fld('separate')}<w:hyperlink w:anchor="b">${r('一、总体要求')}<w:r><w:tab/></w:r>${fld('begin')}${instr(' PAGEREF b ')}${fld('separate')}${r('1')}${fld('end')}</w:hyperlink>`,
        ),
        p(fld('end')),
        p(`${r('今天是')}<w:fldSimple w:instr=" QUOTE ">${r('2025年3月1日')}</w:fldSimple>${r('。')}`),
        p(
          `${fld('begin')}${instr(' IF 1 = ')}${fld('begin')}${instr(' PAGE ')}${fld('separate')}${r('9')}${fld('end')}${fld('separate')}${r('是')}${fld('end')}${r('的。')}`,
        ),
        p(`${fld('begin')}${instr(' eq \\o\\ac(○,21) ')}${fld('end')}${r('带圈编号。')}`),
      ].join(''),
    }),
  text: `一、总体要求………1

今天是2025年3月1日。
是的。
㉑带圈编号。`,
  libreOffice: {
    text: `一、总体要求\t1

今天是2025年3月1日。
0是的。
带圈编号。`,
    why: 'it works fields out anew, and shows no circled numbers',
  },
};

const characters: WordCase = {
  name: 'characters that are elements, and wrappers of runs',
  docx: () =>
    docx({
      body: [
        p('<w:r><w:t>一个</w:t><w:tab/><w:t>制表符</w:t></w:r>'),
        p('<w:r><w:t>任务</w:t><w:tab/><w:t>单位</w:t><w:tab/><w:t>时限</w:t></w:r>'),
        p('<w:r><w:t>上行</w:t><w:br/><w:t>下行</w:t></w:r>'),
        p('<w:r><w:t>0</w:t><w:noBreakHyphen/><w:t>3岁</w:t><w:softHyphen/><w:t>儿童</w:t></w:r>'),
        p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>已完成</w:t></w:r>'),
        p('<w:r><w:t>A &amp; B &lt; &#x4E00; 𠮷</w:t></w:r>'),
        p('<w:r><w:t>  不保留  </w:t><w:t xml:space="preserve"> 保留 </w:t></w:r>'),
        p(
          `<w:smartTag w:element="date">${r('2025年')}</w:smartTag><w:sdt><w:sdtContent>${r('内容控件')}</w:sdtContent></w:sdt><w:bookmarkStart w:id="1" w:name="b"/>${r('书签')}<w:bookmarkEnd w:id="1"/>`,
        ),
        p(
          '<w:r><w:ruby><w:rt><w:r><w:t>pīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        ),
        `<w:sdt><w:sdtContent>${p('段落级内容控件')}</w:sdtContent></w:sdt>`,
        p('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>'),
      ].join(''),
    }),
  text: `一个　制表符
任务\t单位\t时限
上行
下行
0-3岁儿童
☑已完成
A & B < 一 𠮷
不保留 保留 
2025年内容控件书签
拼
段落级内容控件
x=1`,
  libreOffice: {
    text: `一个　制表符
任务\t单位\t时限
上行
下行
0\u20113岁\u00ad儿童
\uf0fe已完成
A & B < 一 𠮷
不保留 保留 
2025年内容控件书签
拼
段落级内容控件`,
    why: 'it writes soft hyphens, and neither signs of symbol fonts nor formulas',
  },
};

const customFormats: WordCase = {
  name: 'custom formats',
  docx: () => {
    const custom = (id: number, pattern: string): string =>
      `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="${pattern}"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:suff w:val="space"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>`;
    return docx({
      numbering: custom(0, '001, 002, 003, ...') + custom(1, '①, ②, ③, ...') + num(1, 0) + num(2, 1),
      body: li(1, 0, '三位') + li(1, 0, '三位') + li(2, 0, '带圈'),
    });
  },
  text: `001 三位
002 三位
① 带圈`,
  libreOffice: {
    text: `001 三位
002 三位
1. 带圈`,
    why: 'it knows custom formats of decimals only',
  },
};

const nestedTables: WordCase = {
  name: 'tables in tables, rows that begin late, and empty rows',
  docx: () =>
    docx({
      body: [
        tbl(
          [
            ['甲', '乙', '丙'],
            ['一', { content: tbl([['内一', '内二']]) + p(''), properties: '' }, '三'],
            ['二', '三'],
            ['', '', ''],
          ],
          ['', '', '<w:gridBefore w:val="1"/>'],
        ),
        p('完'),
      ].join(''),
    }),
  text: `甲\t乙\t丙
一\t内一 内二\t三
\t二\t三
\t\t
完`,
};

export const WORD_CASES: readonly WordCase[] = [
  everyFormat,
  fiveLevels,
  chapters,
  severalLevels,
  restarts,
  overrides,
  byStyle,
  linkedStyle,
  bullets,
  taskTable,
  trackedChanges,
  textBoxes,
  notes,
  hidden,
  fields,
  characters,
  customFormats,
  nestedTables,
];
