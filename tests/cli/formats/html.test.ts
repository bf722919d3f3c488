import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { visible } from '../../../server/cli/reporters/display.ts';
import { html } from '../../../server/cli/reporters/html.ts';
import { checked, HOSTILE, LOOK, PLACES, report } from '../../support/reports.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

const textOf = (node: Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterTypes.TextNode).value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';

/** Reads the page as browsers do; throws where they would have to guess. */
function page(source: string): { readonly all: readonly Element[]; named(name: string): Element[] } {
  const document = parse(source, {
    onParseError: ({ code }) => {
      throw new Error(code);
    },
  });
  const all = elements(document);
  return { all, named: (name) => all.filter(({ tagName }) => tagName === name) };
}

describe('html', () => {
  test.each(PLACES)('shows place and text of %s', (_, marked, { line, columns }) => {
    const document = checked(marked);
    const { named } = page(report(html, [document]));
    const [item] = named('ol')[0]!.childNodes.filter(({ nodeName }) => nodeName === 'li');
    expect(textOf(item!)).toContain(`错误 ${line}:${columns['utf-16'][0]} 时限无法辨认 date-malformed`);
    const { start, end } = document.findings[0]!;
    if (end > start) expect(textOf(named('mark')[0]!)).toBe(visible(document.text.slice(start, end)));
  });

  test.each([...HOSTILE, '</style><b>', '</blockquote>', '" onclick="x'])(
    'shows %j and makes nothing of it',
    (text) => {
      const related = [{ start: 0, end: 0, message: { zh: text, en: text } }];
      const document = checked(`${text}⟦${text}⟧${text}`, { path: text, message: { zh: text, en: text }, related });
      const { all, named } = page(
        report(html, [document], { failures: [{ message: { zh: text, en: text }, path: text, line: null }] }),
      );
      expect(all.map(({ tagName }) => tagName)).toEqual(
        page(
          report(html, [checked('一⟦二⟧三', { related })], {
            failures: [{ message: { zh: '一', en: '' }, path: '二', line: null }],
          }),
        ).all.map(({ tagName }) => tagName),
      );
      expect(textOf(named('h2')[0]!)).toBe(`${visible(text)} 1`);
      expect(textOf(named('p')[0]!)).toContain(visible(text));
      for (const { attrs } of all)
        for (const { name } of attrs)
          expect(['lang', 'charset', 'name', 'content', 'http-equiv', 'class', 'href']).toContain(name);
    },
  );

  test('needs no scripts and nothing from elsewhere', () => {
    const { named, all } = page(report(html, [checked('⟦一⟧')]));
    expect(named('script')).toEqual([]);
    expect(named('meta').map(({ attrs }) => attrs.map(({ value }) => value).join(' '))).toContain(
      "Content-Security-Policy default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(all.filter(({ attrs }) => attrs.some(({ name }) => name === 'src')).length).toBe(0);
    expect(textOf(named('style')[0]!)).not.toMatch(/url\(|@import/);
  });

  test('has totals, and no section for a clean document', () => {
    const documents = [
      checked('⟦一⟧⟦二⟧'),
      checked('三', { path: 'b.txt' }),
      checked('⟦四⟧', { severity: 'hint', path: 'c.txt' }),
    ];
    const { named } = page(report(html, documents));
    expect(textOf(named('header')[0]!).replace(/\s+/g, ' ')).toBe(' 计划校核 3 份文件 2 个错误 1 个建议 ');
    expect(named('h2').map(textOf)).toEqual(['计划/行动计划.txt 2', 'c.txt 1']);
    expect(textOf(page(report(html, [checked('三')])).named('header')[0]!)).toContain('1 份文件，未发现问题');
  });

  test('in English, and with paragraphs of Word', () => {
    const document = checked('⟦一⟧', { places: [{ start: 0, paragraph: 7, number: '（一）' }] });
    const { named, all } = page(report(html, [document], { look: { ...LOOK, locale: 'en' } }));
    expect(all[0]!.attrs).toEqual([{ name: 'lang', value: 'en' }]);
    expect(textOf(named('ol')[0]!)).toContain('error ¶7 （一） The deadline cannot be read');
  });
});
