import type { Piece, WordParagraph } from './piece.ts';
import type { Styles } from './styles.ts';
import { symbol } from './symbols.ts';
import { child, type Element } from './xml.ts';

/** Reads what paragraphs show, one after the other: fields may begin in one and end in another. */
export interface InlineReader {
  read(paragraph: WordParagraph): Inline;
}

export interface Inline {
  readonly pieces: readonly Piece[];
  /** Text boxes that hang in the paragraph, with the pieces' kind of anchor. */
  readonly boxes: readonly Box[];
  /** Foot- and endnotes in order of their marks. */
  readonly notes: readonly NoteReference[];
}

export interface Box {
  /** Its w:txbxContent. */
  readonly content: Element;
  readonly run: Element | null;
  readonly node: Element;
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** As it stands in the text; empty where the author typed one of his own. */
  readonly mark: string;
  readonly run: Element;
  readonly node: Element;
}

/** Elements that only wrap runs; what is in them is shown. */
const WRAPPERS = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);

interface Field {
  inResult: boolean;
  code: string;
}

/** `nextNote` gives the numbers of notes. */
export function newInlineReader(styles: Styles, nextNote: (kind: NoteReference['kind']) => number): InlineReader {
  const fields: Field[] = [];

  return {
    read(paragraph) {
      const properties = child(paragraph.element, 'w:pPr');
      const pieces: Piece[] = [];
      const boxes: Box[] = [];
      const notes: NoteReference[] = [];
      readChildren(paragraph.element);
      return { pieces, boxes, notes };

      function readChildren(parent: Element): void {
        for (const node of parent.children) {
          if (node.name === 'w:r') readRun(node, node);
          else if (WRAPPERS.has(node.name)) readChildren(node);
          else if (node.name === 'mc:AlternateContent') readWhole(node, branchOf(node));
          else if (node.name === 'm:oMath' || node.name === 'm:oMathPara') add(mathOf(node), null, node);
        }
      }

      /** Content of which only the whole can be tied to. */
      function readWhole(node: Element, content: Element | null): void {
        for (const inner of content?.children ?? []) {
          if (inner.name === 'w:r') readRun(inner, inner, node);
          else if (WRAPPERS.has(inner.name)) readWhole(node, inner);
        }
      }

      /** `whole`: the element outside of the run that stands for all of it. */
      function readRun(run: Element, parent: Element, whole: Element | null = null): void {
        const runProperties = child(run, 'w:rPr');
        if (styles.isHidden(runProperties, properties)) {
          readFieldMarks(run);
          return;
        }
        const fonts = child(runProperties, 'w:rFonts')?.attributes;
        for (const node of parent.children) {
          const at = whole ?? node;
          const within = whole ? null : run;
          if (node.name === 'mc:AlternateContent') {
            const branch = branchOf(node);
            if (branch) for (const content of boxesIn(branch)) boxes.push({ content, run: within, node: at });
          } else if (/^w:(?:drawing|pict|object)$/.test(node.name)) {
            for (const content of boxesIn(node)) boxes.push({ content, run: within, node: at });
          } else if (/^w:(?:foot|end)noteReference$/.test(node.name)) readNote(node, run);
          else if (/^w:(?:foot|end)noteRef$/.test(node.name)) add(paragraph.host?.mark ?? '', within, at);
          else if (node.name === 'w:fldChar') readFieldMark(node, within, at);
          else if (node.name === 'w:instrText') addCode(node.text);
          else if (node.name === 'w:t') readText(node, fonts?.ascii ?? null, within, at);
          else if (node.name === 'w:ruby') add(rubyBase(node), within, at);
          else add(textOf(node), within, at);
        }
      }

      function readText(node: Element, font: string | null, run: Element | null, at: Element): void {
        const kept = node.attributes['xml:space'] === 'preserve';
        const text = (kept ? node.text : node.text.trim()).replace(/[\t\r\n]/g, ' ');
        const skipped = kept ? 0 : node.text.length - node.text.trimStart().length;
        const shown = /[\uf000-\uf0ff]/.test(text) || isSymbolFont(font) ? seen(text, font) : text;
        add(shown, run, at, at === node && shown.length === text.length ? skipped : null);
      }

      function add(text: string, run: Element | null, node: Element, skipped: number | null = null): void {
        if (text === '' || fields.some((field) => !field.inResult)) return;
        pieces.push({ text, paragraph, anchor: { paragraph, run, node }, skipped });
      }

      function readNote(node: Element, run: Element): void {
        const { id, customMarkFollows } = node.attributes;
        if (id === undefined || fields.some((field) => !field.inResult)) return;
        const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const mark = /^(?:1|true|on)$/.test(customMarkFollows ?? '') ? '' : superscript(nextNote(kind));
        notes.push({ kind, id, mark, run, node });
        add(mark, run, node);
      }

      /** Hidden runs may hold the marks of fields that end elsewhere. */
      function readFieldMarks(run: Element): void {
        for (const node of run.children) {
          if (node.name === 'w:fldChar') readFieldMark(node, run, node);
          if (node.name === 'w:instrText') addCode(node.text);
        }
      }

      function readFieldMark(mark: Element, run: Element | null, node: Element): void {
        const type = mark.attributes.fldCharType;
        const field = fields.at(-1);
        if (type === 'begin') fields.push({ inResult: false, code: '' });
        else if (type === 'separate' && field) field.inResult = true;
        else if (type === 'end' && field) {
          fields.pop();
          if (!field.inResult) add(enclosed(field.code), run, node);
        }
      }
    },
  };

  function addCode(code: string): void {
    const field = fields.at(-1);
    if (field && !field.inResult) field.code += code;
  }
}

