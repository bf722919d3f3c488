import { listMarks } from './list.ts';
import { readTable } from './table.ts';
import { type Element, isElement, isLeftOut, isText, type Node, styleOf } from './tree.ts';

/** Elements that begin and end a paragraph. Those that nobody knows (o:p, ucapcontent) stand within one. */
const BLOCKS = new Set(
  (
    'address article blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr legend li main ol p pre section summary tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** The paragraphs of a part of a page, as a reader sees them: a line each, table rows with tabs between the cells. */
export function linesOf(part: Element): string[] {
  const writer = newWriter();
  writeChildren(part, writer);
  writer.end();
  return writer.lines;
}

interface Writer {
  readonly lines: string[];
  write(text: string): void;
  /** Ends the paragraph, if one is open. */
  end(): void;
  /** What is to stand before the next paragraph: the number of a list item. */
  mark(mark: string): void;
}

function newWriter(): Writer {
  const lines: string[] = [];
  let open: string[] = [];
  let waiting = '';
  return {
    lines,
    write: (text) => void open.push(text),
    end() {
      const line = collapsed(open.join(''));
      open = [];
      if (line === '') return;
      // A number that is typed as well is shown by one of the two alone, as pages do without list marks.
      lines.push(BEGINS_WITH_NUMBER.test(line) ? line : waiting + line);
      waiting = '';
    },
    mark(mark) {
      waiting = mark;
    },
  };
}

const BEGINS_WITH_NUMBER = /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、）)]|[①-⑳])/;

function writeChildren(parent: Element, writer: Writer): void {
  const marks = listMarks(parent);
  for (const node of parent.childNodes) {
    const mark = marks?.get(node);
    if (mark !== undefined) {
      writer.end();
      writer.mark(mark);
    }
    writeNode(node, writer);
    if (mark !== undefined) writer.mark('');
  }
}

function writeNode(node: Node, writer: Writer): void {
  if (isText(node)) writer.write(node.value);
  if (!isElement(node) || isLeftOut(node)) return;
  const parts = node.tagName === 'br' || node.tagName === 'table' || isBlock(node);
  if (parts) writer.end();
  if (node.tagName === 'table') writer.lines.push(...readTable(node, linesOf));
  else if (node.tagName === 'pre') writer.lines.push(...preformatted(node));
  else writeChildren(node, writer);
  if (parts) writer.end();
}

const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) || ['block', 'list-item', 'table', 'flex'].includes(styleOf(element, 'display'));

const preformatted = (pre: Element): string[] =>
  rawText(pre)
    .split(/\r\n?|\n/)
    .map(collapsed)
    .filter((line) => line !== '');

const rawText = (element: Element): string =>
  element.childNodes
    .map((node) => {
      if (isText(node)) return node.value;
      return isElement(node) && !isLeftOut(node) ? (node.tagName === 'br' ? '\n' : rawText(node)) : '';
    })
    .join('');

/**
 * Text as it is shown: blanks of the source are one blank, none where the source was broken between Han characters; hard
 * blanks, which indent, are blanks, and none at the ends.
 */
export function collapsed(text: string): string {
  return text
    .replace(/[ \t\r\n\f]+/g, (blank, at: number, whole: string) =>
      /[\r\n]/.test(blank) && isWide(whole[at - 1]) && isWide(whole[at + blank.length]) ? '' : ' ',
    )
    .replaceAll('\u00a0', ' ')
    .trim();
}

const isWide = (unit: string | undefined): boolean => unit !== undefined && /[\u2e80-\u9fff\uff00-\uffef]/.test(unit);
