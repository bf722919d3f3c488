import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../server/core/config.ts';
import { lint } from '../../server/core/lint.ts';
import { parsePlan } from '../../server/core/parse.ts';
import { type ReportLook, reportArticle, reportPage } from '../../server/report/report.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const LOOK: ReportLook = { locale: 'zh-CN', asOf: null, addresses: null };

const documentOf = (text: string, path = '方案.txt') => {
  const plan = parsePlan(text);
  return { path, plan, findings: lint(plan, defaultSettings), placeOf: (offset: number) => `@${offset}` };
};

function* elements(node: Node): Iterable<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

const attribute = (element: Element, name: string) => element.attrs.find((a) => a.name === name)?.value;

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

/** Text of every cell or item of one section. */
function sectionText(page: string, name: string): string | null {
  const section = [...elements(parse(page))].find((e) => attribute(e, 'id') === name);
  return section ? textOf(section).replace(/\s+/g, ' ').trim() : null;
}

const PLAN = `某市数字政府建设实施方案

一、夯实基础

（一）建设政务云平台，20266月底前建成。（市大数据局牵头，市财政局配合）

（二）编制数据目录，2026年12月底前印发。（市大数据局）

二、深化应用

（一）推广电子证照。（市政务服务局、市公安局按职责分工负责）

（二）优化便民热线，2028年底前接通率达到98%以上。（市政务服务局）
`;

test('quarters of the timeline are told in the language of the page', () => {
  const tasks = ['2026', '2027', '2029', '2031'].map(
    (year, i) => `（${'一二三四'[i]}）建设平台，${year}年6月底前建成。（市大数据局）`,
  );
  const document = documentOf(`某市实施方案\n\n一、任务\n\n${tasks.join('\n\n')}\n`);
  expect(sectionText(reportPage(document, LOOK), 'timeline')).toContain('二季');
  expect(sectionText(reportPage(document, LOOK), 'timeline')).not.toContain('Q2');
  expect(sectionText(reportPage(document, { ...LOOK, locale: 'en' }), 'timeline')).toContain('Q2');
});

test('a target of several units that share the duty names them', () => {
  const document = documentOf(
    '某市实施方案\n\n一、任务\n\n（一）推广电子证照，到2027年使用率达到98%以上。（市政务服务局、市公安局按职责分工负责）\n',
  );
  expect(sectionText(reportPage(document, LOOK), 'targets')).toContain('市政务服务局、市公安局');
});

test('words of the page keep their distance from those of the plan', () => {
  const page = reportPage(documentOf(PLAN), { ...LOOK, locale: 'en' });
  expect(sectionText(page, 'findings')).toContain('Suggestion: ');
});

describe('the report of a plan', () => {
  const page = reportPage(documentOf(PLAN), { ...LOOK, asOf: '2026-09-01' });

  test('says what was found, with the words and the remedy', () => {
    const findings = sectionText(page, 'findings');
    expect(findings).toContain('“20266月”的数字之间缺少“年”“月”等分隔字');
    expect(findings).toContain('建议：改为“2026年6月”');
  });

  test('shows when tasks fall due, empty months between, and what has passed', () => {
    expect(sectionText(page, 'timeline')).toContain('2026年6月 1 项 2026-06-30 一/(一) 建设政务云平台');
    expect(page.match(/<rect class="past"/g)).toHaveLength(1);
    expect(page.match(/class="tick"/g)).toHaveLength(31);
  });

  test('counts the work of every unit by chapter', () => {
    expect(sectionText(page, 'units')).toContain('市大数据局 2 2');
    expect(sectionText(page, 'units')).toContain('市财政局 (1) (1)');
    expect(sectionText(page, 'units')).toContain('分工负责 二/(一) 推广电子证照。');
  });

  test('holds the ledger by chapter, with places that lead to the text', () => {
    expect(sectionText(page, 'ledger')).toContain(
      '夯实基础 1 一/(一) 建设政务云平台，20266月底前建成。 市大数据局 市财政局',
    );
    expect(sectionText(page, 'ledger')).toContain('市政务服务局、市公安局（分工负责）');
    expect(sectionText(page, 'source')).toContain('（二）编制数据目录');
  });

  test('leaves out what a plan does not have', () => {
    const bare = reportPage(documentOf('某市工作方案\n\n为推进工作，制定本方案。\n'), LOOK);
    expect(['timeline', 'units'].map((name) => sectionText(bare, name))).toEqual([null, null]);
    expect(sectionText(bare, 'ledger')).toBe('任务台账 没有读到任务。');
  });

  test('in English, and with addresses of an editor', () => {
    const look: ReportLook = {
      locale: 'en',
      asOf: null,
      addresses: { place: (offset) => `command:go?${offset}`, rule: (id) => `command:rule?${id}` },
    };
    const english = reportPage(documentOf(PLAN), look);
    expect(english).toContain('<html lang="en">');
    expect(sectionText(english, 'ledger')).toContain('Task ledger No. Task Lead Support Deadline Place');
    expect(sectionText(english, 'source')).toBeNull();
    expect(english).toContain('href="command:go?');
    expect(english).toContain('href="command:rule?date-malformed"');
  });
});

const HOSTILE = [
  '</title><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'-->]]></style><iframe srcdoc=x>",
  'javascript:alert(1)',
  '\u202e\u0000\u001b[2J',
];

/** Controls but LF, and bidirectional controls. */
const STEERING = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** All that a page of ours is made of. */
const KNOWN =
  /^(?:html|head|meta|title|style|body|main|article|header|h1|h2|ul|ol|li|dl|dt|dd|div|span|nav|a|section|p|b|mark|blockquote|details|summary|time|table|thead|tbody|tr|th|td|br|svg|line|rect|text)$/;

describe('whatever the document says', () => {
  test('nothing of it becomes markup, and every link within the page has its goal', () => {
    const words = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 20 }));
    fc.assert(
      fc.property(fc.array(words, { minLength: 10, maxLength: 10 }), (w) => {
        const text = `某市${w[0]}方案\n\n一、${w[1]}\n\n（一）${w[2]}，20266月${w[3]}。（市${w[4]}局牵头，${w[5]}配合）\n\n（二）《${w[6]}》${w[7]}2027年底前。（市财政局）\n\n${w[8]}`;
        const page = reportPage(documentOf(text, w[9]), { ...LOOK, asOf: '2027-01-01' });
        const all = [...elements(parse(page))];
        for (const element of all) {
          expect(element.tagName).toMatch(KNOWN);
          for (const { name, value } of element.attrs) {
            expect(name).not.toMatch(/^on|^src/);
            if (name === 'href') expect(value).toMatch(/^(?:#|https:\/\/)/);
          }
        }
        const ids = all.flatMap((e) => attribute(e, 'id') ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const goals = all.flatMap((e) => attribute(e, 'href') ?? []).filter((href) => href.startsWith('#'));
        expect(goals.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
        expect(page).not.toMatch(STEERING);
      }),
      { numRuns: 150 },
    );
  });

  test('several documents on one page keep their ids apart', () => {
    const page = ['a-', 'b-'].map((key) => reportArticle(documentOf(PLAN), LOOK, key)).join('');
    const ids = [...elements(parse(page))].flatMap((e) => attribute(e, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