/** One branch only: all show the same, each for another age of Word. */
export const branchOf = (alternatives: Element): Element | null =>
  child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback');

/** Text boxes within a drawing; not those within their text. */
function* boxesIn(element: Element): Iterable<Element> {
  if (element.name === 'w:txbxContent') yield element;
  else if (element.name === 'mc:AlternateContent') {
    const branch = branchOf(element);
    if (branch) yield* boxesIn(branch);
  } else for (const inner of element.children) yield* boxesIn(inner);
}

/** Children of a run that stand for one character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

function textOf(node: Element): string {
  if (node.name !== 'w:sym') return CHARACTERS[node.name] ?? '';
  const code = Number.parseInt(node.attributes.char ?? '', 16);
  return code > 0 && code <= 0xffff ? symbol(String.fromCharCode(code), node.attributes.font ?? null) : '';
}

const isSymbolFont = (font: string | null): boolean => font !== null && /^(?:symbol|wingdings(?: 2)?)$/i.test(font);

const seen = (text: string, font: string | null): string =>
  [...text].map((c) => (c === ' ' ? c : symbol(c, font))).join('');

/** The characters below the reading. */
const rubyBase = (ruby: Element): string => textWithin(child(ruby, 'w:rubyBase'), 'w:t');

const mathOf = (math: Element): string => textWithin(math, 'm:t');

function textWithin(element: Element | null, name: string): string {
  if (!element) return '';
  return element.name === name ? element.text : element.children.map((inner) => textWithin(inner, name)).join('');
}

const superscript = (number: number): string => String(number).replace(/\d/g, (d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)]!);

/** `EQ \o\ac(○,12)`: what 带圈字符 of Word and WPS writes; a field without a result. */
function enclosed(code: string): string {
  const inner = /^\s*eq\s*\\o\s*\\ac\s*\(\s*[^,;()]{1,4}[,;]\s*(?!\s)([^()]{1,4}?)\s*\)\s*$/i.exec(code)?.[1];
  if (inner === undefined) return '';
  const number = /^\d{1,2}$/.test(inner) ? Number(inner) : 0;
  if (number >= 1 && number <= 20) return String.fromCharCode(0x2460 + number - 1);
  if (number >= 21 && number <= 35) return String.fromCharCode(0x3251 + number - 21);
  if (number >= 36 && number <= 50) return String.fromCharCode(0x32b1 + number - 36);
  return inner;
}
