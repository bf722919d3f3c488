import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { visible } from '../../../server/cli/reporters/display.ts';
import { markdown, stepSummary } from '../../../server/cli/reporters/markdown.ts';
import { checked, HOSTILE, LOOK, PLACES, report } from '../../support/reports.ts';

const reader = new MarkdownIt({ html: true, linkify: true });

/** The blocks that a reader makes of it, and the text of each. */
function blocks(source: string): {
  readonly kinds: readonly string[];
  readonly texts: readonly string[];
  readonly inline: string[];
} {
  const tokens = reader.parse(source, {});
  const inline = tokens.filter(({ type }) => type === 'inline');
  return {
    kinds: tokens
      .filter(({ nesting, type }) => nesting >= 0 && type !== 'inline')
      .map(({ type }) => type.replace('_open', '')),
    texts: inline.map(({ children }) =>
      children!.map(({ type, content }) => (type.startsWith('html') ? '' : content)).join(''),
    ),
    inline: [
      ...new Set(
        inline.flatMap(({ children }) => children!.map((c) => (c.type === 'html_inline' ? c.content : c.type))),
      ),
    ],
  };
}

/** Without the characters that only keep a service from making mentions of it. */
const said = (text: string): string => text.replaceAll('\u200b', '');

describe('markdown', () => {
  test('has totals, then the findings of each document with the text around them', () => {
    const documents = [
      checked('一\n完成⟦20179月⟧。'),
      checked('1. ⟦二⟧', { path: 'b.txt', severity: 'hint' }),
      checked('清'),
    ];
    expect(report(markdown, documents)).toBe(`### 计划校核：3 份文件，1 个错误，1 个建议

**<code>计划/行动计划.txt</code>**

- **错误** <code>2:3</code> 时限无法辨认 [date-malformed](https://github.com/planlint/planlint/blob/main/docs/rules/date-malformed.md)
  > 完成<b>20179月</b>。

**<code>b.txt</code>**

- **建议** <code>1:4</code> 时限无法辨认 [date-malformed](https://github.com/planlint/planlint/blob/main/docs/rules/date-malformed.md)
  > 1\\. <b>二</b>
`);
    expect(report(markdown, [])).toBe('### 计划校核：0 份文件，未发现问题\n');
  });

  test.each(PLACES)('names the place of %s', (_, marked, { line, columns }) => {
    expect(report(markdown, [checked(marked)])).toContain(`**错误** <code>${line}:${columns['utf-16'][0]}</code> `);
  });

  test.each([
    ...HOSTILE,
    '- 项',
    '+ 项',
    '# 题',
    '1. 项',
    '23) 项',
    '===',
    '---',
    '    码',
    '[一]: http://x.example',
    '|a|b|\n|-|-|',
  ])('shows %j and makes nothing of it', (text) => {
    const document = checked(`${text}⟦${text}⟧${text}`, { path: text, message: { zh: text, en: text } });
    const { kinds, texts, inline } = blocks(report(markdown, [document]));
    const quoted = kinds.includes('blockquote');
    expect(kinds).toEqual([
      'heading',
      'paragraph',
      'bullet_list',
      'list_item',
      'paragraph',
      ...(quoted ? ['blockquote', 'paragraph'] : []),
    ]);
    expect(inline.sort()).toEqual(
      ['</b>', '</code>', '<b>', '<code>', 'link_close', 'link_open', 'strong_close', 'strong_open', 'text'].filter(
        (kind) => quoted || !/<\/?b>/.test(kind),
      ),
    );
    expect(said(texts[1]!)).toBe(visible(text));
    expect(said(texts[2]!)).toBe(`错误 ${PLACE.exec(texts[2]!)![0]} ${visible(text)} date-malformed`);
    expect(texts.join('\n')).not.toMatch(/@(?!\u200b)|#(?=\d)/);
  });

  const PLACE = /\d+:\d+/;

  test('what could not be read stands below the totals', () => {
    const failures = [
      { message: { zh: '没有读取权限。', en: '' }, path: 'a_b_.txt', line: null },
      { message: { zh: '找不到', en: '' }, path: null, line: null },
    ];
    expect(report(markdown, [], { failures })).toBe(
      '### 计划校核：0 份文件，未发现问题\n\n- <code>a\\_b\\_.txt</code> 没有读取权限。\n- 找不到\n',
    );
  });

  test('in English', () => {
    expect(report(markdown, [checked('⟦一⟧')], { look: { ...LOOK, locale: 'en' } })).toMatch(
      /^### Planlint: 1 error in 1 document\n[\s\S]*\*\*error\*\* <code>1:1<\/code> The deadline/,
    );
  });
});

describe('where not all fits', () => {
  const long = (path: string, severity: 'error' | 'hint', count: number) =>
    checked(`${'汉'.repeat(60)}⟦字⟧\n`.repeat(count), { path, severity });
  const listed = (text: string) => text.split('\n').filter((line) => line.startsWith('- ')).length;

  test('the most severe stand, and the rest is counted', () => {
    const documents = [long('a.txt', 'hint', 500), long('b.txt', 'error', 50), long('c.txt', 'hint', 500)];
    const text = report(markdown, documents);
    expect(text.length).toBeLessThan(65_536);
    expect(text.match(/\*\*错误\*\*/g)).toHaveLength(50);
    expect(text).toContain(`另有 ${1050 - listed(text)} 个问题因篇幅所限未列出`);
    expect(text.indexOf('a.txt')).toBeLessThan(text.indexOf('b.txt'));
  });

  test('the summary of a step keeps to its megabyte', () => {
    const text = report(
      stepSummary,
      Array.from({ length: 40 }, (_, i) => long(`${i}.txt`, 'hint', 100)),
    );
    expect(Buffer.byteLength(text)).toBeLessThan(2 ** 20);
    expect(listed(text)).toBeGreaterThan(1000);
    expect(text).toContain(`另有 ${4000 - listed(text)} 个问题`);
  });

  test('nothing is cut that fits', () => {
    expect(report(markdown, [long('a.txt', 'error', 100)])).not.toContain('另有');
  });
});
