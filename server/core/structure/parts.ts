import { rankOf } from '../paragraphs/markers.ts';
import type { Paragraph, Part } from '../plan.ts';
import { contentsLines } from './contents.ts';
import { isTableHeader } from './tables.ts';
import { isPlanTitle } from './title.ts';

/** The file divided into parts with numbering of their own, and the paragraphs that carry no numbering at all. */
export interface Division {
  readonly parts: readonly Part[];
  /** For every part the paragraph before which its text ends: signature and date are no part of the last item. */
  readonly bodyEnds: readonly number[];
  /** Paragraphs whose markers number nothing of the plan: tables of contents, lists of attachments, remarks. */
  readonly unnumbered: ReadonlySet<number>;
}

export function divide(paragraphs: readonly Paragraph[]): Division {
  const lists = new Set(attachmentLists(paragraphs));
  const unnumbered = new Set([...contentsLines(paragraphs), ...lists, ...remarksOfTables(paragraphs)]);
  const starts = partStarts(paragraphs, unnumbered);
  const parts = starts
    .map((s, i) => ({ ...s, end: starts[i + 1]?.paragraph ?? paragraphs.length }))
    .filter((p, _, all) => p.end > p.paragraph || all.length === 1);
  return { parts, bodyEnds: parts.map((p) => bodyEnd(paragraphs, p, lists)), unnumbered };
}

// ---- Signature ----------------------------------------------------------------------------------------------------

