import { describe, expect, test } from 'vitest';
import { readPage } from '../../../server/input/page/page.ts';

const read = (html: string) => readPage(html);
/** The lines of a body. */
const linesOf = (body: string): string[] => {
  const page = read(`<!DOCTYPE html><html><body>${body}</body></html>`);
  if ('problem' in page) throw new Error(page.problem.en);
  return page.text.split('\n').slice(0, -1);
};

describe('paragraphs', () => {
  test.each<[string, string, string[]]>([
    [
      'blocks',
      '<p>一、总体要求</p><div>二、主要任务</div><h2>三、保障措施</h2>',
      ['一、总体要求', '二、主要任务', '三、保障措施'],
    ],
    [
      'line breaks',
      '<p>（一）甲事。<br>（二）乙事。<br/><br/>（三）丙事。</p>',
      ['（一）甲事。', '（二）乙事。', '（三）丙事。'],
    ],
    ['text between blocks', '甲事<div>乙事</div>丙事', ['甲事', '乙事', '丙事']],
    ['elements within a paragraph', '<p><b>一、</b><span>总<o:p>体</o:p>要求</span><o:p></o:p></p>', ['一、总体要求']],
    [
      'hard blanks that indent',
      '<p>&nbsp;&nbsp;&nbsp;&nbsp;一、总体要求</p><p>　　二、任务</p><p>&nbsp;</p>',
      ['一、总体要求', '二、任务'],
    ],
    ['hard blanks within', '<p>目&nbsp;&nbsp;录</p>', ['目  录']],
    ['source broken between Han', '<p>主要\n      任务和\r\n保障 措施 A\n B</p>', ['主要任务和保障 措施 A B']],
    ['entities', '<p>&ldquo;十四五&rdquo;&#12298;规划&#x300B;&mdash;&amp;&lt;甲&gt;</p>', ['“十四五”《规划》—&<甲>']],
    ['preformatted text', '<pre>一、甲\n  二、乙\r\n\r\n三、丙</pre>', ['一、甲', '二、乙', '三、丙']],
    [
      'a span shown as a block',
      '<span style="display: block">甲事</span><span style="DISPLAY:BLOCK">乙事</span>',
      ['甲事', '乙事'],
    ],
    ['what is not closed', '<p>甲事<p>乙事<table><tr><td>丙事</table>丁事', ['甲事', '乙事', '丙事', '丁事']],
    ['remarks', '<p>甲<!-- 不见 -->事<![if !supportLists]>一<![endif]></p>', ['甲事一']],
  ])('%s', (_name, body, lines) => {
    expect(linesOf(body)).toEqual(lines);
  });

  test.each([
    '<script>var 甲 = "乙";</script>',
    '<style>甲 { }</style>',
    '<noscript>请启用脚本</noscript>',
    '<nav>首页</nav>',
    '<footer>版权所有</footer>',
    '<div hidden>藏</div>',
    '<div style="color:red; display : none">藏</div>',
    '<p style="visibility:hidden">藏</p>',
    '<div class="x bdsharebuttonbox">分享到</div>',
    '<div id="breadcrumb">首页 &gt; 公开</div>',
    '<template>藏</template><textarea>藏</textarea><select><option>藏</option></select>',
    '<p>【打印】【关闭】</p>',
    '<p>当前位置：首页</p>',
  ])('without %s', (around) => {
    expect(linesOf(`<p>一、总体要求</p>${around}<p>二、主要任务</p>`)).toEqual(['一、总体要求', '二、主要任务']);
  });
});

describe('lists show their numbers', () => {
  test.each<[string, string[]]>([
    ['<ol><li>甲</li><li>乙</li></ol>', ['1.甲', '2.乙']],
    ['<ol start="3"><li>甲</li><li value="7">乙</li><li><p>丙</p><p>丁</p></li></ol>', ['3.甲', '7.乙', '8.丙', '丁']],
    ['<ol reversed><li>甲</li><li>乙</li></ol>', ['2.甲', '1.乙']],
    ['<ol type="A"><li>甲</li><li>乙</li></ol>', ['A.甲', 'B.乙']],
    ['<ol style="list-style-type: cjk-ideographic"><li>甲</li><li>乙</li></ol>', ['一、甲', '二、乙']],
    ['<ol style="list-style: none"><li>甲</li></ol><ul><li>乙</li></ul>', ['甲', '乙']],
    ['<ol><li>（一）甲</li><li>2．乙</li></ol>', ['（一）甲', '2．乙']],
    ['<ol><li>甲<ol><li>乙</li></ol></li><li></li><li>丙</li></ol>', ['1.甲', '1.乙', '3.丙']],
  ])('%s', (body, lines) => {
    expect(linesOf(body)).toEqual(lines);
  });
});

