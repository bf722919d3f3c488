import { isHan } from '../characters.ts';
import { excerpt } from '../excerpt.ts';
import type { Paragraph, Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { amongCells } from '../structure/cells.ts';

export const rule: DocumentRule = {
  id: 'item-truncated',
  category: 'structure',
  severity: 'error',
  fix: 'none',
  scope: 'document',
  title: { zh: '条目残缺或正文中断', en: 'Item or document cut off' },
  about: {
    zh: '只有序号没有正文、序号的括号没有写完，或全文最后一段在句中断开：内容在复制或转换时丢失，缺的可能不止这一条。单独成行的标题、附件目录、落款和日期、表格单元格、网页页脚都不是残缺。',
    en: 'A number without text, a number whose bracket is not closed, or a last paragraph that breaks off in mid-sentence: text was lost in copying, perhaps more than this. Headings on their own line, lists of attachments, signatures and dates, cells and page footers are not cut off.',
  },
  source: { zh: '复制、转换造成的残缺文件', en: 'Documents damaged in copying and conversion' },
  *check(plan) {
    for (const [i, p] of plan.paragraphs.entries()) if (p.marker) yield* cutItem(plan, p, i);
    yield* cutDocument(plan);
  },
};

function* cutItem(plan: Plan, { marker, body, form }: Paragraph, index: number): Iterable<Report> {
  if (!marker || form === 'row' || form === 'contents' || marker.number === null) return;
  const bare = body.end <= body.start;
  if (!marker.unclosed && !(bare && nothingFollows(plan, index))) return;
  yield {
    paragraph: index,
    span: { start: marker.start, end: marker.start + marker.raw.length },
    message: {
      zh: `“${marker.raw}”只有序号，正文缺失，疑为复制或转换时丢失；请对照原文补全，并核对其后内容。`,
      en: `“${marker.raw}” has a number and no text; text was lost, perhaps more than this: compare with the original.`,
    },
  };
}

/** A column of numbers taken from a page. */
const isBare = (p: Paragraph | undefined): boolean => p?.marker != null && p.body.end <= p.body.start;

/** Pages set 第三章 above its title, and extraction moves the two apart. */
const isSetApart = (p: Paragraph): boolean => p.marker?.style === 'chapter' || p.marker?.style === 'section';

/** True unless the text of the bare number stands in the next paragraph, as in text taken from a page or a table. */
function nothingFollows(plan: Plan, index: number): boolean {
  const next = plan.paragraphs[index + 1];
  if (next?.form === 'contents') return false;
  if (
    plan.document.hardWrapped &&
    (isSetApart(plan.paragraphs[index]!) || isBare(next) || isBare(plan.paragraphs[index - 1]))
  )
    return false;
  if (amongCells(plan, index)) return false;
  return !next || next.marker !== null || (next.form !== 'text' && next.form !== 'row');
}

/** Shorter last paragraphs may be anything: a name, a date, a cell. */
const SENTENCE = 20;

/** What follows the last sentence on its line: a list of attachments, a signature, a date. */
const AFTER_THE_END = /^ *附[件表]|^[^,;]{0,80}日(?: *印发)? *$|\d *印发 *$|^[^,;]{0,30}[厅室局委府部会]$/;

function* cutDocument(plan: Plan): Iterable<Report> {
  const index = plan.paragraphs.findLastIndex((p) => p.form !== 'residue' && p.form !== 'metadata');
  const last = plan.paragraphs[index];
  if (last?.form !== 'text' || last.notes.length > 0 || last.text.length < SENTENCE) return;
  const { folded } = last;
  const inSentence = /[。;]/.test(folded);
  if (AFTER_THE_END.test(folded.slice(folded.lastIndexOf('。') + 1))) return;
  const code = folded.charCodeAt(folded.length - 1);
  const open = /[,、]/.test(folded.at(-1)!) || (isHan(code) && inSentence);
  if (!open) return;
  const tail = excerpt(last.text.slice(-12));
  yield {
    paragraph: index,
    span: { start: last.text.length - 1, end: last.text.length },
    message: {
      zh: `全文在“……${tail}”处中断，句子没有写完，其后内容可能丢失；请对照原文补全。`,
      en: `The document breaks off at “…${tail}” in mid-sentence, and what followed may be lost: compare with the original.`,
    },
  };
}