const DATE_LINE =
  /^[(]?(?:(?:19|20)\d{2} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|[一二][〇○零O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[)]?$/;
/** A signature stands within so many paragraphs of the end of its part. */
const TAIL = 12;

/** Before the list of attachments, the issuers and the date at the end of a part. */
function bodyEnd(paragraphs: readonly Paragraph[], part: Part, lists: ReadonlySet<number>): number {
  let end = beforeSignature(paragraphs, part);
  while (end > part.paragraph + 1 && lists.has(end - 1)) end--;
  return end;
}

function beforeSignature(paragraphs: readonly Paragraph[], part: Part): number {
  let date = -1;
  for (let i = part.end - 1; i >= Math.max(part.paragraph, part.end - TAIL) && date < 0; i--) {
    // What stands above a numbered item is no signature: (2018年1月5日) below the title of a short plan.
    if (paragraphs[i]!.marker?.level != null) break;
    if (DATE_LINE.test(paragraphs[i]!.folded)) date = i;
  }
  if (date <= part.paragraph) return part.end;
  let end = date;
  while (end > part.paragraph + 1 && isSigner(paragraphs[end - 1]!)) end--;
  return end;
}

const isSigner = (p: Paragraph): boolean =>
  p.form === 'text' && p.marker === null && p.standalone && p.notes.length === 0 && p.text.length <= 30;

// ---- Attachments --------------------------------------------------------------------------------------------------

const LIST_HEAD = /^附[件表录] ?[:：]/;
const NUMBER = '(\\d{1,2}(?:-\\d{1,2})?|[一二三四五六七八九十]{1,2})?';
const ATTACHMENT_HEAD = new RegExp(`^附[件表录图] ?${NUMBER}(?: ?$|[ -](?=[^,。;]{2,60}$))`);
const WITH_COLON = new RegExp(`^附[件表录图] ?${NUMBER} ?:(.*)$`);

/** 附件1 above what is attached; 附件: too, where no list of names follows, and 附件:任务分工表 directly above its table. */
function headOfAttachment(paragraphs: readonly Paragraph[], i: number): RegExpExecArray | null {
  const { form, folded } = paragraphs[i]!;
  if (form !== 'attachment') return null;
  const head = ATTACHMENT_HEAD.exec(folded);
  if (head) return head;
  const next = paragraphs[i + 1];
  const colon = WITH_COLON.exec(folded);
  if (!colon || !next) return null;
  if (colon[2]) return isTableHeader(paragraphs, i + 1) ? colon : null;
  return colon[1] || !(isListLine(next) || next.folded.startsWith('《')) ? colon : null;
}

/** The numbered lines below `附件：1.…` name attachments; they are no items. */
function attachmentLists(paragraphs: readonly Paragraph[]): number[] {
  const lines: number[] = [];
  for (const [i, p] of paragraphs.entries()) {
    if (!LIST_HEAD.test(p.folded) || headOfAttachment(paragraphs, i)) continue;
    lines.push(i);
    for (let j = i + 1; j < paragraphs.length && isListLine(paragraphs[j]!); j++) lines.push(j);
  }
  return lines;
}

const isListLine = (p: Paragraph): boolean =>
  p.marker?.style === 'arabic' && p.folded.length <= 60 && !p.folded.includes('。') && p.notes.length === 0;

// ---- Remarks ------------------------------------------------------------------------------------------------------

/** The numbered lines that go on with 注:1.… or 说明:1.… below a table: 2.…, 3.…. They are no items. */
function remarksOfTables(paragraphs: readonly Paragraph[]): number[] {
  const lines: number[] = [];
  for (const [i, { folded }] of paragraphs.entries()) {
    if (!/^(?:备?注|说明) ?: ?1[. 、]/.test(folded)) continue;
    let last = /[;。 ]2[.、]/.test(folded) ? null : 1; // the first line may hold more than one
    for (let j = i + 1; j < paragraphs.length; j++) {
      const { marker, notes } = paragraphs[j]!;
      const number = marker?.style === 'arabic' && notes.length === 0 ? marker.number : null;
      if (number === null || number < 2 || (last !== null && number !== last + 1)) break;
      lines.push(j);
      last = number;
    }
  }
  return lines;
}

// ---- Boxes --------------------------------------------------------------------------------------------------------

/** 专栏3 重点工程: a box with lists of its own. */
export const BOX = /^专栏 ?[\d一二三四五六七八九十]{0,3}/;

// ---- Where parts start --------------------------------------------------------------------------------------------

const TRANSMITTAL = /(?:现将|现把|现印发|予以印发|印发给你们|印发你们|转发给你们|现转发|印发如下)/;

type Start = Omit<Part, 'end'>;

function partStarts(paragraphs: readonly Paragraph[], unnumbered: ReadonlySet<number>): Start[] {
  const starts: Start[] = [];
  const letterEnd = planAfterLetter(paragraphs, unnumbered);
  if (letterEnd !== null && letterEnd > 0) starts.push({ kind: 'letter', paragraph: 0, title: null, key: '' });
  starts.push({ kind: 'plan', paragraph: letterEnd ?? 0, title: titleAt(paragraphs, letterEnd ?? 0), key: '' });

  let seen = false; // whether the present part holds numbered text already
  let top = 0; // last number of 一、 in the present part
  let chaptered = false; // whether the present part has chapters, below which 一、 starts again
  let plans = 1;
  let attachments = 0;
  for (let i = letterEnd ?? 0; i < paragraphs.length; i++) {
    const p = paragraphs[i]!;
    if (unnumbered.has(i)) continue;
    const head = headOfAttachment(paragraphs, i);
    if (head) {
      const title = titleAt(paragraphs, i + 1);
      // 附件 above the plan that a letter sends
      if (!seen && (starts.length > 1 || title !== null || head[1] === undefined)) continue;
      attachments++;
      starts.push({
        kind: 'attachment',
        paragraph: i,
        title,
        key: `${p.folded.slice(0, 2)}${head[1] ?? (attachments > 1 ? attachments : '')}`,
      });
      seen = true;
      top = 0;
      chaptered = false;
    } else if (p.marker?.style === 'han' && p.marker.number !== null && p.form === 'text') {
      if (p.marker.number === 1 && top > 1 && !insideBox(paragraphs, i)) {
        const from = titleBefore(paragraphs, i, starts.at(-1)!.paragraph);
        if (from !== null || !chaptered) {
          plans++;
          starts.push({ kind: 'plan', paragraph: from ?? i, title: from, key: `计划${plans}` });
          chaptered = false;
        }
      }
      top = p.marker.number;
      seen = true;
    } else if (p.marker && rankOf(p.marker) !== null) {
      if (rankOf(p.marker)! < 1) {
        top = 0;
        chaptered = true;
      }
      seen = true;
    }
  }
  return starts;
}

/** 一、 starts again in a box that opened just above. */
function insideBox(paragraphs: readonly Paragraph[], i: number): boolean {
  return paragraphs.slice(Math.max(0, i - 3), i).some((p) => p.marker === null && BOX.test(p.folded));
}

/** First paragraph of the plan that a letter of transmittal sends; null where the file opens with the plan itself. */
function planAfterLetter(paragraphs: readonly Paragraph[], unnumbered: ReadonlySet<number>): number | null {
  const limit = Math.min(paragraphs.length, 60);
  for (let i = 0; i < limit; i++) {
    const p = paragraphs[i]!;
    if (p.marker && p.marker.level !== null && !unnumbered.has(i)) return null;
    if (TRANSMITTAL.test(p.folded) && p.folded.length < 400)
      return titleFrom(paragraphs, i + 1, Math.min(i + 16, limit));
  }
  return null;
}

function titleFrom(paragraphs: readonly Paragraph[], from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const p = paragraphs[i]!;
    if (p.marker && p.marker.level !== null && p.marker.level <= 1) return null;
    if (p.form === 'text' && isPlanTitle(p)) return i;
  }
  return null;
}

/** A title among the few paragraphs from here on. */
function titleAt(paragraphs: readonly Paragraph[], from: number): number | null {
  for (let i = from; i < Math.min(from + 8, paragraphs.length); i++) {
    const p = paragraphs[i]!;
    if (p.marker?.level != null || (p.form === 'attachment' && i > from)) return null;
    if (isPlanTitle(p)) return i;
  }
  return null;
}

function titleBefore(paragraphs: readonly Paragraph[], from: number, after: number): number | null {
  for (let i = from - 1; i > Math.max(after, from - 6); i--) if (isPlanTitle(paragraphs[i]!)) return i;
  return null;
}
