import { abstractNum, docx, li, num, p, paragraphStyle, r, styled, tbl } from './docx.ts';
import { OFFICIAL } from './numbered-documents.ts';
import type { WordCase } from './word-case.ts';

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

/** Tables, boxes, notes, changes, fields and characters. */
export const LAID_OUT: readonly WordCase[] = [
  taskTable,
  trackedChanges,
  textBoxes,
  notes,
  hidden,
  fields,
  characters,
  nestedTables,
];
