import { abstractNum, docx, li, num, p, r, tbl } from './docx.ts';

/** A document, words of its text to comment on, and the words on which the comment is seen. */
export interface PlaceCase {
  readonly name: string;
  readonly docx: Uint8Array;
  readonly words: string;
  readonly seen: string;
}

const BOLD = '<w:rPr><w:b/></w:rPr>';
const NUMBERED = abstractNum(0, [{ text: '（%1）', suffix: 'nothing' }]) + num(1, 0);

/** Contents of a body, words of the text, and the words that the comment is seen on where they are others. */
const CASES: readonly (readonly [string, string, string, string?])[] = [
  ['within a run', p('到2027年底前建成。'), '2027年底前'],
  ['at the head of a run', p('到2027年底前建成。'), '到'],
  ['at the end of a run', p('到2027年底前建成。'), '建成。'],
  ['a whole run', p('建成。'), '建成。'],
  ['over several runs', p(`${r('到20', '<w:b/>')}${r('27年底', '<w:i/>')}${r('前建成。')}`), '2027年底前'],
  ['beside characters written as references', p('<w:r><w:t>A &amp; B &#x4E00;&#x20BB7;甲乙</w:t></w:r>'), '甲', '甲'],
  ['a character of two units', p('在𠮷𠮷县'), '𠮷'],
  ['beside blanks that only xml:space keeps', p('<w:r><w:t>甲 乙 丙</w:t></w:r>'), '乙', '甲 乙 丙'],
  ['behind a tab in its run', p(`<w:r>${BOLD}<w:t>甲</w:t><w:tab/><w:t>乙丙</w:t></w:r>`), '乙'],
  ['before a break in its run', p(`<w:r>${BOLD}<w:t>甲乙</w:t><w:br/><w:t>丙</w:t></w:r>`), '乙'],
  ['within a hyperlink', p(`<w:hyperlink w:anchor="x">${r('见附件一')}</w:hyperlink>`), '附件'],
  ['within inserted text', p(`<w:ins w:id="1" w:author="甲">${r('新增任务')}</w:ins>`), '任务'],
  ['an automatic number', li(1, 0, '建设中心。'), '（1）', '建设中心。'],
  ['an automatic number and words', li(1, 0, '建设中心。'), '（1）建设', '建设'],
  ['the number of an empty paragraph', li(1, 0, '') + p('后文'), '（1）', ''],
  ['a cell', tbl([['任务', '单位']]), '单位'],
  ['cells: the first of them', tbl([['任务', '单位']]), '任务\t单位', '任务'],
  ['lines of a paragraph', p('<w:r><w:t>上行</w:t><w:br/><w:t>下行</w:t></w:r>'), '行\n下', '行下'],
  ['paragraphs: the first of them', p('第一段') + p('第二段'), '段\n第', '段'],
];

export const PLACES: readonly PlaceCase[] = CASES.map(([name, body, words, seen = words]) => ({
  name,
  docx: docx({ body, numbering: NUMBERED }),
  words,
  seen,
}));