describe('tables', () => {
  test('are rows with tabs between the cells', () => {
    const html = `<table><caption>任务分工表</caption>
      <thead><tr><th>序号</th><th>重点任务</th><th>牵头单位</th></tr></thead>
      <tbody><tr><td>1</td><td><p>建设算力中心。</p><p>推进应用。</p></td><td>市发展改革委</td></tr>
      <tr><td>2</td><td>办好\t博览会</td><td>&nbsp;</td></tr></tbody></table>`;
    expect(linesOf(html)).toEqual([
      '任务分工表',
      '序号\t重点任务\t牵头单位',
      '1\t建设算力中心。 推进应用。\t市发展改革委',
      '2\t办好 博览会\t',
    ]);
  });

  test('say in every row what a cell over several rows says, if it is short', () => {
    const long = '长'.repeat(201);
    const html = `<table><tr><td rowspan="2">甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr>
      <tr><td rowspan=2>${long}</td><td>戊</td><td>己</td></tr><tr><td>庚</td><td>辛</td></tr></table>`;
    expect(linesOf(html)).toEqual(['甲\t乙\t', '甲\t丙\t丁', `${long}\t戊\t己`, '\t庚\t辛']);
  });

  test('that lay out the page are no rows', () => {
    const text = '各责任单位要加强组织领导，确保各项任务落到实处。'.repeat(25);
    expect(linesOf(`<table><tr><td>菜单</td><td><p>一、甲</p><p>${text}</p></td></tr></table>`)).toEqual([
      '一、甲',
      text,
    ]);
    const nested = '<table><tr><td>甲</td><td><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>';
    expect(linesOf(nested)).toEqual(['甲', '乙\t丙']);
    expect(linesOf('<table><tr><td><p>甲</p><p>乙</p></td></tr></table>')).toEqual(['甲', '乙']);
  });
});

describe('a page as sites publish it', () => {
  const text =
    '<p>（一）夯实基础。推进数字产业化和产业数字化，建设算力中心，2025年9月底前建成。（市发展改革委牵头）</p>'.repeat(
      5,
    );
  const page = (head: string, title: string) => `\ufeff<!-- 甲 --><!DOCTYPE html><html><head>${head}</head><body>
    <div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul><div>今天是2025年1月2日</div></div>
    <div class="wrap"><div class="left"><a href="x">机构职能</a><a href="y">政策文件</a></div>
    <div class="box">${title}<div class="info">索引号：X-1</div><div class="TRS_Editor"><p>一、主要任务</p>${text}</div>
    <div><p>相关链接</p></div></div></div><div class="bottom">主办：某某市人民政府 备案号1234</div></body></html>`;
  const lines = (head: string, title: string): string[] => {
    const result = read(page(head, title));
    return 'problem' in result ? [] : result.text.split('\n').slice(0, 3);
  };

  test.each<[string, string, string, string]>([
    ['stated', '<meta name="ArticleTitle" content="某某市行动计划"><title>乙</title>', '<h1>丙</h1>', '某某市行动计划'],
    ['a heading', '<title>某某市政府网站</title>', '<h1>某某市<br>行动计划</h1>', '某某市行动计划'],
    ['of the window', '<title>某某市行动计划_某某市人民政府</title>', '', '某某市行动计划'],
  ])('has the title that is %s, and its main text', (_name, head, title, expected) => {
    expect(lines(head, title).slice(0, 2)).toEqual([expected, '一、主要任务']);
  });

  test('has the day of publication that it states', () => {
    const head = '<meta name="PubDate" content="2025-01-02 10:00"><meta name="ArticleTitle" content="某某市行动计划">';
    expect(lines(head, '')).toEqual(['某某市行动计划', '发布时间：2025-01-02', '一、主要任务']);
  });

  test('has places: paragraph and number', () => {
    const result = read('<html><body><p>某某市行动计划</p><p>一、总体要求</p><p>（一）目标。</p></body></html>');
    expect(result).toMatchObject({
      kind: 'page',
      places: [
        { start: 0, paragraph: 1, number: null },
        { start: 8, paragraph: 2, number: '一、' },
        { start: 15, paragraph: 3, number: '（一）' },
      ],
    });
  });
});

describe('what cannot be read is told', () => {
  test.each<[string, string, RegExp]>([
    ['without text', '<html><body><div id="app"></div><script src="a.js"></script></body></html>', /没有正文/],
    ['nested without end', `<html><body>${'<div>'.repeat(100_000)}甲`, /嵌套过深/],
    ['formatting without end', `<html><body>${'<font size=1><b><i>'.repeat(100_000)}甲`, /嵌套过深/],
    ['too long', `<html><body>${'甲'.repeat(8_000_001)}`, /过大/],
  ])('%s', (_name, html, words) => {
    expect(read(html)).toHaveProperty('problem.zh', expect.stringMatching(words));
  });
});
