import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
const isPage = (path: string): boolean => path.endsWith('.md');

const GUIDES = readdirSync('docs').filter(isPage);
const PAGES = [...readdirSync('.').filter(isPage), ...[...below('docs'), ...below('kits')].filter(isPage)];

const markdown = new MarkdownIt({ html: true });
const tokensOf = (page: string) =>
  markdown.parse(readFileSync(page, 'utf8'), {}).flatMap((token) => [token, ...(token.children ?? [])]);

/** Where the links and pictures of a page lead, but for those to other hosts. */
const targetsOf = (page: string): string[] =>
  tokensOf(page)
    .map((token) => token.attrGet('href') ?? token.attrGet('src'))
    .filter((target) => target !== null)
    .map((target) => decodeURI(String(target)))
    .filter((target) => !/^[a-z]+:/i.test(target));

/** The names that GitHub gives the headings of a page. */
function anchorsOf(page: string): string[] {
  const tokens = tokensOf(page);
  return tokens
    .filter((_, i) => tokens[i - 1]?.type === 'heading_open')
    .map(({ content }) =>
      content
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-'),
    );
}

test.each(PAGES)('the links of %s lead somewhere', (page) => {
  const dead = targetsOf(page).filter((target) => {
    const [path, anchor] = target.split('#');
    const file = path ? join(dirname(page), path) : page;
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
  });
  expect(dead).toEqual([]);
});

describe('both languages', () => {
  const inChinese = GUIDES.filter((name) => name.endsWith('.zh-CN.md'));
  const inBoth = inChinese.map((name) => [name.replace('.zh-CN', ''), name] as const);

  test.each(inBoth)('%s and %s have the same chapters and pictures', (english, chinese) => {
    const shape = (name: string) =>
      tokensOf(`docs/${name}`)
        .filter(({ type }) => ['heading_open', 'fence', 'image'].includes(type))
        .map(({ type, tag }) => (type === 'heading_open' ? tag : type));
    expect(shape(chinese)).toEqual(shape(english));
  });

  test.each(['README.md', 'README.zh-CN.md'])('%s leads to every page of its language', (readme) => {
    const chinese = readme.includes('zh-CN');
    const others = new Set(inBoth.map((pair) => pair[chinese ? 0 : 1]));
    const wanted = GUIDES.filter((name) => !others.has(name)).map((name) => `docs/${name}`);
    // Of measuring, the page of those who work on it tells.
    const reached = [...targetsOf(readme), ...targetsOf('CONTRIBUTING.md')];
    expect(wanted.filter((page) => !reached.includes(page))).toEqual([]);
  });
});
