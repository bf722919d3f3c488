import { abstractNum, docx, type LevelOf, li, lvl, num, p, paragraphStyle, startOverride, styled } from './docx.ts';
import type { WordCase } from './word-case.ts';

/** 一、（一）1.（1）①: the levels of an official document. */
export const OFFICIAL: readonly LevelOf[] = [
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

/** Numbers as Word makes them. */
export const NUMBERED: readonly WordCase[] = [
  everyFormat,
  fiveLevels,
  chapters,
  severalLevels,
  restarts,
  overrides,
  byStyle,
  linkedStyle,
  bullets,
  customFormats,
];
