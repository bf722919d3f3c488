import type { DefaultTreeAdapterTypes as Types } from 'parse5';
import { formOf } from '../../core/paragraphs/forms.ts';
import { readMarker } from '../../core/paragraphs/markers.ts';
import type { Words } from '../../core/rule.ts';
import { fold } from '../../core/text.ts';
import type { Problem } from '../decoded.ts';
import type { PlaceStart } from '../place.ts';
import { collapsed, linesOf } from './lines.ts';
import { mainPart } from './main-part.ts';
import { attribute, type Element, elementsBelow, isLeftOut, parsePage, TooDeep, textBelow } from './tree.ts';

/** The text of a web page without what the site puts around it. */
export interface PageSource {
  readonly kind: 'page';
  /** A line a paragraph; cells of a table row parted by tabs. */
  readonly text: string;
  /** Of its paragraphs, in order of the text. */
  readonly places: readonly PlaceStart[];
}

/** Reads a page as published: title, day of publication where the page states it, and the main text. */
export function readPage(html: string): PageSource | Problem {
  if (html.length > MOST_CHARACTERS) return { problem: TOO_LARGE };
  try {
    const document = parsePage(html);
    const body = bodyOf(document);
    const lines = [...headOf(document, body), ...body];
    return lines.some((line) => /\p{Script=Han}/u.test(line)) ? assemble(lines) : { problem: EMPTY };
  } catch (error) {
    if (error instanceof TooDeep) return { problem: TOO_DEEP };
    throw error;
  }
}

/** The main text; lines of the page around it that stand within are left out. */
function bodyOf(document: Types.Document): string[] {
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'body') return linesOf(mainPart(element)).filter((line) => !isResidue(line));
  }
  return [];
}

const isResidue = (line: string): boolean => {
  const folded = fold(line);
  return formOf(folded, readMarker(folded.slice(0, LONGEST_MARKER))) === 'residue';
};

/** Enough of a paragraph to read its marker. */
const LONGEST_MARKER = 80;

/** Title and day of publication, where they stand outside the main text. */
function headOf(document: Types.Document, body: readonly string[]): string[] {
  const beginning = withoutBlanks(body.slice(0, BEGINNING).join(''));
  const title = titleOf(document);
  const day = /\d{4}-\d{1,2}-\d{1,2}/.exec(metaOf(document, ['pubdate']) ?? '')?.[0];
  const head: string[] = [];
  if (title && !beginning.includes(withoutBlanks(title))) head.push(title);
  if (day && !/(?:发布|成文|发文)(?:时间|日期)/.test(beginning)) head.push(`发布时间：${day}`);
  return head;
}

const BEGINNING = 15;

const withoutBlanks = (text: string): string => fold(text).replace(/\s/g, '');

/** As the guidelines for government sites name it, else the heading, else the title of the window without the site. */
function titleOf(document: Types.Document): string | null {
  const stated = metaOf(document, ['articletitle', 'og:title']);
  if (stated) return stated;
  let window: string | null = null;
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'title') window ??= textOf(element).split(/(?<!\s)\s*[_|]\s*|(?<!\s)\s+[-–—]+\s+/)[0]!;
    if (element.tagName === 'h1' && !isLeftOut(element) && textOf(element).length >= SHORTEST_TITLE)
      return textOf(element);
  }
  return window && window.length >= SHORTEST_TITLE ? window : null;
}

const SHORTEST_TITLE = 5;

const textOf = (element: Element): string => collapsed(textBelow(element));

function metaOf(document: Types.Document, names: readonly string[]): string | null {
  for (const element of elementsBelow(document)) {
    if (element.tagName !== 'meta') continue;
    const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase();
    const content = collapsed(attribute(element, 'content') ?? '');
    if (names.includes(name) && content !== '') return content;
  }
  return null;
}

function assemble(lines: readonly string[]): PageSource {
  const places: PlaceStart[] = [];
  let start = 0;
  for (const [i, line] of lines.entries()) {
    const marker = readMarker(fold(line.slice(0, LONGEST_MARKER)));
    places.push({ start, paragraph: i + 1, number: marker && line.slice(marker.start, marker.end) });
    start += line.length + 1;
  }
  return { kind: 'page', text: lines.map((line) => `${line}\n`).join(''), places };
}

/** More than any text has; a page takes many times its length in memory. */
const MOST_CHARACTERS = 8_000_000;

const TOO_LARGE: Words = {
  zh: '网页文件过大，未检查。请将正文另存为纯文本（.txt，UTF-8 编码）后再检查。',
  en: 'The web page is too large. Save its text as plain text (.txt, UTF-8) and check that.',
};
const TOO_DEEP: Words = {
  zh: '网页嵌套过深，未检查。请将正文另存为纯文本（.txt，UTF-8 编码）后再检查。',
  en: 'The web page is nested too deeply. Save its text as plain text (.txt, UTF-8) and check that.',
};
const EMPTY: Words = {
  zh: '网页中没有正文（正文可能由脚本载入）。请在浏览器中打开，将正文复制到文本文件后再检查。',
  en: 'The web page holds no text (a script may load it). Open it in a browser and copy its text to a file.',
};
